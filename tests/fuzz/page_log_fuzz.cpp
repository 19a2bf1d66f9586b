// CUPS's page log: the first line is the format, the rest are lines of it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/system/page_log.h"
#include "agent/core/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto lines = mijian::lines_of({reinterpret_cast<const char*>(data), size});
  if (lines.empty()) return 0;
  const mijian::PageLogFormat format{lines[0]};
  mijian::PageCounts counts;
  for (std::size_t at = 1; at < lines.size(); ++at)
    if (const auto line = format.parse(lines[at])) counts.add(*line);
  for (const auto& [who, count] : counts.counts())
    if (who.first.empty() || count.jobs < 1 || count.pages < 0 ||
        count.first_at.has_value() != count.last_at.has_value())
      std::abort();
  return 0;
}
