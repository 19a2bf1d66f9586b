// The block devices behind USB devices: what sysfs and udev tell of each unit. By device path, so
// that a disk whose enclosure passes ATA through is found, too.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agent/collectors/storage/block_tree.h"
#include "agent/collectors/usb/usb_kind.h"
#include "agent/host/host.h"

namespace mijian {

/// What tells of one whole block device as a unit of storage.
StorageUnit storage_unit(const Host& host, const BlockTree& tree, const BlockNode& node);

/// The units of every USB device, by its port, in the order of their names.
std::map<std::string, std::vector<StorageUnit>> usb_units(const Host& host, const BlockTree& tree);

}  // namespace mijian
