// What a worker sends, once it was taken over by what it read: refused, or a fact that the snapshot
// takes or refuses.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/facts/fact_frame.h"
#include "agent/facts/snapshot.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static mijian::Result<mijian::SnapshotWriter> writer = mijian::SnapshotWriter::in_memory({});
  if (!writer) std::abort();
  static mijian::FactUnpacker unpacker;
  const auto fact = unpacker.unpack({reinterpret_cast<const char*>(data), size});
  if (!fact) return 0;
  const int facts = (fact->row != nullptr) + fact->source.has_value() + fact->progress.has_value();
  if (facts != 1) std::abort();
  if (fact->row && !writer->add(*fact->row)) std::abort();
  if (fact->source && !writer->add(*fact->source)) std::abort();
  return 0;
}
