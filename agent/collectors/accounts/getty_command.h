// The command lines that units and inittab start on consoles: whose session one of them begins
// without asking for a password. agetty, its likes, login, sulogin, su and plain shells are known.
#pragma once

#include <string>
#include <string_view>

namespace mijian {

struct GettyCommand {
  std::string user;       // who is in without a password: a name, ALL for anybody, "" for nobody
  std::string unknown;    // a program or script of which it is not known what it asks
  bool is_shell = false;  // a shell itself, which is the unit's user's
};
GettyCommand parse_getty_command(std::string_view command);

}  // namespace mijian
