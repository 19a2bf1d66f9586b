// Sessions that begin without anybody proving who they are.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/account_file.h"
#include "agent/collectors/automatic_getty.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/drop_in.h"
#include "agent/collectors/gap_list.h"
#include "agent/collectors/installed_program.h"
#include "agent/collectors/key_file.h"
#include "agent/collectors/pam_file.h"
#include "agent/collectors/pam_service.h"
#include "agent/collectors/pam_stack.h"
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
         {"/usr/share/lightdm/lightdm.conf.d", "/etc/xdg/lightdm/lightdm.conf.d",
          "/etc/lightdm/lightdm.conf.d"})
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
      for (std::string& file : drop_in_files(host_, {folder}, ".conf", gaps))
        files.push_back(std::move(file));
    files.emplace_back("/etc/sddm.conf");
    const Settings settings = read(files, gaps);
    if (const auto group = settings.find("Autologin"); group != settings.end())
      add("sddm", find(group->second, "User"), false);
    report(gaps, source, settings);
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
      for (const KeyFileEntry& entry : parse_key_file(**text).entries)
        settings[entry.group][entry.key] = {entry.value, file, entry.line};
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
                       {"line", user->line}});
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

/// Groups whose members a login service lets in by themselves, each with the line that does.
std::map<std::string, PamEntry> trusted_groups(const Host& host, GapList& gaps) {
  std::map<std::string, PamEntry> groups;
  const auto services = read_pam_services(host, gaps);
  if (!services) {
    if (services.error().cause() != Cause::not_found) gaps.add(services.error());
    return groups;
  }
  for (const PamService* service : asked_services(*services, is_login_service))
    for (const PamEntry& entry : service->stack("auth")) {
      if (entry.module != "pam_succeed_if" || pam_action(entry.control, "success") != "done")
        continue;
      const auto words = words_of(entry.arguments);
      for (std::size_t at = 0; at + 1 < words.size(); ++at)
        if (words[at] == "ingroup") groups.emplace(words[at + 1], entry);
    }
  return groups;
}

void add_trusted_members(const Host& host, FactWriter& facts) {
  GapList gaps;
  const auto groups = trusted_groups(host, gaps);
  const auto text = groups.empty() ? Result<std::string>{""} : host.read("/etc/group");
  if (!text) gaps.add(text.error());
  for (const GroupEntry& group : parse_group(text ? *text : "").entries) {
    const auto trusted = groups.find(group.name);
    if (trusted == groups.end()) continue;
    for (const std::string& member : group.members)
      facts.add(table, {{"manager", "pam"},
                        {"user", display(member)},
                        {"is_timed", false},
                        {"is_guest", false},
                        {"file", trusted->second.file},
                        {"line", trusted->second.line}});
  }
  gaps.report(facts, table, "/etc/pam.d", groups.empty() ? "no group logs in by itself" : "");
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  DisplayManagers managers{host, facts};
  managers.add_lightdm();
  managers.add_gdm();
  managers.add_sddm();
  managers.add_gettys();
  add_trusted_members(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector automatic_login_collector{"automatic_login", 1, tables, collect};

}  // namespace mijian
