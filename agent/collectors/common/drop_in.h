// Folders of drop-in files, as systemd, kmod and others read them: a file hides those of the same
// name in folders of lower rank, and all that remain are read in the order of their names.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

/// Notes a folder of /run that an offline tree has all the same, for nothing of it is looked at.
void note_left_behind(const Host& host, std::string_view folder, GapList& gaps);

/// The files that count, in reading order, of folders given with the highest rank first. A folder
/// that is not there holds nothing; one that cannot be listed becomes a gap.
std::vector<std::string> drop_in_files(const Host& host,
                                       std::initializer_list<std::string_view> folders,
                                       std::string_view suffix, GapList& gaps);
std::vector<std::string> drop_in_files(const Host& host, const std::vector<std::string>& folders,
                                       std::string_view suffix, GapList& gaps);

/// True for a file that is a link to /dev/null: it hides those of its name and says nothing.
bool is_masked(const Host& host, std::string_view path);

}  // namespace mijian
