#include "agent/collectors/accounts/pam_service.h"

#include <algorithm>
#include <set>

#include "agent/collectors/accounts/pam_file.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

// Programs that open sessions; they also ask for a new password when the old one has expired.
constexpr std::string_view session_names[] = {
    "login",   "remote", "sshd", "su",   "su-l", "gdm-password", "gdm3",       "gdm",
    "lightdm", "sddm",   "xdm",  "lxdm", "kdm",  "greetd",       "xrdp-sesman"};
constexpr std::string_view check_names[] = {
    "sudo",         "sudo-i",           "polkit-1",          "kde",          "vsftpd", "cockpit",
    "xscreensaver", "mate-screensaver", "gnome-screensaver", "light-locker", "i3lock", "swaylock",
    "common-auth"};
constexpr std::string_view shared_names[] = {"system-auth", "password-auth"};
constexpr std::string_view password_names[] = {"passwd", "common-password", "system-password"};
// The desktops of Kylin, UOS and Kiran, greeters and locks alike.
constexpr std::string_view desktop_prefixes[] = {"ukui-", "kylin-", "dde", "deepin-", "kiran-"};

template <std::size_t count>
bool holds(const std::string_view (&names)[count], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Files that no program asks for when others include them.
bool is_shared_stack(std::string_view name) {
  return name.substr(0, 7) == "common-" || name.substr(0, 7) == "system-" ||
         holds(shared_names, name);
}

bool opens_sessions(std::string_view name) {
  const auto begins = [name](std::string_view prefix) {
    return name.substr(0, prefix.size()) == prefix;
  };
  return holds(session_names, name) || holds(shared_names, name) ||
         std::any_of(std::begin(desktop_prefixes), std::end(desktop_prefixes), begins);
}

}  // namespace

bool is_login_service(std::string_view name) {
  return opens_sessions(name) || holds(check_names, name);
}

bool is_password_service(std::string_view name) {
  return opens_sessions(name) || holds(password_names, name);
}

std::vector<const PamService*> asked_services(const std::vector<PamService>& services,
                                              bool (*wanted)(std::string_view name)) {
  std::set<std::string_view> included;
  for (const PamService& service : services)
    for (const PamEntry& entry : service.entries)
      if (wanted(service.name) && file_name(entry.file) != service.name)
        included.insert(file_name(entry.file));
  std::vector<const PamService*> asked;
  for (const PamService& service : services)
    if (wanted(service.name) &&
        !(is_shared_stack(service.name) && included.count(service.name) > 0))
      asked.push_back(&service);
  return asked;
}

Status collect_pam_services(const Host& host, FactWriter& facts, std::string_view table,
                            void (*add)(const PamService& service, FactWriter& facts)) {
  constexpr std::string_view source = "/etc/pam.d";
  GapList gaps;
  const auto services = read_pam_services(host, gaps);
  if (!services) {
    facts.impossible(table, source, services.error());
    return ok;
  }
  for (const PamService& service : *services) add(service, facts);
  gaps.report(facts, table, source);
  return ok;
}

bool keeps_passwords(const PamEntry& entry) {
  return entry.module == "pam_unix" || entry.module == "pam_tcb" || entry.module == "pam_unix2";
}

std::string_view bystander_answer(const PamEntry& entry) {
  if (entry.module == "pam_deny") return "auth_err";
  if (entry.module == "pam_permit") return "success";
  if (entry.module == "pam_selinux_permit") return "ignore";  // it speaks for guests only
  const auto action = pam_action(entry.control, "success");
  return action == "ok" || action == "ignore" ? "success" : "auth_err";
}

}  // namespace mijian
