#include "agent/collectors/logs/libarchive.h"

#include <utility>

namespace mijian {
namespace {

Result<Libarchive> load() {
  auto library = SharedLibrary::load("libarchive", {"libarchive.so.13"});
  if (!library) return library.error();
  Libarchive archive{std::move(*library)};
  SharedLibrary& in = archive.library;
  in.find(archive.create, "archive_read_new");
  in.find(archive.free, "archive_read_free");
  in.find(archive.allow_gzip, "archive_read_support_filter_gzip");
  in.find(archive.allow_bzip2, "archive_read_support_filter_bzip2");
  in.find(archive.allow_xz, "archive_read_support_filter_xz");
  in.find(archive.allow_lzma, "archive_read_support_filter_lzma");
  in.find(archive.allow_zstd, "archive_read_support_filter_zstd");
  in.find(archive.allow_raw, "archive_read_support_format_raw");
  in.find(archive.allow_empty, "archive_read_support_format_empty");
  in.find(archive.open, "archive_read_open");
  in.find(archive.filter_code, "archive_filter_code");
  in.find(archive.next_header, "archive_read_next_header");
  in.find(archive.next_block, "archive_read_data_block");
  in.find(archive.set_error, "archive_set_error");
  if (Status complete = in.complete(); !complete) return complete.error();
  return archive;
}

}  // namespace

Result<const Libarchive*> Libarchive::instance() {
  static const Result<Libarchive> loaded = load();
  if (!loaded) return loaded.error();
  return &*loaded;
}

}  // namespace mijian
