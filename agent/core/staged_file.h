// A file of ours that is written piece by piece, however long it grows, and stands under its name
// whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "agent/core/file.h"

namespace mijian {

class StagedFile {
 public:
  /// Begins a file that will be `path`, in a private folder beside it. Mode 0600.
  static Result<StagedFile> create(const std::string& path);
  Status append(std::string_view bytes);
  /// Gives it its name; without this nothing stands there.
  Status finish();

 private:
  StagedFile(std::string path, PrivateFolder staging, Descriptor file)
      : path_{std::move(path)}, staging_{std::move(staging)}, file_{std::move(file)} {}
  std::string staged() const { return staging_.path() + "/file"; }
  Status flush();

  std::string path_, held_;
  PrivateFolder staging_;
  Descriptor file_;
};

}  // namespace mijian
