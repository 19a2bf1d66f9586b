// The grammar of authorized_keys: which keys may log in, and with which options. The key itself,
// its comment, and what an option starts or sets are not kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct AuthorizedKey {
  std::string type;     // ssh-ed25519, ecdsa-sha2-nistp256 …
  std::string options;  // names parted by commas; of from and expiry-time with their values
  int line = 0;
};
struct AuthorizedKeysText {
  std::vector<AuthorizedKey> keys;
  std::vector<int> malformed_lines;
  bool is_whole = true;  // false: there are more keys than are kept
};

AuthorizedKeysText parse_authorized_keys(std::string_view text);

}  // namespace mijian
