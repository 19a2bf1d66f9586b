#include <algorithm>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/dconf_setting.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/proxy_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "proxy_setting", passwd_path = "/etc/passwd";

using Parser = ProxyList (*)(std::string_view);

struct Place {
  std::string_view scope, path;
  std::string_view suffix;  // of the files that count in it; empty: it is a file
  Parser parse;
};
constexpr Place system_places[] = {
    {"environment", "/etc/environment", "", parse_environment_proxies},
    {"environment", "/etc/environment.d", ".conf", parse_environment_proxies},
    {"environment", "/etc/profile", "", parse_environment_proxies},
    {"environment", "/etc/profile.d", ".sh", parse_environment_proxies},
    {"environment", "/etc/bash.bashrc", "", parse_environment_proxies},
    {"environment", "/etc/bashrc", "", parse_environment_proxies},
    {"environment", "/etc/security/pam_env.conf", "", parse_pam_env_proxies},
    {"environment", "/etc/systemd/system.conf", "", parse_systemd_proxies},
    {"environment", "/etc/systemd/system.conf.d", ".conf", parse_systemd_proxies},
    {"environment", "/etc/systemd/user.conf", "", parse_systemd_proxies},
    {"environment", "/etc/systemd/user.conf.d", ".conf", parse_systemd_proxies},
    {"environment", "/etc/wgetrc", "", parse_wget_proxies},
    {"browser", "/etc/chromium/policies/managed", ".json", parse_chromium_policies},
    {"browser", "/etc/chromium/policies/recommended", ".json", parse_chromium_policies},
    {"browser", "/etc/chromium-browser/policies/managed", ".json", parse_chromium_policies},
    {"browser", "/etc/opt/chrome/policies/managed", ".json", parse_chromium_policies},
    {"browser", "/etc/opt/chrome/policies/recommended", ".json", parse_chromium_policies},
    {"browser", "/etc/opt/edge/policies/managed", ".json", parse_chromium_policies},
    {"browser", "/etc/firefox/policies/policies.json", "", parse_firefox_policies},
    {"browser", "/usr/lib/firefox/distribution/policies.json", "", parse_firefox_policies},
    {"browser", "/usr/lib/firefox-esr/distribution/policies.json", "", parse_firefox_policies},
    {"package_manager", "/etc/apt/apt.conf", "", parse_apt_proxies},
    {"package_manager", "/etc/apt/apt.conf.d", "*", parse_apt_proxies},
    {"package_manager", "/etc/dnf/dnf.conf", "", parse_dnf_proxies},
    {"package_manager", "/etc/yum.conf", "", parse_dnf_proxies},
    {"package_manager", "/etc/yum.repos.d", ".repo", parse_dnf_proxies},
};
constexpr Place home_places[] = {
    {"environment", "/.bashrc", "", parse_environment_proxies},
    {"environment", "/.bash_profile", "", parse_environment_proxies},
    {"environment", "/.profile", "", parse_environment_proxies},
    {"environment", "/.zshrc", "", parse_environment_proxies},
    {"environment", "/.zshenv", "", parse_environment_proxies},
    {"environment", "/.xprofile", "", parse_environment_proxies},
    {"environment", "/.xsessionrc", "", parse_environment_proxies},
    {"environment", "/.pam_environment", "", parse_environment_proxies},
    {"environment", "/.wgetrc", "", parse_wget_proxies},
    {"environment", "/.config/environment.d", ".conf", parse_environment_proxies},
    {"desktop", "/.config/kioslaverc", "", parse_kio_proxies},
};

/// Firefox's own, that of snap and that of Flatpak.
constexpr const char* firefox_folders[] = {"/.mozilla/firefox",
                                           "/snap/firefox/common/.mozilla/firefox",
                                           "/.var/app/org.mozilla.firefox/.mozilla/firefox"};

/// Of GNOME, and of UKUI, MATE and DDE, which keep to its schema.
struct DesktopKey {
  std::string_view kind;
  DconfKey host, port;
};
constexpr DconfKey mode_key{"org.gnome.system.proxy", "/system/proxy/", "mode"},
    script_key{"org.gnome.system.proxy", "/system/proxy/", "autoconfig-url"};
constexpr DesktopKey desktop_keys[] = {
    {"http",
     {"org.gnome.system.proxy.http", "/system/proxy/http/", "host"},
     {"org.gnome.system.proxy.http", "/system/proxy/http/", "port"}},
    {"https",
     {"org.gnome.system.proxy.https", "/system/proxy/https/", "host"},
     {"org.gnome.system.proxy.https", "/system/proxy/https/", "port"}},
    {"ftp",
     {"org.gnome.system.proxy.ftp", "/system/proxy/ftp/", "host"},
     {"org.gnome.system.proxy.ftp", "/system/proxy/ftp/", "port"}},
    {"socks",
     {"org.gnome.system.proxy.socks", "/system/proxy/socks/", "host"},
     {"org.gnome.system.proxy.socks", "/system/proxy/socks/", "port"}},
};

