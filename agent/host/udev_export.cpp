#include "agent/core/text.h"
#include "agent/host/answers.h"

namespace mijian {

std::string_view UdevDevice::property(std::string_view name) const {
  const auto found = properties.find(std::string{name});
  return found == properties.end() ? std::string_view{} : std::string_view{found->second};
}

Result<std::vector<UdevDevice>> parse_udev_export(std::string_view text) {
  std::vector<UdevDevice> devices;
  std::size_t line_number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++line_number;
    if (line.size() < 3 || line.substr(1, 2) != ": ") continue;
    const char letter = line[0];
    const std::string_view value = line.substr(3);
    const std::string place = "line " + std::to_string(line_number);
    if (letter == 'P') {
      devices.emplace_back().path = value;
    } else if (letter != 'N' && letter != 'E') {
      continue;
    } else if (devices.empty()) {
      return malformed(place + ": a property before the first device (P:)");
    } else if (letter == 'N') {
      devices.back().node = "/dev/" + std::string{value};
    } else if (const std::size_t equals = value.find('='); equals == std::string_view::npos) {
      return malformed(place + ": no NAME=value: " + display(line));
    } else {
      devices.back().properties[std::string{value.substr(0, equals)}] = value.substr(equals + 1);
    }
  }
  return devices;
}

}  // namespace mijian
