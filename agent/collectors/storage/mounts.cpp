#include "agent/collectors/storage/mounts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "agent/collectors/common/secret.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_octal(char digit) { return digit >= '0' && digit <= '7'; }

// The kernel and libmount write blanks, tabs, line ends and backslashes as \ooo.
std::string unescaped(std::string_view field) {
  std::string text;
  for (std::size_t at = 0; at < field.size(); ++at) {
    const bool escape = field[at] == '\\' && at + 3 < field.size() && is_octal(field[at + 1]) &&
                        is_octal(field[at + 2]) && is_octal(field[at + 3]);
    if (!escape) {
      text += field[at];
      continue;
    }
    text += static_cast<char>((field[at + 1] - '0') * 64 + (field[at + 2] - '0') * 8 +
                              (field[at + 3] - '0'));
    at += 3;
  }
  return text;
}

/// For a mount the user's name is nobody's business either.
bool is_hidden(std::string_view option) {
  const std::string_view name = option.substr(0, option.find('='));
  return name == "user" || name == "username" || may_be_secret(name);
}

std::string joined_options(std::string_view of_mount, std::string_view of_super_block) {
  std::vector<std::string> joined;
  for (const auto options : {of_mount, of_super_block})
    for (const auto option : split(options, ','))
      if (!option.empty() && std::find(joined.begin(), joined.end(), option) == joined.end())
        joined.emplace_back(option);
  return options_without_secrets(join(joined, ","));
}

// 36 35 98:0 /root /target rw,noatime shared:1 - ext4 /dev/sda1 rw,errors=continue
std::optional<Mount> parse_mount(std::string_view line) {
  const auto words = words_of(line);
  const auto dash = std::find(words.begin(), words.end(), "-");
  if (dash - words.begin() < 6 || words.end() - dash < 3) return std::nullopt;
  const auto id = to_integer(words[0]), parent = to_integer(words[1]);
  const auto device = split_pair(words[2], ':');
  if (!id || !parent || !device) return std::nullopt;
  const auto device_major = to_integer(device->first), device_minor = to_integer(device->second);
  if (!device_major || !device_minor) return std::nullopt;
  Mount mount;
  mount.id = *id, mount.parent = *parent;
  mount.device_major = *device_major, mount.device_minor = *device_minor;
  mount.root = unescaped(words[3]), mount.target = unescaped(words[4]);
  mount.type = unescaped(dash[1]);
  // An empty source leaves two blanks, so that the options come in its place.
  const bool has_source = words.end() - dash > 3;
  mount.source = has_source ? source_without_secrets(unescaped(dash[2])) : "";
  mount.options = joined_options(unescaped(words[5]), unescaped(has_source ? dash[3] : dash[2]));
  return mount;
}

bool lies_below(std::string_view path, std::string_view folder) {
  if (folder == "/") return path.size() > 1;
  return path.size() > folder.size() && path.substr(0, folder.size()) == folder &&
         path[folder.size()] == '/';
}

class CoverFinder {
 public:
  explicit CoverFinder(std::vector<Mount>& mounts) : mounts_{mounts} {
    for (Mount& mount : mounts_) {
      by_id_.emplace(mount.id, &mount);
      children_[mount.parent].push_back(&mount);
    }
  }

  void mark() {
    for (Mount& mount : mounts_) mount.is_top = !is_covered(mount) && !is_hidden(mount);
  }

 private:
  bool is_covered(const Mount& mount) const {
    const auto children = children_.find(mount.id);
    if (children == children_.end()) return false;
    return std::any_of(children->second.begin(), children->second.end(), [&](const Mount* child) {
      return child->target == mount.target && child->id != mount.id;
    });
  }

  // A later mount on a folder above takes the way to this mount's place.
  bool way_is_covered(const Mount& mount) const {
    const auto& siblings = children_.at(mount.parent);
    return std::any_of(siblings.begin(), siblings.end(), [&](const Mount* sibling) {
      return sibling->id != mount.id && lies_below(mount.target, sibling->target);
    });
  }

  bool is_hidden(const Mount& mount) const {
    constexpr int deepest = 256;  // parents may form a circle in a forged text
    const Mount* at = &mount;
    for (int depth = 0; depth < deepest; ++depth) {
      if (way_is_covered(*at)) return true;
      const auto parent = by_id_.find(at->parent);
      if (parent == by_id_.end() || parent->second == at) return false;
      at = parent->second;
    }
    return false;
  }

