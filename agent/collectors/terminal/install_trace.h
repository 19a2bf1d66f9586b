// The grammars of what remembers an installation: an ext superblock and the oldest lines of package
// logs.
#pragma once

#include <optional>
#include <string_view>

#include "agent/core/clock.h"

namespace mijian {

/// When an ext2, ext3 or ext4 file system was made, by its superblock (1024 bytes from offset
/// 1024); none when these are no such bytes or say no time.
std::optional<Time> ext_created(std::string_view superblock);
/// The local time that begins the first dated line of a dpkg.log: "2024-01-02 03:04:05 startup …".
std::optional<CivilTime> first_dpkg_line(std::string_view log);
/// The local time of the first "Start-Date: 2024-01-02  03:04:05" of an apt history.log.
std::optional<CivilTime> first_apt_line(std::string_view log);

}  // namespace mijian
