// Where a block device is attached, and what only its bus tells of it: unit number, card identity,
// whether a drive writes discs.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/storage/block_tree.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// usb, card_slot, thunderbolt, esata or internal; none when nothing tells.
std::optional<std::string> attachment_of(const Host& host, const BlockNode& node);

/// The last number of its SCSI address (6:0:0:1), or none without one.
std::optional<std::int64_t> scsi_unit(std::string_view path);

/// CID of an SD or MMC card: 32 hex digits in lower case.
std::optional<std::string> card_id_of(const Host& host, const BlockNode& node);

/// Which drives write discs, by /proc/sys/dev/cdrom/info: "sr0" and true or false.
using DiscWriters = std::map<std::string, bool>;
DiscWriters parse_cdrom_info(std::string_view text);

}  // namespace mijian
