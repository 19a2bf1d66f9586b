// Readers of the answers saved beside a recorded host: network.json, units.json, file_systems.json.
// udev.txt is read by parse_udev_export() (answers.h). Nothing here touches a file.
#pragma once

#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/answers.h"

namespace mijian {

/// {"addresses": [{"interface", "family", "address", "prefix_length", "scope"}], "routes": […]}
Result<std::vector<NetworkAddress>> parse_addresses(std::string_view network_json);
/// {"routes": [{"family", "destination", "gateway", "interface", "metric", "table", "type"}], …}
Result<std::vector<NetworkRoute>> parse_routes(std::string_view network_json);
/// {"links": [{"interface", "permanent_mac"}], …}
Result<std::vector<NetworkLink>> parse_links(std::string_view network_json);
/// {"neighbours": [{"family", "address", "mac", "interface", "state", "is_router"}], …}
Result<std::vector<NetworkNeighbour>> parse_neighbours(std::string_view network_json);
/// {"rules": [{"family", "priority", "selector", "table", "action"}], …}
Result<std::vector<RoutingRule>> parse_routing_rules(std::string_view network_json);
/// [{"name", "load", "active", "sub", "enabled"}]
Result<std::vector<UnitState>> parse_units(std::string_view units_json);
/// {"/": {"bytes", "free_bytes"}}: the entry of one mount point; none is not_found.
Result<FileSystemSize> parse_file_system_size(std::string_view file_systems_json,
                                              std::string_view mount_point);

}  // namespace mijian
