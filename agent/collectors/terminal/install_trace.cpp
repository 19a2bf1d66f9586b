#include "agent/collectors/terminal/install_trace.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_stream.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/storage/block_tree.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "install_trace";

// Files that an installation leaves and later life seldom touches: their time is the trace.
constexpr std::pair<std::string_view, std::string_view> dated_files[] = {
    {"machine_id", "/etc/machine-id"},
    {"hostname_file", "/etc/hostname"},
    {"lost_and_found", "/lost+found"},
    {"kickstart", "/root/anaconda-ks.cfg"},
    {"kylin_info", "/etc/.kyinfo"},
    {"deepin_installer", "/etc/deepin-installer.conf"},
    {"installer_log", "/var/log/deepin-installer.log"},
    {"installer_log", "/var/log/oem-config.log"},
};

// Folders whose oldest file is the trace: name, folder, what the file's name begins and ends with.
struct DatedFolder {
  std::string_view trace, folder, start, end;
};
constexpr DatedFolder dated_folders[] = {
    {"installer_log", "/var/log/installer", "", ""},
    {"installer_log", "/var/log/anaconda", "", ""},
    {"installer_log", "/var/log/deepin-installer", "", ""},
    // A package's list is written when it is unpacked; its other files keep the time they were
    // built.
    {"oldest_package", "/var/lib/dpkg/info", "", ".list"},
    {"ssh_host_key", "/etc/ssh", "ssh_host_", "_key.pub"},
};

class Traces {
 public:
  Traces(const Host& host, FactWriter& facts)
      : host_{host}, facts_{facts}, zone_{system_time_zone(host)} {}

  void add_root_born() {
    const auto root = host_.status("/");
    if (!root) return facts_.impossible(table, "/", root.error());
    facts_.complete(table, "/");
    add("root_born", "/", root->born, TimeQuality::exact);
  }

  void add_superblock() {
    constexpr std::string_view source = "root superblock";
    const auto tree = BlockTree::read_structure(host_);
    if (!tree) return facts_.impossible(table, source, tree.error());
    const auto device = root_device(host_, *tree);
    if (!device) return facts_.impossible(table, source, device.error());
    const std::string node = "/dev/" + (*device)->name;
    const auto block = host_.read_device(node, 1024, 1024);
    if (!block) return facts_.impossible(table, source, block.error());
    const auto created = ext_created(*block);
    facts_.complete(table, source,
                    created ? "" : "not ext2, ext3 or ext4: it keeps no time of its making");
    if (created) add("superblock_created", node, *created, TimeQuality::exact);
  }

  void add_file(std::string_view trace, std::string_view path) {
    const auto status = host_.status(path);
    if (vanished(status)) return facts_.complete(table, path, "no such file");
    if (!status) return facts_.impossible(table, path, status.error());
    facts_.complete(table, path);
    add(trace, path, status->modified, TimeQuality::exact);
  }

  // What a later copy or upgrade renews keeps its birth.
  void add_birth(std::string_view trace, std::string_view path) {
    const auto status = host_.status(path);
    if (vanished(status)) return;
    if (!status) return facts_.impossible(table, path, status.error());
    facts_.complete(table, path);
    add(trace, path, status->born, TimeQuality::exact);
  }

  void add_oldest(const DatedFolder& where) {
    const auto entries = host_.list_optional(where.folder);
    if (!entries) return facts_.impossible(table, where.folder, entries.error());
    std::optional<std::pair<Time, std::string>> oldest;
    for (const std::string& entry : *entries) {
      if (!is_meant(where, file_name(entry))) continue;
      const auto status = host_.status(entry);
      if (vanished(status)) continue;
      if (!status) return facts_.gap(table, where.folder, status.error());
      if (status->kind == FileKind::regular && (!oldest || status->modified < oldest->first))
        oldest = {status->modified, entry};
    }
    facts_.complete(table, where.folder, oldest ? "" : "nothing of this kind there");
    if (oldest) add(where.trace, oldest->second, oldest->first, TimeQuality::exact);
  }

