// Which files this desk refused: what entries of kind "aside" say, but of those that came in later.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "report/store/writing.h"

namespace mijian {

struct Aside {
  std::int64_t entry = 0;
  std::string filed_at;
  AsideRecord record;
};

/// As it stood after an entry, in the order of the entries.
Result<std::vector<Aside>> asides(
    Store& store, std::int64_t last_entry = std::numeric_limits<std::int64_t>::max());

}  // namespace mijian
