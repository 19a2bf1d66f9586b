// What hypervisors and container engines keep: whoever is found has a name and a place.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/terminal/guest_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto domain = mijian::parse_libvirt_domain(text);
  if (domain) assert(!domain->name.empty() && domain->line >= 1);
  const auto machine = mijian::parse_virtualbox_machine(text);
  if (machine) assert(!machine->name.empty() && machine->line >= 1);
  for (const auto& file : mijian::parse_virtualbox_registry(text).files) assert(!file.empty());
  mijian::parse_vmware_machine(text);
  for (const auto& file : mijian::parse_vmware_inventory(text).files) assert(file.size() >= 4);
  const auto settings = mijian::parse_json(text);
  const auto docker = mijian::parse_docker_container(text, settings ? *settings : mijian::Json{});
  if (docker) assert(!docker->name.empty());
  if (const auto podman = mijian::parse_podman_containers(text))
    for (const auto& guest : podman->guests) assert(!guest.name.empty());
  mijian::parse_lxc_container(text);
  return 0;
}
