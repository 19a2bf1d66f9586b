// A record of auditd: what it names stays within the line, and its time is one.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/audit/audit_record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line{reinterpret_cast<const char*>(data), size};
  const auto record = mijian::parse_audit_record(line);
  if (!record) return 0;
  assert(mijian::parse_utc(mijian::utc_text(record->at)));
  for (const auto& [name, value] : record->fields) {
    assert(name.size() + value.size() <= size);
    assert(record->text(name).size() <= size);
  }
  return 0;
}
