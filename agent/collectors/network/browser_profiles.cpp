#include "agent/collectors/network/browser_profiles.h"

#include <algorithm>

#include "agent/collectors/common/key_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_folders = 20'000;

// What the folder of a browser is called where its name does not say which one it is.
struct FolderName {
  std::string_view folder, browser;
};
constexpr FolderName folder_names[] = {
    {"browser", "uos-browser"},  // 统信 UOS、深度
    {"org.deepin.browser", "uos-browser"},
    {"qianxin", "qaxbrowser"},  // 奇安信可信浏览器
    {"com.qianxin.browser-stable", "qaxbrowser"},
    {"com.360.browser", "browser360"},  // 360 安全浏览器
    {"com.360.browser-stable", "browser360"},
    {"browser360-cn", "browser360"},
    {"360browser", "browser360"},
    {"360chrome", "browser360"},
    {"360se", "browser360"},
    {"360se6", "browser360"},
    {"360chromex", "browser360"},
    {"htbrowser", "red-lotus"},            // 红莲花安全浏览器
    {"cn.loongnix.lbrowser", "lbrowser"},  // 龙芯浏览器
    {"Brave-Browser", "brave"},
    {"firefox", "firefox"},
    {"Browser", "tor-browser"},  // in its bundle
};
constexpr std::string_view mail_programs[] = {"thunderbird", "icedove", "betterbird"};
// In which programs have their folders: the first other name of a path is the program's.
constexpr std::string_view program_folders[] = {".config", ".local", "share",    ".var",
                                                "app",     "snap",   ".linglong"};

// Histories in formats of their own; a name that others use too counts in its folder only.
struct OtherHistory {
  std::string_view folder, file;
};
constexpr OtherHistory other_histories[] = {
    {"", "ephy-history.db"},  // GNOME Web
    {"", "browsedata.db"},    // Falkon, QupZilla
    {"", "konq_history"},    {"midori", "history.db"},        {"qutebrowser", "history.sqlite"},
    {"Arora", "history"},    {"otter", "globalHistory.json"}, {"netsurf", "URLs"},
    {".w3m", "history"},     {".elinks", "globhist"},
};

/// Below a home, how many folders deep to look; a folder that is a browser's own goes one further.
struct Start {
  std::string_view folder;
  int depth;
};
constexpr Start starts[] = {
    {"/.config", 2},
    {"/.mozilla", 2},
    {"/.local/share", 1},
    {"/.local/share/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser", 1},
    {"/.kde/share/apps/konqueror", 0},
    {"/.kde4/share/apps/konqueror", 0},
};
// The same for each application of a kind of package.
constexpr std::string_view package_folders[] = {"/.var/app", "/snap", "/.linglong"};
constexpr Start package_starts[] = {
    {"/config", 2},
    {"/.config", 2},
    {"/.mozilla", 2},
    {"/common", 1},
    {"/common/.config", 2},
    {"/common/.mozilla", 2},
    {"/current/.config", 2},
    {"/current/.mozilla", 2},
    {"/current/.local/share", 1},
    {"/data", 1},
};
// Folders of a home that are looked into otherwise, or are never a browser's.
constexpr std::string_view other_folders[] = {".config",   ".mozilla", ".cache", ".local", ".var",
                                              ".linglong", ".ssh",     ".gnupg", ".git"};
// In which many programs have a folder each: what lies right below is a browser without profiles.
constexpr std::string_view shared_folders[] = {".config", "config", "share", "common", "data"};

