// The grammars of what an operating system says of itself: os-release, an ELF head, /proc/stat.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"
#include "agent/host/host.h"

namespace mijian {

/// KEY=value lines of os-release, shell quotes and backslashes resolved; a later line wins.
std::map<std::string, std::string> parse_os_release(std::string_view text);
/// PRETTY_NAME with the point release of /etc/debian_version where that says more:
/// "Debian GNU/Linux 12.9 (bookworm)".
std::string with_point_release(std::string_view pretty_name, std::string_view version_id,
                               std::string_view debian_version);
/// What the programs of this machine are made for; none when none of its first programs tells.
std::optional<std::string> machine_architecture(const Host& host);
/// The machine of an ELF file by its first bytes: x86_64, aarch64, loongarch64 …; none for other
/// files.
std::optional<std::string> elf_architecture(std::string_view head);
/// "btime" of /proc/stat.
std::optional<Time> boot_time(std::string_view proc_stat);
/// What DMI and the processor's flags prove: kvm, vmware, …, other, none; none without any of them.
std::optional<std::string> virtualization(const std::optional<std::string>& dmi_vendor,
                                          const std::optional<std::string>& dmi_product,
                                          const std::optional<std::string>& cpuinfo);

}  // namespace mijian
