// What mounts media below the desktops: udisks, rules of udev, usbmount, autofs, systemd.
#include <algorithm>

#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/storage/automount_setting.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/collectors/storage/udev_mount_rule.h"
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

void add_system_settings(const AutomountSearch& search) { SystemSettings{search}.add_all(); }

}  // namespace mijian
