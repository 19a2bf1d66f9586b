#include "agent/collectors/usb_sessions.h"

#include <algorithm>
#include <cstdlib>

#include "agent/core/text.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

constexpr std::size_t most_text = 512;  // a USB string has at most 126 characters

void fill(std::string& field, std::string_view text) {
  if (field.empty()) field = text.substr(0, most_text);
}

// By the kernel's own clock where the lines carry it, otherwise by what the wall clock showed.
bool is_within_seconds(const LogPlace& earlier, const LogPlace& later, std::int64_t seconds) {
  const auto span = [&]() -> std::int64_t {
    if (earlier.monotonic && later.monotonic) return *later.monotonic - *earlier.monotonic;
    if (earlier.stamp.utc && later.stamp.utc)
      return later.stamp.utc->microseconds - earlier.stamp.utc->microseconds;
    return from_civil(later.stamp.civil).microseconds -
           from_civil(earlier.stamp.civil).microseconds;
  }();
  return span >= 0 && span <= seconds * microseconds_a_second;
}

}  // namespace

void UsbSessions::take(const FoundLine& found) {
  if (found.line.program != "kernel" || !found.line.stamp) return;
  take(KernelMessage{
      found.line.message, *found.line.stamp, found.line.monotonic, {}, found.file, found.number});
}

void UsbSessions::take(const KernelMessage& message) {
  if (!message.boot_id.empty() && message.boot_id != boot_id_) {
    boot_id_ = message.boot_id;
    open_.clear(), hosts_.clear();
  }
  const auto event = parse_usb_message(message.text);
  if (!event) return;
  const LogPlace place{message.stamp, message.monotonic, message.source, message.number};
  switch (event->kind) {
    case Kind::booted:
      open_.clear(), hosts_.clear();
      return;
    case Kind::found:
      return find(*event, place);
    case Kind::uas_host:
      return claim_uas(event->scsi_host, place);
    default:
      return describe(*event, place);
  }
}

UsbSession* UsbSessions::open_on(std::string_view port) {
  const auto found = open_.find(port);
  return found == open_.end() ? nullptr : &sessions_[found->second];
}

UsbSession* UsbSessions::of_host(std::int64_t scsi_host) {
  const auto found = hosts_.find(scsi_host);
  return found == hosts_.end() ? nullptr : &sessions_[found->second];
}

void UsbSessions::find(const UsbLogEvent& event, const LogPlace& place) {
  if (sessions_.size() == most_sessions) {
    is_full_ = true;
    open_.clear(), hosts_.clear();  // what follows belongs to devices that are not kept
    return;
  }
  UsbSession session;
  session.port = event.port;
  session.vendor_id = to_lower(event.vendor_id), session.product_id = to_lower(event.product_id);
  session.found = place;
  // A device still open on this port has left without a line.
  open_.insert_or_assign(session.port, sessions_.size());
  sessions_.push_back(std::move(session));
}

// The uas driver names no port. Only when one single device came lately and nothing else claimed it
// is the host its own: nobody is called a storage device on a guess.
void UsbSessions::claim_uas(std::int64_t scsi_host, const LogPlace& place) {
  constexpr std::int64_t lately = 10;
  std::optional<std::size_t> candidate;
  for (const auto& [port, index] : open_) {
    const UsbSession& session = sessions_[index];
    if (session.is_storage || session.is_hub || !is_within_seconds(session.found, place, lately))
      continue;
    if (candidate) return;
    candidate = index;
  }
  if (!candidate) return;
  sessions_[*candidate].is_storage = true;
  hosts_.insert_or_assign(scsi_host, *candidate);
}

void UsbSessions::describe(const UsbLogEvent& event, const LogPlace& place) {
  const bool by_host = event.kind == Kind::disk_size || event.kind == Kind::disk_named;
  UsbSession* session = by_host ? of_host(event.scsi_host) : open_on(event.port);
  if (session == nullptr) return;
  switch (event.kind) {
    case Kind::manufacturer:
      return fill(session->manufacturer, event.text);
    case Kind::product:
      return fill(session->product, event.text);
    case Kind::serial:
      return fill(session->serial, event.text);
    case Kind::is_hub:
      session->is_hub = true;
      return;
    case Kind::disk_named:
      return fill(session->disk, event.disk);
    case Kind::disk_size:
      fill(session->disk, event.disk);
      if (!session->capacity) session->capacity = event.capacity;
      return;
    case Kind::is_storage:
      session->is_storage = true;
      if (event.scsi_host >= 0)
        hosts_.insert_or_assign(event.scsi_host, open_.find(event.port)->second);
      return;
    case Kind::disconnected:
      session->left = place;
      open_.erase(open_.find(event.port));
      return;
    default:
      return;
  }
}

}  // namespace mijian
