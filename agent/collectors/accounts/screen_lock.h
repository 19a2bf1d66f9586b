// What the settings that lock a screen have in common, whoever keeps them. Where they stand is in
// screen_lock_dconf.cpp (GNOME, MATE, UKUI, older DDE), screen_lock_file.cpp (KDE, XFCE, newer DDE)
// and screen_lock_console.cpp (text consoles); screen_lock_session.cpp finds the other desktops.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

constexpr std::string_view screen_lock_table = "screen_lock";

/// What DDE declares since it has a configuration of its own; its older schema may still be there.
constexpr std::string_view dde_configuration =
    "/usr/share/dsg/configs/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json";
/// Whether it is there that DDE keeps its lock; in UOS 20 it holds other settings alone.
bool dde_configuration_locks(const Host& host);

struct ScreenLock {
  std::string desktop, scope;                // the scope "system", or a user
  std::optional<std::int64_t> idle_seconds;  // 0: never
  std::optional<bool> lock_enabled;
  std::optional<std::int64_t> lock_delay;
  bool is_locked = false;
  std::optional<std::string> file;  // of the idle time
  std::optional<std::int64_t> line;
};

struct ScreenLockSearch {
  const Host& host;
  FactWriter& facts;
  const UserHomes& homes;
  std::set<std::string>& desktops;  // those whose system settings have a row

  void add(const ScreenLock& lock) const;
  /// The text of a system file that may be missing; what cannot be read is a gap.
  std::optional<std::string> read(std::string_view path) const;
  /// The same of a file in a home, whose source is the home.
  std::optional<std::string> read_home(const UserHome& home, std::string_view inside) const;
  /// Whether a desktop is there: none where the tree holds no programs at all.
  std::optional<bool> has_program(const std::vector<std::string_view>& programs) const;
  /// Whether the machine may run on a battery: none where the kernel cannot be asked.
  std::optional<bool> has_battery() const;
  /// Where there is a battery and its idle time is worse, that one counts, with its evidence; where
  /// nobody can tell whether there is one, the time is not known.
  void weigh_battery(ScreenLock& lock, const ScreenLock& battery) const;
};

/// The number of "600" or "uint32 600", times `unit`; what is below zero means never: 0.
std::optional<std::int64_t> lock_seconds(std::string_view text, std::int64_t unit);
/// Of true, yes, on, 1 and their opposites; none for anything else.
std::optional<bool> lock_truth(std::string_view text);

void add_dconf_screen_locks(const ScreenLockSearch& search);
void add_file_screen_locks(const ScreenLockSearch& search);
void add_console_timeouts(const ScreenLockSearch& search);
/// A row with nothing known for each desktop that a session file offers and that has no row yet.
void add_other_screen_locks(const ScreenLockSearch& search);

}  // namespace mijian
