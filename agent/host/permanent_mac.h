// How a kernel before Linux 5.6 is asked for the address an adapter was made with. Seen by this
// folder and its tests only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace mijian {

/// Major and minor number of "4.19.90-52.22.v2207.ky10"; zeros for what is none.
std::pair<std::int64_t, std::int64_t> kernel_version(std::string_view release);

/// By ETHTOOL_GPERMADDR on any socket, for an interface that is there; "" when it has none. Asking
/// for a name that is gone would make the kernel look for a module of it, but only for a process
/// with CAP_NET_ADMIN or CAP_SYS_MODULE, and a worker has neither (core/sandbox.h).
std::string ask_permanent_mac(int socket, const std::string& interface);

}  // namespace mijian
