// What the settings that mount, open or start media have in common, whoever keeps them. Where they
// stand is in automount_desktop.cpp (users' desktops) and automount_system.cpp (udisks, udev and
// what else mounts below them).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

constexpr std::string_view automount_table = "automount_setting";

struct AutomountSetting {
  std::string mechanism, scope, setting, value;  // the scope "system", or a user
  std::optional<bool> is_on;
  bool is_locked = false;
  std::string file;
  std::optional<std::int64_t> line;
};

struct AutomountSearch {
  const Host& host;
  FactWriter& facts;

  void add(const AutomountSetting& setting) const;
  /// The text of a system file that may be missing; what cannot be read is a gap. When it was read,
  /// the source is complete.
  std::optional<std::string> read(std::string_view path) const;
};

/// gnome, mate, ukui: dconf, gschema overrides. kde, xfce, dde: their own files.
void add_desktop_settings(const AutomountSearch& search, const UserHomes& homes);
/// udisks, udev_rule, usbmount, autofs, systemd.
void add_system_settings(const AutomountSearch& search);

}  // namespace mijian
