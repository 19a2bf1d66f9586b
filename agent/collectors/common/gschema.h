// The declarations of GSettings (*.gschema.xml): which keys a schema has, where dconf keeps them
// and what holds when nobody says anything.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "agent/core/result.h"

namespace mijian {

struct GschemaKey {
  std::string default_text;  // as written: 300, true, 'none'
  std::int64_t line = 0;     // where the default stands
};
struct Gschema {
  std::string folder;  // "/org/gnome/desktop/session/"; "" for one that may lie anywhere
  std::map<std::string, GschemaKey> keys;
};
struct GschemaFile {
  std::map<std::string, Gschema> schemas;  // by id
  Status outcome;                          // not ok: what was read before stands
};

GschemaFile parse_gschema(std::string_view text);

}  // namespace mijian
