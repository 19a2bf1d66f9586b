#include "agent/collectors/products/unpacked_software.h"

#include <algorithm>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/common/key_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_folders = 20'000, most_launcher_bytes = 64u << 10;
constexpr std::int64_t first_user_id = 1000;  // below it accounts belong to the system

// Whose entries are applications by their names: org.telegram.desktop.
constexpr std::string_view application_folders[] = {
    "/var/lib/flatpak/app", "/snap", "/var/lib/linglong/layers", "/deepin/linglong/layers"};
constexpr std::string_view snap_folder = "/var/lib/snapd/snaps";  // of telegram-desktop_6389.snap

// Of a home: folders of programs; of folders with a program each; of launchers.
constexpr std::string_view program_folders[] = {"/.local/bin", "/bin"};
constexpr std::string_view unpacking_folders[] = {
    "", "/Applications", "/Downloads", "/下载", "/Desktop", "/桌面", "/opt", "/.local/opt"};
constexpr std::string_view launcher_folders[] = {"/.local/share/applications",
                                                 "/.config/autostart"};
constexpr std::string_view home_applications = "/.local/share/flatpak/app";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// "telegram" of "Telegram-4.2-x86_64": what stands before the version and the machine.
std::string before_version(std::string_view stem) {
  constexpr std::string_view machines[] = {"linux", "amd64", "arm64", "aarch64",
                                           "x64",   "x86",   "latest"};
  std::size_t at = 0;
  while (at < stem.size()) {
    const std::size_t next = stem.find_first_of("-_ ", at + 1);
    const std::string_view part =
        next == std::string_view::npos ? std::string_view{} : stem.substr(next + 1);
    const std::string_view word = part.substr(0, part.find_first_of("-_ "));
    const std::string_view number = word.substr(word.substr(0, 1) == "v" ? 1 : 0);
    const bool is_version = !number.empty() && number.front() >= '0' && number.front() <= '9';
    const bool is_machine =
        std::find(std::begin(machines), std::end(machines), word) != std::end(machines);
    if (next == std::string_view::npos) break;
    if (is_version || is_machine) return std::string{stem.substr(0, next)};
    at = next;
  }
  return std::string{stem};
}

/// What an application may be called by whom it is looked for.
std::vector<std::string> application_names(std::string_view id) {
  const std::string small = to_lower(id);
  const auto parts = split(small, '.');
  std::vector<std::string> names{small, std::string{parts.back()}};
  if (parts.size() > 1)
    names.push_back(std::string{parts[parts.size() - 2]} + "-" + std::string{parts.back()});
  return names;
}

class Search {
 public:
  Search(const Host& host, const std::set<std::string>& wanted) : host_{host}, wanted_{wanted} {}

  UnpackedSoftware all() {
    for (const std::string_view folder : application_folders)
      add_applications(listed(host_.list_optional(folder)));
    for (const std::string& snap : listed(host_.list_optional(snap_folder)))
      if (ends_with(snap, ".snap"))
        take({to_lower(file_name(snap).substr(0, file_name(snap).rfind('_')))}, snap);
    const auto homes = UserHomes::read_with_former(host_);
    if (homes)
      add_homes(*homes);
    else
      result_.gaps.add(homes.error().during("homes of the users"));
    if (folders_ > most_folders) result_.gaps.add(too_large("more folders than are looked into"));
    return std::move(result_);
  }

 private:
  void add_homes(const UserHomes& homes) {
    const auto is_persons = [&](const std::string& user) {
      const auto id = homes.id_of(user);
      return !id || *id == 0 || *id >= first_user_id;
    };
    for (const auto& [home, why] : homes.closed())
      if (is_persons(home.user)) result_.gaps.add(why);
    for (const UserHome& home : homes.homes())
      if (is_persons(home.user) && home.path != "/") add_home(homes, home);
  }

  void add_home(const UserHomes& homes, const UserHome& home) {
    for (const std::string_view folder : program_folders)
      add_programs(homes, listed(homes.list(host_, home, folder)));
    for (const std::string_view folder : unpacking_folders) {
      const auto entries = listed(homes.list(host_, home, folder));
      add_programs(homes, entries);
      for (const std::string& entry : entries)
        if (file_name(entry).front() != '.')
          add_programs(homes, listed(homes.list(host_, home, entry.substr(home.path.size()))));
    }
    for (const std::string_view folder : launcher_folders)
      for (const std::string& entry : listed(homes.list(host_, home, folder)))
        if (ends_with(entry, ".desktop")) add_launcher(homes, home, entry);
    add_applications(listed(homes.list(host_, home, home_applications)));
  }

  std::vector<std::string> listed(const Result<std::vector<std::string>>& entries) {
    if (entries && ++folders_ <= most_folders) return *entries;
    if (!entries) result_.gaps.add(entries.error());
    return {};
  }

  void add_applications(const std::vector<std::string>& entries) {
    for (const std::string& entry : entries) take(application_names(file_name(entry)), entry);
  }

  void add_programs(const UserHomes& homes, const std::vector<std::string>& entries) {
    for (const std::string& entry : entries) {
      const std::string small = to_lower(file_name(entry));
      constexpr std::string_view image = ".appimage";
      const std::string name =
          ends_with(small, image)
              ? before_version(std::string_view{small}.substr(0, small.size() - image.size()))
              : small;
      if (wanted_.count(name) > 0 && is_program(homes, entry)) take({name}, entry);
    }
  }

  // A launcher outlives its program: only what it starts counts.
  void add_launcher(const UserHomes& homes, const UserHome& home, const std::string& path) {
    const auto text =
        homes.read_file(host_, home, path.substr(home.path.size()), most_launcher_bytes);
    if (!text && !vanished(text)) result_.gaps.add(text.error());
    if (!text) return;
    const KeyFile file = parse_key_file(*text);
    const KeyFileEntry* exec = file.find("Desktop Entry", "Exec");
    if (exec == nullptr) return;
    const bool is_quoted = exec->value.substr(0, 1) == "\"";
    const std::string program = exec->value.substr(
        is_quoted ? 1 : 0, is_quoted ? exec->value.find('"', 1) - 1 : exec->value.find(' '));
    if (program.substr(0, 1) != "/") return;  // of the system's own folders
    auto names = application_names(file_name(path).substr(0, file_name(path).rfind('.')));
    names.push_back(to_lower(file_name(program)));
    const auto is_wanted = [&](const std::string& name) { return wanted_.count(name) > 0; };
    if (std::any_of(names.begin(), names.end(), is_wanted) && is_program(homes, program))
      take(names, program);
  }

  bool is_program(const UserHomes& homes, const std::string& path) {
    const Status may = homes.may_enter(path);
    const auto there = may ? host_.status_followed(path) : Result<FileStatus>{may.error()};
    if (!there && !vanished(there)) result_.gaps.add(there.error());
    return there && there->kind == FileKind::regular && (there->mode & 0111u) != 0;
  }

  void take(const std::vector<std::string>& names, const std::string& path) {
    for (const std::string& name : names)
      if (wanted_.count(name) > 0) result_.found.emplace(name, path);
  }

  const Host& host_;
  const std::set<std::string>& wanted_;
  UnpackedSoftware result_;
  std::size_t folders_ = 0;
};

}  // namespace

UnpackedSoftware find_unpacked_software(const Host& host, const std::set<std::string>& wanted) {
  return Search{host, wanted}.all();
}

}  // namespace mijian
