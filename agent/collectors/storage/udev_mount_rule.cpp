#include "agent/collectors/storage/udev_mount_rule.h"

#include <algorithm>
#include <optional>

#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// A password may stand alone or among the options of a mount.
std::string shown_command(std::string_view command) {
  std::vector<std::string> words;
  for (const std::string_view word : words_of(command))
    words.push_back(options_without_secrets(word));
  return display(join(words, " "));
}

// "mount", "systemd-mount", "sh -c '/usr/local/bin/usb-mount.sh add'"; not what unmounts.
bool mounts(std::string_view command) {
  constexpr std::string_view mounters[] = {
      "mount",     "systemd-mount", "udisksctl",    "pmount",    "usbmount",
      "usb-mount", "usb-mount.sh",  "usb_mount.sh", "automount", "automount.sh",
      "mount.sh",  "udevil",        "devmon"};
  std::string words{command};
  std::replace_if(
      words.begin(), words.end(),
      [](char c) { return std::string_view{"\t;|&()'\"\\`"}.find(c) != std::string_view::npos; },
      ' ');
  bool found = false;
  for (const std::string_view word : words_of(words)) {
    if (word == "-u" || word == "--umount" || word == "unmount") return false;
    found = found || std::find(std::begin(mounters), std::end(mounters), file_name(word)) !=
                         std::end(mounters);
  }
  return found;
}

/// KEY{attribute}op"value": the key with its attribute, and what stands between the quotes.
struct UdevToken {
  std::string_view key, operation, value;
};

/// Takes one token from the front; false at the end of the rule, or of what is one.
bool take_token(std::string_view& rule, UdevToken& token) {
  constexpr std::string_view operators = "=!+-:";
  rule.remove_prefix(std::min(rule.find_first_not_of(" \t,"), rule.size()));
  const auto at = rule.find_first_of(operators);
  const auto quote = rule.find('"');
  if (at == std::string_view::npos || quote == std::string_view::npos || quote < at) return false;
  auto end = quote + 1;
  while (end < rule.size() && rule[end] != '"') end += rule[end] == '\\' ? 2 : 1;
  if (end >= rule.size()) return false;
  // A key may hold a '-' in its attribute: the operator is what stands right before the quote.
  auto first = quote;
  while (first > 0 && operators.find(rule[first - 1]) != std::string_view::npos) --first;
  token = {trim(rule.substr(0, first)), rule.substr(first, quote - first),
           rule.substr(quote + 1, end - quote - 1)};
  rule.remove_prefix(end + 1);
  return true;
}

std::optional<UdevMountRule> meaning_of(const UdevToken& token, std::int64_t line) {
  if (token.operation == "==" || token.operation == "!=") return std::nullopt;
  const bool is_command =
      starts_with(token.key, "RUN") || token.key == "PROGRAM" || token.key == "IMPORT{program}";
  if (is_command && mounts(token.value))
    return UdevMountRule{"automount", shown_command(token.value), true, line};
  const bool starts_unit =
      token.key == "ENV{SYSTEMD_WANTS}" && token.value.find("mount") != std::string_view::npos;
  // systemd's own rules mount the kernel's file systems: sys-kernel-config.mount.
  const bool is_kernel_unit = starts_with(token.value, "sys-") || starts_with(token.value, "proc-");
  if (starts_unit && !is_kernel_unit && token.value.find("umount") == std::string_view::npos)
    return UdevMountRule{"automount", display(token.value), true, line};
  if (token.key == "ENV{UDISKS_AUTO}")
    return UdevMountRule{"automount", "UDISKS_AUTO=" + display(token.value), token.value == "1",
                         line};
  if (token.key == "ENV{UDISKS_IGNORE}" && token.value == "1")
    return UdevMountRule{"udisks_ignore", "UDISKS_IGNORE=1", false, line};
  return std::nullopt;
}

}  // namespace

std::vector<UdevMountRule> parse_udev_mount_rules(std::string_view text) {
  constexpr std::size_t most_rules = 10'000;
  std::vector<UdevMountRule> rules;
  std::string rule;
  std::int64_t number = 0, begins = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (!line.empty() && line.front() == '#') continue;
    if (rule.empty()) begins = number;
    const bool continues = !line.empty() && line.back() == '\\';
    rule += line.substr(0, line.size() - (continues ? 1 : 0));
    if (continues) continue;
    UdevToken token;
    for (std::string_view rest = rule; take_token(rest, token) && rules.size() < most_rules;)
      if (auto meaning = meaning_of(token, begins)) rules.push_back(std::move(*meaning));
    rule.clear();
  }
  return rules;
}

}  // namespace mijian
