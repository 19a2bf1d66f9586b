#include "agent/collectors/terminal/operating_system.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "agent/collectors/collector.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "operating_system";

std::string shell_value(std::string_view text) {
  text = trim(text);
  const char quote =
      text.size() >= 2 && (text.front() == '"' || text.front() == '\'') ? text.front() : '\0';
  if (quote != '\0' && text.back() == quote) text = text.substr(1, text.size() - 2);
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && quote != '\'' && at + 1 < text.size()) ++at;
    value += text[at];
  }
  return value;
}

// Reads sources one by one; what cannot be read is a gap, what is not there is NULL.
class Reading {
 public:
  Reading(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  std::optional<std::string> text(std::string_view path) {
    auto read = host_.read_optional(path);
    if (!read) {
      // A machine that does not run answers nothing about its kernel; each source says so.
      if (read.error().cause() == Cause::not_supported)
        facts_.impossible(table, path, read.error());
      else
        facts_.gap(table, path, read.error());
      return std::nullopt;
    }
    facts_.complete(table, path, *read ? "" : "no such file");
    return *read ? std::optional{std::string{trim(**read)}} : std::nullopt;
  }

  std::optional<std::string> first_text(std::string_view path, std::string_view instead) {
    const auto there = host_.exists(path);
    return text(there && *there ? path : instead);
  }

 private:
  const Host& host_;
  FactWriter& facts_;
};

std::optional<std::string> hostname(Reading& reading, const Host& host) {
  const bool running = host.kind() != HostKind::offline;
  return running ? reading.first_text("/proc/sys/kernel/hostname", "/etc/hostname")
                 : reading.text("/etc/hostname");
}

std::optional<std::string> zone_name(const Host& host, FactWriter& facts) {
  const auto zone = system_time_zone(host);
  facts.source(table, "/etc/localtime", zone ? Status{} : Status{zone.error()});
  return zone && !zone->name.empty() ? std::optional{zone->name} : std::nullopt;
}

std::optional<std::string> member(const std::map<std::string, std::string>& map,
                                  const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() || found->second.empty() ? std::nullopt : std::optional{found->second};
}

std::optional<std::string> pretty_name(const std::map<std::string, std::string>& release,
                                       Reading& reading) {
  const auto pretty = member(release, "PRETTY_NAME");
  const auto id = member(release, "ID");
  if (!pretty || id != "debian") return pretty;
  const auto point = reading.text("/etc/debian_version");
  return with_point_release(*pretty, member(release, "VERSION_ID").value_or(""),
                            point.value_or(""));
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  Reading reading{host, facts};
  const auto release_text = reading.first_text("/etc/os-release", "/usr/lib/os-release");
  const auto release = parse_os_release(release_text.value_or(""));
  const auto vendor = reading.text("/sys/class/dmi/id/sys_vendor");
  const auto product = reading.text("/sys/class/dmi/id/product_name");
  const auto stat = reading.text("/proc/stat");
  facts.add(table,
            {{"id", member(release, "ID")},
             {"name", member(release, "NAME")},
             {"version", member(release, "VERSION_ID")},
             {"pretty_name", pretty_name(release, reading)},
             {"kernel", reading.text("/proc/sys/kernel/osrelease")},
             {"architecture", machine_architecture(host)},
             {"hostname", hostname(reading, host)},
             {"time_zone", zone_name(host, facts)},
             {"booted_at", stat ? boot_time(*stat) : std::nullopt},
             {"virtualization", virtualization(vendor, product, reading.text("/proc/cpuinfo"))}});
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

std::map<std::string, std::string> parse_os_release(std::string_view text) {
  std::map<std::string, std::string> values;
  for (const auto line : lines_of(text)) {
    const auto pair = split_pair(line, '=');
    if (!pair || pair->first.empty() || pair->first.front() == '#') continue;
    values[std::string{pair->first}] = shell_value(pair->second);
  }
  return values;
}

std::string with_point_release(std::string_view pretty_name, std::string_view version_id,
                               std::string_view debian_version) {
  const std::string name{pretty_name};
  // "12.9" says more than "12"; "bookworm/sid" and derived systems' own numbers do not belong here.
  const bool is_point = !version_id.empty() && debian_version.size() > version_id.size() &&
                        debian_version.substr(0, version_id.size()) == version_id &&
                        debian_version[version_id.size()] == '.';
  const auto at = name.find(" " + std::string{version_id});
  if (!is_point || at == std::string::npos) return name;
  return name.substr(0, at + 1) + std::string{debian_version} +
         name.substr(at + 1 + version_id.size());
}

std::optional<std::string> machine_architecture(const Host& host) {
  for (const std::string_view program : {"/bin/sh", "/usr/lib/systemd/systemd", "/sbin/init"}) {
    auto file = host.open(program);
    std::string head(20, '\0');
    if (!file) continue;
    const auto size = file->read_at(0, head.data(), head.size());
    if (size && *size == head.size()) return elf_architecture(head);
  }
  return std::nullopt;
}

std::optional<std::string> elf_architecture(std::string_view head) {
  constexpr std::pair<unsigned, std::string_view> machines[] = {
      {3, "i686"},          {8, "mips64"},     {21, "ppc64"},    {22, "s390x"},
      {40, "arm"},          {62, "x86_64"},    {183, "aarch64"}, {243, "riscv64"},
      {258, "loongarch64"}, {0x9026, "alpha"}, {0x9916, "sw_64"}};
  if (head.size() < 20 || head.substr(0, 4) != "\177ELF") return std::nullopt;
  const bool big_end_first = head[5] == 2;
  const auto byte = [&](std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(head[at]));
  };
  const unsigned machine = big_end_first ? byte(18) << 8 | byte(19) : byte(19) << 8 | byte(18);
  const auto found = std::find_if(std::begin(machines), std::end(machines),
                                  [&](const auto& one) { return one.first == machine; });
  return found == std::end(machines) ? std::nullopt : std::optional{std::string{found->second}};
}

std::optional<Time> boot_time(std::string_view proc_stat) {
  for (const auto line : lines_of(proc_stat)) {
    if (line.substr(0, 6) != "btime ") continue;
    const auto seconds = to_integer(trim(line.substr(6)));
    constexpr std::int64_t year_10000 = 253'402'300'800;
    if (seconds && *seconds >= 0 && *seconds < year_10000) return seconds_since_epoch(*seconds);
  }
  return std::nullopt;
}

std::optional<std::string> virtualization(const std::optional<std::string>& dmi_vendor,
                                          const std::optional<std::string>& dmi_product,
                                          const std::optional<std::string>& cpuinfo) {
  constexpr std::pair<std::string_view, std::string_view> marks[] = {
      {"KVM", "kvm"},
      {"QEMU", "kvm"},
      {"OpenStack", "kvm"},
      {"VMware", "vmware"},
      {"VirtualBox", "virtualbox"},
      {"innotek", "virtualbox"},
      {"Xen", "xen"},
      {"Bochs", "bochs"},
      {"Parallels", "parallels"},
      {"BHYVE", "bhyve"},
      {"Virtual Machine", "hyperv"},
      {"Alibaba Cloud", "kvm"},
      {"Amazon EC2", "amazon"},
      {"Google Compute Engine", "google"}};
  if (!dmi_vendor && !dmi_product && !cpuinfo) return std::nullopt;
  const std::string dmi = dmi_vendor.value_or("") + "\n" + dmi_product.value_or("");
  for (const auto& [mark, name] : marks)
    if (dmi.find(mark) != std::string::npos) return std::string{name};
  const std::string processors = cpuinfo.value_or("");
  for (const auto line : lines_of(processors)) {
    if (line.substr(0, 5) != "flags") continue;
    const auto flags = words_of(line);
    return std::find(flags.begin(), flags.end(), "hypervisor") != flags.end() ? "other" : "none";
  }
  // Other processors have no such flag; what DMI says is all there is.
  return dmi_vendor || dmi_product ? std::optional<std::string>{"none"} : std::nullopt;
}

extern const Collector operating_system_collector{"operating_system", 1, tables, collect};

}  // namespace mijian