class Proxies {
 public:
  Proxies(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void collect_system() {
    for (const Place& place : system_places) {
      GapList gaps;
      for (const std::string& path : files_of(place, gaps))
        if (const auto text = read_or_gap(host_, path, gaps))
          add_list(place.scope, "", path, place.parse(*text), gaps);
      gaps.report(facts_, table, place.path);
    }
  }

  void collect_homes(const UserHomes& homes) {
    users_ = homes.users();
    for (const auto& [home, why] : homes.closed()) facts_.impossible(table, home.path, why);
    const DconfSettings dconf{host_, facts_, table};
    add_desktop(dconf, {}, std::nullopt);
    for (const UserHome& home : homes.homes()) {
      GapList gaps;
      for (const Place& place : home_places) add_home_place(homes, home, place, gaps);
      add_firefox(homes, home, gaps);
      gaps.report(facts_, table, home.path);
      if (const auto chosen = dconf.read_user(homes, home)) add_desktop(dconf, home, chosen);
    }
  }

 private:
  std::vector<std::string> files_of(const Place& place, GapList& gaps) {
    if (place.suffix.empty()) return {std::string{place.path}};
    std::vector<std::string> files;
    for (std::string& path : list_or_gap(host_, place.path, gaps))
      if (place.suffix == "*" || path.ends_with(place.suffix)) files.push_back(std::move(path));
    return files;
  }

  void add_home_place(const UserHomes& homes, const UserHome& home, const Place& place,
                      GapList& gaps) {
    std::vector<std::string> files{std::string{place.path}};
    if (!place.suffix.empty()) files = names_in(homes, home, place.path, place.suffix, gaps);
    for (const std::string& inside : files)
      add_home_file(homes, home, place.scope, inside, place.parse, gaps);
  }

  void add_home_file(const UserHomes& homes, const UserHome& home, std::string_view scope,
                     const std::string& inside, Parser parse, GapList& gaps) {
    const auto text = homes.read_file(host_, home, inside);
    if (text)
      add_list(scope, home.user, home.path + inside, parse(*text), gaps);
    else if (!vanished(text))
      gaps.add(text.error());
  }

  /// Paths inside a home.
  std::vector<std::string> names_in(const UserHomes& homes, const UserHome& home,
                                    std::string_view folder, std::string_view suffix,
                                    GapList& gaps) {
    std::vector<std::string> inside;
    const auto paths = homes.list(host_, home, folder);
    if (!paths) return gaps.add(paths.error()), inside;
    for (const std::string& path : *paths)
      if (path.ends_with(suffix))
        inside.push_back(std::string{folder} + "/" + std::string{file_name(path)});
    return inside;
  }

  void add_firefox(const UserHomes& homes, const UserHome& home, GapList& gaps) {
    for (const char* folder : firefox_folders)
      for (const std::string& profile : names_in(homes, home, folder, "", gaps)) {
        const auto status = host_.status(home.path + profile);
        if (status && status->kind == FileKind::folder)
          add_home_file(homes, home, "browser", profile + "/prefs.js", parse_firefox_proxies, gaps);
      }
  }

  static std::optional<DconfValue> setting(const DconfSettings& dconf, const std::string& file,
                                           const std::optional<Gvdb>& chosen, const DconfKey& key) {
    const auto* own = chosen && !dconf.is_locked(key) ? chosen->find(key.path()) : nullptr;
    if (own != nullptr) return DconfValue{own->text.value_or("?"), file, {}};
    return dconf.find(key);
  }

  /// What a user has chosen, or what holds for all; a user who chose nothing is told by the latter.
  void add_desktop(const DconfSettings& dconf, const UserHome& home,
                   const std::optional<Gvdb>& chosen) {
    const std::string &user = home.user, file = DconfSettings::user_file(home);
    const auto of = [&](const DconfKey& key) { return setting(dconf, file, chosen, key); };
    const auto mode = of(mode_key);
    const std::string_view how = mode ? unquoted_text(mode->text) : "none";
    for (const DesktopKey& key : desktop_keys)
      if (const auto host = of(key.host))
        if (auto address = parse_proxy_address(unquoted_text(host->text))) {
          if (const auto port = of(key.port)) address->port = to_integer(port->text);
          add("desktop", user, {key.kind, *address, how == "manual", 0}, *host);
        }
    if (const auto script = of(script_key))
      if (const auto address = parse_proxy_address(unquoted_text(script->text)))
        add("desktop", user, {"pac", *address, how == "auto", 0}, *script);
  }

  static std::string_view unquoted_text(std::string_view text) {
    const bool quoted = text.size() > 1 && text.front() == '\'' && text.back() == '\'';
    return quoted ? text.substr(1, text.size() - 2) : text;
  }

  /// What a deleted user left behind stands there and is used by nobody.
  bool is_former(const std::string& user) const {
    return !user.empty() && std::find(users_.begin(), users_.end(), user) == users_.end();
  }

  void add_list(std::string_view scope, const std::string& user, const std::string& path,
                const ProxyList& list, GapList& gaps) {
    for (const int line : list.bad_lines) gaps.add_line(path, line, "a proxy that is no address");
    if (!list.is_whole) gaps.add(too_large(path + ": more proxies than are read"));
    for (const ProxyEntry& entry : list.entries) add(scope, user, entry, {"", path, entry.line});
  }

  void add(std::string_view scope, const std::string& user, const ProxyEntry& entry,
           const DconfValue& where) {
    facts_.add(table, {{"scope", scope},
                       {"user", user.empty() ? Cell{Null{}} : Cell{display(user)}},
                       {"kind", entry.kind},
                       {"host", entry.address.host},
                       {"port", entry.address.port},
                       {"is_public", is_public_host(entry.address.host)},
                       {"is_enabled", entry.is_enabled && !is_former(user)},
                       {"file", where.file},
                       {"line", where.line}});
  }

  const Host& host_;
  FactWriter& facts_;
  std::vector<std::string> users_;  // those of passwd
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  Proxies proxies{host, facts};
  proxies.collect_system();
  const auto homes = UserHomes::read_with_former(host);
  facts.source(table, passwd_path, homes ? ok : Status{homes.error().during("homes of the users")});
  if (homes) proxies.collect_homes(*homes);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector proxy_setting_collector{"proxy_setting", 1, tables, collect};

}  // namespace mijian
