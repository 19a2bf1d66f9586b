// What the modules that check a new password ask for, as arithmetic on their settings. Which
// module a service uses, and where its settings are written, is not known here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mijian {

/// Settings of libpwquality and pam_cracklib. A positive credit shortens a password that holds
/// characters of the class; a negative one asks for so many of them.
struct PasswordDemand {
  std::int64_t min_length = 0;
  std::int64_t min_classes = 0;
  std::array<std::int64_t, 4> credits{};  // digits, upper case, lower case, others
  std::int64_t floor = 6;                 // shorter ones are refused whatever the settings say

  /// Takes minlen, minclass, dcredit, ucredit, lcredit or ocredit; false for any other name.
  bool set(std::string_view name, std::int64_t value);
};

/// The length of the shortest password that could be accepted.
std::int64_t shortest_accepted(const PasswordDemand& demand);
/// How many classes of characters a password must hold.
std::int64_t classes_asked(const PasswordDemand& demand);

/// The shortest password of passwdqc's "min=N0,N1,N2,N3,N4"; none when the text is no such list or
/// everything is disabled. N2 is for phrases and counts as any other.
std::optional<std::int64_t> passwdqc_shortest(std::string_view min);

}  // namespace mijian
