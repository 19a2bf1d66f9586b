#include "agent/collectors/storage/recent_list.h"

#include <algorithm>

#include "agent/collectors/common/xml_scan.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_entries = 100'000;

bool add(RecentList& list, RecentEntry entry) {
  if (list.entries.size() >= most_entries) return false;
  list.entries.push_back(std::move(entry));
  return true;
}

void widen(RecentEntry& entry, std::optional<Time> time) {
  if (!time) return;
  entry.first = entry.first ? std::min(*entry.first, *time) : *time;
  entry.last = entry.last ? std::max(*entry.last, *time) : *time;
}

RecentEntry bookmark_of(const XmlEvent& event) {
  RecentEntry entry;
  entry.uri = event.attribute("href"), entry.line = event.line;
  // "modified" and "visited" change with each use; GTK 2 wrote whole seconds.
  for (const std::string_view name : {"added", "modified", "visited"})
    widen(entry, parse_utc(event.attribute(name)));
  return entry;
}

}  // namespace

RecentList parse_recent_xml(std::string_view text) {
  RecentList list;
  bool whole = true;
  RecentEntry item;
  list.outcome = scan_xml(text, [&](const XmlEvent& event) {
    if (event.kind == XmlEvent::Kind::open) {
      if (event.name == "bookmark") whole = add(list, bookmark_of(event)) && whole;
      if (event.name == "RecentItem") item = {}, item.line = event.line;
    } else if (event.kind == XmlEvent::Kind::text) {
      if (event.name == "URI") item.uri = trim(event.text);
      if (event.name == "Timestamp")
        if (const auto seconds = to_integer(trim(event.text));
            seconds && *seconds > 0 && *seconds < 253'402'300'800)
          widen(item, seconds_since_epoch(*seconds));
    } else if (event.name == "RecentItem") {
      whole = add(list, std::move(item)) && whole;
      item = {}, item.line = event.line;  // items do not nest; in a broken file they may
    }
  });
  if (list.outcome && !whole) list.outcome = too_large("more entries than are read");
  return list;
}

// <item oor:path="/org.openoffice.Office.Histories/Histories/…:HistoryInfo['PickList']/ItemList">
// <node oor:name="file:///media/…" oor:op="replace">
RecentList parse_office_registry(std::string_view text) {
  RecentList list;
  bool in_history = false, whole = true;
  list.outcome = scan_xml(text, [&](const XmlEvent& event) {
    if (event.kind != XmlEvent::Kind::open) return;
    if (event.name == "item")
      in_history = event.attribute("oor:path").find("Histories") != std::string_view::npos;
    if (in_history && event.name == "node")
      whole = add(list, {std::string{event.attribute("oor:name")}, {}, {}, event.line}) && whole;
  });
  if (list.outcome && !whole) list.outcome = too_large("more entries than are read");
  return list;
}

RecentList parse_gtk_bookmarks(std::string_view text) {
  RecentList list;
  std::int64_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto uri = line.substr(0, line.find(' '));
    if (!uri.empty() && !add(list, {std::string{uri}, {}, {}, number})) {
      list.outcome = too_large("more entries than are read");
      break;
    }
  }
  return list;
}

}  // namespace mijian
