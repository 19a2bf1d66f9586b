#include "agent/collectors/system/file_properties.h"

#include <algorithm>

#include "agent/collectors/system/file_capability.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::uint32_t set_uid = 04000, set_gid = 02000, sticky = 01000, others_write = 0002,
                        any_execute = 0111, group_execute = 0010;
constexpr std::string_view temporary_folders[] = {"/dev/shm", "/tmp", "/var/tmp"};

bool is_temporary(std::string_view folder) {
  return std::any_of(std::begin(temporary_folders), std::end(temporary_folders),
                     [&](std::string_view one) {
                       return folder.substr(0, one.size()) == one &&
                              (folder.size() == one.size() || folder[one.size()] == '/');
                     });
}

bool is_plain(std::string_view name) {
  return std::none_of(name.begin(), name.end(),
                      [](char byte) { return static_cast<signed char>(byte) < 0; });
}

}  // namespace

void FileProperties::look_at(const WalkedFile& file) {
  const FileStatus& status = file.status;
  if (status.kind == FileKind::regular) look_at_regular(file);
  if (status.kind == FileKind::folder) look_at_folder(file);
  const bool is_somebodys = status.kind == FileKind::other || !known_.ids ||
                            (known_.ids->has_user(status.uid) && known_.ids->has_group(status.gid));
  if (!is_somebodys) keep(FileProperty::unowned, file);
  if (!is_plain(file.name)) look_at_name(file);
}

void FileProperties::look_at_folder(const WalkedFile& file) {
  if ((file.status.mode & others_write) != 0 && (file.status.mode & sticky) == 0)
    keep(FileProperty::world_writable_folder, file);
  if (known_.homes.count(file.path()) != 0) keep(FileProperty::home_folder, file);
}

void FileProperties::look_at_regular(const WalkedFile& file) {
  const std::uint32_t mode = file.status.mode;
  if ((mode & others_write) != 0) keep(FileProperty::world_writable, file);
  if ((mode & set_uid) != 0) keep(FileProperty::set_uid, file);
  // Without the group's right to execute the bit means locking, not rights.
  if ((mode & set_gid) != 0 && (mode & group_execute) != 0) keep(FileProperty::set_gid, file);
  if ((mode & any_execute) != 0) look_at_executable(file);
}

void FileProperties::look_at_executable(const WalkedFile& file) {
  if (is_temporary(file.folder))
    keep(FileProperty::temporary_executable, file);
  else if (file.name.front() == '.')
    keep(FileProperty::hidden_executable, file);
  ++attributes_read_;
  const auto attribute = file.attribute("security.capability");
  if (vanished(attribute)) return;
  if (!attribute && attributes_) attributes_ = attribute.error();
  if (!attribute || !*attribute) return;
  const auto text = parse_file_capability(**attribute);
  keep(FileProperty::capability, file, text ? *text : text.error().text());
}

void FileProperties::look_at_name(const WalkedFile& file) {
  if (!known_.markings) return;
  if (!is_utf8(file.name)) return ++unreadable_names_, void();
  if (const auto marking = known_.markings->find(file.name))
    keep(FileProperty::secrecy_marking, file, marking->level);
}

void FileProperties::keep(FileProperty property, const WalkedFile& file,
                          std::optional<std::string> detail) {
  auto& count = counts_[static_cast<std::size_t>(property)];
  if (++count > static_cast<std::int64_t>(known_.most)) return;
  const FileStatus& status = file.status;
  found_.push_back({property, file.path(), std::move(detail), status.mode, status.uid, status.gid,
                    status.inode, status.modified});
}

std::int64_t FileProperties::left_out(FileProperty property) const {
  const std::int64_t count = counts_[static_cast<std::size_t>(property)];
  return std::max<std::int64_t>(0, count - static_cast<std::int64_t>(known_.most));
}

}  // namespace mijian
