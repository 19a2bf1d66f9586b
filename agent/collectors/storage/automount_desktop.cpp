// What users' desktops are told to do with media.
#include <algorithm>
#include <map>

#include "agent/collectors/common/dconf_setting.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/storage/automount_setting.h"
#include "agent/collectors/storage/volman.h"
#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

/// A key of GSettings: where dconf keeps it, and the schema that declares it.
struct DesktopKey {
  std::string_view mechanism, folder, schema, key, setting;
  bool on_when;  // the value that lets it happen
};
constexpr DesktopKey desktop_keys[] = {
    {"gnome", "/org/gnome/desktop/media-handling/", "org.gnome.desktop.media-handling", "automount",
     "automount", true},
    {"gnome", "/org/gnome/desktop/media-handling/", "org.gnome.desktop.media-handling",
     "automount-open", "automount_open", true},
    {"gnome", "/org/gnome/desktop/media-handling/", "org.gnome.desktop.media-handling",
     "autorun-never", "autorun", false},
    {"mate", "/org/mate/desktop/media-handling/", "org.mate.media-handling", "automount",
     "automount", true},
    {"mate", "/org/mate/desktop/media-handling/", "org.mate.media-handling", "automount-open",
     "automount_open", true},
    {"mate", "/org/mate/desktop/media-handling/", "org.mate.media-handling", "autorun-never",
     "autorun", false},
    {"ukui", "/org/ukui/desktop/media-handling/", "org.ukui.media-handling", "automount",
     "automount", true},
    {"ukui", "/org/ukui/desktop/media-handling/", "org.ukui.media-handling", "automount-open",
     "automount_open", true},
    {"ukui", "/org/ukui/desktop/media-handling/", "org.ukui.media-handling", "autorun-never",
     "autorun", false},
    {"ukui", "/org/ukui/flash-disk/autoload/", "org.ukui.flash-disk.autoload", "ifautoload",
     "automount", true},
};

DconfKey dconf_key(const DesktopKey& key) { return {key.schema, key.folder, key.key}; }

std::optional<bool> truth_of(std::string_view value) {
  const std::string lower = to_lower(trim(value));
  if (lower == "true" || lower == "1" || lower == "yes" || lower == "on") return true;
  if (lower == "false" || lower == "0" || lower == "no" || lower == "off") return false;
  return std::nullopt;
}

std::optional<bool> negated_unless(bool keep, std::optional<bool> truth) {
  return truth && !keep ? std::optional{!*truth} : truth;
}

/// "automount=true": some keys say what must not happen, so the value alone would mislead.
std::string as_written(std::string_view key, std::string_view value) {
  return display(std::string{key} + "=" + std::string{value});
}

AutomountSetting setting_of(const DesktopKey& key, std::string_view scope, std::string_view value) {
  return {std::string{key.mechanism},
          std::string{scope},
          std::string{key.setting},
          as_written(key.key, value),
          negated_unless(key.on_when, truth_of(value)),
          false,
          {},
          {}};
}

class DesktopSettings {
 public:
  DesktopSettings(const AutomountSearch& search, const UserHomes& homes)
      : search_{search}, homes_{homes}, dconf_{search.host, search.facts, automount_table} {}

  void add_all() {
    for (const DesktopKey& key : desktop_keys) add_system_key(key);
    add_kde("system", "/etc/xdg/kded_device_automounterrc",
            search_.read("/etc/xdg/kded_device_automounterrc"));
    add_volman("system", std::string{"/etc/xdg"} + volman_file,
               search_.read(std::string{"/etc/xdg"} + volman_file));
    for (const auto& [home, why] : homes_.closed())
      search_.facts.impossible(automount_table, home.path, why);
    for (const UserHome& home : homes_.homes()) add_home(home);
  }

 private:
  static constexpr const char* volman_file = "/xfce4/xfconf/xfce-perchannel-xml/thunar-volman.xml";

  void add_system_key(const DesktopKey& key) {
    const auto value = dconf_.find(dconf_key(key));
    if (!value) return;
    AutomountSetting setting = setting_of(key, "system", value->text);
    setting.is_locked = dconf_.is_locked(dconf_key(key));
    setting.file = value->file, setting.line = value->line;
    search_.add(setting);
  }

  std::optional<std::string> read_home(const UserHome& home, std::string_view inside,
                                       std::size_t limit = Host::default_limit) {
    auto text = homes_.read_file(search_.host, home, inside, limit);
    if (text) return std::move(*text);
    if (!vanished(text))
      search_.facts.gap(automount_table, home.path + std::string{inside}, text.error());
    return std::nullopt;
  }

