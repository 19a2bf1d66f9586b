// Desktops that can be chosen at login and whose settings are not known here (LXQt, Cinnamon,
// sway).
#include <utility>

#include "agent/collectors/accounts/screen_lock.h"
#include "agent/collectors/common/key_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view session_folders[] = {
    "/usr/share/xsessions", "/usr/share/wayland-sessions", "/usr/local/share/xsessions",
    "/usr/local/share/wayland-sessions"};

// How the sessions of the desktops that are read begin their names.
constexpr std::pair<std::string_view, std::string_view> known_sessions[] = {
    {"gnome", "gnome"}, {"ubuntu", "gnome"}, {"mate", "mate"},  {"ukui", "ukui"}, {"dde", "dde"},
    {"deepin", "dde"},  {"kde", "kde"},      {"plasma", "kde"}, {"xfce", "xfce"}};

/// The first of "Budgie:GNOME" or "Budgie;GNOME;" says whose session it is, otherwise the file.
std::string desktop_of(const KeyFile& session, std::string_view path) {
  const KeyFileEntry* names = session.find("Desktop Entry", "DesktopNames");
  const std::string_view value = names == nullptr ? "" : std::string_view{names->value};
  const std::string_view first = trim(value.substr(0, value.find_first_of(";:")));
  const std::string_view file = file_name(path);
  const std::string name = to_lower(first.empty() ? file.substr(0, file.rfind('.')) : first);
  for (const auto& [begin, desktop] : known_sessions)
    if (name.starts_with(begin)) return std::string{desktop};
  return display(name);
}

/// Hidden ones are not offered; "default" is the user's own choice among the others.
bool is_offered(const KeyFile& session) {
  const KeyFileEntry* hidden = session.find("Desktop Entry", "Hidden");
  const KeyFileEntry* program = session.find("Desktop Entry", "Exec");
  return (hidden == nullptr || lock_truth(hidden->value) != true) &&
         (program == nullptr || program->value != "default");
}

void add_session(const ScreenLockSearch& search, const std::string& path) {
  const auto text = search.read(path);
  if (!text) return;
  const KeyFile session = parse_key_file(*text);
  if (const Status whole = session.whole(path); !whole)
    search.facts.gap(screen_lock_table, path, whole.error());
  ScreenLock unknown;
  unknown.desktop = desktop_of(session, path), unknown.scope = "system";
  if (!is_offered(session) || search.desktops.count(unknown.desktop) > 0) return;
  unknown.file = path;
  search.add(unknown);
}

}  // namespace

void add_other_screen_locks(const ScreenLockSearch& search) {
  for (const std::string_view folder : session_folders) {
    const auto files = search.host.list_optional(folder);
    if (!files) search.facts.gap(screen_lock_table, folder, files.error());
    for (const std::string& path : files ? *files : std::vector<std::string>{})
      if (path.ends_with(".desktop")) add_session(search, path);
  }
}

}  // namespace mijian
