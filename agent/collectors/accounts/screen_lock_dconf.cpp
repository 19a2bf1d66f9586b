// GNOME, MATE, UKUI, and DDE before it had a configuration of its own.
#include <algorithm>
#include <map>

#include "agent/collectors/accounts/screen_lock.h"
#include "agent/collectors/common/dconf_setting.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/gschema.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

struct NumberKey {
  DconfKey key;
  std::int64_t unit = 1;  // seconds
};
struct SwitchKey {
  DconfKey key;
  bool on_when = true;
};
struct Desktop {
  std::string_view name;
  std::vector<std::string_view> programs;
  std::vector<NumberKey> idle;    // the first that this version has counts
  std::vector<SwitchKey> enable;  // all must be on; the first decides whether it is locked
  std::vector<NumberKey> delay;
  std::optional<DconfKey> battery = {};  // the idle time while no power is plugged in, in seconds
};

const std::vector<Desktop>& desktops() {
  constexpr std::int64_t minute = 60;
  static const std::vector<Desktop> all{
      {"gnome",
       {"/usr/bin/gnome-shell"},
       {{{"org.gnome.desktop.session", "/org/gnome/desktop/session/", "idle-delay"}, 1}},
       {{{"org.gnome.desktop.screensaver", "/org/gnome/desktop/screensaver/", "lock-enabled"}},
        {{"org.gnome.desktop.lockdown", "/org/gnome/desktop/lockdown/", "disable-lock-screen"},
         false}},
       {{{"org.gnome.desktop.screensaver", "/org/gnome/desktop/screensaver/", "lock-delay"}, 1}}},
      {"mate",
       {"/usr/bin/mate-session"},
       {{{"org.mate.session", "/org/mate/desktop/session/", "idle-delay"}, minute}},
       {{{"org.mate.screensaver", "/org/mate/screensaver/", "lock-enabled"}},
        {{"org.mate.screensaver", "/org/mate/screensaver/", "idle-activation-enabled"}}},
       {{{"org.mate.screensaver", "/org/mate/screensaver/", "lock-delay"}, minute}}},
      {"ukui",
       {"/usr/bin/ukui-session"},
       {{{"org.ukui.screensaver", "/org/ukui/screensaver/", "idle-delay"}, minute},
        {{"org.ukui.session", "/org/ukui/desktop/session/", "idle-delay"}, minute}},
       {{{"org.ukui.screensaver", "/org/ukui/screensaver/", "lock-enabled"}},
        {{"org.ukui.screensaver", "/org/ukui/screensaver/", "idle-activation-enabled"}}},
       {{{"org.ukui.screensaver", "/org/ukui/screensaver/", "lock-delay"}, minute}}},
      {"dde",
       {"/usr/bin/startdde"},
       {{{"com.deepin.dde.power", "/com/deepin/dde/power/", "line-power-lock-delay"}, 1}},
       {},
       {},
       DconfKey{"com.deepin.dde.power", "/com/deepin/dde/power/", "battery-lock-delay"}}};
  return all;
}

class DconfScreenLocks {
 public:
  explicit DconfScreenLocks(const ScreenLockSearch& search)
      : search_{search}, dconf_{search.host, search.facts, screen_lock_table} {}

  void add_all() {
    read_schemas();
    for (const UserHome& home : search_.homes.homes())
      if (auto database = dconf_.read_user(search_.homes, home))
        users_.emplace_back(home, std::move(*database));
    for (const Desktop& desktop : desktops()) add(desktop);
  }

 private:
  // What a schema declares is what this version of a desktop knows, and its default.
  void read_schemas() {
    constexpr std::string_view folder = "/usr/share/glib-2.0/schemas/";
    for (const std::string_view id :
         {"org.gnome.desktop.session", "org.gnome.desktop.screensaver",
          "org.gnome.desktop.lockdown", "org.mate.session", "org.mate.screensaver",
          "org.ukui.session", "org.ukui.screensaver", "com.deepin.dde.power"}) {
      const std::string path = std::string{folder} + std::string{id} + ".gschema.xml";
      const auto text = search_.host.read_optional(path);
      if (!text) search_.facts.gap(screen_lock_table, path, text.error());
      if (!text || !*text) continue;
      GschemaFile file = parse_gschema(**text);
      if (!file.outcome) search_.facts.gap(screen_lock_table, path, file.outcome.error());
      for (auto& [name, schema] : file.schemas) schemas_[name] = std::move(schema);
    }
  }

  const Gschema* schema_of(const DconfKey& key) const {
    const auto found = schemas_.find(std::string{key.schema});
    return found == schemas_.end() ? nullptr : &found->second;
  }

  // Versions keep the same schema under different paths.
  DconfKey placed(DconfKey key) const {
    const Gschema* schema = schema_of(key);
    if (schema != nullptr && schema->folder.size() > 2) key.folder = schema->folder;
    return key;
  }

