// Lines of USBGuard's rules and the settings of its daemon.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "agent/collectors/usb/usbguard_settings.h"
#include "agent/collectors/usb/usbguard_text.h"
#include "agent/core/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  for (const std::string_view line : mijian::split(text, '\n')) {
    const auto rule = mijian::parse_usbguard_rule(line);
    if (!rule || !*rule) continue;
    // What is kept as the rule's text is the same rule, and all that nothing limits takes storage.
    const auto again = mijian::parse_usbguard_rule((*rule)->text);
    assert(again && *again && (*again)->text == (*rule)->text);
    assert(!mijian::is_general(**rule) || mijian::takes_storage(**rule));
    for (const std::string& serial : (*rule)->serial.values) {
      const auto quoted =
          mijian::parse_usbguard_rule("allow serial " + mijian::usbguard_quoted(serial));
      assert(quoted && *quoted && (*quoted)->serial.values.front() == serial);
    }
  }
  assert(mijian::parse_usbguard_settings(text).all.size() <= size);
  return 0;
}
