// The two views of `mijian usb history`: JSON as it comes, and a timeline for people.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "agent/collectors/logs/time_zone.h"
#include "agent/core/json_text.h"
#include "agent/core/words.h"
#include "agent/programs/usb_facts.h"
#include "agent/programs/usb_past.h"

namespace mijian {

/// {"devices":[…],"coverage":[…]}, written while it comes: policies/schema/usb-history.schema.json.
class HistoryJson {
 public:
  explicit HistoryJson(std::function<void(std::string_view)> write);
  void take(const PastDevice& device, const PastSession& session);
  void end(const SourceList& sources);

 private:
  void end_device();

  std::function<void(std::string_view)> write_;
  JsonText json_;
  std::string open_;  // key of the device whose sessions are being written
  bool is_first_ = true;
};

/// What was asked, for the sentences around a timeline.
struct HistoryQuestion {
  Language language = Language::zh;
  TimeZone zone;  // times are shown in
  std::int64_t offset_now = 0;
  PastFilter filter;
};

/// The newest sessions in order of time, a pair of lines each, and how far the records reach.
class HistoryTimeline {
 public:
  static constexpr std::size_t most_sessions = 5000;  // no person reads more; --json has all
  explicit HistoryTimeline(HistoryQuestion question) : question_{std::move(question)} {}
  void take(const PastDevice& device, const PastSession& session);
  std::string text(const SourceList& sources) const;

 private:
  struct Entry {
    Time at;
    std::string text;
  };
  static bool is_later(const Entry& one, const Entry& other) { return one.at > other.at; }
  std::string entry_text(const PastDevice& device, const PastSession& session) const;
  std::string time_text(Time time) const;
  std::string nothing_found(const SourceList& sources) const;
  std::string heading() const;

  HistoryQuestion question_;
  std::vector<Entry> entries_;  // a heap, the oldest on top
  std::string last_device_;
  std::size_t devices_ = 0, sessions_ = 0;
};

}  // namespace mijian
