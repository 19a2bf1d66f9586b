// What a walked file is remembered for: its mode, its owner, its capabilities, its name. Keeps so
// many of each property and counts the rest; which of them are in order is for rules to say.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/account_ids.h"
#include "agent/collectors/system/found_path.h"
#include "agent/collectors/system/secrecy_marking.h"
#include "agent/collectors/system/tree_walk.h"
#include "agent/core/words.h"

namespace mijian {

enum class FileProperty {
  world_writable,
  world_writable_folder,
  set_uid,
  set_gid,
  unowned,
  capability,
  hidden_executable,
  temporary_executable,
  secrecy_marking,
  home_folder
};
constexpr Word<FileProperty> file_property_words[] = {
    {FileProperty::world_writable, "world_writable", {"任何人可写", "anybody may write it"}},
    {FileProperty::world_writable_folder,
     "world_writable_folder",
     {"任何人可写且无粘滞位的文件夹", "a folder that anybody may write, without the sticky bit"}},
    {FileProperty::set_uid, "set_uid", {"set-uid 程序", "a set-uid program"}},
    {FileProperty::set_gid, "set_gid", {"set-gid 程序", "a set-gid program"}},
    {FileProperty::unowned, "unowned", {"属主或属组不存在", "owner or group is no account"}},
    {FileProperty::capability, "capability", {"带有文件能力", "it carries capabilities"}},
    {FileProperty::hidden_executable,
     "hidden_executable",
     {"隐藏的可执行文件", "a hidden executable"}},
    {FileProperty::temporary_executable,
     "temporary_executable",
     {"临时目录中的可执行文件", "an executable in a folder for temporary files"}},
    {FileProperty::secrecy_marking,
     "secrecy_marking",
     {"名称带密级标志", "its name bears a marking"}},
    {FileProperty::home_folder, "home_folder", {"用户主目录", "a home folder"}},
};
constexpr std::size_t file_property_count = std::size(file_property_words);

struct FoundFile {
  FileProperty property = FileProperty::world_writable;
  std::string path;
  std::optional<std::string> detail;
  std::uint32_t mode = 0, uid = 0, gid = 0;
  std::uint64_t inode = 0;
  Time modified;
};

/// What is needed to tell the properties apart; what is none costs its property.
struct FileKnowledge {
  std::optional<AccountIds> ids;
  std::optional<SecrecyMarkings> markings;
  std::set<std::string> homes;  // as passwd writes them
  std::size_t most = 5000;      // of each property
};

class FileProperties {
 public:
  explicit FileProperties(const FileKnowledge& knowledge) : known_{knowledge} {}

  void look_at(const WalkedFile& file);

  const std::vector<FoundFile>& found() const { return found_; }
  /// So many of a property were found beside those that are kept.
  std::int64_t left_out(FileProperty property) const;
  /// Executables whose attributes were asked for, and the first refusal.
  std::int64_t attributes_read() const { return attributes_read_; }
  const Status& attributes() const { return attributes_; }
  /// Names that are no UTF-8: no word can be found in them.
  std::int64_t unreadable_names() const { return unreadable_names_; }

 private:
  void look_at_folder(const WalkedFile& file);
  void look_at_regular(const WalkedFile& file);
  void look_at_executable(const WalkedFile& file);
  void look_at_name(const WalkedFile& file);
  void keep(FileProperty property, const WalkedFile& file, std::optional<std::string> detail = {});

  const FileKnowledge& known_;
  std::vector<FoundFile> found_;
  std::array<std::int64_t, file_property_count> counts_{};
  std::int64_t attributes_read_ = 0, unreadable_names_ = 0;
  Status attributes_;
};

}  // namespace mijian