  std::optional<DconfValue> system_value(const DconfKey& key) const {
    if (auto said = dconf_.find(placed(key))) return said;
    const Gschema* schema = schema_of(key);
    if (schema == nullptr) return std::nullopt;
    const auto found = schema->keys.find(std::string{key.key});
    if (found == schema->keys.end()) return std::nullopt;
    return DconfValue{found->second.default_text,
                      "/usr/share/glib-2.0/schemas/" + std::string{key.schema} + ".gschema.xml",
                      found->second.line};
  }

  /// What holds for a user, or for one who has chosen nothing.
  std::optional<DconfValue> value(const DconfKey& key, const Gvdb* user,
                                  const UserHome* home) const {
    const GvdbValue* chosen = user == nullptr ? nullptr : user->find(placed(key).path());
    if (chosen != nullptr && !dconf_.is_locked(placed(key)))
      return DconfValue{chosen->text.value_or("?"), DconfSettings::user_file(*home), {}};
    return system_value(key);
  }

  bool has_chosen(const Desktop& desktop, const Gvdb& user) const {
    const auto chose = [&](const DconfKey& key) {
      return user.find(placed(key).path()) != nullptr && !dconf_.is_locked(placed(key));
    };
    const auto any = [&](const auto& keys) {
      return std::any_of(keys.begin(), keys.end(), [&](const auto& one) { return chose(one.key); });
    };
    return any(desktop.idle) || any(desktop.enable) || any(desktop.delay) ||
           (desktop.battery && chose(*desktop.battery));
  }

  ScreenLock lock_of(const Desktop& desktop, const Gvdb* user, const UserHome* home) const {
    ScreenLock lock;
    lock.desktop = desktop.name, lock.scope = home == nullptr ? "system" : home->user;
    const NumberKey* decides = nullptr;
    for (const NumberKey& key : desktop.idle) {
      const auto idle = decides == nullptr ? value(key.key, user, home) : std::nullopt;
      if (!idle) continue;
      decides = &key;
      lock.idle_seconds = lock_seconds(idle->text, key.unit);
      lock.file = idle->file, lock.line = idle->line;
    }
    bool off = false, unknown = false;
    for (const SwitchKey& key : desktop.enable) {
      const auto said = value(key.key, user, home);
      const auto truth = said ? lock_truth(said->text) : std::nullopt;
      off = off || (truth && *truth != key.on_when);
      // A version that does not declare a switch does not have it.
      unknown = unknown || (!truth && (said || schema_of(key.key) == nullptr));
    }
    if (off || !unknown) lock.lock_enabled = !off;
    if (desktop.delay.empty()) lock.lock_delay = 0;
    for (const NumberKey& key : desktop.delay)
      if (const auto said = value(key.key, user, home))
        lock.lock_delay = lock_seconds(said->text, key.unit);
    lock.is_locked = decides != nullptr && dconf_.is_locked(placed(decides->key)) &&
                     (desktop.enable.empty() || dconf_.is_locked(placed(desktop.enable[0].key)));
    if (const auto idle = desktop.battery ? value(*desktop.battery, user, home) : std::nullopt) {
      ScreenLock battery;
      battery.idle_seconds = lock_seconds(idle->text, 1);
      battery.is_locked = dconf_.is_locked(placed(*desktop.battery));
      battery.file = idle->file, battery.line = idle->line;
      search_.weigh_battery(lock, battery);
    }
    return lock;
  }

  bool is_said(const Desktop& desktop) const {
    return std::any_of(desktop.idle.begin(), desktop.idle.end(), [&](const NumberKey& key) {
      return dconf_.find(placed(key.key)).has_value();
    });
  }

  void add(const Desktop& desktop) {
    const auto present = search_.has_program(desktop.programs);
    if (present == false) return;
    if (desktop.name == "dde" && dde_configuration_locks(search_.host)) return;
    const ScreenLock system = lock_of(desktop, nullptr, nullptr);
    // A version that declares no time keeps it elsewhere; of a tree of settings only what is said
    // counts.
    const bool elsewhere = desktop.name == "dde" && !system.file;
    if (!elsewhere && (present == true || is_said(desktop))) search_.add(system);
    for (const auto& [home, database] : users_)
      if (has_chosen(desktop, database)) search_.add(lock_of(desktop, &database, &home));
  }

  const ScreenLockSearch& search_;
  DconfSettings dconf_;
  std::map<std::string, Gschema> schemas_;
  std::vector<std::pair<UserHome, Gvdb>> users_;
};

}  // namespace

void add_dconf_screen_locks(const ScreenLockSearch& search) { DconfScreenLocks{search}.add_all(); }

}  // namespace mijian
