// The grammar of mountinfo and fstab, and which mounts hide which. Secrets in options and sources
// never get past here. What a device is, is block_tree.h's business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

struct Mount {
  std::int64_t id = 0, parent = 0;
  std::int64_t device_major = 0, device_minor = 0;
  std::string root;     // which part of the file system is seen
  std::string target;   // where it is mounted
  std::string type;     // ext4, fuse.sshfs
  std::string source;   // as the kernel says, user names and passwords removed
  std::string options;  // of the mount and of its super block, without secrets
  bool is_top = true;   // false when another mount covers it
};

struct MountTable {
  std::vector<Mount> mounts;  // in the kernel's order
  int malformed_lines = 0;
};

/// Reads the text of /proc/self/mountinfo and finds out which mounts are covered.
MountTable parse_mountinfo(std::string_view text);
/// The mount that is seen at a path's own place, such as "/"; none: nullptr.
const Mount* top_mount(const MountTable& table, std::string_view target);

struct FstabEntry {
  std::string source, target, type, options;  // without secrets
  std::int64_t line = 0;                      // from 1
};

struct Fstab {
  std::vector<FstabEntry> entries;
  std::vector<std::int64_t> malformed_lines;
};

Fstab parse_fstab(std::string_view text);

/// True for file systems whose server is another machine: nfs, cifs, fuse.sshfs and their like.
bool is_network_file_system(std::string_view type);
/// The options joined by commas; the value of one that may be secret is replaced by "…".
std::string options_without_secrets(std::string_view options);
/// A mount's source without "user:password@".
std::string source_without_secrets(std::string_view source);

}  // namespace mijian
