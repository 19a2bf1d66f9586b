// How the place of a found file is told: system files by their path; users' files by their folder
// and eight hex digits that stand for the name, and no name that bears a marking ever.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace mijian {

struct FoundPath {
  std::string shown;  // "/home/alice/3fa92b1c", always fit to be printed
  std::string key;    // 32 hex digits of the SHA-256 of the path itself
};

/// True for the folders that packages and administrators fill, where names are no user's.
bool is_system_path(std::string_view path);

/// `is_marked` tells of one component whether it bears a marking.
FoundPath found_path(std::string_view path, const std::function<bool(std::string_view)>& is_marked);
/// The same of a folder that an account calls its home: its name is the account's business.
FoundPath home_path(std::string_view path);

}  // namespace mijian
