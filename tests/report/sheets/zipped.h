// A zip file in memory, for tests and fuzz targets.
#pragma once

#include <zip.h>

#include <cstdlib>
#include <map>
#include <string>

namespace mijian {

/// A zip file of these parts by their paths; stored as they are, or deflated.
inline std::string zipped(const std::map<std::string, std::string>& parts,
                          zip_int32_t packing = ZIP_CM_DEFLATE) {
  zip_error_t error;
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [path, bytes] : parts) {
    const zip_int64_t part =
        zip_file_add(archive, path.c_str(),
                     zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(part), packing, 0);
  }
  if (zip_close(archive) != 0) std::abort();
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string whole(stat.size, '\0');
  zip_source_open(target);
  if (zip_source_read(target, whole.data(), whole.size()) < 0) std::abort();
  zip_source_close(target);
  zip_source_free(target);
  return whole;
}

}  // namespace mijian
