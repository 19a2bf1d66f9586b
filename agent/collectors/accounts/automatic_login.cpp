// Sessions that begin without anybody proving who they are.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/automatic_getty.h"
#include "agent/collectors/accounts/greetd_config.h"
#include "agent/collectors/accounts/pam_trust.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/products/installed_program.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "automatic_login";

struct Placed {
  std::string value, file;
  int line = 0;
};
/// The last value of each key, by group.
using Settings = std::map<std::string, std::map<std::string, Placed>>;

bool is_true(const Placed* placed) {
  if (placed == nullptr) return false;
  const std::string lower = to_lower(placed->value);
  return lower == "true" || lower == "1" || lower == "yes" || lower == "on";
}

const Placed* find(const std::map<std::string, Placed>& keys, const std::string& key) {
  const auto found = keys.find(key);
  return found == keys.end() ? nullptr : &found->second;
}

class DisplayManagers {
 public:
  DisplayManagers(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void add_lightdm() {
    constexpr std::string_view source = "/etc/lightdm";
    if (!may_be_installed(host_, {"/usr/sbin/lightdm", "/usr/bin/lightdm"}))
      return facts_.complete(table, source, "not installed");
    GapList gaps;
    std::vector<std::string> files;
    for (const std::string_view folder :
         {"/usr/share/lightdm/lightdm.conf.d", "/usr/local/share/lightdm/lightdm.conf.d",
          "/etc/xdg/lightdm/lightdm.conf.d", "/etc/lightdm/lightdm.conf.d"})
      for (std::string& file : drop_in_files(host_, {folder}, ".conf", gaps))
        files.push_back(std::move(file));
    files.emplace_back("/etc/lightdm/lightdm.conf");
    const Settings settings = read(files, gaps);
    for (const auto& [group, keys] : settings) {
      if (group != "SeatDefaults" && group.substr(0, 5) != "Seat:") continue;
      const Placed* timeout = find(keys, "autologin-user-timeout");
      const bool is_timed = timeout != nullptr && to_integer(timeout->value).value_or(0) > 0;
      add("lightdm", find(keys, "autologin-user"), is_timed);
      if (const Placed* guest = find(keys, "autologin-guest"); is_true(guest)) add_guest(*guest);
    }
    add_guest_session(settings);
    report(gaps, source, settings);
  }

  void add_gdm() {
    constexpr std::string_view source = "/etc/gdm3";
    if (!may_be_installed(host_, {"/usr/sbin/gdm3", "/usr/sbin/gdm", "/usr/bin/gdm"}))
      return facts_.complete(table, source, "not installed");
    GapList gaps;
    const Settings settings =
        read({"/etc/gdm/custom.conf", "/etc/gdm3/custom.conf", "/etc/gdm3/daemon.conf"}, gaps);
    if (const auto daemon = settings.find("daemon"); daemon != settings.end()) {
      const auto& keys = daemon->second;
      if (is_true(find(keys, "AutomaticLoginEnable")))
        add("gdm", find(keys, "AutomaticLogin"), false);
      if (is_true(find(keys, "TimedLoginEnable"))) add("gdm", find(keys, "TimedLogin"), true);
    }
    report(gaps, source, settings);
  }

  void add_sddm() {
    constexpr std::string_view source = "/etc/sddm.conf";
    if (!may_be_installed(host_, {"/usr/bin/sddm", "/usr/sbin/sddm"}))
      return facts_.complete(table, source, "not installed");
    GapList gaps;
    std::vector<std::string> files;
    for (const std::string_view folder : {"/usr/lib/sddm/sddm.conf.d", "/etc/sddm.conf.d"})
      for (std::string& file : drop_in_files(host_, {folder}, "", gaps))  // whatever its name
        if (file_name(file).front() != '.') files.push_back(std::move(file));
    files.emplace_back("/etc/sddm.conf");
    const Settings settings = read(files, gaps);
    if (const auto group = settings.find("Autologin"); group != settings.end())
      add("sddm", find(group->second, "User"), false);
    report(gaps, source, settings);
  }
  void add_greetd() {
    constexpr std::string_view source = "/etc/greetd";
    if (!may_be_installed(host_, {"/usr/sbin/greetd", "/usr/bin/greetd"}))
      return facts_.complete(table, source, "not installed");
    GapList gaps;
    bool is_any = false;
    for (const std::string file : {"/etc/greetd/config.toml", "/etc/greetd/greetd.conf"}) {
      const auto text = host_.read_optional(file);
      if (!text) gaps.add(text.error());
      if (!text || !*text) continue;
      is_any = true;
      const GreetdConfig config = parse_greetd_config(**text);
      const Placed user{config.first_user, file, config.first_line};
      add("greetd", &user, false);
      if (config.first_line > 0 && config.first_user.empty())
        gaps.add_line(file, config.first_line, "a first session without a plain user");
      if (config.other_default_line > 0)
        gaps.add_line(file, config.other_default_line,
                      "a default session that is no known greeter");
    }
    gaps.report(facts_, table, source, is_any ? "" : "no such file");
  }

  void add_lxdm() {
    constexpr std::string_view source = "/etc/lxdm";
    if (!may_be_installed(host_, {"/usr/sbin/lxdm", "/usr/bin/lxdm"}))
      return facts_.complete(table, source, "not installed");
    GapList gaps;
    const Settings settings = read({"/etc/lxdm/lxdm.conf", "/etc/lxdm/default.conf"}, gaps);
    if (const auto base = settings.find("base"); base != settings.end())
      add("lxdm", find(base->second, "autologin"), false);
    report(gaps, source, settings);
  }
  void add_slim() {
    constexpr std::string_view source = "/etc/slim.conf";
    if (!may_be_installed(host_, {"/usr/bin/slim", "/usr/sbin/slim"}))
      return facts_.complete(table, source, "not installed");
    const Settings settings = read_plain(source, ' ');
    if (settings.empty()) return;
    const auto& keys = settings.begin()->second;
    if (is_true(find(keys, "auto_login"))) add("slim", find(keys, "default_user"), false);
  }

  // Nodm does nothing else than logging somebody in: root, unless it is told whom.
  void add_nodm() {
    constexpr std::string_view source = "/etc/default/nodm";
    if (!may_be_installed(host_, {"/usr/sbin/nodm", "/usr/bin/nodm"}))
      return facts_.complete(table, source, "not installed");
    const Settings settings = read_plain(source, '=');
    if (settings.empty()) return;
    const auto& keys = settings.begin()->second;
    const Placed* enabled = find(keys, "NODM_ENABLED");
    const Placed* user = find(keys, "NODM_USER");
    const Placed root{"root", std::string{source}, 0};
    if (enabled == nullptr || is_true(enabled)) add("nodm", user == nullptr ? &root : user, false);
  }

  void add_gettys() {
    GapList gaps;
    for (const AutomaticGetty& getty : find_automatic_gettys(host_, gaps))
      facts_.add(table, {{"manager", getty.is_console ? "console" : "getty"},
                         {"user", display(getty.user)},
                         {"is_timed", false},
                         {"is_guest", false},
                         {"file", getty.file},
                         {"line", getty.line == 0 ? std::nullopt : std::optional{getty.line}}});
    gaps.report(facts_, table, "getty units");
  }

 private:
  Settings read(const std::vector<std::string>& files, GapList& gaps) const {
    Settings settings;
    for (const std::string& file : files) {
      const auto text = host_.read_optional(file);
      if (!text) gaps.add(text.error());
      if (!text || !*text) continue;
      const KeyFile keys = parse_key_file(**text);
      if (const Status whole = keys.whole(file); !whole) gaps.add(whole.error());
      for (const KeyFileEntry& entry : keys.entries)
        settings[entry.group][entry.key] = {entry.value, file, entry.line};
    }
    return settings;
  }
  // Lines of a name and a value without groups; the file itself is the source.
  Settings read_plain(std::string_view file, char separator) {
    Settings settings;
    const auto text = host_.read_optional(file);
    if (!text)
      facts_.gap(table, file, text.error());
    else
      facts_.complete(table, file, *text ? "" : "no such file");
    const std::string content = text ? text->value_or("") : "";
    int number = 0;
    for (const std::string_view line : lines_of(content)) {
      ++number;
      const std::string_view trimmed = trim(line);
      if (trimmed.empty() || trimmed.front() == '#') continue;
      const std::size_t end = trimmed.find_first_of(separator == ' ' ? " \t" : "=");
      if (end == std::string_view::npos) continue;
      settings[""][std::string{trim(trimmed.substr(0, end))}] = {
          unquoted_value(trimmed.substr(end + 1)), std::string{file}, number};
    }
    return settings;
  }

  void report(const GapList& gaps, std::string_view source, const Settings& settings) {
    gaps.report(facts_, table, source, settings.empty() ? "no such file" : "");
  }

  void add(std::string_view manager, const Placed* user, bool is_timed) {
    if (user == nullptr || user->value.empty()) return;
    facts_.add(table, {{"manager", manager},
                       {"user", display(user->value)},
                       {"is_timed", is_timed},
                       {"is_guest", false},
                       {"file", user->file},
                       {"line", user->line == 0 ? std::nullopt : std::optional{user->line}}});
  }

  void add_guest(const Placed& why) {
    if (std::exchange(has_guest_, true)) return;
    facts_.add(table, {{"manager", "lightdm"},
                       {"user", "guest"},
                       {"is_timed", false},
                       {"is_guest", true},
                       {"file", why.file},
                       {"line", why.line == 0 ? std::nullopt : std::optional{why.line}}});
  }

  // LightDM offers a guest session unless told not to, where something can make guests' accounts.
  void add_guest_session(const Settings& settings) {
    const Placed* allowed = nullptr;
    for (const auto& [group, keys] : settings)
      if (group == "SeatDefaults" || group.substr(0, 5) == "Seat:")
        if (const Placed* said = find(keys, "allow-guest")) allowed = said;
    if (allowed != nullptr && !is_true(allowed)) return;
    if (allowed != nullptr) return add_guest(*allowed);
    for (const char* script : {"/usr/sbin/guest-account", "/usr/bin/guest-account"})
      if (host_.exists(script).value_or(false)) return add_guest({"", script, 0});
  }

  const Host& host_;
  FactWriter& facts_;
  bool has_guest_ = false;
};

void add_trusted(FactWriter& facts, std::string_view user, const PamEntry& why) {
  facts.add(table, {{"manager", "pam"},
                    {"user", display(user)},
                    {"is_timed", false},
                    {"is_guest", false},
                    {"file", why.file},
                    {"line", why.line}});
}

/// Members of a group, and those whose primary group it is: libpam takes both.
std::set<std::string> members_of(const GroupEntry& group, const PasswdFile& accounts) {
  std::set<std::string> members{group.members.begin(), group.members.end()};
  for (const PasswdEntry& account : accounts.entries)
    if (account.group_id == group.group_id) members.insert(account.name);
  return members;
}

void add_trusted_users(const Host& host, FactWriter& facts) {
  GapList gaps;
  const PamTrust trust = trusted_by_pam(host, gaps);
  const auto read = [&](std::string_view path) {
    const auto text = trust.groups.empty() ? Result<std::string>{""} : host.read(path);
    if (!text) gaps.add(text.error());
    return text ? *text : std::string{};
  };
  if (trust.everybody) add_trusted(facts, "ALL", *trust.everybody);
  for (const auto& [user, why] : trust.users) add_trusted(facts, user, why);
  const PasswdFile accounts = parse_passwd(read("/etc/passwd"));
  for (const GroupEntry& group : parse_group(read("/etc/group")).entries)
    if (const auto trusted = trust.groups.find(group.name); trusted != trust.groups.end())
      for (const std::string& member : members_of(group, accounts))
        add_trusted(facts, member, trusted->second);
  const bool is_none = !trust.everybody && trust.groups.empty() && trust.users.empty();
  gaps.report(facts, table, "/etc/pam.d", is_none ? "no group logs in by itself" : "");
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  DisplayManagers managers{host, facts};
  managers.add_lightdm();
  managers.add_gdm();
  managers.add_sddm();
  managers.add_greetd();
  managers.add_lxdm();
  managers.add_slim();
  managers.add_nodm();
  managers.add_gettys();
  add_trusted_users(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector automatic_login_collector{"automatic_login", 1, tables, collect};

}  // namespace mijian
