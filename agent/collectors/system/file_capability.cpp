#include "agent/collectors/system/file_capability.h"

#include <cstdint>
#include <map>
#include <vector>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view names[] = {"cap_chown",
                                      "cap_dac_override",
                                      "cap_dac_read_search",
                                      "cap_fowner",
                                      "cap_fsetid",
                                      "cap_kill",
                                      "cap_setgid",
                                      "cap_setuid",
                                      "cap_setpcap",
                                      "cap_linux_immutable",
                                      "cap_net_bind_service",
                                      "cap_net_broadcast",
                                      "cap_net_admin",
                                      "cap_net_raw",
                                      "cap_ipc_lock",
                                      "cap_ipc_owner",
                                      "cap_sys_module",
                                      "cap_sys_rawio",
                                      "cap_sys_chroot",
                                      "cap_sys_ptrace",
                                      "cap_sys_pacct",
                                      "cap_sys_admin",
                                      "cap_sys_boot",
                                      "cap_sys_nice",
                                      "cap_sys_resource",
                                      "cap_sys_time",
                                      "cap_sys_tty_config",
                                      "cap_mknod",
                                      "cap_lease",
                                      "cap_audit_write",
                                      "cap_audit_control",
                                      "cap_setfcap",
                                      "cap_mac_override",
                                      "cap_mac_admin",
                                      "cap_syslog",
                                      "cap_wake_alarm",
                                      "cap_block_suspend",
                                      "cap_audit_read",
                                      "cap_perfmon",
                                      "cap_bpf",
                                      "cap_checkpoint_restore"};

std::uint32_t word_at(std::string_view bytes, std::size_t index) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i)
    word |= std::uint32_t{static_cast<unsigned char>(bytes[index * 4 + i])} << (8 * i);
  return word;
}

std::string name_of(std::size_t number) {
  return number < std::size(names) ? std::string{names[number]} : "cap_" + std::to_string(number);
}

}  // namespace

// struct vfs_cap_data: a word of revision and flags, then permitted and inheritable, 32 bits at a
// time; the third revision ends in the user namespace it holds for.
Result<std::string> parse_file_capability(std::string_view attribute) {
  if (attribute.size() < 4) return malformed("shorter than a capability attribute");
  const std::uint32_t magic = word_at(attribute, 0), revision = magic >> 24;
  const std::size_t sets = revision == 1 ? 1 : 2, size = 4 + 8 * sets + (revision == 3 ? 4 : 0);
  if (revision < 1 || revision > 3 || attribute.size() != size)
    return malformed("no capability attribute of a known revision");
  const char* effective = (magic & 1u) != 0 ? "e" : "";
  std::map<std::string, std::vector<std::string>> by_flags;
  for (std::size_t number = 0; number < sets * 32; ++number) {
    const std::size_t word = 1 + number / 32 * 2;
    const std::uint32_t bit = 1u << (number % 32);
    std::string flags;
    if ((word_at(attribute, word + 1) & bit) != 0) flags += 'i';
    if ((word_at(attribute, word) & bit) != 0) flags += 'p';
    if (!flags.empty()) by_flags[effective + flags].push_back(name_of(number));
  }
  std::vector<std::string> parts;
  for (const auto& [flags, caps] : by_flags) parts.push_back(join(caps, ",") + "=" + flags);
  return parts.empty() ? std::string{"="} : join(parts, " ");
}

}  // namespace mijian
