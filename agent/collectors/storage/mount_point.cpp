#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/collectors/storage/block_tree.h"
#include "agent/collectors/storage/mounts.h"

namespace mijian {
namespace {

constexpr std::string_view table = "mount_point", path = "/proc/self/mountinfo";

// A server that is gone, an automounter or a process behind fuse can keep the caller waiting for
// ever; a covered mount would answer for the one above it.
bool answers_at_once(const Mount& mount) {
  return mount.is_top && !is_network_file_system(mount.type) && mount.type != "autofs" &&
         mount.type.rfind("fuse", 0) != 0;
}

std::optional<std::int64_t> size_of(const Host& host, const Mount& mount) {
  if (!answers_at_once(mount)) return std::nullopt;
  const auto size = host.file_system_size(mount.target);
  return size ? std::optional{size->bytes} : std::nullopt;
}

void add(const Host& host, const BlockTree* tree, const Mount& mount, FactWriter& facts) {
  const BlockNode* device = tree != nullptr ? tree->device_of(mount) : nullptr;
  facts.add(table, {{"target", mount.target},
                    {"source", mount.source},
                    {"type", mount.type},
                    {"options", mount.options},
                    {"device", device != nullptr ? Cell{device->name} : Cell{Null{}}},
                    {"size_bytes", size_of(host, mount)},
                    {"is_network", is_network_file_system(mount.type)},
                    {"is_top", mount.is_top}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read(path);
  if (!text) {
    facts.impossible(table, path, text.error());
    return ok;
  }
  const auto tree = BlockTree::read_structure(host);
  const MountTable mounts = parse_mountinfo(*text);
  for (const Mount& mount : mounts.mounts) add(host, tree ? &*tree : nullptr, mount, facts);
  if (mounts.malformed_lines > 0)
    facts.gap(table, path,
              malformed(std::to_string(mounts.malformed_lines) + " lines were not understood"));
  else
    facts.complete(table, path);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector mount_point_collector{"mount_point", 1, tables, collect};

}  // namespace mijian
