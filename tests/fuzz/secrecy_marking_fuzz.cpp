// The catalogue of markings and a name, parted by the first NUL; without one the name is looked at
// by a catalogue of our own.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/system/secrecy_marking.h"

namespace {

constexpr std::string_view own = R"({"format": "mijian-secrecy-markings/1",
  "words": [{"word": "机密", "level": "机密"}], "endings": ["级"], "stars": ["★"]})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto nul = text.find('\0');
  const auto json = mijian::parse_json(nul == std::string_view::npos ? own : text.substr(0, nul));
  if (!json) return 0;
  const auto markings = mijian::SecrecyMarkings::from_json(*json);
  if (!markings) return 0;
  const std::string_view name = nul == std::string_view::npos ? text : text.substr(nul + 1);
  const auto found = markings->find(name);
  assert(!found || name.find(found->word) != std::string_view::npos);
  return 0;
}
