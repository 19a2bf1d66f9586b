// What grub.cfg says of passwords and entries. Hashes and passwords stop here: only their kind goes
// on. Which files there are is boot_entry.cpp's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct GrubEntry {
  std::string title;
  std::string kind;              // this_system, other_system, firmware or tool
  bool is_unrestricted = false;  // starts without a password
  int line = 0;
};

struct GrubConfig {
  int superusers = 0;         // how many are named
  int superusers_line = 0;    // 0: none are set
  std::string password_kind;  // pbkdf2, plain, or empty: none
  int password_line = 0;
  std::string timeout;  // as written; the last one
  int timeout_line = 0;
  bool asks_user_cfg = false;  // users and password hold only when user.cfg has GRUB2_PASSWORD
  std::vector<GrubEntry> entries;
  bool is_whole = true;  // false: there are more entries than are kept
};

/// Never fails: GRUB's scripts are not run, only their plain lines are understood.
GrubConfig parse_grub_config(std::string_view text);
/// A file of loader/entries, which the GRUB of rpm distributions and systemd-boot show in their
/// menus; none when it names neither a kernel nor a program. Who may start it is not told there.
std::optional<GrubEntry> parse_loader_entry(std::string_view text);
/// Whether user.cfg of the rpm distributions sets a password; with its kind.
std::optional<std::string> user_cfg_password(std::string_view text);

}  // namespace mijian
