// A log of auditd in one piece and in small ones: the same lines, and no record is lost or counted
// twice.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/audit/audit_summary.h"

namespace {

struct Counted {
  mijian::AuditSummary summary;
  mijian::AuditFileCount file;
};

Counted count(std::string_view text, std::size_t piece) {
  Counted counted;
  mijian::LineCutter cutter;
  const auto take = [&](std::string_view line) { counted.summary.take(line, counted.file); };
  for (std::size_t at = 0; at < text.size(); at += piece)
    cutter.piece(text.substr(at, piece), take);
  cutter.end(take);
  return counted;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const Counted whole = count(text, size + 1), pieces = count(text, 7);
  assert(whole.file.records == pieces.file.records);
  assert(whole.file.unparsable == pieces.file.unparsable);
  std::int64_t records = whole.summary.left_out();
  for (const auto& [type, of_type] : whole.summary.types()) {
    assert(of_type.failures <= of_type.count && *of_type.span.first <= *of_type.span.last);
    records += of_type.count;
  }
  assert(records == whole.file.records);
  return 0;
}
