// What identifies hardware in the cells of a ledger: disks, addresses, serials, several of which
// may stand in one cell.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// A column that holds parts and what they are: disk, mac, ip, serial.
struct PartColumn {
  std::string_view column, kind;
};
std::span<const PartColumn> part_columns();

/// The parts of such a column's text. Disks and addresses are parted by any mark or blank; a serial
/// may have blanks and slashes in it, so several of them are parted by commas only.
/// What was seen, as it is compared, is one part though it has blanks or slashes in it.
std::vector<std::string> parts_in(std::string_view kind, std::string text,
                                  const std::set<std::string>& seen = {});

/// Whether the text of connected_to, which may name several computers, names this one.
bool is_connected_to(std::string text, std::string_view number);

/// Two spellings of one part become the same: small letters, MAC addresses with ':'.
std::string as_compared(std::string_view kind, std::string_view part);

}  // namespace mijian
