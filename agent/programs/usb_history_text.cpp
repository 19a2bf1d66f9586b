#include <fmt/format.h>

#include <algorithm>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_kind.h"
#include "agent/core/text.h"
#include "agent/programs/usb_history_views.h"

namespace mijian {
namespace {

constexpr std::size_t name_limit = 80;

template <class... Values>
std::string say(Text text, Language language, const Values&... values) {
  return fmt::vformat(text.in(language), fmt::make_format_args(values...));
}

std::string kind_shown(const std::string& kind, Language language) {
  const auto known = from_stored(usb_kind_words, kind);
  const Text text =
      known ? shown_words(usb_kind_words, *known) : Text{"类型不明", "of unknown kind"};
  return std::string{text.in(language)};
}

std::string name_of(const PastDevice& device, Language language) {
  const std::string name{
      trim(display(device.manufacturer, name_limit) + " " + display(device.product, name_limit))};
  return name.empty() ? std::string{Text{"（无名称）", "(no name)"}.in(language)} : name;
}

std::string serial_shown(const PastDevice& device, Language language) {
  if (device.serial.empty()) return std::string{Text{"无序列号", "no serial"}.in(language)};
  std::string text = say({"序列号 {}", "serial {}"}, language, display(device.serial, name_limit));
  if (device.identity == stored_word(usb_identity_words, UsbIdentity::shared))
    text += Text{"（不足为凭）", " (proves nothing)"}.in(language);
  return text;
}

/// What limits how far a session is to be believed, and what was wrong with it.
void add_marks(std::vector<std::string>& parts, const PastSession& session, Language language) {
  const auto add = [&](Text text) { parts.emplace_back(text.in(language)); };
  const auto quality = from_stored(time_quality_words, session.time_quality);
  if (quality && *quality != TimeQuality::exact) add(shown_words(time_quality_words, *quality));
  if (session.unsafe_removal.value_or(0) != 0) add({"未安全移除", "removed while in use"});
  if (session.after_commissioning.value_or(1) == 0) add({"启用前痕迹", "before it was put to use"});
}

}  // namespace

std::string HistoryTimeline::time_text(Time time) const {
  return local_text(time, question_.zone.offset_at(time));
}

std::string HistoryTimeline::entry_text(const PastDevice& device,
                                        const PastSession& session) const {
  const Language language = question_.language;
  const auto connected = parse_utc(session.connected);
  const auto disconnected = parse_utc(session.disconnected);
  std::string line = connected ? time_text(*connected) : "?";
  if (connected && disconnected) {
    const std::int64_t seconds =
        (disconnected->microseconds - connected->microseconds) / microseconds_a_second;
    line += say({" 至 {}（{}）", " to {} ({})"}, language, time_text(*disconnected),
                shown_span(std::max<std::int64_t>(0, seconds), language));
  } else {
    line += Text{"（无拔出记录）", " (no record of its leaving)"}.in(language);
  }
  line += "  " + kind_shown(device.kind, language) + "  " + name_of(device, language);
  std::vector<std::string> parts{device.vendor_id + ":" + device.product_id,
                                 serial_shown(device, language),
                                 say({"接口 {}", "port {}"}, language, display(session.port, 60))};
  if (!session.block.empty()) parts.push_back(display(session.block, 20));
  if (session.capacity) parts.push_back(shown_size(*session.capacity));
  if (!session.users.empty())
    parts.push_back(say({"登录用户 {}", "logged in: {}"}, language, display(session.users, 100)));
  add_marks(parts, session, language);
  return line + "\n    " + join(parts, " · ") + "\n";
}

void HistoryTimeline::take(const PastDevice& device, const PastSession& session) {
  ++sessions_;
  devices_ += sessions_ == 1 || device.key != last_device_;
  last_device_ = device.key;
  const Time at = parse_utc(session.connected).value_or(Time{});
  if (entries_.size() == most_sessions) {
    if (at <= entries_.front().at) return;
    std::pop_heap(entries_.begin(), entries_.end(), is_later);
    entries_.pop_back();
  }
  entries_.push_back({at, entry_text(device, session)});
  std::push_heap(entries_.begin(), entries_.end(), is_later);
}

std::string HistoryTimeline::heading() const {
  std::string text =
      say({"USB 使用记录：{} 台设备，{} 次接入", "USB history: {} device(s), {} connection(s)"},
          question_.language, devices_, sessions_);
  if (question_.filter.since)
    text +=
        say({"，自 {} 起", ", since {}"}, question_.language, time_text(*question_.filter.since));
  if (question_.filter.serial)
    text += say({"，仅序列号 {}", ", only serial {}"}, question_.language,
                display(*question_.filter.serial, name_limit));
  return text + "\n";
}

// Only where records reach can anything be said not to have been.
std::string HistoryTimeline::nothing_found(const SourceList& sources) const {
  if (!sources.from() || !sources.to())
    return say({"没有可查看的记录，不能说明是否使用过 USB 设备。\n",
                "There are no records to look at: nothing can be said of USB devices.\n"},
               question_.language);
  const Time from = std::max(*sources.from(), question_.filter.since.value_or(*sources.from()));
  if (from > *sources.to())
    return say({"记录只到 {}，其后的情况无从得知。\n",
                "Records end at {}: what came later is not known.\n"},
               question_.language, time_text(*sources.to()));
  return say({"在覆盖期内未发现（{} 至 {}）。\n", "None found in the span covered ({} to {}).\n"},
             question_.language, time_text(from), time_text(*sources.to()));
}

std::string HistoryTimeline::text(const SourceList& sources) const {
  const Reader reader{question_.language, question_.offset_now};
  std::string text = heading();
  if (sessions_ == 0) text += nothing_found(sources);
  if (sessions_ > entries_.size())
    text += say({"以下为最近的 {} 次；全部见 --json，或用 --since 限定。\n",
                 "The newest {} follow; --json has all, --since narrows.\n"},
                question_.language, entries_.size());
  std::vector<Entry> sorted = entries_;
  std::sort(sorted.begin(), sorted.end(),
            [](const Entry& one, const Entry& other) { return one.at < other.at; });
  for (const Entry& entry : sorted) text += "\n" + entry.text;
  return text + "\n" + sources.text(reader);
}

}  // namespace mijian
