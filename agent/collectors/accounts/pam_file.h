// The grammar of a file in pam.d, of pam.conf, and of the settings that PAM modules read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// One line of a PAM file, as libpam takes it apart.
struct PamLine {
  enum class Kind { module, include, substack };
  Kind kind = Kind::module;
  std::string service;    // of pam.conf only
  std::string stack;      // auth, account, password, session; empty for @include: all four
  std::string control;    // as written
  std::string target;     // the module as written, or the file that is included
  std::string arguments;  // as written
  int line = 0;           // the first of a continued line
};

struct PamFile {
  std::vector<PamLine> lines;
  std::vector<int> bad_lines;
};

/// A file of pam.d; with `names_services` one like pam.conf, whose lines begin with a service.
PamFile parse_pam_file(std::string_view text, bool names_services = false);

/// "pam_unix" for "/lib/security/pam_unix.so".
std::string pam_module_name(std::string_view target);

/// The value of NAME=VALUE among a module's arguments, the last one; "" for a bare NAME.
std::optional<std::string> pam_argument(std::string_view arguments, std::string_view name);

/// What a module answers that must be told apart here: "success", "ignore", "auth_err",
/// "authtok_err".
/// What libpam does then, by the control: "ok", "bad", "die", "done", "ignore", "reset" or a number
/// of lines to jump over. Unknown controls do what libpam does with them: "bad".
std::string pam_action(std::string_view control, std::string_view answer);

/// A line of pwquality.conf, faillock.conf or pwhistory.conf: NAME [=] VALUE.
struct ModuleSetting {
  std::string name, value;
  int line = 0;
};
std::vector<ModuleSetting> parse_module_settings(std::string_view text);

}  // namespace mijian
