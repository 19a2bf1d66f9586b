// From link messages to events: which interfaces got a carrier and which lost it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "agent/host/link_events.h"
#include "agent/monitor/happening.h"

namespace mijian {

class LinkWatch {
 public:
  std::vector<Happening> hear(const LinkMessages& messages);
  void replay(const MonitorEvent& event);

 private:
  void set(const std::string& name, bool is_up, bool seen_live, std::vector<Happening>& all);

  std::map<int, std::string> names_;  // by index: an interface may be renamed
  std::set<std::string> up_, listed_;
};

}  // namespace mijian
