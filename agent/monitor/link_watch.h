// From link messages to events: which interfaces got a carrier and which lost it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agent/host/link_events.h"
#include "agent/monitor/happening.h"

namespace mijian {

class LinkWatch {
 public:
  std::vector<Happening> hear(const LinkMessages& messages);
  /// True, once, when the list that was heard last was not whole and must be asked for again.
  bool wants_list() { return std::exchange(wants_list_, false); }
  void replay(const MonitorEvent& event);

 private:
  void end_list(std::vector<Happening>& all);
  void set(const std::string& name, bool is_up, bool seen_live, std::vector<Happening>& all);

  std::map<int, std::string> names_;  // by index: an interface may be renamed
  std::set<std::string> up_, listed_;
  bool is_list_spoilt_ = false, wants_list_ = false;
};

}  // namespace mijian
