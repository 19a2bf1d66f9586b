// The rule language of USBGuard, as its daemon reads it: what it refuses is refused here. Files,
// their order and the daemon's settings are the collector's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

enum class UsbguardTarget { allow, block, reject };
constexpr Word<UsbguardTarget> usbguard_target_words[] = {
    {UsbguardTarget::allow, "allow", {"允许", "allow"}},
    {UsbguardTarget::block, "block", {"阻止", "block"}},
    {UsbguardTarget::reject, "reject", {"拒绝并移除", "reject"}},
};

/// How the values of a rule are held against those of a device; a lone value is `equals`.
enum class SetOperator { equals, equals_ordered, all_of, one_of, none_of, match_all };

/// One attribute of a rule; without values it limits nothing.
struct UsbguardAttribute {
  SetOperator how = SetOperator::equals;
  std::vector<std::string> values;  // strings unescaped, hex digits lower case
  std::string written;              // "one-of { 08:*:* }", blanks folded
};

struct UsbguardRule {
  UsbguardTarget target = UsbguardTarget::block;
  UsbguardAttribute id, serial, name, hash, parent_hash, via_port, with_interface,
      with_connect_type, condition;
  std::string text;  // the rule as written, without its comment, blanks folded
};

/// One line of a rules file: a rule, or none for a blank line or a comment. Fails as USBGuard does.
Result<std::optional<UsbguardRule>> parse_usbguard_rule(std::string_view line);

/// True when nothing limits the rule: neither a property of the device nor a condition.
bool is_general(const UsbguardRule& rule);
/// False only when no device with a mass-storage interface can ever fit it.
bool takes_storage(const UsbguardRule& rule);

/// One rule for a device, quoted as the language wants it.
std::string usbguard_quoted(std::string_view text);

}  // namespace mijian
