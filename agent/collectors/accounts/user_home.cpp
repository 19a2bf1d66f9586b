#include "agent/collectors/accounts/user_home.h"

#include <algorithm>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/name_service.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_homes = 5000, longest_path = 4096;
constexpr int most_links = 20;

bool is_foreign(const Mount& mount) {
  return is_network_file_system(mount.type) || mount.type == "autofs" ||
         mount.type.substr(0, 4) == "fuse";
}

bool is_at_or_below(std::string_view path, std::string_view folder) {
  return path.substr(0, folder.size()) == folder &&
         (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string clean(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..")
      parts.emplace_back(part);
    else if (!parts.empty())
      parts.pop_back();
  }
  return "/" + join(parts, "/");
}

// Offline, what the kernel makes anew at each start is not there to be read; nor did it ever keep
// anything over a restart.
bool is_gone_offline(const Host& host, std::string_view path) {
  constexpr std::string_view made_anew[] = {"/dev", "/proc", "/run", "/sys", "/var/run"};
  return host.kind() == HostKind::offline &&
         std::any_of(std::begin(made_anew), std::end(made_anew),
                     [&](std::string_view folder) { return is_at_or_below(path, folder); });
}

}  // namespace

Result<UserHomes> UserHomes::read(const Host& host) {
  const auto passwd = host.read("/etc/passwd");
  if (!passwd) return passwd.error();
  UserHomes found;
  // Without a list of mounts (offline) nothing is mounted below the root that is looked at.
  if (const auto mounts = host.read("/proc/self/mountinfo"))
    for (const Mount& mount : parse_mountinfo(*mounts).mounts)
      if (is_foreign(mount)) found.foreign_mounts_.emplace_back(mount.target, mount.type);
  for (const PasswdEntry& account : parse_passwd(*passwd).entries) {
    if (found.users_.size() >= most_homes) {
      found.closed_.emplace_back(UserHome{account.name, "/etc/passwd"},
                                 too_large("/etc/passwd: more accounts than are read"));
      break;
    }
    found.users_.push_back(account.name);
    found.ids_.emplace_back(account.user_id, account.name);
    if (account.home.size() >= longest_path)
      found.closed_.emplace_back(
          UserHome{account.name, "/etc/passwd"},
          too_large("/etc/passwd: a home with too long a path: " + display(account.name)));
    else if (!account.home.empty() && account.home.front() == '/')
      found.add(host, {account.name, clean(account.home)});
  }
  found.add_unlisted(host);
  return found;
}

Result<UserHomes> UserHomes::read_with_former(const Host& host) {
  auto found = read(host);
  if (!found) return found;
  std::set<std::string> known, bases{"/home"};
  for (const auto& [home, why] : found->closed_) known.insert(home.path);
  for (const UserHome& home : found->homes_) {
    known.insert(home.path);
    if (const auto real = host.real_path(home.path)) known.insert(*real);
    const std::string base = home.path.substr(0, home.path.rfind('/'));
    if (file_name(base) == "home" || is_at_or_below(base, "/home")) bases.insert(base);
  }
  for (const std::string& base : bases)
    if (base == "/home" || known.count(base) == 0) found->add_former(host, base, known);
  return found;
}

void UserHomes::add_former(const Host& host, const std::string& base,
                           const std::set<std::string>& known) {
  // A home of passwd, or a folder on the way to one.
  const auto is_known = [&](const std::string& path) {
    const auto below = known.lower_bound(path + "/");
    return known.count(path) > 0 || (below != known.end() && is_at_or_below(*below, path));
  };
  const Status may = may_follow(host, base);
  const auto entries =
      may ? host.list_optional(base) : Result<std::vector<std::string>>{may.error()};
  if (!entries) return closed_.emplace_back(UserHome{"", base}, entries.error()), void();
  for (const std::string& entry : *entries) {
    if (is_known(entry)) continue;
    if (homes_.size() >= most_homes)
      return closed_.emplace_back(UserHome{"", base}, too_large("more homes than are read")),
             void();
    const auto real = may_follow(host, entry) ? host.real_path(entry) : Result<std::string>{entry};
    if (!real || !is_known(*real)) add(host, {std::string{file_name(entry)}, entry});
  }
}

// Homes of users whom a directory serves are homes nobody can list.
void UserHomes::add_unlisted(const Host& host) {
  const auto services = other_services(host, {"passwd"});
  if (services && services->empty()) return;
  closed_.emplace_back(UserHome{"", "/etc/nsswitch.conf"},
                       services ? not_supported("accounts that '" + display(join(*services, ", ")) +
                                                "' serves are not collected")
                                : services.error());
}

void UserHomes::add(const Host& host, UserHome home) {
  if (is_gone_offline(host, home.path)) return;
  const auto is_same = [&](const UserHome& other) { return other.path == home.path; };
  if (std::any_of(homes_.begin(), homes_.end(), is_same)) return;
  if (std::any_of(closed_.begin(), closed_.end(),
                  [&](const auto& other) { return is_same(other.first); }))
    return;
  if (const Status may = may_follow(host, home.path); !may)
    return closed_.emplace_back(std::move(home), may.error()), void();
  const auto there = host.status_followed(home.path);
  if (vanished(there)) return;
  if (!there)
    closed_.emplace_back(std::move(home), there.error());
  else if (there->kind == FileKind::folder)
    homes_.push_back(std::move(home));
}

std::string UserHomes::user_of(std::int64_t user_id) const {
  const auto found =
      std::find_if(ids_.begin(), ids_.end(), [&](const auto& one) { return one.first == user_id; });
  return found == ids_.end() ? "" : found->second;
}

std::optional<std::int64_t> UserHomes::id_of(std::string_view user) const {
  const auto found =
      std::find_if(ids_.begin(), ids_.end(), [&](const auto& one) { return one.second == user; });
  return found == ids_.end() ? std::nullopt : std::optional{found->first};
}

Status UserHomes::may_enter(std::string_view path) const {
  for (const auto& [target, type] : foreign_mounts_)
    if (is_at_or_below(path, target))
      return not_supported("on a network or fuse mount (" + type +
                           "), not entered: " + display(path));
  return ok;
}

// Each link is looked at before it is followed: asking what lies behind may wait for a server.
Status UserHomes::may_follow(const Host& host, std::string path) const {
  for (int links = 0; links < most_links; ++links) {
    if (const Status may = may_enter(path); !may) return may;
    std::string next;
    for (std::size_t at = path.find('/', 1); next.empty(); at = path.find('/', at + 1)) {
      const std::string prefix = path.substr(0, at);
      const auto target = host.link(prefix);
      if (target && !target->empty())
        next =
            clean((target->front() == '/' ? *target
                                          : prefix.substr(0, prefix.rfind('/')) + "/" + *target) +
                  (at == std::string::npos ? "" : path.substr(at)));
      if (at == std::string::npos) break;
    }
    if (next.empty()) return ok;
    path = std::move(next);
  }
  return not_supported("too many links: " + display(path));
}

Result<std::string> UserHomes::read_file(const Host& host, const UserHome& home,
                                         std::string_view inside, std::size_t limit) const {
  const std::string path = home.path + std::string{inside};
  if (const Status may = may_enter(path); !may) return may.error();
  return host.read(path, limit);
}

Result<std::vector<std::string>> UserHomes::list(const Host& host, const UserHome& home,
                                                 std::string_view inside) const {
  const std::string path = home.path + std::string{inside};
  if (const Status may = may_enter(path); !may) return may.error();
  return host.list_optional(path);
}

}  // namespace mijian
