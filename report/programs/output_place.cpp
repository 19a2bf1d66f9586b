#include "report/programs/output_place.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "agent/core/text.h"
#include "report/store/connection.h"

namespace mijian {
namespace {

using Path = std::filesystem::path;

Path real(const std::string& path) {
  std::error_code error;
  const Path found = std::filesystem::weakly_canonical(path, error);
  return error ? Path{path}.lexically_normal() : found;
}

bool is_same(const std::string& one, const std::string& other) {
  std::error_code error;
  return !other.empty() &&
         (std::filesystem::equivalent(one, other, error) || real(one) == real(other));
}

// What SQLite and the desk keep beside the database bears its name and one of these.
constexpr std::string_view of_a_store[] = {"-", ".files", ".version-"};

bool is_of_store(const std::string& path, const DeskOptions& options) {
  const auto store = parse_store_url(options.store);
  if (!store || store->dialect != Dialect::sqlite) return false;
  if (is_same(path, store->place)) return true;
  const std::string out = real(path).native(), database = real(store->place).native();
  if (out.compare(0, database.size(), database) != 0) return false;
  const std::string_view rest = std::string_view{out}.substr(database.size());
  return std::any_of(std::begin(of_a_store), std::end(of_a_store),
                     [&](std::string_view start) { return rest.substr(0, start.size()) == start; });
}

bool is_read(const std::string& path, const DeskOptions& options) {
  std::vector<std::string> read = options.files;
  read.insert(read.end(), {options.scheme, options.labels, options.waivers});
  return std::any_of(read.begin(), read.end(),
                     [&](const std::string& file) { return is_same(path, file); });
}

std::optional<Text> in_the_way(const std::string& path, const DeskOptions& options) {
  if (is_of_store(path, options))
    return Text{"{} 属于本管理端的库，不能写在其上；请换一个文件名",
                "{} belongs to the store of this desk and is never written over; choose another "
                "name"};
  if (is_read(path, options))
    return Text{"{} 是本命令要读入的文件，不能写在其上；请换一个文件名",
                "{} is a file that this command reads and is never written over; choose another "
                "name"};
  std::error_code error;
  const auto there = std::filesystem::symlink_status(path, error);
  if (there.type() == std::filesystem::file_type::not_found) return std::nullopt;
  if (there.type() != std::filesystem::file_type::regular)
    return Text{"{} 已存在，且不是普通文件；请换一个文件名",
                "{} is there already and is no plain file; choose another name"};
  if (options.overwrite) return std::nullopt;
  return Text{"{} 已存在，未改动；请换一个文件名，或加 --overwrite 覆盖",
              "{} is there already and was left as it is; choose another name, or replace it with "
              "--overwrite"};
}

}  // namespace

bool may_write(const std::vector<std::string>& paths, const DeskOptions& options,
               const DeskConsole& console) {
  for (const std::string& path : paths)
    if (const auto why = in_the_way(path, options)) {
      console.say(filled(*why, console.language(), display(path)));
      return false;
    }
  return true;
}

}  // namespace mijian
