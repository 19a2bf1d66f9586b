// KDE, XFCE, and DDE since it has a configuration of its own (dconfig).
#include <map>

#include "agent/collectors/accounts/screen_lock.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/storage/volman.h"
#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

struct Said {
  std::string value, file;
  std::int64_t line = 0;
  bool is_locked = false;
};
/// By key; a later file adds what is not locked.
using Settings = std::map<std::string, Said>;

void set(Settings& settings, const std::string& key, Said said) {
  const auto known = settings.find(key);
  if (known == settings.end() || !known->second.is_locked) settings[key] = std::move(said);
}

// A value that cannot be read is not the default: what a program makes of it nobody knows.
std::optional<std::int64_t> seconds_of(const Settings& settings, const std::string& key,
                                       std::int64_t unit, std::int64_t usual) {
  const auto found = settings.find(key);
  return found == settings.end() ? usual : lock_seconds(found->second.value, unit);
}

/// Whether all are on, which they are unless told.
std::optional<bool> all_on(const Settings& settings, std::initializer_list<const char*> keys) {
  std::optional<bool> are_on = true;
  for (const char* key : keys) {
    const auto found = settings.find(key);
    const auto truth =
        found == settings.end() ? std::optional{true} : lock_truth(found->second.value);
    if (truth == false) return false;
    if (!truth) are_on = std::nullopt;
  }
  return are_on;
}

/// The evidence and the lock are those of the idle time.
void name_evidence(ScreenLock& lock, const Settings& settings, const std::string& key) {
  const auto found = settings.find(key);
  if (found == settings.end()) return;
  lock.file = found->second.file, lock.line = found->second.line;
}

bool all_locked(const Settings& settings, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const auto found = settings.find(key);
    if (found == settings.end() || !found->second.is_locked) return false;
  }
  return true;
}

// KConfig: "[$i]" behind a key, a group or at the front of the file forbids what comes later.
void add_kde_file(const ScreenLockSearch& search, Settings& settings, std::string_view text,
                  const std::string& path) {
  const KeyFile file = parse_key_file(text);
  if (const Status all = file.whole(path); !all)
    search.facts.gap(screen_lock_table, path, all.error());
  const bool whole = trim(text).substr(0, 4) == "[$i]";
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.group.substr(0, 6) != "Daemon") continue;
    const bool is_locked = whole || entry.group.find("[$i") != std::string::npos ||
                           entry.key.find("[$i") != std::string::npos;
    set(settings, entry.key.substr(0, entry.key.find('[')),
        {entry.value, path, entry.line, is_locked});
  }
}

ScreenLock kde_lock(const Settings& settings, std::string scope) {
  constexpr std::int64_t minute = 60, usual_timeout = 300, usual_grace = 5;
  ScreenLock lock;
  lock.desktop = "kde", lock.scope = std::move(scope);
  lock.lock_enabled = all_on(settings, {"Autolock"});
  lock.idle_seconds = seconds_of(settings, "Timeout", minute, usual_timeout);
  lock.lock_delay = seconds_of(settings, "LockGrace", 1, usual_grace);
  lock.is_locked = all_locked(settings, {"Autolock", "Timeout"});
  name_evidence(lock, settings, settings.count("Timeout") > 0 ? "Timeout" : "Autolock");
  return lock;
}

void add_kde(const ScreenLockSearch& search) {
  constexpr const char* file = "/kscreenlockerrc";
  const auto present = search.has_program({"/usr/bin/plasmashell"});
  if (present == false) return;
  Settings system;
  const std::string path = std::string{"/etc/xdg"} + file;
  const auto text = search.read(path);
  if (text) add_kde_file(search, system, *text, path);
  if (present == true || !system.empty()) search.add(kde_lock(system, "system"));
  for (const UserHome& home : search.homes.homes()) {
    const std::string inside = std::string{"/.config"} + file;
    const auto own = search.read_home(home, inside);
    if (!own) continue;
    Settings settings = system;
    add_kde_file(search, settings, *own, home.path + inside);
    search.add(kde_lock(settings, home.user));
  }
}

void add_xfce_file(const ScreenLockSearch& search, Settings& settings, std::string_view text,
                   const std::string& path) {
  const VolmanChannel channel = parse_volman(text);
  for (const VolmanProperty& property : channel.properties)
    if (!property.value.empty())
      set(settings, property.name, {property.value, path, property.line, property.is_locked});
  if (!channel.outcome) search.facts.gap(screen_lock_table, path, channel.outcome.error());
}

ScreenLock xfce_lock(const Settings& settings, std::string scope) {
  constexpr std::int64_t minute = 60, usual_delay = 300;
  constexpr const char* delay = "saver/idle-activation/delay";
  ScreenLock lock;
  lock.desktop = "xfce", lock.scope = std::move(scope);
  lock.lock_enabled = all_on(settings, {"saver/enabled", "saver/idle-activation/enabled",
                                        "lock/enabled", "lock/saver-activation/enabled"});
  lock.idle_seconds = seconds_of(settings, delay, minute, usual_delay);
  lock.lock_delay = seconds_of(settings, "lock/saver-activation/delay", minute, 0);
  lock.is_locked = all_locked(settings, {"lock/enabled", delay});
  name_evidence(lock, settings, delay);
  return lock;
}

