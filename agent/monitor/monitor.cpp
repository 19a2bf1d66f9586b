#include "agent/monitor/monitor.h"

#include <fmt/core.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "agent/monitor/device_identity.h"

namespace mijian {
namespace {

constexpr std::int64_t retry_microseconds = 5'000'000;
constexpr std::int64_t microseconds_a_millisecond = 1000;

Happening of(MonitorAction action, std::string reason) {
  Happening happening{action, {}};
  happening.reason = std::move(reason);
  return happening;
}

}  // namespace

Monitor::Monitor(DeviceEvents devices, LinkEvents links, MountEvents mounts,
                 const UsbSerialCatalogue* catalogue, MonitorDoors doors)
    : devices_{std::move(devices)},
      links_{std::move(links)},
      mounts_{std::move(mounts)},
      doors_{std::move(doors)},
      device_watch_{known_, identify_by(devices_, known_, catalogue)},
      mount_watch_{known_} {}

Result<std::unique_ptr<Monitor>> Monitor::open(const std::string& folder,
                                               const UsbSerialCatalogue* catalogue,
                                               MonitorDoors doors) {
  auto devices = DeviceEvents::open(monitored_subsystems, doors.device_buffer_bytes);
  if (!devices) return devices.error();
  auto links = LinkEvents::open(doors.link_buffer_bytes);
  if (!links) return links.error();
  auto mounts = MountEvents::open();
  if (!mounts) return mounts.error();
  std::unique_ptr<Monitor> monitor{new Monitor{std::move(*devices), std::move(*links),
                                               std::move(*mounts), catalogue, std::move(doors)}};
  if (auto opened = monitor->open_journal(folder); !opened) return opened.error();
  return monitor;
}

Status Monitor::open_journal(const std::string& folder) {
  auto journal = Journal::open(folder, DigestAlgorithm::sm3, {},
                               [&](const ChainEntry&, const Result<MonitorEvent>& event) {
                                 if (event && event->boot_id == doors_.boot_id) replay(*event);
                               });
  if (!journal) return journal.error().during("journal");
  journal_ = std::make_unique<Journal>(std::move(*journal));
  return ok;
}

void Monitor::replay(const MonitorEvent& event) {
  was_cut_off_ = event.action != MonitorAction::stopped;
  known_.replay(event);
  mount_watch_.replay(event);
  link_watch_.replay(event);
}

void Monitor::begin() {
  const JournalState& found = journal_->found();
  const Sentence state = chain_verdict(found);
  Happening started =
      of(MonitorAction::started,
         fmt::format("journal {}; hears {}", state.en,
                     devices_.hears_udev() ? "udev" : "the kernel, udevd is absent"));
  if (found.torn)
    if (const auto digest = digest_of(DigestAlgorithm::sm3, found.torn->bytes))
      started.reason += "; cut off: " + *digest;
  if (!found.anchored && found.entries > 0) started.reason += "; head was missing";
  add(started);
  waiting_.back().process = ::getpid();
  if (found.fault)
    doors_.warn({fmt::format("监测日志{}", state.zh), fmt::format("the journal is {}", state.en)});
  if (was_cut_off_)
    add(of(MonitorAction::lost,
           "the run before was cut off; what came and went since its last entry was not heard"));
  link_source_.must_ask = true;
  look_at_devices();
  look_at_mounts(false);
}

void Monitor::add(const std::vector<Happening>& happenings) {
  for (const Happening& each : happenings) add(each);
}

void Monitor::add(const Happening& happening) {
  if (waiting_.size() < most_waiting)
    waiting_.push_back(event_of_now(happening));
  else
    ++dropped_;
}

MonitorEvent Monitor::event_of_now(const Happening& happening) const {
  const Moment moment = doors_.moment();
  MonitorEvent event;
  event.action = happening.action;
  set_time(event, moment.now, moment.offset_seconds);
  event.monotonic_us = moment.monotonic_us;
  event.boot_id = doors_.boot_id;
  event.seen_live = happening.seen_live;
  event.device = happening.device;
  event.mount_point = happening.mount_point;
  event.reason = happening.reason;
  event.count = happening.count;
  return event;
}

bool Monitor::hear_device() {
  auto news = devices_.next();
  if (!news) {
    device_source_.lose(news.error());
    return true;
  }
  if (!*news) {
    if (device_source_.must_ask) heal_devices();
    return false;
  }
  add(device_watch_.hear(**news));
  return true;
}

bool Monitor::hear_links() {
  auto messages = links_.next();
  if (!messages) {
    link_source_.lose(messages.error());
    return true;
  }
  if (!*messages) {
    if (link_source_.must_ask) heal_links();
    return false;
  }
  add(link_watch_.hear(**messages));
  if (link_watch_.wants_list()) link_source_.must_ask = true;
  return true;
}

void Monitor::look_at_mounts(bool seen_live) {
  mounts_changed_ = false;
  const auto text = mounts_.text();
  if (!text) return add(of(MonitorAction::lost, text.error().text()));
  add(mount_watch_.look(parse_mountinfo(*text), seen_live));
}

void Monitor::look_at_devices() {
  const auto present = devices_.present();
  if (!present) return add(of(MonitorAction::lost, present.error().text()));
  add(device_watch_.reconcile(*present));
}

void Monitor::tell_drop(Source& source, std::optional<std::int64_t> dropped) {
  source.must_ask = false;
  if (source.why.empty()) return;
  Happening lost = of(MonitorAction::lost, std::exchange(source.why, {}));
  if (dropped) lost.count = *dropped - std::exchange(source.dropped, *dropped);
  doors_.warn(
      {fmt::format("内核丢弃了设备或链路消息，已重新枚举现有设备与链路：{}", lost.reason),
       fmt::format("messages of the kernel were lost; what is there was enumerated anew: {}",
                   lost.reason)});
  add(lost);
}

void Monitor::heal_devices() {
  tell_drop(device_source_, devices_.dropped());
  look_at_devices();
}

void Monitor::heal_links() {
  tell_drop(link_source_, links_.dropped());
  if (auto asked = links_.ask_for_all(); !asked) add(of(MonitorAction::lost, asked.error().text()));
}

// What waits in the sockets now is one batch; more that arrives while it is taken joins it.
void Monitor::gather() {
  const std::int64_t began = doors_.moment().monotonic_us;
  for (bool more = true; more;) {
    more = hear_device();
    if (hear_links()) more = true;
    if (mounts_changed_) look_at_mounts(true);
    if (waiting_.size() >= batch_events ||
        doors_.moment().monotonic_us - began >= batch_microseconds)
      return;
  }
}

void Monitor::tell_loss(std::vector<MonitorEvent>& batch) {
  if (dropped_ == 0) return;
  Happening lost = of(MonitorAction::lost, "the journal could not be written and memory was full");
  lost.count = dropped_;
  batch.push_back(event_of_now(lost));
}

void Monitor::commit() {
  if (waiting_.empty() || doors_.moment().monotonic_us < retry_at_us_) return;
  std::vector<MonitorEvent> batch = waiting_;
  tell_loss(batch);
  const auto entries = journal_->append(batch);
  if (!entries) return failed_to_write(entries.error());
  if (retry_at_us_ != 0)
    doors_.warn({fmt::format("监测日志恢复写入；其间 {} 条事件未能保存", dropped_),
                 fmt::format("the journal is written again; {} events could not be kept meanwhile",
                             dropped_)});
  retry_at_us_ = 0, dropped_ = 0;
  waiting_.clear();
  doors_.written(*entries);
  rotate();
}

void Monitor::rotate() {
  const auto kept_from = journal_->must_keep_from();
  if (!kept_from) return;
  MonitorEvent event = event_of_now(of(MonitorAction::rotated, "the journal reached its bound"));
  event.kept_from = kept_from;
  if (const auto told = journal_->append({event}); !told) return failed_to_write(told.error());
  if (const auto gone = journal_->drop_oldest(); !gone) failed_to_write(gone.error());
}

void Monitor::failed_to_write(const Error& error) {
  if (retry_at_us_ == 0)
    doors_.warn(
        {fmt::format("监测日志写不进去，事件暂存内存，每 5 秒重试；请清理磁盘：{}", error.text()),
         fmt::format("the journal cannot be written; events wait in memory and it is tried "
                     "again every 5 s; make room on the disk: {}",
                     error.text())});
  retry_at_us_ = doors_.moment().monotonic_us + retry_microseconds;
}

Status Monitor::wait() {
  std::array<pollfd, 3> doors{{{devices_.descriptor(), POLLIN, 0},
                               {links_.descriptor(), POLLIN, 0},
                               {mounts_.descriptor(), POLLPRI, 0}}};
  timespec until_retry{};
  const timespec* timeout = nullptr;  // idle: for ever
  if (device_source_.must_ask || link_source_.must_ask) {
    timeout = &until_retry;  // what waited may all be heard by now
  } else if (!waiting_.empty()) {
    const std::int64_t left =
        std::max<std::int64_t>(0, retry_at_us_ - doors_.moment().monotonic_us) /
            microseconds_a_millisecond +
        1;
    until_retry = {static_cast<time_t>(left / 1000), static_cast<long>(left % 1000 * 1'000'000)};
    timeout = &until_retry;
  }
  const int ready = ::ppoll(doors.data(), doors.size(), timeout, &doors_.signals_while_waiting);
  if (ready < 0 && errno != EINTR) return system_error(errno, "waiting for the kernel's messages");
  if (ready > 0 && doors[2].revents != 0) mounts_changed_ = true;
  return ok;
}

Status Monitor::run() {
  begin();
  for (;;) {
    gather();
    commit();
    doors_.woken();
    if (doors_.stop()) break;
    if (auto waited = wait(); !waited) return waited;
  }
  add(of(MonitorAction::stopped, "asked to end"));
  retry_at_us_ = 0;  // one last attempt
  commit();
  return waiting_.empty() ? ok : Status{failed("the last events could not be written")};
}

}  // namespace mijian
