#include "agent/monitor/link_watch.h"

namespace mijian {

void LinkWatch::set(const std::string& name, bool is_up, bool seen_live,
                    std::vector<Happening>& all) {
  const bool was_up = up_.count(name) > 0;
  if (is_up == was_up) return;
  if (is_up)
    up_.insert(name);
  else
    up_.erase(name);
  MonitoredDevice device;
  device.subsystem = "net";
  device.node = name;
  all.push_back(
      {is_up ? MonitorAction::link_up : MonitorAction::link_down, std::move(device), seen_live});
}

void LinkWatch::end_list(std::vector<Happening>& all) {
  const std::set<std::string> listed = std::exchange(listed_, {});
  if (std::exchange(is_list_spoilt_, false)) {
    wants_list_ = true;
    return;
  }
  for (const std::string& name : std::set<std::string>{up_})
    if (listed.count(name) == 0) set(name, false, false, all);
  std::erase_if(names_, [&](const auto& known) { return listed.count(known.second) == 0; });
}

std::vector<Happening> LinkWatch::hear(const LinkMessages& messages) {
  std::vector<Happening> all;
  for (const LinkNews& link : messages.links) {
    if (link.is_loopback) continue;
    std::string& name = names_[link.index];
    // The carrier is the interface's, not its name's.
    if (!name.empty() && name != link.name && up_.erase(name) > 0) up_.insert(link.name);
    name = link.name;
    if (link.is_listed) listed_.insert(link.name);
    set(link.name, link.has_carrier, !link.is_listed, all);
    if (link.is_gone) names_.erase(link.index);
  }
  if (messages.spoils_list) is_list_spoilt_ = true;
  if (messages.ends_list) end_list(all);
  return all;
}

void LinkWatch::replay(const MonitorEvent& event) {
  if (event.action == MonitorAction::link_up) up_.insert(event.device.node);
  if (event.action == MonitorAction::link_down) up_.erase(event.device.node);
}

}  // namespace mijian
