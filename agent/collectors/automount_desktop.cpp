// What users' desktops are told to do with media.
#include <algorithm>
#include <map>

#include "agent/collectors/automount_setting.h"
#include "agent/collectors/gap_list.h"
#include "agent/collectors/gvdb.h"
#include "agent/collectors/key_file.h"
#include "agent/collectors/volman.h"
#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t largest_database = 16u << 20;

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

std::string path_of(const DesktopKey& key) {
  return std::string{key.folder} + std::string{key.key};
}

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

/// A database of the system, with the files it was compiled from.
struct SystemDatabase {
  std::string path;
  Gvdb content;
};

class DesktopSettings {
 public:
  DesktopSettings(const AutomountSearch& search, const UserHomes& homes)
      : search_{search}, homes_{homes} {}

  void add_all() {
    read_profile();
    read_overrides();
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

  // Which databases count is in dconf's profile; without one only the user's own does.
  void read_profile() {
    std::optional<std::string> profile;
    for (const std::string_view path : {"/etc/dconf/profile/user", "/usr/share/dconf/profile/user"})
      if (!profile) profile = search_.read(path);
    const std::string lines = profile.value_or("");
    for (const std::string_view raw : lines_of(lines)) {
      const auto pair = split_pair(raw.substr(0, raw.find('#')), ':');
      if (!pair || pair->second.empty()) continue;
      if (pair->first == "system-db") add_database("/etc/dconf/db/" + std::string{pair->second});
      if (pair->first == "file-db" && pair->second.front() == '/')
        add_database(std::string{pair->second});
    }
  }

  void add_database(const std::string& path) {
    constexpr std::size_t most_databases = 50;
    const auto bytes = search_.host.read_optional(path, largest_database);
    if (!bytes) return search_.facts.gap(automount_table, path, bytes.error());
    if (!*bytes)
      return search_.facts.complete(automount_table, path, "not compiled: dconf reads none of it");
    auto content = parse_gvdb(**bytes);
    if (!content) return search_.facts.gap(automount_table, path, content.error());
    search_.facts.complete(automount_table, path);
    if (databases_.size() < most_databases) databases_.push_back({path, std::move(*content)});
  }

  bool is_locked(const std::string& path) const {
    return std::any_of(databases_.begin(), databases_.end(), [&](const SystemDatabase& database) {
      return database.content.is_locked(path);
    });
  }

  // The first database counts, unless a later one locks the key: then what stands above is void.
  const SystemDatabase* deciding(const std::string& path) const {
    std::size_t from = 0;
    for (std::size_t at = 0; at < databases_.size(); ++at)
      if (databases_[at].content.is_locked(path)) from = at;
    for (std::size_t at = from; at < databases_.size(); ++at)
      if (databases_[at].content.find(path) != nullptr) return &databases_[at];
    return nullptr;
  }

  void add_system_key(const DesktopKey& key) {
    const std::string path = path_of(key);
    if (const SystemDatabase* database = deciding(path)) {
      const auto text = database->content.find(path)->text;
      AutomountSetting setting = setting_of(key, "system", text.value_or("?"));
      setting.is_locked = is_locked(path), setting.file = database->path;
      name_evidence(*database, key, text.value_or("?"), setting);
      return search_.add(setting);
    }
    const auto said = overrides_.find(std::string{key.schema} + " " + std::string{key.key});
    if (said == overrides_.end()) return;
    AutomountSetting setting = setting_of(key, "system", said->second.value);
    setting.is_locked = is_locked(path);
    setting.file = said->second.file, setting.line = said->second.line;
    search_.add(setting);
  }

  // What counts is compiled; the file it was compiled from has a line to look at.
  void name_evidence(const SystemDatabase& database, const DesktopKey& key, std::string_view value,
                     AutomountSetting& setting) const {
    const auto files = search_.host.list_optional(database.path + ".d");
    if (!files) return;
    const std::string_view group = key.folder.substr(1, key.folder.size() - 2);
    for (const std::string& file : *files) {
      const auto text = search_.host.read(file);
      if (!text) continue;
      const KeyFile keys = parse_key_file(*text);
      const KeyFileEntry* entry = keys.find(group, key.key);
      if (entry != nullptr && entry->value == value)
        setting.file = file, setting.line = entry->line;
    }
  }

  // Of several overrides the last by name counts.
  void read_overrides() {
    constexpr std::string_view folder = "/usr/share/glib-2.0/schemas", ending = ".override";
    const auto files = search_.host.list_optional(folder);
    if (!files) return search_.facts.gap(automount_table, folder, files.error());
    GapList gaps;
    for (const std::string& file : *files) {
      const bool is_override =
          file.size() > ending.size() &&
          file.compare(file.size() - ending.size(), ending.size(), ending) == 0;
      if (!is_override) continue;
      const auto text = search_.host.read(file);
      if (vanished(text)) continue;
      if (!text) {
        gaps.add(text.error());
        continue;
      }
      for (const KeyFileEntry& entry : parse_key_file(*text).entries) note_override(file, entry);
    }
    gaps.report(search_.facts, automount_table, folder, files->empty() ? "no such folder" : "");
  }

  // "[schema:GNOME]" holds on that desktop only, which is the one that reads it.
  void note_override(const std::string& file, const KeyFileEntry& entry) {
    const std::string schema = entry.group.substr(0, entry.group.find(':'));
    const bool is_meant = std::any_of(
        std::begin(desktop_keys), std::end(desktop_keys),
        [&](const DesktopKey& key) { return key.schema == schema && key.key == entry.key; });
    if (is_meant) overrides_[schema + " " + entry.key] = {entry.value, file, entry.line};
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
    constexpr std::string_view inside = "/.config/dconf/user";
    const std::string path = home.path + std::string{inside};
    const auto bytes = read_home(home, inside, largest_database);
    if (!bytes || bytes->empty()) return;
    const auto database = parse_gvdb(*bytes);
    if (!database) return search_.facts.gap(automount_table, path, database.error());
    search_.facts.complete(automount_table, path);
    for (const DesktopKey& key : desktop_keys) {
      const GvdbValue* value = database->find(path_of(key));
      // What the system locks is void here.
      if (value == nullptr || is_locked(path_of(key))) continue;
      AutomountSetting setting = setting_of(key, home.user, value->text.value_or("?"));
      setting.file = path;
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

  struct Override {
    std::string value, file;
    std::int64_t line = 0;
  };
  const AutomountSearch& search_;
  const UserHomes& homes_;
  std::vector<SystemDatabase> databases_;
  std::map<std::string, Override> overrides_;
};

}  // namespace

void add_desktop_settings(const AutomountSearch& search, const UserHomes& homes) {
  DesktopSettings{search, homes}.add_all();
}

}  // namespace mijian
