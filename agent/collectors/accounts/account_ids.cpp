#include "agent/collectors/accounts/account_ids.h"

#include <algorithm>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/name_service.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t largest_id = 0xffffffff;
// Given to services with DynamicUser=, which keep files of it below /var/lib/private.
constexpr std::pair<std::uint32_t, std::uint32_t> systemd_ids{61184, 65519};

template <class Ranges>
void add(Ranges& ranges, std::int64_t first, std::int64_t count) {
  if (first < 0 || count < 1 || first > largest_id || count > largest_id - first + 1) return;
  ranges.emplace_back(static_cast<std::uint32_t>(first),
                      static_cast<std::uint32_t>(first + count - 1));
}

/// "alice:100000:65536": ids of the containers that a user runs.
template <class Ranges>
Status add_subordinate(const Host& host, std::string_view path, Ranges& ranges) {
  const auto text = host.read_optional(path);
  if (!text) return text.error();
  const std::string content = text->value_or("");
  for (const auto line : lines_of(content)) {
    const auto parts = split(line, ':');
    if (parts.size() != 3) continue;
    const auto first = to_integer(trim(parts[1])), count = to_integer(trim(parts[2]));
    if (first && count) add(ranges, *first, *count);
  }
  return ok;
}

/// Sorted and joined, so that one look finds an id.
template <class Ranges>
void settle(Ranges& ranges) {
  std::sort(ranges.begin(), ranges.end());
  Ranges joined;
  for (const auto& range : ranges) {
    if (!joined.empty() && range.first <= joined.back().second)
      joined.back().second = std::max(joined.back().second, range.second);
    else
      joined.push_back(range);
  }
  ranges = std::move(joined);
}

}  // namespace

Result<AccountIds> AccountIds::read(const Host& host) {
  const auto passwd = host.read("/etc/passwd"), group = host.read("/etc/group");
  if (!passwd || !group) return first_error(passwd, group);
  AccountIds ids;
  for (const PasswdEntry& entry : parse_passwd(*passwd).entries) add(ids.users_, entry.user_id, 1);
  for (const GroupEntry& entry : parse_group(*group).entries) add(ids.groups_, entry.group_id, 1);
  const Status users = add_subordinate(host, "/etc/subuid", ids.users_);
  const Status groups = add_subordinate(host, "/etc/subgid", ids.groups_);
  auto directories = other_services(host, {"passwd", "group"});
  if (!users || !groups || !directories) return first_error(users, groups, directories);
  ids.directories_ = std::move(*directories);
  ids.users_.push_back(systemd_ids), ids.groups_.push_back(systemd_ids);
  settle(ids.users_), settle(ids.groups_);
  return ids;
}

bool AccountIds::has(const Ranges& ranges, std::uint32_t id) {
  auto after =
      std::upper_bound(ranges.begin(), ranges.end(), id,
                       [](std::uint32_t one, const auto& range) { return one < range.first; });
  return after != ranges.begin() && (--after)->second >= id;
}

}  // namespace mijian
