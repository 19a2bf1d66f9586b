#include "agent/collectors/storage/volman.h"

#include "agent/collectors/common/xml_scan.h"
#include "agent/core/text.h"

namespace mijian {

VolmanChannel parse_volman(std::string_view text) {
  constexpr std::size_t most_properties = 10'000;
  VolmanChannel channel;
  std::vector<std::string> names;
  std::vector<bool> locks;
  channel.outcome = scan_xml(text, [&](const XmlEvent& event) {
    if (event.name != "property" && event.name != "channel") return;
    if (event.kind == XmlEvent::Kind::close && !names.empty()) {
      names.pop_back(), locks.pop_back();
    } else if (event.kind == XmlEvent::Kind::open) {
      const bool inherited = !locks.empty() && locks.back();
      names.emplace_back(event.name == "channel" ? "" : event.attribute("name"));
      locks.push_back(inherited || !event.attribute("locked").empty());
      std::string name = join(names, "/");
      name.erase(0, name.find_first_not_of('/'));
      if (event.name == "property" && channel.properties.size() < most_properties)
        channel.properties.push_back(
            {std::move(name), std::string{event.attribute("value")}, locks.back(), event.line});
    }
  });
  return channel;
}

}  // namespace mijian