  std::vector<Mount>& mounts_;
  std::map<std::int64_t, const Mount*> by_id_;
  std::map<std::int64_t, std::vector<const Mount*>> children_;
};

}  // namespace

MountTable parse_mountinfo(std::string_view text) {
  constexpr std::size_t most_mounts = 20'000;
  MountTable table;
  for (const auto line : lines_of(text)) {
    if (trim(line).empty()) continue;
    auto mount = parse_mount(line);
    if (mount && table.mounts.size() < most_mounts)
      table.mounts.push_back(std::move(*mount));
    else
      ++table.malformed_lines;
  }
  CoverFinder{table.mounts}.mark();
  return table;
}

const Mount* top_mount(const MountTable& table, std::string_view target) {
  const auto found =
      std::find_if(table.mounts.rbegin(), table.mounts.rend(),
                   [&](const Mount& mount) { return mount.is_top && mount.target == target; });
  return found == table.mounts.rend() ? nullptr : &*found;
}

Fstab parse_fstab(std::string_view text) {
  Fstab fstab;
  std::int64_t number = 0;
  for (const auto line : lines_of(text)) {
    ++number;
    const auto fields = words_of(line);
    if (fields.empty() || fields.front().front() == '#') continue;
    if (fields.size() < 3) {
      fstab.malformed_lines.push_back(number);
      continue;
    }
    const std::string options = fields.size() > 3 ? unescaped(fields[3]) : "defaults";
    fstab.entries.push_back({source_without_secrets(unescaped(fields[0])), unescaped(fields[1]),
                             unescaped(fields[2]), options_without_secrets(options), number});
  }
  return fstab;
}

bool is_network_file_system(std::string_view type) {
  constexpr std::string_view types[] = {"9p",
                                        "afs",
                                        "beegfs",
                                        "ceph",
                                        "cifs",
                                        "coda",
                                        "davfs",
                                        "fuse.ceph",
                                        "fuse.cephfs",
                                        "fuse.curlftpfs",
                                        "fuse.davfs2",
                                        "fuse.glusterfs",
                                        "fuse.gvfsd-fuse",
                                        "fuse.juicefs",
                                        "fuse.rclone",
                                        "fuse.s3fs",
                                        "fuse.sshfs",
                                        "glusterfs",
                                        "lustre",
                                        "ncpfs",
                                        "nfs",
                                        "nfs4",
                                        "orangefs",
                                        "smb3",
                                        "smbfs",
                                        "sshfs"};
  return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

std::string options_without_secrets(std::string_view options) {
  std::vector<std::string> shown;
  bool in_secret = false;
  for (const auto option : split(options, ',')) {
    // In a cifs password ",," is one comma: what follows still belongs to the password.
    if (in_secret && option.empty()) continue;
    const bool continues_secret =
        in_secret && option.data() > options.data() + 1 && option.data()[-2] == ',';
    if (continues_secret) continue;
    const auto equals = option.find('=');
    in_secret = equals != std::string_view::npos && is_hidden(option);
    shown.push_back(in_secret ? std::string{option.substr(0, equals)} + "=…" : std::string{option});
  }
  return join(shown, ",");
}

std::string source_without_secrets(std::string_view source) {
  std::size_t authority = 0;
  if (const auto scheme = source.find("://"); scheme != std::string_view::npos)
    authority = scheme + 3;
  else if (source.substr(0, 2) == "//")
    authority = 2;
  else if (source.substr(0, 1) == "/")
    return std::string{source};
  const std::string_view rest = source.substr(authority);
  const std::string_view server = rest.substr(0, rest.find('/'));
  auto at = server.rfind('@');
  // A password may hold a slash: "//user:pa/ss@server/share". In "server:/export" the colon ends
  // it.
  const auto colon = server.find(':');
  if (at == std::string_view::npos && colon != std::string_view::npos && colon + 1 < server.size())
    at = rest.rfind('@');
  if (at == std::string_view::npos) return std::string{source};
  return std::string{source.substr(0, authority)} + std::string{rest.substr(at + 1)};
}

}  // namespace mijian
