// Takes a snapshot into the store: it is read in a worker, recognised, and kept whole with what was
// taken out of it. What is hostile, of a day to come or another terminal's is kept aside with the
// reason, and nothing of it is believed; of what is too secret only digest and reason are kept.
#pragma once

#include <cstdint>
#include <string>

#include "report/assets/assets.h"
#include "report/fleet/recognise.h"

namespace mijian {

enum class Import {
  taken,     // of a known asset
  proposed,  // of a terminal that no ledger has: its rows wait for a person
  there,     // these bytes are here already
  aside,     // refused, now or before
};

struct Imported {
  Import what = Import::taken;
  std::int64_t entry = 0, asset = 0;
  std::string number;        // of the terminal
  Sentence hint;             // what a person should know, or why it was refused
  std::size_t proposed = 0;  // rows it proposes
};

struct ImportWish {
  std::string desk_level;  // nothing above it comes in
  std::string level;       // said by the person, for a terminal whose own word names none; or ""
};

constexpr std::size_t largest_aside = 64u << 20;  // of a larger file only its digest is kept

/// Fails only for what is not the file's fault: it cannot be read, the store refuses to write.
Result<Imported> import_snapshot(Store& store, Assets& assets, const LedgerScheme& scheme,
                                 const std::string& path, const ImportWish& wish, const Deed& deed);

/// 非密 0, 秘密 1, 机密 2, 绝密 3; -1 for what is no level.
int level_rank(std::string_view level);

}  // namespace mijian
