// Holds the sources against the floor plan (STYLE §1 and idiom 9): which folder may include which,
// which folder alone sees a library, how long a file may be, what stands at the top. The plan is
// read from the build files.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "tests/architecture/source_tree.h"

namespace mijian::architecture {

/// Folder ("agent/facts") → every folder it may include, its own and all it stands on included.
using FloorPlan = std::map<std::string, std::set<std::string>>;

/// Reads the mijian_library and mijian_program lines; a line that stands on something above or
/// unknown is a complaint.
FloorPlan read_floor_plan(const SourceTree& tree, Complaints& complaints);

/// Includes of our own headers that the plan does not allow, or that are not full paths.
Complaints check_includes(const SourceTree& tree);
/// Libraries seen outside the one folder or file that may see them.
Complaints check_foreign_headers(const SourceTree& tree);
/// Calls that start a program: an audit starts none.
Complaints check_no_programs_started(const SourceTree& tree);
/// Headers below 150 lines, sources below 400, tests below 600.
Complaints check_sizes(const SourceTree& tree);
/// Headers open with a comment that says what lives there, then #pragma once.
Complaints check_headers(const SourceTree& tree);
/// Names at the top of the repository that STYLE §1 does not know; sources named in the top build
/// file.
Complaints check_top_level(const SourceTree& tree, const std::vector<std::string>& entries);

}  // namespace mijian::architecture