// Without xfce4-screensaver another program may lock XFCE's screen, which is not known here.
void add_xfce(const ScreenLockSearch& search) {
  constexpr const char* file = "/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml";
  const auto session = search.has_program({"/usr/bin/xfce4-session"});
  const auto saver = search.has_program({"/usr/bin/xfce4-screensaver"});
  if (session == false && saver == false) return;
  if (saver == false) {
    ScreenLock unknown;
    unknown.desktop = "xfce", unknown.scope = "system";
    return search.add(unknown);
  }
  Settings system;
  const std::string path = std::string{"/etc/xdg"} + file;
  const auto text = search.read(path);
  if (text) add_xfce_file(search, system, *text, path);
  if (saver == true || !system.empty()) search.add(xfce_lock(system, "system"));
  for (const UserHome& home : search.homes.homes()) {
    const std::string inside = std::string{"/.config"} + file;
    const auto own = search.read_home(home, inside);
    if (!own) continue;
    Settings settings = system;
    add_xfce_file(search, settings, *own, home.path + inside);
    search.add(xfce_lock(settings, home.user));
  }
}

constexpr std::string_view dde_key = "linePowerLockDelay", dde_battery_key = "batteryLockDelay";

void set_dde_key(Settings& settings, const Json* contents, std::string_view key,
                 const std::string& path) {
  const Json* entry = contents == nullptr ? nullptr : contents->find(key);
  const Json* value = entry == nullptr ? nullptr : entry->find("value");
  if (value == nullptr) return;
  const Json* permissions = entry->find("permissions");
  const bool is_locked = permissions != nullptr && permissions->text() != nullptr &&
                         *permissions->text() == "readonly";
  set(settings, std::string{key}, {value->dump(-1), path, value->place().line, is_locked});
}

void add_dde_file(const ScreenLockSearch& search, Settings& settings, std::string_view text,
                  const std::string& path) {
  const auto tree = parse_json(text);
  if (!tree) return search.facts.gap(screen_lock_table, path, tree.error());
  for (const std::string_view key : {dde_key, dde_battery_key})
    set_dde_key(settings, tree->find("contents"), key, path);
}

ScreenLock dde_lock_by(const Settings& settings, const std::string& key, std::string scope) {
  ScreenLock lock;
  lock.desktop = "dde", lock.scope = std::move(scope);
  if (const auto said = settings.find(key); said != settings.end())
    lock.idle_seconds = lock_seconds(said->second.value, 1);
  lock.lock_enabled = true;
  lock.lock_delay = 0;
  lock.is_locked = all_locked(settings, {key.c_str()});
  name_evidence(lock, settings, key);
  return lock;
}

ScreenLock dde_lock(const ScreenLockSearch& search, const Settings& settings,
                    const std::string& scope) {
  const std::string battery{dde_battery_key};
  ScreenLock lock = dde_lock_by(settings, std::string{dde_key}, scope);
  if (settings.count(battery) > 0)
    search.weigh_battery(lock, dde_lock_by(settings, battery, scope));
  return lock;
}

// The package's own file declares the key; overrides come after it, the administrator's last.
void add_dde(const ScreenLockSearch& search) {
  constexpr const char* name = "org.deepin.dde.daemon/org.deepin.dde.daemon.power";
  Settings system;
  const auto declared = search.read(dde_configuration);
  if (!declared) return;
  add_dde_file(search, system, *declared, std::string{dde_configuration});
  for (const char* folder : {"/usr/share/dsg/configs/overrides/", "/etc/dsg/configs/overrides/"}) {
    const std::string whole = std::string{folder} + name;
    const auto files = search.host.list_optional(whole);
    if (!files) search.facts.gap(screen_lock_table, whole, files.error());
    for (const std::string& file : files ? *files : std::vector<std::string>{})
      if (const auto text = search.read(file)) add_dde_file(search, system, *text, file);
  }
  // Before it kept the lock here, other settings of power were here and the lock's in dconf.
  constexpr const char* older = "/usr/share/glib-2.0/schemas/com.deepin.dde.power.gschema.xml";
  if (system.empty() && search.host.exists(older).value_or(true)) return;
  search.add(dde_lock(search, system, "system"));
  for (const UserHome& home : search.homes.homes()) {
    const std::string inside = std::string{"/.config/dsg/configs/"} + name + ".json";
    const auto own = search.read_home(home, inside);
    if (!own) continue;
    Settings settings = system;
    add_dde_file(search, settings, *own, home.path + inside);
    search.add(dde_lock(search, settings, home.user));
  }
}

}  // namespace

bool dde_configuration_locks(const Host& host) {
  const auto text = host.read_optional(dde_configuration);
  return !text || (*text && (*text)->find(dde_key) != std::string_view::npos);
}

void add_file_screen_locks(const ScreenLockSearch& search) {
  add_kde(search);
  add_xfce(search);
  add_dde(search);
}

}  // namespace mijian
