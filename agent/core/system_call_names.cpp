#include "agent/core/system_call_names.h"

#include <seccomp.h>

#include <cstdint>
#include <cstdlib>

#include "agent/core/handle.h"

namespace mijian {
namespace {

using Name = Handle<char, std::free>;

struct Architecture {
  std::string_view name;
  std::uint32_t token;
};
constexpr Architecture architectures[] = {
    {"x86_64", SCMP_ARCH_X86_64},
    {"i386", SCMP_ARCH_X86},
    {"i486", SCMP_ARCH_X86},
    {"i586", SCMP_ARCH_X86},
    {"i686", SCMP_ARCH_X86},
    {"aarch64", SCMP_ARCH_AARCH64},
    {"arm", SCMP_ARCH_ARM},
    {"armv7l", SCMP_ARCH_ARM},
    {"armv8l", SCMP_ARCH_ARM},
    {"ppc64le", SCMP_ARCH_PPC64LE},
    {"s390x", SCMP_ARCH_S390X},
    {"mips64", SCMP_ARCH_MIPSEL64},
#ifdef SCMP_ARCH_LOONGARCH64
    {"loongarch64", SCMP_ARCH_LOONGARCH64},
#endif
};

std::optional<std::uint32_t> token_of(std::string_view architecture) {
  for (const Architecture& known : architectures)
    if (known.name == architecture) return known.token;
  return std::nullopt;
}

}  // namespace

std::optional<std::string> system_call_name(std::string_view architecture, int number) {
  const auto token = token_of(architecture);
  if (!token || number < 0) return std::nullopt;
  const Name name{::seccomp_syscall_resolve_num_arch(*token, number)};
  return name ? std::optional<std::string>{name.get()} : std::nullopt;
}

std::optional<int> system_call_number(std::string_view architecture, std::string_view name) {
  const auto token = token_of(architecture);
  if (!token) return std::nullopt;
  const int number = ::seccomp_syscall_resolve_name_arch(*token, std::string{name}.c_str());
  return number < 0 ? std::nullopt : std::optional{number};
}

}  // namespace mijian
