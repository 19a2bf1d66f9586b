#include "agent/collectors/usb/usbguard_settings.h"

#include "agent/core/text.h"

namespace mijian {

std::string_view UsbguardSettings::value(std::string_view name) const {
  for (std::size_t i = all.size(); i > 0; --i)
    if (all[i - 1].name == name) return all[i - 1].value;
  return {};
}

UsbguardSettings parse_usbguard_settings(std::string_view text) {
  UsbguardSettings settings;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (trim(line).empty() || line.front() == '#') continue;
    const auto pair = split_pair(line, '=');
    if (!pair || pair->first.empty())
      settings.malformed_lines.push_back(number);
    else
      settings.all.push_back({std::string{pair->first}, std::string{pair->second}, number});
  }
  return settings;
}

}  // namespace mijian