  void add_home(const UserHome& home) {
    add_user_database(home);
    add_kde(home.user, home.path + "/.config/kded_device_automounterrc",
            read_home(home, "/.config/kded_device_automounterrc"));
    const std::string volman = std::string{"/.config"} + volman_file;
    add_volman(home.user, home.path + volman, read_home(home, volman));
    for (const std::string_view inside : {"/.config/deepin/dde-file-manager.json",
                                          "/.config/deepin/dde-file-manager/dde-file-manager.json"})
      add_file_manager(home.user, home.path + std::string{inside}, read_home(home, inside));
    search_.facts.complete(automount_table, home.path);
  }

  void add_user_database(const UserHome& home) {
    const auto database = dconf_.read_user(homes_, home);
    if (!database) return;
    for (const DesktopKey& key : desktop_keys) {
      const GvdbValue* value = database->find(dconf_key(key).path());
      // What the system locks is void here.
      if (value == nullptr || dconf_.is_locked(dconf_key(key))) continue;
      AutomountSetting setting = setting_of(key, home.user, value->text.value_or("?"));
      setting.file = DconfSettings::user_file(home);
      search_.add(setting);
    }
  }

  // Nothing is mounted by itself unless the first key says so and one of the others when.
  void add_kde(std::string_view scope, const std::string& path,
               const std::optional<std::string>& text) {
    if (!text) return;
    const bool all_locked = text->find("[$i]") != std::string::npos;
    const KeyFile file = parse_key_file(*text);
    std::map<std::string, const KeyFileEntry*> said;
    for (const KeyFileEntry& entry : file.entries)
      if (entry.group.substr(0, 7) == "General")
        said[entry.key.substr(0, entry.key.find('['))] = &entry;
    const auto truth = [&](const char* key) {
      const auto found = said.find(key);
      return found == said.end() ? std::nullopt : truth_of(found->second->value);
    };
    const auto enabled = truth("AutomountEnabled");
    const auto at_login = truth("AutomountOnLogin"), at_plug = truth("AutomountOnPlugin");
    std::optional<bool> is_on = enabled;
    if (enabled == true && at_login != true && at_plug != true)
      is_on = at_login == false && at_plug == false ? std::optional{false} : std::nullopt;
    if (const auto found = said.find("AutomountEnabled"); found != said.end()) {
      const KeyFileEntry& entry = *found->second;
      search_.add({"kde", std::string{scope}, "automount", as_written(entry.key, entry.value),
                   is_on, all_locked, path, entry.line});
    }
    for (const auto& [key, setting] : {std::pair{"AutomountOnLogin", "automount_login"},
                                       std::pair{"AutomountOnPlugin", "automount_plugin"}}) {
      const auto found = said.find(key);
      if (found == said.end()) continue;
      const KeyFileEntry& entry = *found->second;
      const auto on = enabled == false ? std::optional{false} : truth(key);
      search_.add({"kde", std::string{scope}, setting, as_written(entry.key, entry.value), on,
                   all_locked, path, entry.line});
    }
  }

  void add_volman(std::string_view scope, const std::string& path,
                  const std::optional<std::string>& text) {
    constexpr std::pair<std::string_view, std::string_view> settings[] = {
        {"automount-drives/enabled", "automount"},
        {"automount-media/enabled", "automount"},
        {"autobrowse/enabled", "automount_open"},
        {"autoopen/enabled", "automount_open"},
        {"autorun/enabled", "autorun"}};
    if (!text) return;
    const VolmanChannel channel = parse_volman(*text);
    for (const VolmanProperty& property : channel.properties)
      for (const auto& [name, setting] : settings)
        if (property.name == name)
          search_.add({"xfce", std::string{scope}, std::string{setting},
                       as_written(name, property.value), truth_of(property.value),
                       property.is_locked, path, property.line});
    if (!channel.outcome) search_.facts.gap(automount_table, path, channel.outcome.error());
  }

  void add_file_manager(std::string_view scope, const std::string& path,
                        const std::optional<std::string>& text) {
    if (!text) return;
    const auto tree = parse_json(*text);
    if (!tree) return search_.facts.gap(automount_table, path, tree.error());
    const Json* attributes = tree->find("GenericAttribute");
    for (const auto& [key, setting] :
         {std::pair{"AutoMount", "automount"}, std::pair{"AutoMountAndOpen", "automount_open"}}) {
      const Json* value = attributes == nullptr ? nullptr : attributes->find(key);
      if (value == nullptr) continue;
      const bool* truth = value->boolean();
      search_.add({"dde", std::string{scope}, setting, as_written(key, value->dump(-1)),
                   truth == nullptr ? std::nullopt : std::optional{*truth}, false, path,
                   value->place().line});
    }
  }

  const AutomountSearch& search_;
  const UserHomes& homes_;
  DconfSettings dconf_;
};

}  // namespace

void add_desktop_settings(const AutomountSearch& search, const UserHomes& homes) {
  DesktopSettings{search, homes}.add_all();
}

}  // namespace mijian
