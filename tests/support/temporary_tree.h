// A folder made for one test and removed with it; what it holds is written in one line each.
#pragma once

#include <string>
#include <string_view>

namespace mijian {

class TemporaryTree {
 public:
  TemporaryTree();
  TemporaryTree(const TemporaryTree&) = delete;
  TemporaryTree& operator=(const TemporaryTree&) = delete;
  ~TemporaryTree();

  /// The real path of the folder.
  const std::string& path() const { return path_; }
  /// A path inside, as everybody else names it: of("/etc/passwd").
  std::string of(std::string_view inside) const { return path_ + std::string{inside}; }
  /// Writes a file, making the folders it lies in. Inside paths begin with '/'.
  void write(std::string_view inside, std::string_view text) const;
  void folder(std::string_view inside) const;
  void link(std::string_view inside, const std::string& target) const;

 private:
  std::string path_;
};

}  // namespace mijian
