#include "agent/collectors/network/socket_owner.h"

#include <algorithm>

#include "agent/collectors/common/proc_folder.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

/// "socket:[12345]" is the socket with that inode.
std::optional<std::int64_t> socket_inode(std::string_view link) {
  constexpr std::string_view before = "socket:[";
  if (link.substr(0, before.size()) != before || link.back() != ']') return std::nullopt;
  return to_integer(link.substr(before.size(), link.size() - before.size() - 1));
}

Error descriptors_denied(std::size_t hidden) {
  return denied("the descriptors of " + std::to_string(hidden) +
                (hidden == 1 ? " process" : " processes") +
                " could not be read (needs root; a security module may deny root too)");
}

}  // namespace

SocketOwners::SocketOwners(const Host& host, const std::vector<std::int64_t>& inodes)
    : host_{host} {
  for (const std::int64_t inode : inodes) owners_[inode];
  search();
}

/// How many sockets got their owner here. Nullopt: not allowed to see.
std::optional<std::size_t> SocketOwners::look_into(std::int64_t process_id) {
  const auto descriptors = host_.list(proc_path(process_id, "fd"));
  if (!descriptors && !vanished(descriptors)) return std::nullopt;
  std::size_t newly = 0;
  if (!descriptors) return newly;
  for (const std::string& descriptor : *descriptors) {
    const auto link = host_.link(descriptor);
    if (!link && !vanished(link)) return std::nullopt;
    const auto inode = link ? socket_inode(*link) : std::nullopt;
    const auto owner = inode ? owners_.find(*inode) : owners_.end();
    if (owner == owners_.end() || owner->second) continue;
    owner->second = process_id;
    ++newly;
  }
  return newly;
}

/// Process 1 also holds the sockets of the services it starts on demand, so it is asked last.
void SocketOwners::search() {
  auto ids = process_ids(host_);
  if (!ids) {
    listed_ = ids.error();
    return;
  }
  const bool all_shown = !ids->empty() && ids->front() == 1;
  if (all_shown) std::rotate(ids->begin(), ids->begin() + 1, ids->end());
  std::size_t open = owners_.size(), hidden = 0;
  for (const std::int64_t id : *ids) {
    if (open == 0) break;
    const auto newly = look_into(id);
    open -= newly.value_or(0);
    hidden += !newly;
  }
  if (!all_shown)
    unseen_ = denied("other users' processes are hidden (hidepid); needs root");
  else if (hidden > 0)
    unseen_ = descriptors_denied(hidden);
}

SocketOwner SocketOwners::of(std::int64_t inode) const {
  SocketOwner owner;
  const auto found = owners_.find(inode);
  if (found == owners_.end() || !found->second) return owner;
  const auto name = host_.read(proc_path(*found->second, "comm"));
  if (name) owner.process = trim(*name);
  const auto path = executable_of(host_, *found->second);
  if (path) owner.executable = *path;
  return owner;
}

void SocketOwners::report(FactWriter& facts, std::string_view table,
                          const std::vector<std::int64_t>& inodes) const {
  if (!listed_) return facts.impossible(table, source, listed_.error());
  const bool all_found = std::all_of(inodes.begin(), inodes.end(), [this](std::int64_t inode) {
    const auto found = owners_.find(inode);
    return found != owners_.end() && found->second;
  });
  if (all_found || !unseen_)
    facts.complete(table, source);
  else
    facts.gap(table, source, *unseen_);
}

}  // namespace mijian