  void add_log(std::string_view trace, const std::string& log,
               std::optional<CivilTime> (*first)(std::string_view)) {
    const auto families = find_log_families(host_, {log});
    if (!families) return facts_.impossible(table, log, families.error());
    if (families->empty()) return facts_.complete(table, log, "no such file");
    for (const std::string& file : families->front().files) {
      const auto head = head_of(file);
      if (!head) return facts_.gap(table, log, head.error());
      const auto local = first(*head);
      if (!local) continue;  // rotated away empty: the next one is the oldest that speaks
      facts_.complete(table, log);
      return add(trace, file, zone().to_utc(*local), zone_quality());
    }
    facts_.complete(table, log, "no dated line");
  }

 private:
  static bool is_meant(const DatedFolder& where, std::string_view name) {
    return name.size() >= where.start.size() + where.end.size() &&
           name.substr(0, where.start.size()) == where.start &&
           name.substr(name.size() - where.end.size()) == where.end;
  }

  Result<std::string> head_of(const std::string& file) const {
    auto stream = LogStream::open(host_, file);
    if (!stream) return stream.error();
    std::string head(16u << 10, '\0');
    const auto size = stream->read(head.data(), head.size());
    if (!size) return size.error();
    head.resize(*size);
    return head;
  }

  TimeZone zone() const { return zone_ ? zone_->zone : TimeZone{}; }
  TimeQuality zone_quality() const {
    return zone_ && zone_->known ? TimeQuality::exact : TimeQuality::zone_assumed;
  }

  void add(std::string_view trace, std::string_view path, std::optional<Time> time,
           TimeQuality quality) {
    // Images are made, and boards without a battery start, with a clock that knows no date yet.
    if (time && *time < first_set_clock) quality = TimeQuality::clock_unset;
    facts_.add(table, {{"trace", trace},
                       {"path", path},
                       {"installed_at", time},
                       {"quality", stored_word(time_quality_words, quality)}});
  }

  const Host& host_;
  FactWriter& facts_;
  Result<SystemTimeZone> zone_;
};

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t index = size; index > 0; --index)
    value = value << 8 | static_cast<unsigned char>(bytes[at + index - 1]);
  return value;
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  Traces traces{host, facts};
  traces.add_root_born();
  traces.add_superblock();
  for (const auto& [trace, path] : dated_files) traces.add_file(trace, path);
  for (const DatedFolder& where : dated_folders) traces.add_oldest(where);
  traces.add_birth("dpkg_database", "/var/lib/dpkg");
  traces.add_birth("rpm_database", "/var/lib/rpm");
  traces.add_birth("rpm_database", "/usr/lib/sysimage/rpm");
  traces.add_log("first_package_log", "/var/log/dpkg.log", first_dpkg_line);
  traces.add_log("first_apt_log", "/var/log/apt/history.log", first_apt_line);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

std::optional<Time> ext_created(std::string_view superblock) {
  constexpr std::size_t magic_at = 0x38, created_at = 0x108, created_high_at = 0x276;
  constexpr std::uint32_t magic = 0xEF53;
  if (superblock.size() < 1024 || little_endian(superblock, magic_at, 2) != magic)
    return std::nullopt;
  const std::int64_t seconds = std::int64_t{little_endian(superblock, created_high_at, 1)} << 32 |
                               little_endian(superblock, created_at, 4);
  return seconds == 0 ? std::nullopt : std::optional{seconds_since_epoch(seconds)};
}

std::optional<CivilTime> first_dpkg_line(std::string_view log) {
  constexpr std::size_t time_size = 19;
  for (const auto line : lines_of(log))
    if (const auto time = parse_civil(line.substr(0, time_size)); time && line.size() > time_size)
      return time;
  return std::nullopt;
}

std::optional<CivilTime> first_apt_line(std::string_view log) {
  constexpr std::string_view key = "Start-Date: ";
  for (const auto line : lines_of(log)) {
    if (line.substr(0, key.size()) != key) continue;
    const auto parts = words_of(line.substr(key.size()));
    if (parts.size() != 2) continue;
    if (const auto time = parse_civil(std::string{parts[0]} + " " + std::string{parts[1]}))
      return time;
  }
  return std::nullopt;
}

extern const Collector install_trace_collector{"install_trace", 1, tables, collect};

}  // namespace mijian
