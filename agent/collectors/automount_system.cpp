// What mounts media below the desktops: udisks, rules of udev, usbmount, autofs, systemd.
#include <algorithm>

#include "agent/collectors/automount_setting.h"
#include "agent/collectors/drop_in.h"
#include "agent/collectors/key_file.h"
#include "agent/collectors/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_media_place(std::string_view path) {
  return starts_with(path, "/media/") || starts_with(path, "/run/media/") || path == "/mnt" ||
         starts_with(path, "/mnt/");
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

class SystemSettings {
 public:
  explicit SystemSettings(const AutomountSearch& search) : search_{search} {}

  void add_all() {
    add_key_file("udisks", "/etc/udisks2/udisks2.conf");
    add_key_file("udisks", "/etc/udisks2/mount_options.conf");
    add_udev_rules();
    add_usbmount();
    add_autofs();
    add_fstab();
    add_units();
  }

 private:
  void add(std::string_view mechanism, std::string_view setting, std::string value,
           std::optional<bool> is_on, std::string_view file, std::int64_t line) {
    search_.add({std::string{mechanism}, "system", std::string{setting}, std::move(value), is_on,
                 true, std::string{file}, line});
  }

  // How media are mounted, not whether: the value tells nothing of that.
  void add_key_file(std::string_view mechanism, std::string_view path) {
    const auto text = search_.read(path);
    if (!text) return;
    for (const KeyFileEntry& entry : parse_key_file(*text).entries) {
      const bool is_options = path.find("mount_options") != std::string_view::npos;
      add(mechanism, is_options ? "mount_options" : entry.key,
          display(entry.key + "=" + options_without_secrets(entry.value)), std::nullopt, path,
          entry.line);
    }
  }

  void add_udev_rules() {
    constexpr std::string_view source = "udev rules";
    GapList gaps;
    const auto files =
        drop_in_files(search_.host,
                      {"/etc/udev/rules.d", "/run/udev/rules.d", "/usr/local/lib/udev/rules.d",
                       "/usr/lib/udev/rules.d", "/lib/udev/rules.d"},
                      ".rules", gaps);
    for (const std::string& file : files) {
      const auto text = search_.host.read(file);
      if (vanished(text)) continue;
      if (!text) {
        gaps.add(text.error());
        continue;
      }
      for (UdevMountRule& rule : parse_udev_mount_rules(*text))
        // The packages' own rules hide partitions of the system by the dozen.
        if (rule.setting == "automount" || starts_with(file, "/etc/"))
          add("udev_rule", rule.setting, std::move(rule.value), rule.is_on, file, rule.line);
    }
    gaps.report(search_.facts, automount_table, source, files.empty() ? "no rules" : "");
  }

  void add_usbmount() {
    constexpr std::string_view path = "/etc/usbmount/usbmount.conf";
    const auto text = search_.read(path);
    if (!text) return;
    for (const KeyFileEntry& entry : parse_key_file(*text).entries) {
      const std::string value = replace_all(entry.value, "\"", "");
      const bool is_switch = entry.key == "ENABLED";
      const bool is_options = entry.key == "MOUNTOPTIONS" || entry.key == "FS_MOUNTOPTIONS";
      if (is_switch || is_options)
        add("usbmount", is_switch ? "automount" : "mount_options",
            display(entry.key + "=" + options_without_secrets(value)),
            is_switch ? std::optional{value == "1"} : std::nullopt, path, entry.line);
    }
  }

  void add_autofs() {
    for (const std::string_view path : {"/etc/auto.master", "/etc/autofs/auto.master"})
      if (const auto text = search_.read(path)) add_master(path, *text);
    GapList gaps;
    for (const std::string& file :
         drop_in_files(search_.host, {"/etc/auto.master.d"}, ".autofs", gaps))
      if (const auto text = search_.read(file)) add_master(file, *text);
    gaps.report(search_.facts, automount_table, "/etc/auto.master.d");
  }

  // "/misc /etc/auto.misc --timeout 60"; "+auto.master" names other places, "-hosts" the network.
  void add_master(std::string_view file, std::string_view text) {
    std::int64_t number = 0;
    for (const std::string_view line : lines_of(text)) {
      ++number;
      const auto words = words_of(line.substr(0, line.find('#')));
      if (words.size() < 2 || words[0].front() != '/') continue;
      add("autofs", "map", display(std::string{words[0]} + " " + std::string{words[1]}),
          std::nullopt, file, number);
      add_map(words[1]);
    }
  }

  // Only maps in files can be read; of their entries only those of local devices concern media.
  void add_map(std::string_view name) {
    constexpr std::size_t most_maps = 200;
    if (starts_with(name, "file:")) name.remove_prefix(5);
    if (name.empty() || name.front() == '-' || name.find(':') != std::string_view::npos) return;
    const std::string path = name.front() == '/' ? std::string{name} : "/etc/" + std::string{name};
    if (++maps_read_ > most_maps) return;
    const auto text = search_.read(path);
    if (!text) return;
    std::int64_t number = 0;
    for (const std::string_view line : lines_of(*text)) {
      ++number;
      const auto words = words_of(line.substr(0, line.find('#')));
      if (words.size() > 1 && starts_with(words.back(), ":/dev/"))
        add("autofs", "automount", display(std::string{words[0]} + " " + std::string{words.back()}),
            true, path, number);
    }
  }

  void add_fstab() {
    constexpr std::string_view path = "/etc/fstab";
    const auto text = search_.read(path);
    if (!text) return;
    for (const FstabEntry& entry : parse_fstab(*text).entries) {
      const bool is_automount =
          entry.options.find("x-systemd.automount") != std::string::npos ||
          entry.options.find("comment=systemd.automount") != std::string::npos;
      if (is_automount && is_media_place(entry.target) && !is_network_file_system(entry.type))
        add("systemd", "automount", display(entry.target + " " + entry.options), true, path,
            entry.line);
    }
  }

  void add_units() {
    GapList gaps;
    for (const std::string& file :
         drop_in_files(search_.host, {"/etc/systemd/system", "/usr/lib/systemd/system"},
                       ".automount", gaps)) {
      const auto text = search_.read(file);
      if (!text) continue;
      const KeyFile unit = parse_key_file(*text);
      const KeyFileEntry* where = unit.find("Automount", "Where");
      if (where != nullptr && is_media_place(where->value))
        add("systemd", "automount", display("Where=" + where->value), true, file, where->line);
    }
    gaps.report(search_.facts, automount_table, "automount units");
  }

  const AutomountSearch& search_;
  std::size_t maps_read_ = 0;
};

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

void add_system_settings(const AutomountSearch& search) { SystemSettings{search}.add_all(); }

}  // namespace mijian
