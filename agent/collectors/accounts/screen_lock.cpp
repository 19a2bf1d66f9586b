#include "agent/collectors/accounts/screen_lock.h"

#include <algorithm>
#include <limits>

#include "agent/collectors/collector.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view passwd_path = "/etc/passwd";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto homes = UserHomes::read(host);
  facts.source(screen_lock_table, passwd_path,
               homes ? ok : Status{homes.error().during("homes of the users")});
  const UserHomes known = homes ? *homes : UserHomes{};
  std::set<std::string> desktops;
  const ScreenLockSearch search{host, facts, known, desktops};
  add_dconf_screen_locks(search);
  add_file_screen_locks(search);
  add_other_screen_locks(search);
  add_console_timeouts(search);
  for (const UserHome& home : known.homes()) facts.complete(screen_lock_table, home.path);
  for (const auto& [home, why] : known.closed())
    facts.impossible(screen_lock_table, home.path, why);
  return ok;
}

constexpr std::string_view tables[] = {screen_lock_table};

}  // namespace

void ScreenLockSearch::add(const ScreenLock& lock) const {
  if (lock.scope == "system") desktops.insert(lock.desktop);
  facts.add(screen_lock_table, {{"desktop", lock.desktop},
                                {"scope", lock.scope},
                                {"idle_seconds", lock.idle_seconds},
                                {"lock_enabled", lock.lock_enabled},
                                {"lock_delay_seconds", lock.lock_delay},
                                {"is_locked", lock.is_locked},
                                {"file", lock.file},
                                {"line", lock.line}});
}

std::optional<std::string> ScreenLockSearch::read(std::string_view path) const {
  auto text = host.read_optional(path);
  if (!text) {
    facts.gap(screen_lock_table, path, text.error());
    return std::nullopt;
  }
  facts.complete(screen_lock_table, path, *text ? "" : "no such file");
  return std::move(*text);
}

std::optional<std::string> ScreenLockSearch::read_home(const UserHome& home,
                                                       std::string_view inside) const {
  auto text = homes.read_file(host, home, inside);
  if (text) return std::move(*text);
  if (!vanished(text)) facts.gap(screen_lock_table, home.path + std::string{inside}, text.error());
  return std::nullopt;
}

std::optional<bool> ScreenLockSearch::has_program(
    const std::vector<std::string_view>& programs) const {
  if (!host.exists("/usr/bin").value_or(false)) return std::nullopt;
  bool is_hidden = false;
  for (const std::string_view program : programs) {
    const auto there = host.exists(program);
    if (there && *there) return true;
    if (!there) facts.gap(screen_lock_table, program, there.error());
    is_hidden = is_hidden || !there;
  }
  return is_hidden ? std::nullopt : std::optional{false};
}

// A mouse or a headset has a battery, too: its scope is its own device.
std::optional<bool> ScreenLockSearch::has_battery() const {
  const auto supplies = host.list_optional("/sys/class/power_supply");
  if (!supplies) return std::nullopt;
  return std::any_of(supplies->begin(), supplies->end(), [&](const std::string& supply) {
    const auto type = host.read_optional(supply + "/type");
    const auto scope = host.read_optional(supply + "/scope");
    return type && *type && trim(**type) == "Battery" &&
           !(scope && *scope && trim(**scope) == "Device");
  });
}

void ScreenLockSearch::weigh_battery(ScreenLock& lock, const ScreenLock& battery) const {
  const auto wait = [](const ScreenLock& one) {
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    if (!one.idle_seconds) return never - 1;
    return *one.idle_seconds == 0 ? never : *one.idle_seconds;
  };
  const auto present = has_battery();
  if (present == false) return;
  lock.is_locked = lock.is_locked && battery.is_locked;
  if (wait(battery) <= wait(lock)) return;
  lock.idle_seconds = present ? battery.idle_seconds : std::nullopt;
  lock.file = battery.file, lock.line = battery.line;
}

std::optional<std::int64_t> lock_seconds(std::string_view text, std::int64_t unit) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  const auto words = words_of(text);
  const auto number = words.empty() ? std::nullopt : to_integer(words.back());
  if (!number) return std::nullopt;
  return std::clamp<std::int64_t>(*number, 0, most) * unit;
}

std::optional<bool> lock_truth(std::string_view text) {
  const std::string lower = to_lower(trim(text));
  for (const char* yes : {"true", "yes", "on", "1"})
    if (lower == yes) return true;
  for (const char* no : {"false", "no", "off", "0"})
    if (lower == no) return false;
  return std::nullopt;
}

extern const Collector screen_lock_collector{"screen_lock", 1, tables, collect};

}  // namespace mijian
