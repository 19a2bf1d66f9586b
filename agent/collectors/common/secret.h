// Which settings may hold a secret, by their names; what they hold never reaches a fact.
#pragma once

#include <string>
#include <string_view>

namespace mijian {

/// True for the name of an option whose value may be a password, key or token.
bool may_be_secret(std::string_view name);
/// Words parted by blanks, where the value of NAME=VALUE is replaced by "…" when it may be secret.
std::string words_without_secrets(std::string_view words);

}  // namespace mijian
