#include "agent/host/recorded_answers.h"

#include <algorithm>
#include <limits>

#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

Error wrong(const Json& where, const std::string& what) {
  return malformed(std::to_string(where.place().line) + ":" + std::to_string(where.place().column) +
                   ": " + what);
}

/// Reads the members of one object into a struct; the first complaint is kept.
class Members {
 public:
  explicit Members(const Json& object) : object_{object} {
    if (object.members() == nullptr) fail(object, "no object { … }");
  }

  Members& text(const char* key, std::string& value) {
    const Json* member = take(key);
    if (member == nullptr) return *this;
    if (member->text() == nullptr) return fail(*member, std::string{key} + " is no text");
    value = *member->text();
    return *this;
  }

  template <class Number>
  Members& number(const char* key, Number& value) {
    const Json* member = take(key);
    if (member == nullptr) return *this;
    const std::int64_t* number = member->integer();
    using Range = std::numeric_limits<Number>;
    if (number == nullptr || *number < Range::min() || *number > Range::max())
      return fail(*member, std::string{key} + " is no number that fits");
    value = static_cast<Number>(*number);
    return *this;
  }

  /// A misspelt key would silently leave its default: whatever was not taken is an error.
  Status end() {
    if (!status_) return status_;
    for (const Json::Member& member : *object_.members())
      if (std::find(taken_.begin(), taken_.end(), member.first) == taken_.end())
        return wrong(member.second, "unknown key '" + display(member.first) + "'");
    return ok;
  }

 private:
  const Json* take(const char* key) {
    taken_.emplace_back(key);
    return status_ ? object_.find(key) : nullptr;
  }
  Members& fail(const Json& where, const std::string& what) {
    if (status_) status_ = wrong(where, what);
    return *this;
  }

  const Json& object_;
  std::vector<std::string_view> taken_;
  Status status_;
};

Status read_item(const Json& json, NetworkAddress& address) {
  return Members{json}
      .text("interface", address.interface)
      .text("family", address.family)
      .text("address", address.address)
      .number("prefix_length", address.prefix_length)
      .text("scope", address.scope)
      .number("is_temporary", address.is_temporary)
      .end();
}

Status read_item(const Json& json, NetworkRoute& route) {
  return Members{json}
      .text("family", route.family)
      .text("destination", route.destination)
      .text("gateway", route.gateway)
      .text("interface", route.interface)
      .number("metric", route.metric)
      .number("table", route.table)
      .text("type", route.type)
      .end();
}

Status read_item(const Json& json, NetworkLink& link) {
  return Members{json}
      .text("interface", link.interface)
      .text("permanent_mac", link.permanent_mac)
      .end();
}

Status read_item(const Json& json, NetworkNeighbour& neighbour) {
  return Members{json}
      .text("family", neighbour.family)
      .text("address", neighbour.address)
      .text("mac", neighbour.mac)
      .text("interface", neighbour.interface)
      .text("state", neighbour.state)
      .number("is_router", neighbour.is_router)
      .end();
}

Status read_item(const Json& json, RoutingRule& rule) {
  return Members{json}
      .text("family", rule.family)
      .number("priority", rule.priority)
      .text("selector", rule.selector)
      .number("table", rule.table)
      .text("action", rule.action)
      .end();
}

Status read_item(const Json& json, UnitState& unit) {
  return Members{json}
      .text("name", unit.name)
      .text("load", unit.load)
      .text("active", unit.active)
      .text("sub", unit.sub)
      .text("enabled", unit.enabled)
      .end();
}

template <class Item>
Result<std::vector<Item>> items_of(const Json& array) {
  if (array.items() == nullptr) return wrong(array, "no array [ … ]");
  std::vector<Item> items;
  for (const Json& json : *array.items())
    if (Status read = read_item(json, items.emplace_back()); !read) return read.error();
  return items;
}

template <class Item>
Result<std::vector<Item>> network_items(std::string_view text, const char* key) {
  auto json = parse_json(text);
  if (!json) return json.error().during("network.json");
  const Json* array = json->find(key);
  if (array == nullptr)
    return not_supported(std::string{"recorded: network.json has no '"} + key + "'");
  auto items = items_of<Item>(*array);
  if (!items) return items.error().during("network.json");
  return items;
}

}  // namespace

Result<std::vector<NetworkAddress>> parse_addresses(std::string_view network_json) {
  return network_items<NetworkAddress>(network_json, "addresses");
}

Result<std::vector<NetworkRoute>> parse_routes(std::string_view network_json) {
  return network_items<NetworkRoute>(network_json, "routes");
}

Result<std::vector<NetworkLink>> parse_links(std::string_view network_json) {
  return network_items<NetworkLink>(network_json, "links");
}

Result<std::vector<NetworkNeighbour>> parse_neighbours(std::string_view network_json) {
  return network_items<NetworkNeighbour>(network_json, "neighbours");
}

Result<std::vector<RoutingRule>> parse_routing_rules(std::string_view network_json) {
  return network_items<RoutingRule>(network_json, "rules");
}

Result<std::vector<UnitState>> parse_units(std::string_view units_json) {
  auto json = parse_json(units_json);
  if (!json) return json.error().during("units.json");
  auto units = items_of<UnitState>(*json);
  if (!units) return units.error().during("units.json");
  return units;
}

Result<FileSystemSize> parse_file_system_size(std::string_view file_systems_json,
                                              std::string_view mount_point) {
  auto json = parse_json(file_systems_json);
  if (!json) return json.error().during("file_systems.json");
  if (json->members() == nullptr)
    return wrong(*json, "no object { … }").during("file_systems.json");
  const Json* entry = json->find(mount_point);
  if (entry == nullptr) return not_found("the size of " + display(mount_point));
  FileSystemSize size;
  const Status read =
      Members{*entry}.number("bytes", size.bytes).number("free_bytes", size.free_bytes).end();
  if (!read) return read.error().during("file_systems.json");
  return size;
}

}  // namespace mijian
