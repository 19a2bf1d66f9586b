// Programs of which no package manager of the system knows: unpacked in people's homes, started
// from there, or brought by Flatpak, snap or 玲珑. Only names that are asked for are told.
#pragma once

#include <map>
#include <set>
#include <string>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

/// What was found of some names, each with the first place of it, and what could not be looked at.
struct UnpackedSoftware {
  std::map<std::string, std::string> found;
  GapList gaps;
};

/// `wanted` in small letters; names of packages, of programs' files, and of applications.
UnpackedSoftware find_unpacked_software(const Host& host, const std::set<std::string>& wanted);

}  // namespace mijian
