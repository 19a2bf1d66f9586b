// The block devices of the running kernel and how they lie on one another: partitions on disks,
// mapped devices on both. Shared by storage, identity and installation facts; judges nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/storage/mounts.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct BlockNode {
  std::string name;                 // sda1
  std::string path;                 // below /sys, as udev names it: /devices/…/block/sda/sda1
  std::string number;               // "8:1"
  std::string disk;                 // for a partition: the device it lies on; otherwise empty
  std::string mapped_name;          // name below /dev/mapper, or empty
  std::vector<std::string> slaves;  // what a mapped device stands on
  std::map<std::string, std::string> udev;  // properties; empty when udev does not know it

  bool is_partition() const { return !disk.empty(); }
  /// A udev property, or none when it is not there or empty.
  std::optional<std::string> property(const std::string& key) const;
};

class BlockTree {
 public:
  /// From /sys/class/block and the udev database, whichever answers; fails when neither does.
  static Result<BlockTree> read(const Host& host);
  /// From /sys/class/block alone: names and how devices lie on one another, without properties.
  static Result<BlockTree> read_structure(const Host& host);

  const std::vector<BlockNode>& nodes() const { return nodes_; }
  const BlockNode* find(std::string_view name) const;
  /// The device a mount stands on: by number, or by its source where the file system hides that.
  const BlockNode* device_of(const Mount& mount) const;
  /// The whole disks below a device, through partitions and mapped devices; itself when it is one.
  std::vector<const BlockNode*> disks_below(const BlockNode& node) const;

  /// What became of the two sources; a tree exists when at least one of them is ok.
  const Status& sysfs() const { return sysfs_; }
  const Status& udev() const { return udev_; }
  /// Entries that could not be read, each with its path in the text.
  const std::vector<Error>& gaps() const { return gaps_; }

 private:
  void read_sysfs(const Host& host);
  void read_udev(const Host& host);
  void read_sysfs_entry(const Host& host, const std::string& entry);

  std::vector<BlockNode> nodes_;  // sorted by name
  Status sysfs_, udev_;
  std::vector<Error> gaps_;
};

/// The serial a disk gives, by udev or by sysfs.
std::optional<std::string> serial_of(const Host& host, const BlockNode& node);

/// The device the root file system lies on; not_found when it lies on none (overlay, network).
Result<const BlockNode*> root_device(const Host& host, const BlockTree& tree);

}  // namespace mijian
