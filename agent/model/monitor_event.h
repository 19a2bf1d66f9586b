// What the monitor writes down: one event, as a plain struct and as the text of a journal entry.
// Who reads it from files is monitor_journal.h; agent/monitor/FORMAT.md says what each means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

enum class MonitorAction {
  add,
  remove,
  change,
  present,
  mount,
  unmount,
  link_up,
  link_down,
  lost,
  started,
  stopped,
  rotated,
};
constexpr Word<MonitorAction> monitor_action_words[] = {
    {MonitorAction::add, "add", {"接入", "plugged in"}},
    {MonitorAction::remove, "remove", {"移除", "removed"}},
    {MonitorAction::change, "change", {"变化", "changed"}},
    {MonitorAction::present, "present", {"已在位", "found present"}},
    {MonitorAction::mount, "mount", {"挂载", "mounted"}},
    {MonitorAction::unmount, "unmount", {"卸载", "unmounted"}},
    {MonitorAction::link_up, "link_up", {"链路接通", "link up"}},
    {MonitorAction::link_down, "link_down", {"链路断开", "link down"}},
    {MonitorAction::lost, "lost", {"事件丢失", "events lost"}},
    {MonitorAction::started, "started", {"监测开始", "monitor started"}},
    {MonitorAction::stopped, "stopped", {"监测停止", "monitor stopped"}},
    {MonitorAction::rotated, "rotated", {"日志轮转", "journal rotated"}},
};

/// What is known of a device: learned when it came, and still known when it leaves. Empty: unknown.
struct MonitoredDevice {
  std::string subsystem;    // usb, block, mmc, input, net, bluetooth
  std::string device_path;  // DEVPATH below /sys
  std::string instance;     // tells two devices in one place apart
  std::string port, device_key, identity, kind, manufacturer, product, node, file_system_uuid;
  std::optional<std::int64_t> size_bytes;

  friend bool operator==(const MonitoredDevice&, const MonitoredDevice&) = default;
};

struct MonitorEvent {
  MonitorAction action = MonitorAction::add;
  Time at;
  std::string boot_id;
  std::int64_t monotonic_us = 0;
  bool seen_live = true;
  std::int64_t local_day = 1;  // 1 Monday to 7 Sunday
  std::string local_time;      // HH:MM
  MonitoredDevice device;
  std::string mount_point, reason;
  std::optional<std::int64_t> count, kept_from, process;

  friend bool operator==(const MonitorEvent&, const MonitorEvent&) = default;
};

/// Says when: the time, and day and minute on the terminal's clock.
void set_time(MonitorEvent& event, Time at, std::int64_t offset_seconds);

/// The payload of its entry: one line of JSON; texts that are too long are cut.
std::string payload_of(const MonitorEvent& event);
/// Reads a payload; unknown keys are passed over, so that later versions can say more.
Result<MonitorEvent> event_of(std::string_view payload);

}  // namespace mijian