template <std::size_t count>
bool is_one_of(std::string_view name, const std::string_view (&names)[count]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// A folder of one's own is no mail program's, whatever it is called.
bool is_mail_program(std::string_view inside) {
  const auto parts = split(inside.substr(1), '/');
  const auto program = std::find_if_not(parts.begin(), parts.end(), [](std::string_view part) {
    return is_one_of(part, program_folders);
  });
  if (program == parts.end() || (program == parts.begin() && program->substr(0, 1) != "."))
    return false;
  const std::string small = to_lower(*program);
  return std::any_of(std::begin(mail_programs), std::end(mail_programs),
                     [&](auto mail) { return small.find(mail) != std::string::npos; });
}

bool is_tor_bundle(std::string_view name) {
  constexpr std::string_view bundle = "tor-browser";
  return to_lower(name.substr(0, bundle.size())) == bundle;
}

/// As Chromium calls the folders of its profiles.
bool is_profile_name(std::string_view name) {
  return name == "Default" || name == "Guest Profile" || name.substr(0, 8) == "Profile ";
}

std::string_view parent_of(std::string_view path) { return path.substr(0, path.rfind('/')); }

const FolderName* known_folder(std::string_view name) {
  for (const std::string& spelt : {std::string{name}, to_lower(name)})
    for (const FolderName& known : folder_names)
      if (spelt == known.folder) return &known;
  return nullptr;
}

// Browsers made for Windows keep theirs in 360Chrome/Chrome/User Data or Mozilla/Firefox/Profiles.
std::string browser_of(std::string_view folder) {
  if (file_name(folder) == "User Data" || file_name(folder) == "Profiles")
    folder = parent_of(folder);
  std::string_view name = file_name(folder);
  if (name == "Chrome" && known_folder(file_name(parent_of(folder))) != nullptr)
    name = file_name(parent_of(folder));
  if (const FolderName* known = known_folder(name)) return std::string{known->browser};
  while (!name.empty() && name.front() == '.') name = name.substr(1);
  return std::string{name};
}

class Search {
 public:
  Search(const Host& host, const UserHomes& homes, const UserHome& home)
      : host_{host}, homes_{homes}, home_{home} {}

  BrowserProfiles all() {
    for (const Start& start : starts) look(std::string{start.folder}, start.depth);
    for (const std::string_view folder : package_folders)
      for (const std::string& package : names_in(std::string{folder}))
        for (const Start& start : package_starts)
          look(std::string{folder} + "/" + package + std::string{start.folder}, start.depth);
    // Accounts of services live at the root: its folders are the system's.
    if (home_.path != "/") look_into_own_folders();
    if (folders_ > most_folders) gap("", too_large("more folders than are looked into"));
    return std::move(found_);
  }

 private:
  void look_into_own_folders() {
    for (const std::string& name : names_in(""))
      if (name.front() != '.')
        look_plain("/" + name);
      else if (!is_one_of(name, other_folders))
        look("/" + name, 1);
  }

  void gap(const std::string& inside, const Error& why) {
    found_.gaps.emplace_back(home_.path + inside, why);
  }

  /// What a folder of the home holds; a file, or nothing, holds nothing.
  std::vector<std::string> names_in(const std::string& inside) {
    std::vector<std::string> names;
    if (++folders_ > most_folders) return names;
    const auto entries = homes_.list(host_, home_, inside);
    if (!entries && !is_open_file(home_.path + inside)) gap(inside, entries.error());
    if (entries)
      for (const std::string& entry : *entries) names.emplace_back(file_name(entry));
    return names;
  }

  /// "sys" and others live in /dev, where stdin and its like lead to whatever a process has open.
  bool is_open_file(const std::string& path) const {
    const auto target = host_.link(path);
    return target && target->compare(0, 14, "/proc/self/fd/") == 0;
  }

  /// A depth below 0: a folder of a browser's own, which goes no further.
  void look(const std::string& inside, int depth) {
    const auto names = names_in(inside);
    const auto has = [&](std::string_view name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (has("places.sqlite")) add(BrowserFamily::firefox, inside);
    if (has("History") && !is_folder(inside + "/History")) add(BrowserFamily::chromium, inside);
    for (const OtherHistory& other : other_histories)
      if (has(other.file) && (other.folder.empty() || other.folder == file_name(inside)))
        gap(inside + "/" + std::string{other.file},
            not_supported("the history of this browser is not read"));
    if (has("profiles.ini")) add_distant(inside);
    const bool is_own = has("Local State") || has("profiles.ini");
    if (depth < 0) return;
    for (const std::string& name : names)
      if (depth > 0 || is_own || is_profile_name(name))
        look(inside + "/" + name, depth > 0 ? depth - 1 : -1);
  }

  /// VS Code has a folder of that name.
  bool is_folder(const std::string& inside) const {
    const std::string path = home_.path + inside;
    const auto there =
        homes_.may_enter(path) ? host_.status_followed(path) : Result<FileStatus>{not_found(path)};
    return there && there->kind == FileKind::folder;
  }

  // A folder of the user's own: Tor's browser lives where it was unpacked. Another browser's
  // profile may have been carried here from the machine that it was used on.
  void look_plain(const std::string& inside) {
    const auto names = names_in(inside);
    const auto has = [&](std::string_view name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (is_tor_bundle(file_name(inside))) look_tor(inside);
    for (const std::string& name : names)
      if (is_tor_bundle(name)) look_tor(inside + "/" + name);
    if (has("places.sqlite") || has("profiles.ini") || has("Local State") ||
        (has("History") && is_profile_name(file_name(inside))))
      gap(inside, not_supported("a browser's profile in a folder of the user's own: nobody knows "
                                "on which machine it was used"));
  }

  void look_tor(const std::string& inside) { look(inside + "/Browser/TorBrowser/Data/Browser", 1); }

  void add(BrowserFamily family, const std::string& inside) {
    if (auto profile = browser_profile(family, home_, inside))
      found_.found.push_back(std::move(*profile));
  }

  // Profiles that their owner put elsewhere.
  void add_distant(const std::string& inside) {
    if (is_mail_program(inside)) return;
    const auto text = homes_.read_file(host_, home_, inside + "/profiles.ini");
    if (!text && !vanished(text)) gap(inside + "/profiles.ini", text.error());
    if (!text) return;
    const KeyFile file = parse_key_file(*text);
    for (const KeyFileEntry& entry : file.entries)
      if (entry.key == "Path" && !entry.value.empty() && entry.value.front() == '/')
        add_profile_at(entry.value, inside);
  }

  void add_profile_at(const std::string& folder, const std::string& inside) {
    const std::string path = folder + "/places.sqlite";
    const Status may = homes_.may_enter(path);
    const auto there = may ? host_.exists(path) : Result<bool>{may.error()};
    if (!there)
      found_.gaps.emplace_back(path, there.error());
    else if (*there)
      found_.found.push_back(
          {BrowserFamily::firefox, browser_of(inside), std::string{file_name(folder)}, path});
  }

  const Host& host_;
  const UserHomes& homes_;
  const UserHome& home_;
  BrowserProfiles found_;
  std::size_t folders_ = 0;
};

}  // namespace

std::string_view history_name(BrowserFamily family) {
  return family == BrowserFamily::firefox ? "places.sqlite" : "History";
}

std::optional<BrowserProfile> browser_profile(BrowserFamily family, const UserHome& home,
                                              const std::string& inside) {
  if (is_mail_program(inside)) return std::nullopt;
  const bool is_alone = is_one_of(file_name(parent_of(inside)), shared_folders);
  return BrowserProfile{family, browser_of(is_alone ? inside : parent_of(inside)),
                        is_alone ? "." : std::string{file_name(inside)},
                        home.path + inside + "/" + std::string{history_name(family)}};
}

BrowserProfiles find_browser_profiles(const Host& host, const UserHomes& homes,
                                      const UserHome& home) {
  BrowserProfiles found = Search{host, homes, home}.all();
  auto& all = found.found;
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const auto& a, const auto& b) { return a.path == b.path; }),
            all.end());
  return found;
}

}  // namespace mijian
