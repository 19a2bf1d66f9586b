// The grammar of smb.conf: sections and parameters, names folded as Samba folds them. What a
// parameter means, and which files are included, is the business of samba_shares.*.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct SambaLine {
  enum class Kind { section, parameter, malformed };
  Kind kind = Kind::malformed;
  std::string name;   // of a section as written; of a parameter in small letters without blanks
  std::string value;  // of a parameter, trimmed
  int line = 0;       // the first of a continued line
};

/// The lines in order; comments and blank lines are left out.
std::vector<SambaLine> parse_samba_config(std::string_view text);

/// yes, true, on, 1 and their opposites; none for anything else.
std::optional<bool> samba_truth(std::string_view value);

/// What the file of a usershare says: what `net usershare add` writes.
struct SambaUsershare {
  std::string name, path;
  bool is_guest = false, is_read_only = true;
  int line = 0;  // where its folder stands
};
/// None when it is no such file: Samba passes over it too.
std::optional<SambaUsershare> parse_samba_usershare(std::string_view text);

}  // namespace mijian
