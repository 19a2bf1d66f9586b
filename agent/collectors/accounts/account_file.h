// The grammars of passwd, shadow, group and login.defs, as the C library and the shadow suite read
// them. Nothing of a password leaves the shadow parser but its state and the name of its scheme.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// A line that does not follow the grammar, or names a network directory (NIS).
struct LineFault {
  int line = 0;
  std::string what;
};

/// What a password field says; `scheme` is empty without a hash.
struct PasswordField {
  std::string state;  // set, empty, locked, none; empty when it is kept elsewhere (passwd's "x")
  std::string scheme;
};

struct PasswdEntry {
  std::string name, home, shell;
  std::int64_t user_id = 0, group_id = 0;
  PasswordField password;
  int line = 0;
};
struct PasswdFile {
  std::vector<PasswdEntry> entries;
  std::vector<LineFault> faults;
};
PasswdFile parse_passwd(std::string_view text);

/// Days count from 1970-01-01.
struct ShadowEntry {
  std::string name;
  PasswordField password;
  std::optional<std::int64_t> changed_day, min_days, max_days, warn_days, inactive_days,
      expires_day;
};
struct ShadowFile {
  std::vector<ShadowEntry> entries;
  std::vector<LineFault> faults;
};
ShadowFile parse_shadow(std::string_view text);

struct GroupEntry {
  std::string name;
  std::int64_t group_id = 0;
  std::vector<std::string> members;
};
struct GroupFile {
  std::vector<GroupEntry> entries;
  std::vector<LineFault> faults;
};
GroupFile parse_group(std::string_view text);

struct LoginDefault {
  std::string name, value;
  int line = 0;
};
/// Every setting in order; of one name the last counts.
std::vector<LoginDefault> parse_login_defs(std::string_view text);

/// The state and the scheme of a password field of shadow, or of passwd when nothing is shadowed.
PasswordField parse_password_field(std::string_view field);

}  // namespace mijian
