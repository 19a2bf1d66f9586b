// The servers whose keys an SSH client remembers: OpenSSH's known_hosts and PuTTY's sshhostkeys.
// Keys and comments stay in the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct KnownHost {
  std::optional<std::string> host;  // without port; none when only its hash is kept
  std::string key_type;             // ssh-ed25519
  int line = 0;
};

struct KnownHosts {
  std::vector<KnownHost> hosts;  // a line may name a server by several names
  std::vector<int> bad_lines;
  bool is_whole = true;  // false: more than is read
};

/// Patterns (*.lab), certificate authorities and revoked keys are somebody's settings, no server
/// that answered: they are left out, as is this machine by one of its own names.
KnownHosts parse_known_hosts(std::string_view text);
/// "ssh-ed25519@22:host 0x…".
KnownHosts parse_putty_hosts(std::string_view text);

}  // namespace mijian
