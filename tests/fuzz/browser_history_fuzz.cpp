// Any bytes as the history database of a browser, with a log beside it: refused, or domains that
// are names, with counts and times that can be. The first byte says which family (1: Chromium) and
// whether what follows the last "-wal:" is the log (2).
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include "agent/collectors/network/browser_history.h"
#include "agent/collectors/network/host_name.h"

namespace {

void write(const std::string& path, std::string_view bytes) {
  std::ofstream file{path, std::ios::binary | std::ios::trunc};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file) std::abort();
}

bool is_possible(const mijian::Occurrences& one) {
  return one.times >= 0 && one.first.has_value() == one.last.has_value() &&
         (!one.first || *one.first <= *one.last);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string path = "/dev/shm/mijian-history-fuzz-" + std::to_string(::getpid());
  constexpr std::string_view mark = "-wal:";
  if (size == 0) return 0;
  std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
  const auto at = (data[0] & 2u) != 0 ? bytes.rfind(mark) : std::string_view::npos;
  write(path + "-wal", at == std::string_view::npos ? "" : bytes.substr(at + mark.size()));
  write(path, bytes.substr(0, at));
  const auto family =
      (data[0] & 1u) != 0 ? mijian::BrowserFamily::chromium : mijian::BrowserFamily::firefox;
  constexpr mijian::Time year_2030 = mijian::seconds_since_epoch(1'893'456'000);
  const auto history = mijian::read_browser_history(path, family, year_2030);
  for (const char* ending : {"", "-wal", "-journal"}) ::unlink((path + ending).c_str());
  if (!history) return 0;
  for (const auto& one : history->domains)
    if (mijian::host_name(one.domain) != one.domain || !is_possible(one.visits) ||
        !is_possible(one.downloads) || one.brought > one.visits.times ||
        (one.visits.last && *one.visits.last > year_2030))
      std::abort();
  return 0;
}
