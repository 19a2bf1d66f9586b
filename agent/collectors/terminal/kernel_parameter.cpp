#include "agent/collectors/terminal/kernel_parameter.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

// Parameters whose values are settings and never secrets. iSCSI, NFS root and installers put
// passwords on the command line, so a name that is not here keeps its value to itself. Sorted.
constexpr std::string_view shown_parameters[] = {
    "BOOT_IMAGE",
    "acpi",
    "apparmor",
    "audit",
    "audit_backlog_limit",
    "biosdevname",
    "cgroup_no_v1",
    "console",
    "crashkernel",
    "debug",
    "enforcing",
    "fips",
    "hardened_usercopy",
    "ima_appraise",
    "ima_policy",
    "init",
    "init_on_alloc",
    "init_on_free",
    "intel_iommu",
    "iommu",
    "ipv6.disable",
    "kysec",
    "libata.force",
    "lockdown",
    "loglevel",
    "lsm",
    "mitigations",
    "module.sig_enforce",
    "module_blacklist",
    "modprobe.blacklist",
    "net.ifnames",
    "nokaslr",
    "nomodeset",
    "nosmt",
    "nousb",
    "page_poison",
    "panic",
    "printk.devkmsg",
    "pti",
    "quiet",
    "random.trust_cpu",
    "randomize_kstack_offset",
    "rd.blacklist",
    "rd.break",
    "ro",
    "root",
    "rootflags",
    "rootfstype",
    "rw",
    "security",
    "selinux",
    "single",
    "slab_nomerge",
    "slub_debug",
    "spectre_v2",
    "splash",
    "systemd.debug-shell",
    "systemd.unified_cgroup_hierarchy",
    "systemd.unit",
    "usb-storage.quirks",
    "usbcore.authorized_default",
    "usbcore.nousb",
    "vsyscall",
};

// A parameter ends at a blank outside quotes.
std::size_t end_of_parameter(std::string_view text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && std::string_view{" \t\n"}.find(text[at]) != std::string_view::npos) return at;
  }
  return text.size();
}

std::string without_quotes(std::string_view text) {
  if (!text.empty() && text.front() == '"') text.remove_prefix(1);
  if (!text.empty() && text.back() == '"') text.remove_suffix(1);
  return std::string{text};
}

KernelParameter parse_parameter(std::string_view word) {
  // The kernel takes quotes around the whole parameter as well as around its value.
  const std::string bare = word.front() == '"' ? without_quotes(word) : std::string{word};
  const auto equals = bare.find('=');
  if (equals == std::string::npos) return {bare, std::nullopt};
  return {bare.substr(0, equals), without_quotes(std::string_view{bare}.substr(equals + 1))};
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  constexpr std::string_view path = "/proc/cmdline";
  const auto text = host.read(path);
  if (!text) {
    facts.impossible("kernel_parameter", path, text.error());
    return ok;
  }
  int position = 0;
  for (const KernelParameter& parameter : parse_kernel_command_line(*text)) {
    facts.add(
        "kernel_parameter",
        {{"position", ++position}, {"name", parameter.name}, {"value", value_to_show(parameter)}});
  }
  facts.complete("kernel_parameter", path);
  return ok;
}

constexpr std::string_view tables[] = {"kernel_parameter"};

}  // namespace

std::vector<KernelParameter> parse_kernel_command_line(std::string_view text) {
  std::vector<KernelParameter> parameters;
  for (text = trim(text); !text.empty(); text = trim(text)) {
    const auto end = end_of_parameter(text);
    const auto word = text.substr(0, end);
    if (word == "--") break;
    parameters.push_back(parse_parameter(word));
    text.remove_prefix(end);
  }
  return parameters;
}

std::optional<std::string> value_to_show(const KernelParameter& parameter) {
  const bool harmless = std::find(std::begin(shown_parameters), std::end(shown_parameters),
                                  parameter.name) != std::end(shown_parameters);
  // root=iscsi:user:password@server is a way to boot as well.
  const bool names_someone = parameter.value && parameter.value->find('@') != std::string::npos;
  return harmless && !names_someone ? parameter.value : std::nullopt;
}

extern const Collector kernel_parameter_collector{"kernel_parameter", 1, tables, collect};

}  // namespace mijian
