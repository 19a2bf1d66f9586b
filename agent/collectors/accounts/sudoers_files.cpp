// Which files sudo reads.
#include <algorithm>
#include <set>

#include "agent/collectors/accounts/sudoers_policy.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_files = 500, most_statements = 20'000;
constexpr int deepest_include = 32;

class SudoersReader {
 public:
  SudoersReader(const Host& host, GapList& gaps) : host_{host}, gaps_{gaps} {}

  std::vector<PlacedSudoers> read_all() {
    for (const std::string_view path : {"/etc/sudoers", "/usr/etc/sudoers"}) {
      const auto there = host_.exists(path);
      if (there && !*there) continue;
      read_file(std::string{path}, 0, true);
      break;
    }
    return std::move(statements_);
  }

 private:
  void read_file(const std::string& path, int depth, bool must_exist) {
    if (depth > deepest_include) return gaps_.add(too_large(path + ": includes too deep"));
    if (++files_ > most_files) return gaps_.add(too_large("more than 500 included files"));
    const auto text = host_.read_optional(path);
    if (!text) return gaps_.add(text.error());
    if (!*text) {
      if (must_exist) gaps_.add(not_found(path));
      return;
    }
    SudoersText parsed = parse_sudoers(**text);
    for (const int line : parsed.malformed_lines)
      gaps_.add_line(path, line, "not a line of sudoers");
    for (SudoersStatement& statement : parsed.statements) {
      if (const auto* include = std::get_if<SudoersInclude>(&statement.what))
        follow(*include, path, depth);
      else if (statements_.size() < most_statements)
        statements_.push_back({std::move(statement), path});
      else if (!std::exchange(is_full_, true))
        gaps_.add(too_large("more settings than are read"));
    }
  }

  void follow(const SudoersInclude& include, const std::string& from, int depth) {
    if (include.path.find('%') != std::string::npos)
      return gaps_.add(not_supported("an include by host name is not followed: " + include.path));
    const std::string path = include.path.front() == '/'
                                 ? include.path
                                 : from.substr(0, from.rfind('/') + 1) + include.path;
    if (!include.is_folder) return read_file(path, depth + 1, true);
    const auto names = host_.list_optional(path);
    if (!names) return gaps_.add(names.error());
    for (const std::string& file : *names) {
      const auto name = file_name(file);
      const bool passed_over = name.find('.') != std::string_view::npos || name.back() == '~';
      const auto status = host_.status_followed(file);
      const bool is_file = !status || status->kind == FileKind::regular;
      if (!passed_over && is_file) read_file(file, depth + 1, false);
    }
  }

  const Host& host_;
  GapList& gaps_;
  std::vector<PlacedSudoers> statements_;
  std::size_t files_ = 0;
  bool is_full_ = false;
};

}  // namespace

std::vector<PlacedSudoers> read_sudoers(const Host& host, GapList& gaps) {
  return SudoersReader{host, gaps}.read_all();
}

}  // namespace mijian
