// network.json, units.json and file_systems.json of a recorded host.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "agent/host/link_kinds.h"
#include "agent/host/recorded_answers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto addresses = mijian::parse_addresses(text);
  const auto routes = mijian::parse_routes(text);
  const auto links = mijian::parse_links(text);
  const auto neighbours = mijian::parse_neighbours(text);
  const auto rules = mijian::parse_routing_rules(text);
  const auto kinds = mijian::parse_link_kinds(text);
  const auto units = mijian::parse_units(text);
  const auto file_system = mijian::parse_file_system_size(text, "/");
  // One text is an object or an array: it cannot be the answer to both.
  const bool is_object =
      addresses || routes || links || neighbours || rules || kinds || file_system;
  if (units && is_object) std::abort();
  return 0;
}
