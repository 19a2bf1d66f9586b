#include "agent/collectors/usb/usb_sessions.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

constexpr std::size_t most_text = 512;  // a USB string has at most 126 characters

void fill(std::string& field, std::string_view text) {
  if (field.empty()) field = text.substr(0, most_text);
}

std::string four_digits(std::string_view id) {
  return std::string(4 - std::min<std::size_t>(id.size(), 4), '0') + to_lower(id);
}

// By the kernel's own clock where the messages carry it, otherwise by what the wall clock showed.
bool is_within_seconds(const UsbPlace& earlier, const UsbPlace& later, std::int64_t seconds) {
  const bool has_kernel_clock = earlier.monotonic && later.monotonic;
  if (!has_kernel_clock && earlier.moment.has_year != later.moment.has_year) return false;
  const std::int64_t span = has_kernel_clock ? *later.monotonic - *earlier.monotonic
                                             : UsbTimeline::span(earlier.moment, later.moment);
  return span >= 0 && span <= seconds * microseconds_a_second;
}

}  // namespace

void UsbSessions::take(const KernelMessage& message) {
  if (!message.boot_id.empty() && message.boot_id != boot_id_) begin_boot(message.boot_id);
  const auto event = parse_usb_message(message.text);
  if (!event) return;
  switch (event->kind) {
    case Kind::booted:
      // A journal names its boots itself, and may have heard of devices before it hears this line.
      return message.boot_id.empty() ? begin_boot({}) : void();
    case Kind::announced:
      return announce(*event, place_of(message));
    case Kind::confirmed:
      return confirm(event->port);
    case Kind::found:
      return find(*event, place_of(message));
    case Kind::disconnected:
      return leave(*event, place_of(message));
    case Kind::unnamed_host:
      return claim_host(event->scsi_host, place_of(message));
    case Kind::disk_size:
    case Kind::disk_named:
    case Kind::disk_lost:
    case Kind::volume_unclean:
    case Kind::disk_failed:
      return describe_disk(*event);
    default:
      return describe(*event);
  }
}

UsbPlace UsbSessions::place_of(const KernelMessage& message) const {
  return {timeline_.moment(message.stamp), message.monotonic, message.source, message.number};
}

void UsbSessions::forget_all() {
  for (auto& [name, port] : ports_) tell(port);
  ports_.clear();
  latest_ = nullptr;
  hosts_.clear();
  waiting_host_ = -1;
}

void UsbSessions::begin_boot(std::string_view boot_id) {
  forget_all();
  boot_id_ = boot_id;
}

// A device's messages mostly follow one another.
UsbSessions::Port* UsbSessions::known_on(std::string_view port) {
  if (latest_ != nullptr && latest_->name == port) return latest_;
  const auto found = ports_.find(port);
  return found == ports_.end() ? nullptr : latest_ = &found->second;
}

UsbSessions::Port* UsbSessions::open_on(std::string_view port) {
  Port* known = known_on(port);
  return known == nullptr || !known->is_open ? nullptr : known;
}

// Numbers are of one bus: with several buses they may not tell who is meant.
UsbSessions::Port* UsbSessions::with_number(std::int64_t number) {
  Port* only = nullptr;
  for (auto& [name, port] : ports_) {
    const bool is_announced = port.announced && port.announced_number == number;
    if (!is_announced && !(port.is_open && port.number == number)) continue;
    if (only != nullptr) return nullptr;
    only = &port;
  }
  if (only != nullptr) confirm(*only);
  return only;
}

UsbSessions::Port* UsbSessions::with_disk(const UsbLogEvent& event) {
  if (event.scsi_host >= 0) {
    const auto found = hosts_.find(event.scsi_host);
    return found == hosts_.end() ? nullptr : found->second;
  }
  // Who left last may still be spoken of, but not in front of who is here.
  Port* left = nullptr;
  for (auto& [name, port] : ports_) {
    if (port.is_told || port.session.disk != event.disk) continue;
    if (port.is_open) return &port;
    if (left == nullptr || port.departure > left->departure) left = &port;
  }
  return left;
}

// Devices of equal ids are of one model: of several, the first that nothing is known of yet.
UsbSessions::Port* UsbSessions::with_ids(const UsbLogEvent& event) {
  const std::string vendor = to_lower(event.vendor_id), product = to_lower(event.product_id);
  Port* found = nullptr;
  for (auto& [name, port] : ports_) {
    const UsbSession& session = port.session;
    if (!port.is_open || session.vendor_id != vendor || session.product_id != product) continue;
    if (!session.traits.has(event.trait)) return &port;
    found = &port;
  }
  return found;
}

// Only when one single device came lately and nothing else claimed it is something its own: nobody
// is called a storage device on a guess.
UsbSessions::Port* UsbSessions::only_newcomer(const UsbPlace& place) {
  constexpr std::int64_t lately = 10;
  Port* only = nullptr;
  for (auto& [name, port] : ports_) {
    const auto& came = port.announced ? *port.announced : port.session.found;
    const bool is_there = port.announced || (port.is_open && port.session.traits.empty());
    if (!is_there || !is_within_seconds(came, place, lately)) continue;
    if (only != nullptr) return nullptr;
    only = &port;
  }
  return only;
}

UsbSessions::Port& UsbSessions::at(std::string_view name) {
  if (Port* known = known_on(name)) return *known;
  if (ports_.size() == most_ports) forget_all();  // no machine has as many
  const auto made = ports_.try_emplace(std::string{name}).first;
  made->second.name = made->first;
  return made->second;
}

