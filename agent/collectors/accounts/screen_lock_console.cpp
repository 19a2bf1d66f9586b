// Text consoles: the shell's TMOUT.
#include <algorithm>

#include "agent/collectors/accounts/screen_lock.h"
#include "agent/collectors/accounts/shell_setting.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"

namespace mijian {
namespace {

/// What one or several scripts, read in order, make of TMOUT; unknown once a condition changes it.
struct Timeout {
  std::optional<std::int64_t> seconds = 0;
  bool is_fixed = false, may_be_fixed = false, is_said = false;
  std::string file;
  int line = 0;

  /// Fails when it is longer than what is read: what comes last counts.
  Status take(std::string_view text, const std::string& path) {
    const ShellSettings settings = parse_shell_settings(text, {"TMOUT"});
    for (const ShellSetting& said : settings.entries) {
      const bool sets = said.kind == ShellSetting::Kind::assignment;
      if (said.kind == ShellSetting::Kind::read_only)
        (said.is_conditional ? may_be_fixed : is_fixed) = true;
      if (is_fixed || (!sets && said.kind != ShellSetting::Kind::unset)) continue;
      const auto wanted = sets ? lock_seconds(said.value, 1) : std::optional<std::int64_t>{0};
      const bool is_sure = !said.is_conditional && !may_be_fixed;
      seconds = is_sure || wanted == seconds ? wanted : std::nullopt;
      is_said = true, file = path, line = said.line;
    }
    if (settings.is_whole) return ok;
    if (!is_fixed) seconds = std::nullopt;
    return too_large(path + ": more settings than are read");
  }
};

ScreenLock lock_of(const Timeout& timeout, std::string scope) {
  ScreenLock lock;
  lock.desktop = "console", lock.scope = std::move(scope);
  lock.idle_seconds = timeout.seconds;
  lock.lock_enabled = true;  // the shell ends, and the login asks again
  lock.lock_delay = 0;
  lock.is_locked = timeout.is_fixed;
  if (timeout.is_said) lock.file = timeout.file, lock.line = timeout.line;
  return lock;
}

/// A user's own scripts come later and change what is not read-only.
void add_user(const ScreenLockSearch& search, const UserHome& home, const Timeout& system) {
  Timeout timeout = system;
  timeout.is_said = false;
  for (const std::string_view inside : {"/.bash_profile", "/.profile", "/.bashrc"}) {
    const std::string path = home.path + std::string{inside};
    const auto text = search.read_home(home, inside);
    const Status taken = text ? timeout.take(*text, path) : ok;
    if (!taken) search.facts.gap(screen_lock_table, path, taken.error());
  }
  if (timeout.is_said) search.add(lock_of(timeout, home.user));
}

}  // namespace

void add_console_timeouts(const ScreenLockSearch& search) {
  GapList gaps;
  std::vector<std::string> files{"/etc/profile"};
  for (std::string& file : drop_in_files(search.host, {"/etc/profile.d"}, ".sh", gaps))
    files.push_back(std::move(file));
  for (const char* file : {"/etc/bash.bashrc", "/etc/bashrc"}) files.emplace_back(file);
  Timeout system;
  bool any = false;
  for (const std::string& file : files) {
    const auto text = search.host.read_optional(file);
    if (!text) gaps.add(text.error());
    if (!text || !*text) continue;
    any = true;
    if (const Status taken = system.take(**text, file); !taken) gaps.add(taken.error());
  }
  if (!system.is_said && !gaps.empty()) system.seconds = std::nullopt;
  gaps.report(search.facts, screen_lock_table, "/etc/profile", any ? "" : "no such file");
  if (!any) return;
  search.add(lock_of(system, "system"));
  for (const UserHome& home : search.homes.homes()) add_user(search, home, system);
}

}  // namespace mijian
