// What is used of libarchive, loaded by the worker that meets the first packed log: most audits
// meet none in most workers, and it brings ten libraries more.
#pragma once

#include <archive.h>

#include "agent/core/result.h"
#include "agent/core/shared_library.h"

namespace mijian {

struct Libarchive {
  SharedLibrary library;
  decltype(&archive_read_new) create = nullptr;
  decltype(&archive_read_free) free = nullptr;
  decltype(&archive_read_support_filter_gzip) allow_gzip = nullptr;
  decltype(&archive_read_support_filter_bzip2) allow_bzip2 = nullptr;
  decltype(&archive_read_support_filter_xz) allow_xz = nullptr;
  decltype(&archive_read_support_filter_lzma) allow_lzma = nullptr;
  decltype(&archive_read_support_filter_zstd) allow_zstd = nullptr;
  decltype(&archive_read_support_format_raw) allow_raw = nullptr;
  decltype(&archive_read_support_format_empty) allow_empty = nullptr;
  decltype(&archive_read_open) open = nullptr;
  decltype(&archive_filter_code) filter_code = nullptr;
  decltype(&archive_read_next_header) next_header = nullptr;
  decltype(&archive_read_data_block) next_block = nullptr;
  decltype(&archive_set_error) set_error = nullptr;

  /// Loaded once a process, and kept; not_supported where it is not installed or too old.
  static Result<const Libarchive*> instance();
};

}  // namespace mijian