// Old kernels do not tell ids: what was announced there is a connection all the same.
void UsbSessions::confirm(Port& port) {
  if (!port.announced) return;
  const UsbPlace place = *port.announced;
  open(port, place);
}

void UsbSessions::confirm(std::string_view name) {
  if (Port* port = known_on(name)) confirm(*port);
}

void UsbSessions::open(Port& port, const UsbPlace& place) {
  tell(port);  // who is still there has left without a line
  port.session = {};
  port.session.port = port.name;
  port.session.boot_id = boot_id_;
  port.session.found = place;
  port.is_open = true, port.is_told = false;
  port.number = port.announced ? port.announced_number : -1;
  port.announced.reset();
}

void UsbSessions::announce(const UsbLogEvent& event, const UsbPlace& place) {
  Port& port = at(event.port);
  port.announced = place, port.announced_number = event.number;
}

void UsbSessions::find(const UsbLogEvent& event, const UsbPlace& place) {
  Port& port = at(event.port);
  open(port, place);
  port.session.vendor_id = to_lower(event.vendor_id);
  port.session.product_id = to_lower(event.product_id);
}

void UsbSessions::leave(const UsbLogEvent& event, const UsbPlace& place) {
  if (!event.port.empty()) confirm(event.port);
  Port* port = event.port.empty() ? with_number(event.number) : open_on(event.port);
  if (port == nullptr) return;
  port->session.left = place;
  port->is_open = false, port->departure = ++departures_;
}

void UsbSessions::claim_host(std::int64_t scsi_host, const UsbPlace& place) {
  Port* port = only_newcomer(place);
  hosts_.erase(scsi_host);
  waiting_host_ = port == nullptr ? scsi_host : -1;
  if (port == nullptr) return;
  confirm(*port);
  port->session.traits.add(UsbTrait::storage);
  hosts_[scsi_host] = port;
}

void UsbSessions::describe(const UsbLogEvent& event) {
  if (event.kind == Kind::storage_host || event.kind == Kind::is) confirm(event.port);
  Port* port = event.number >= 0    ? with_number(event.number)
               : event.port.empty() ? with_ids(event)
                                    : open_on(event.port);
  if (port == nullptr) return;
  UsbSession& session = port->session;
  switch (event.kind) {
    case Kind::manufacturer:
      return fill(session.manufacturer, event.text);
    case Kind::product:
      return fill(session.product, event.text);
    case Kind::serial:
      return fill(session.serial, event.text);
    case Kind::ids:
      fill(session.vendor_id, four_digits(event.vendor_id));
      return fill(session.product_id, four_digits(event.product_id));
    case Kind::storage_host:
      hosts_[event.scsi_host] = port;
      return session.traits.add(UsbTrait::storage);
    case Kind::number_is:
      if (waiting_host_ >= 0) hosts_[waiting_host_] = port;
      waiting_host_ = -1;
      return session.traits.add(UsbTrait::storage);
    default:
      return session.traits.add(event.trait);
  }
}

void UsbSessions::describe_disk(const UsbLogEvent& event) {
  Port* port = with_disk(event);
  if (port == nullptr) {
    if (event.kind != Kind::disk_size) return;
    sized_disk_ = event.disk, sized_capacity_ = event.capacity;
    return;
  }
  UsbSession& session = port->session;
  // A disk that fails while it is there may be an old one; one that fails when it has left was
  // still in use.
  if (event.kind == Kind::disk_failed && !session.left) return;
  if (event.kind == Kind::disk_lost || event.kind == Kind::volume_unclean ||
      event.kind == Kind::disk_failed) {
    session.is_unsafe = true;
    return;
  }
  fill(session.disk, event.disk);
  if (event.kind == Kind::disk_size && !session.capacity) session.capacity = event.capacity;
  if (event.kind == Kind::disk_named && !session.capacity && sized_disk_ == event.disk)
    session.capacity = sized_capacity_;
  if (event.kind == Kind::disk_named) sized_disk_.clear();
}

// A stick with a bad contact comes back within moments: several connections, one use.
void UsbSessions::tell(Port& port) {
  constexpr std::int64_t moment = 2;
  if (port.is_told) return;
  UsbSession& session = port.session;
  const std::string ids = session.vendor_id + session.product_id;
  session.is_again = port.last_left && port.last_ids == ids && port.last_serial == session.serial &&
                     is_within_seconds(*port.last_left, session.found, moment);
  timeline_.add(session);
  port.last_ids = ids, port.last_serial = session.serial, port.last_left = session.left;
  port.is_told = true, port.is_open = false;
  for (auto host = hosts_.begin(); host != hosts_.end();)
    host = host->second == &port ? hosts_.erase(host) : std::next(host);
}

void UsbSessions::end_file(int first_year) {
  for (auto& [name, port] : ports_) {
    timeline_.give_year(port.session.found.moment, first_year);
    if (port.session.left) timeline_.give_year(port.session.left->moment, first_year);
    if (port.announced) timeline_.give_year(port.announced->moment, first_year);
    if (port.last_left) timeline_.give_year(port.last_left->moment, first_year);
  }
  timeline_.end_file(first_year);
}

void UsbSessions::end() {
  begin_boot({});
  timeline_.end_file(0);
}

}  // namespace mijian
