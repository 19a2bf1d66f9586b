#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/known_hosts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "known_server", passwd_path = "/etc/passwd",
                           system_folder = "/etc/ssh";

struct Place {
  const char* path;
  KnownHosts (*parse)(std::string_view);
};
constexpr Place home_files[] = {
    {"/.ssh/known_hosts", parse_known_hosts},
    {"/.ssh/known_hosts2", parse_known_hosts},
    {"/.ssh/known_hosts.old", parse_known_hosts},  // as ssh-keygen -H and -R leave it
    {"/.putty/sshhostkeys", parse_putty_hosts},
    {"/.config/putty/sshhostkeys", parse_putty_hosts},  // since 0.75, where XDG is obeyed
};
constexpr const char* system_files[] = {"/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"};

class Servers {
 public:
  Servers(const Host& host, const CollectContext& context, FactWriter& facts)
      : host_{host}, facts_{facts} {
    const auto found = system_time_zone(host);
    commissioning_ =
        Commissioning{commissioned_at(context.terminal, found ? found->zone : TimeZone{})};
  }

  void collect_system() {
    GapList gaps;
    bool is_there = false;
    for (const char* path : system_files) {
      const auto text = host_.read(path);
      is_there = is_there || !vanished(text);
      add("", path, text, parse_known_hosts, gaps);
    }
    gaps.report(facts_, table, system_folder, is_there ? "" : "no such file");
  }

  void collect_homes(const UserHomes& homes) {
    for (const auto& [home, why] : homes.closed()) facts_.impossible(table, home.path, why);
    for (const UserHome& home : homes.homes()) {
      GapList gaps;
      for (const Place& place : home_files)
        add(home.user, home.path + place.path, homes.read_file(host_, home, place.path),
            place.parse, gaps);
      gaps.report(facts_, table, home.path);
    }
    commissioning_.report(facts_, table);
  }

 private:
  void add(const std::string& user, const std::string& path, const Result<std::string>& text,
           KnownHosts (*parse)(std::string_view), GapList& gaps) {
    const auto status = host_.status_followed(path);
    if (vanished(text) || vanished(status)) return;
    if (!text || !status) return gaps.add(first_error(text, status));
    const KnownHosts found = parse(*text);
    for (const int line : found.bad_lines) gaps.add_line(path, line, "not understood");
    if (!found.is_whole) gaps.add(too_large(path + ": more servers than are read"));
    for (const KnownHost& server : found.hosts) add_row(user, path, server, status->modified);
  }

  void add_row(const std::string& user, const std::string& path, const KnownHost& server,
               Time changed) {
    commissioning_.note(changed);
    facts_.add(table,
               {{"scope", user.empty() ? "system" : "user"},
                {"user", user.empty() ? Cell{Null{}} : Cell{display(user)}},
                {"host", server.host},
                {"is_hashed", !server.host},
                {"is_public", server.host ? Cell{is_public_host(*server.host)} : Cell{Null{}}},
                {"key_type", server.key_type},
                {"changed_at", changed},
                {"file", path},
                {"line", server.line},
                {"after_commissioning", commissioning_.is_after(changed)}});
  }

  const Host& host_;
  FactWriter& facts_;
  Commissioning commissioning_;
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  Servers servers{host, context, facts};
  servers.collect_system();
  const auto homes = UserHomes::read_with_former(host);
  facts.source(table, passwd_path, homes ? ok : Status{homes.error().during("homes of the users")});
  if (homes) servers.collect_homes(*homes);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector known_server_collector{"known_server", 1, tables, collect};

}  // namespace mijian
