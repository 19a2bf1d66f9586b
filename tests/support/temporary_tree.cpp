#include "tests/support/temporary_tree.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace mijian {

namespace fs = std::filesystem;

TemporaryTree::TemporaryTree() {
  std::string pattern = fs::canonical(fs::temp_directory_path()).string() + "/mijian-test-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "mkdtemp " << pattern;
  path_ = pattern;
}

// An ordinary user cannot remove what lies in a folder that a test has closed.
TemporaryTree::~TemporaryTree() {
  std::error_code failed, ignored;
  fs::recursive_directory_iterator each{path_, fs::directory_options::skip_permission_denied,
                                        ignored};
  for (; each != fs::recursive_directory_iterator{}; each.increment(ignored))
    if (fs::is_directory(each->symlink_status(ignored)))
      fs::permissions(each->path(), fs::perms::owner_all, fs::perm_options::add, ignored);
  fs::remove_all(path_, failed);
  if (failed) ADD_FAILURE() << path_ << ": " << failed.message();
}

void TemporaryTree::write(std::string_view inside, std::string_view text) const {
  fs::create_directories(fs::path{of(inside)}.parent_path());
  std::ofstream file{of(inside), std::ios::binary};
  file << text << std::flush;
  if (!file) ADD_FAILURE() << "cannot write " << of(inside);
}

void TemporaryTree::folder(std::string_view inside) const { fs::create_directories(of(inside)); }

void TemporaryTree::link(std::string_view inside, const std::string& target) const {
  fs::create_directories(fs::path{of(inside)}.parent_path());
  fs::create_symlink(target, of(inside));
}

}  // namespace mijian
