// GVDB, the format of dconf's databases and of compiled GSettings schemas: keys with values, read
// from bytes that may be anybody's. What a key means is its reader's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

struct GvdbValue {
  std::string key;  // "/org/gnome/desktop/media-handling/automount"; nested tables joined by '/'
  /// Booleans as "true", numbers in digits, texts as they are, lists of texts as ['a', 'b']; none
  /// for what is of another type.
  std::optional<std::string> text;
};

struct Gvdb {
  std::vector<GvdbValue> values;   // in the order of the file
  std::vector<std::string> locks;  // keys that users cannot change, of dconf's ".locks"

  const GvdbValue* find(std::string_view key) const;
  bool is_locked(std::string_view key) const;
};

/// Fails on what is no GVDB or points outside itself; at most 100,000 keys, 4 tables deep.
Result<Gvdb> parse_gvdb(std::string_view bytes);

}  // namespace mijian
