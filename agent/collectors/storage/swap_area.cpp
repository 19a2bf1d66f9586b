#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "swap_area", fstab_file = "/etc/fstab",
                           swaps_file = "/proc/swaps", crypttab_file = "/etc/crypttab",
                           resume_file = "/etc/initramfs-tools/conf.d/resume";

struct SwapArea {
  std::string source;  // as fstab or the kernel names it
  std::string device;  // what it leads to
  std::string kind;    // partition, file or zram
  std::optional<std::int64_t> size_bytes;
  std::optional<bool> is_active;
  std::optional<int> line;  // in fstab
};

class Finder {
 public:
  Finder(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void find() {
    read_crypttab();
    read_resume();
    read_fstab();
    read_swaps();
    for (const SwapArea& area : areas_) add(area);
  }

 private:
  bool is_live() const { return host_.kind() != HostKind::offline; }

  std::optional<std::string> read(std::string_view path) {
    const auto text = host_.read_optional(path);
    if (!text)
      facts_.impossible(table, path, text.error());
    else
      facts_.complete(table, path, *text ? "" : "no such file");
    return text ? *text : std::nullopt;
  }

  void read_crypttab() {
    const std::string text = read(crypttab_file).value_or("");
    for (const std::string_view line : lines_of(text))
      if (const auto words = words_of(line); words.size() > 1 && words[0].front() != '#')
        encrypted_.insert("/dev/mapper/" + std::string{words[0]});
  }

  /// RESUME= of Debian's initramfs, and resume= of the kernel that runs, which stands before it.
  void read_resume() {
    const std::string text = read(resume_file).value_or("");
    for (const std::string_view line : lines_of(text))
      if (const auto pair = split_pair(line, '='); pair && pair->first == "RESUME")
        resume_ = pair->second;
    const auto command_line = read("/proc/cmdline");
    const std::string words = command_line.value_or("");
    for (const std::string_view word : words_of(trim(words)))
      if (word.substr(0, 7) == "resume=") resume_ = word.substr(7);
    resume_device_ = device_of(resume_);
  }

  /// Where "UUID=…", a link of /dev or a path leads; the name itself where nothing tells.
  std::string device_of(const std::string& source) const {
    constexpr std::pair<std::string_view, std::string_view> tags[] = {
        {"UUID=", "/dev/disk/by-uuid/"},
        {"LABEL=", "/dev/disk/by-label/"},
        {"PARTUUID=", "/dev/disk/by-partuuid/"},
        {"PARTLABEL=", "/dev/disk/by-partlabel/"}};
    std::string path = source;
    for (const auto& [tag, folder] : tags)
      if (source.compare(0, tag.size(), tag) == 0)
        path = std::string{folder} + replace_all(source.substr(tag.size()), "\"", "");
    if (!is_live() || path.compare(0, 5, "/dev/") != 0) return path;
    const auto real = host_.real_path(path);
    return real ? *real : path;
  }

  static std::string kind_of(const std::string& device) {
    if (device.compare(0, 9, "/dev/zram") == 0) return "zram";
    const bool is_device =
        device.compare(0, 5, "/dev/") == 0 || device.find('=') != std::string::npos;
    return is_device ? "partition" : "file";
  }

  void read_fstab() {
    const auto text = read(fstab_file);
    for (const FstabEntry& entry : parse_fstab(text.value_or("")).entries) {
      if (entry.type != "swap") continue;
      const std::string device = device_of(entry.source);
      areas_.push_back({entry.source, device, kind_of(device), std::nullopt,
                        is_live() ? std::optional{false} : std::nullopt,
                        static_cast<int>(entry.line)});
    }
  }

  /// "/dev/dm-1 partition 999420 0 -2": what the kernel uses now.
  void read_swaps() {
    constexpr std::int64_t block = 1024;
    const auto text = read(swaps_file);
    const std::string lines = text.value_or("");
    for (const std::string_view line : lines_of(lines)) {
      const auto words = words_of(line);
      if (words.size() < 3 || words[0] == "Filename") continue;
      std::string name = replace_all(std::string{words[0]}, "\\040", " ");
      const std::string device = device_of(name);
      auto area = std::find_if(areas_.begin(), areas_.end(),
                               [&](const SwapArea& known) { return known.device == device; });
      if (area == areas_.end())
        area = areas_.insert(area, {std::move(name), device, kind_of(device), {}, {}, {}});
      area->is_active = true;
      if (const auto size = to_integer(words[2])) area->size_bytes = *size * block;
    }
  }

  /// Whether dm-crypt stands below a block device, through LVM and md.
  std::optional<bool> is_crypt(const std::string& name, int depth = 0) const {
    constexpr int deepest = 6;
    const std::string folder = "/sys/class/block/" + name;
    const auto uuid = host_.read_optional(folder + "/dm/uuid");
    if (!uuid || depth > deepest) return std::nullopt;
    if (*uuid && (*uuid)->compare(0, 6, "CRYPT-") == 0) return true;
    const auto below = host_.list_optional(folder + "/slaves");
    const auto there = host_.exists(folder);
    if (!below || !there || !*there) return std::nullopt;
    std::optional<bool> all{!below->empty()};
    for (const std::string& device : *below) {
      const auto one = is_crypt(std::string{file_name(device)}, depth + 1);
      if (!one) return std::nullopt;
      all = *all && *one;
    }
    return all;
  }

  /// A file is as safe as the file system it lies on, which is another table's business.
  std::optional<bool> is_encrypted(const SwapArea& area) const {
    if (area.kind != "partition") return std::nullopt;
    if (encrypted_.count(area.source) > 0) return true;
    if (!is_live()) return std::nullopt;
    return is_crypt(std::string{file_name(area.device)});
  }

  void add(const SwapArea& area) {
    const bool resumes = !resume_.empty() && resume_ != "none" &&
                         (resume_ == area.source || resume_device_ == area.device);
    facts_.add(table, {{"source", area.source},
                       {"kind", area.kind},
                       {"size_bytes", area.size_bytes},
                       {"is_encrypted", is_encrypted(area)},
                       {"is_active", area.is_active},
                       {"is_resume", resumes},
                       {"file", area.line ? fstab_file : swaps_file},
                       {"line", area.line}});
  }

  const Host& host_;
  FactWriter& facts_;
  std::set<std::string> encrypted_;  // names that crypttab maps
  std::string resume_, resume_device_;
  std::vector<SwapArea> areas_;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  Finder{host, facts}.find();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector swap_area_collector{"swap_area", 1, tables, collect};

}  // namespace mijian
