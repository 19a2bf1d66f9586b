#include "report/sheets/zip_container.h"

#include <array>
#include <set>

#include "agent/core/text.h"

namespace mijian {
namespace {

using PackedFile = Handle<zip_file_t, zip_fclose>;
using ZipSource = Handle<zip_source_t, zip_source_free>;
constexpr std::size_t small_part = std::size_t{16} << 20;  // below it no ratio is asked for

Error zip_failed(const std::string& doing, zip_error_t* error) {
  return malformed(doing + ": " + zip_error_strerror(error));
}

Status check_part(const zip_stat_t& stat) {
  const std::string name = display(stat.name, 100);
  if (stat.encryption_method != ZIP_EM_NONE)
    return not_supported(
        "'" + name + "' has a password; save the file without it · 文件已加密，请取消密码后另存");
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    return not_supported("'" + name + "' is packed in another way than spreadsheets do");
  return ok;
}

}  // namespace

Result<ZipContainer> ZipContainer::open(std::string_view bytes, const SheetLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  ZipSource source{zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error)};
  if (!source) return failed("no memory for a zip file");
  Archive archive{zip_open_from_source(source.get(), ZIP_RDONLY, &error)};
  if (!archive) return zip_failed("a damaged zip file", &error);
  static_cast<void>(source.release());  // the archive has it now
  ZipContainer container{std::move(archive), limits};
  if (auto checked = container.check_parts(); !checked) return checked.error();
  return container;
}

Status ZipContainer::check_parts() const {
  const zip_int64_t parts = zip_get_num_entries(archive_.get(), 0);
  if (parts < 0 || static_cast<std::size_t>(parts) > limits_->parts)
    return too_large("more than " + std::to_string(limits_->parts) + " files inside");
  std::set<std::string> names;
  for (zip_int64_t part = 0; part < parts; ++part) {
    zip_stat_t stat;
    constexpr zip_uint64_t asked =
        ZIP_STAT_NAME | ZIP_STAT_ENCRYPTION_METHOD | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(part), 0, &stat) != 0 ||
        (stat.valid & asked) != asked)
      return malformed("a damaged zip file");
    if (!names.insert(to_lower(stat.name)).second)
      return malformed("two files inside are called '" + display(stat.name, 100) + "'");
    if (auto checked = check_part(stat); !checked) return checked;
  }
  return ok;
}

bool ZipContainer::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::vector<std::string> ZipContainer::ending_with(std::string_view end) const {
  std::vector<std::string> found;
  const zip_int64_t parts = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t part = 0; part < parts; ++part) {
    const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(part), 0);
    const std::string_view whole = name == nullptr ? "" : name;
    if (whole.size() >= end.size() && whole.substr(whole.size() - end.size()) == end)
      found.emplace_back(whole);
  }
  return found;
}

Status ZipContainer::count(std::size_t piece, std::size_t part, std::size_t packed) {
  unpacked_ += piece;
  if (unpacked_ > limits_->unpacked_bytes)
    return too_large("it unpacks to more than " + std::to_string(limits_->unpacked_bytes) +
                     " bytes · 解压后过大，拒绝读取");
  if (part > small_part && part / limits_->unpacked_ratio > packed)
    return too_large("it unpacks to more than " + std::to_string(limits_->unpacked_ratio) +
                     " times its size · 解压后过大，拒绝读取");
  return ok;
}

Status ZipContainer::read(const std::string& part,
                          const std::function<Status(std::string_view)>& piece) {
  const std::string doing = "'" + display(part, 100) + "' in the file";
  const zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE);
  zip_stat_t stat;
  if (index < 0 ||
      zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0 ||
      (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
    return malformed("it has no '" + display(part, 100) + "'");
  const PackedFile file{zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0)};
  if (!file) return zip_failed(doing, zip_get_error(archive_.get()));
  std::array<char, 65536> buffer;
  for (std::size_t part_bytes = 0;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return zip_failed(doing, zip_file_get_error(file.get()));
    if (got == 0) return ok;
    part_bytes += static_cast<std::size_t>(got);
    if (auto counted = count(static_cast<std::size_t>(got), part_bytes, stat.comp_size); !counted)
      return counted.error().during(doing);
    if (auto taken = piece({buffer.data(), static_cast<std::size_t>(got)}); !taken) return taken;
  }
}

}  // namespace mijian
