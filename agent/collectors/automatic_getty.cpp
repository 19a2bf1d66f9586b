#include "agent/collectors/automatic_getty.h"

#include <set>

#include "agent/collectors/systemd_text.h"
#include "agent/collectors/unit_files.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_console_unit(std::string_view name) {
  return name.find("getty") != std::string_view::npos || name.substr(0, 7) == "rescue." ||
         name.substr(0, 10) == "emergency.";
}

class GettySearch {
 public:
  GettySearch(const Host& host, GapList& gaps) : host_{host}, gaps_{gaps} {}

  std::vector<AutomaticGetty> find_all() {
    for (const std::string& folder : unit_folders(host_)) look_into(folder);
    for (const std::string& unit : units_) read_unit(files_of_unit(host_, unit, gaps_));
    read_inittab();
    return std::move(found_);
  }

 private:
  void look_into(const std::string& folder) {
    const auto entries = host_.list_optional(folder);
    if (!entries) return gaps_.add(entries.error());
    for (const std::string& path : *entries) {
      const std::string name{file_name(path)};
      if (name.ends_with(".wants")) look_for_debug_shell(path);
      if (!is_console_unit(name)) continue;
      if (name.ends_with(".service")) units_.insert(name);
      if (name.ends_with(".service.d")) units_.insert(name.substr(0, name.size() - 2));
    }
  }

  void look_for_debug_shell(const std::string& wants) {
    const std::string path = wants + "/debug-shell.service";
    const bool is_own = wants.substr(0, 5) == "/etc/" || wants.substr(0, 5) == "/run/";
    if (is_own && host_.exists(path).value_or(false)) found_.push_back({"root", path, 0, true});
  }

  // An empty ExecStart takes back those before it.
  void read_unit(const std::vector<std::string>& files) {
    std::vector<AutomaticGetty> starts, forced;
    for (const std::string& file : files) {
      const auto text = host_.read(file);
      if (vanished(text)) continue;
      if (!text) {
        gaps_.add(text.error());
        continue;
      }
      for (const SystemdAssignment& said : parse_systemd_text(*text).assignments) {
        if (said.name == "ExecStart" && said.value.empty()) starts.clear();
        const std::string user = said.name == "ExecStart" ? automatic_user(said.value) : "";
        if (!user.empty()) starts.push_back({user, file, said.line, false});
        const bool forces = said.name == "Environment" &&
                            said.value.find("SYSTEMD_SULOGIN_FORCE=1") != std::string::npos;
        if (forces) forced.push_back({"root", file, said.line, true});
      }
    }
    found_.insert(found_.end(), starts.begin(), starts.end());
    found_.insert(found_.end(), forced.begin(), forced.end());
  }

  void read_inittab() {
    constexpr std::string_view path = "/etc/inittab";
    const auto text = host_.read_optional(path);
    if (!text) return gaps_.add(text.error());
    const std::string content = text->value_or("");
    int number = 0;
    for (const std::string_view line : lines_of(content)) {
      ++number;
      const std::string user =
          line.substr(0, 1) == "#" ? "" : automatic_user(line.substr(line.rfind(':') + 1));
      if (!user.empty()) found_.push_back({user, std::string{path}, number, false});
    }
  }

  const Host& host_;
  GapList& gaps_;
  std::set<std::string> units_;
  std::vector<AutomaticGetty> found_;
};

}  // namespace

std::string automatic_user(std::string_view command) {
  constexpr std::string_view option = "--autologin";
  const auto words = words_of(command);
  if (words.empty() || words.front().find("getty") == std::string_view::npos) return "";
  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::string_view word = words[at];
    if ((word == option || word == "-a") && at + 1 < words.size())
      return std::string{words[at + 1]};
    if (word.substr(0, option.size() + 1) == "--autologin=")
      return std::string{word.substr(option.size() + 1)};
  }
  return "";
}

std::vector<AutomaticGetty> find_automatic_gettys(const Host& host, GapList& gaps) {
  return GettySearch{host, gaps}.find_all();
}

}  // namespace mijian
