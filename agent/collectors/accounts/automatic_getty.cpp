#include "agent/collectors/accounts/automatic_getty.h"

#include <set>

#include "agent/collectors/accounts/getty_command.h"
#include "agent/collectors/common/systemd_text.h"
#include "agent/collectors/system/unit_files.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

// autovt@ is what logind starts where somebody switches to a console.
bool is_console_unit(std::string_view name) {
  return name.substr(0, 7) == "autovt@" || name.find("getty") != std::string_view::npos ||
         name.substr(0, 7) == "rescue." || name.substr(0, 10) == "emergency.";
}

/// What a line of a unit or of inittab starts.
struct Start {
  GettyCommand command;
  std::string file;
  int line = 0;
};

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
      if (name.ends_with(".wants")) {
        look_for_debug_shell(path);
        look_for_links(path);
      }
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

  /// A link below .wants may lead a console to a unit of any name: getty@tty1.service to
  /// autologin@.
  void look_for_links(const std::string& wants) {
    const auto entries = host_.list_optional(wants);
    if (!entries) return gaps_.add(entries.error());
    const bool is_for_gettys = file_name(wants) == "getty.target.wants";
    for (const std::string& path : *entries) {
      if (!is_for_gettys && !is_console_unit(file_name(path))) continue;
      const auto target = host_.link(path);
      const std::string name{file_name(target ? *target : path)};
      if (name.ends_with(".service")) units_.insert(name);
    }
  }

  // An empty ExecStart takes back those before it.
  void read_unit(const std::vector<std::string>& files) {
    std::vector<Start> starts;
    std::vector<AutomaticGetty> forced;
    std::string user = "root";
    for (const std::string& file : files) {
      const auto text = host_.read(file);
      if (vanished(text)) continue;
      if (!text) {
        gaps_.add(text.error());
        continue;
      }
      for (const SystemdAssignment& said : parse_systemd_text(*text).assignments) {
        if (said.name == "User" && !said.value.empty()) user = said.value;
        if (said.name == "ExecStart" && said.value.empty()) starts.clear();
        if (said.name == "ExecStart")
          starts.push_back({parse_getty_command(said.value), file, said.line});
        const bool forces = said.name == "Environment" &&
                            said.value.find("SYSTEMD_SULOGIN_FORCE=1") != std::string::npos;
        if (forces) forced.push_back({"root", file, said.line, true});
      }
    }
    for (const Start& start : starts) add_start(start, user);
    found_.insert(found_.end(), forced.begin(), forced.end());
  }

  /// A shell begins as `user`, who is told elsewhere in the unit.
  void add_start(const Start& start, const std::string& user) {
    const GettyCommand& command = start.command;
    if (!command.unknown.empty())
      gaps_.add_line(start.file, start.line,
                     "a console starts " + display(command.unknown) +
                         " in the place of login, and what that asks for is not known");
    if (!command.user.empty() || command.is_shell)
      found_.push_back({command.is_shell ? user : command.user, start.file, start.line, false});
  }

  void read_inittab() {
    constexpr std::string_view path = "/etc/inittab";
    const auto text = host_.read_optional(path);
    if (!text) return gaps_.add(text.error());
    const std::string content = text->value_or("");
    int number = 0;
    for (const std::string_view line : lines_of(content)) {
      ++number;
      if (line.substr(0, 1) != "#") add_entry(line, std::string{path}, number);
    }
  }

  /// id:runlevels:action:process. What is kept running is a console's, or takes its place; scripts
  /// of the start are no login.
  void add_entry(std::string_view line, const std::string& file, int number) {
    const auto behind_id = split_pair(line, ':');
    const auto behind_levels = behind_id ? split_pair(behind_id->second, ':') : std::nullopt;
    const auto entry = behind_levels ? split_pair(behind_levels->second, ':') : std::nullopt;
    if (!entry || entry->first == "off") return;
    GettyCommand command = parse_getty_command(entry->second);
    if (entry->first != "respawn" && entry->first != "askfirst") command.unknown.clear();
    add_start({command, file, number}, "root");
  }

  const Host& host_;
  GapList& gaps_;
  std::set<std::string> units_;
  std::vector<AutomaticGetty> found_;
};

}  // namespace

std::vector<AutomaticGetty> find_automatic_gettys(const Host& host, GapList& gaps) {
  return GettySearch{host, gaps}.find_all();
}

}  // namespace mijian
