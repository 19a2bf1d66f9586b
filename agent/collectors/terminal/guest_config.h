// What the files of hypervisors and container engines say of a virtual machine or a container:
// its name, its system, its disk, and whether it was given devices of this machine. Environments,
// passwords of consoles and commands are passed over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/json.h"

namespace mijian {

struct GuestConfig {
  std::string name;
  std::string system;  // as its file says: Windows10_64; of a container its image
  std::string disk;    // image, or folder of its file system; the first, where several
  // USB or PCI devices, device files, or all of them (privileged); none: not told here.
  std::optional<bool> has_host_devices;
  int line = 0;  // where the name stands; 0: nowhere
};

/// What a list names; not whole when it holds more than is read, or breaks off.
struct GuestFiles {
  std::vector<std::string> files;
  bool is_whole = true;
};
struct GuestConfigs {
  std::vector<GuestConfig> guests;
  bool is_whole = true;
};

/// libvirt's <domain>; none when it is no domain.
std::optional<GuestConfig> parse_libvirt_domain(std::string_view text);
/// VirtualBox's *.vbox; none when it holds no machine.
std::optional<GuestConfig> parse_virtualbox_machine(std::string_view text);
/// The *.vbox files that VirtualBox.xml registers, as written.
GuestFiles parse_virtualbox_registry(std::string_view text);
/// VMware's *.vmx; none when nothing in it belongs to a machine.
std::optional<GuestConfig> parse_vmware_machine(std::string_view text);
/// The *.vmx files that VMware's inventory.vmls lists.
GuestFiles parse_vmware_inventory(std::string_view text);
/// Docker's config.v2.json; `settings` is the hostconfig.json beside it, null where it is missing.
std::optional<GuestConfig> parse_docker_container(std::string_view config, const Json& settings);
/// The containers of containers.json, as podman and others keep it; none when it is no such list.
std::optional<GuestConfigs> parse_podman_containers(std::string_view text);
/// LXC's config; the name is its folder's.
GuestConfig parse_lxc_container(std::string_view text);

}  // namespace mijian
