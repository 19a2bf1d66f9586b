// The database of lastlog2: who logged in last, by name. A foreign file: only a copy is opened, and
// nothing in it is run.
#pragma once

#include <string>
#include <vector>

#include "agent/collectors/accounts/lastlog.h"
#include "agent/core/result.h"

namespace mijian {

struct Lastlog2Record {
  std::string user;
  LastlogRecord last;
};

struct Lastlog2Records {
  std::vector<Lastlog2Record> records;
  int malformed = 0;  // rows without a time or a name that an account can have
};

/// The records of a copy, accounts that never logged in left out. Fails on what is no such
/// database, on a table that is made of statements, and on more than a machine can have.
Result<Lastlog2Records> read_lastlog2(const std::string& copy);

}  // namespace mijian
