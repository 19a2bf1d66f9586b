// The folder an audit writes to: one audit at a time, everything staged out of sight and given its
// final name only when all of it is whole, so that a full disk or a kill leaves nothing
// half-written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/file.h"
#include "agent/core/result.h"

namespace mijian {

class OutputFolder {
 public:
  /// Makes the folder if need be, proves that it can be written, takes its lock and clears away
  /// what a killed audit left. Fails when another audit holds it.
  static Result<OutputFolder> open(const std::string& path);

  const std::string& path() const { return path_; }
  /// Where a file of this name is staged until publish(); also the workers' private folder.
  std::string staged(std::string_view name) const;
  const std::string& private_folder() const { return staging_.path(); }
  Status stage(const std::string& name, std::string_view bytes);
  /// A file that somebody else wrote under staged(name).
  void staged_by_other(const std::string& name) { names_.push_back(name); }
  /// Gives everything staged its final name.
  Status publish();
  const std::vector<std::string>& names() const { return names_; }

 private:
  OutputFolder(std::string path, Descriptor lock, PrivateFolder staging)
      : path_{std::move(path)}, lock_{std::move(lock)}, staging_{std::move(staging)} {}
  std::string path_;
  Descriptor lock_;
  PrivateFolder staging_;
  std::vector<std::string> names_;
};

}  // namespace mijian
