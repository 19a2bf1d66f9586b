// What nsswitch.conf says of who else names users and groups: services beside the files that
// collectors read.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// The services that a text of nsswitch.conf names for a database, each once.
std::vector<std::string> services_of(std::string_view nsswitch, std::string_view database);

/// True for a service that names nobody but those of passwd and group, and users made up as they
/// are needed.
bool is_of_files(std::string_view service);

/// "sss" stands in the file of every RHEL, used or not: it counts only where sssd is configured.
bool is_sssd_configured(const Host& host);

/// Services that may know more of these databases (passwd, group) than their files name, each once.
/// Fails when nsswitch.conf cannot be read; without the file there are none.
Result<std::vector<std::string>> other_services(const Host& host,
                                                std::initializer_list<std::string_view> databases);

}  // namespace mijian
