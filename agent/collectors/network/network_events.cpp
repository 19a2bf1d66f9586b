#include "agent/collectors/network/network_events.h"

#include <algorithm>
#include <utility>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/usb/kernel_journal.h"

namespace mijian {
namespace {

constexpr std::string_view table = "network_event";
constexpr std::int64_t microseconds_a_day = 86'400 * microseconds_a_second;

Cell none_if_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

// As bridges of containers and guests are called, over which this machine's own parts talk to each
// other. A name is only a name: who wants may call a bridge over a real card so.
bool is_called_virtual(std::string_view interface) {
  for (const std::string_view start : {"docker", "br-", "virbr", "veth", "vnet", "vmnet", "vboxnet",
                                       "lxcbr", "lxdbr", "cni", "dummy", "podman", "flannel"})
    if (interface.substr(0, start.size()) == start) return true;
  return false;
}

// Such a bridge comes up by itself; a wireless network, a lease or an answer comes from elsewhere.
bool is_inner(const NetworkMessage& message) {
  const bool comes_up =
      message.event == NetworkEvent::link_up || message.event == NetworkEvent::connected;
  return message.interface == "lo" || (comes_up && is_called_virtual(message.interface));
}

bool is_of_interest(const NetworkMessage& message) {
  if (is_inner(message)) return false;
  const auto address =
      message.kind == RemoteKind::address ? parse_ip(message.remote) : std::nullopt;
  return !address || (!is_loopback(*address) && !is_unspecified(*address));
}

std::int64_t civil_day(CivilTime civil) {
  civil.hour = civil.minute = civil.second = civil.microsecond = 0;
  return from_civil(civil).microseconds / microseconds_a_day;
}

// wpa_supplicant and hostapd write a name's bytes beyond ASCII, quotes and backslashes escaped.
std::string network_name(std::string_view program, std::string_view ssid) {
  return program == "wpa_supplicant" || program == "hostapd" ? unescaped_ssid(ssid)
                                                             : std::string{ssid};
}

// A name server that systemd has built in is stock where it was merely tried: who switched to it
// was told to.
std::optional<StockKind> stock_of(NetworkEvent event, RemoteKind kind, const std::string& remote,
                                  const StockHosts& hosts) {
  if (kind == RemoteKind::name) return hosts.kind(remote);
  if (kind != RemoteKind::address || event != NetworkEvent::dns_failed) return std::nullopt;
  const auto stock = hosts.kind(remote);
  return stock == StockKind::name_server ? stock : std::nullopt;
}

}  // namespace

LogSubscriber NetworkEvents::subscriber() {
  return {network_message_needles(), [this](const FoundLine& found) {
            if (found.line.stamp)
              take(found.line.program, found.line.message, *found.line.stamp, found.file,
                   found.number);
          }};
}

void NetworkEvents::begin_file(KernelSource file) { folder_.push_back(std::move(file)); }

void NetworkEvents::take(std::string_view program, std::string_view message, Time at,
                         std::int64_t number) {
  LogStamp stamp;
  stamp.utc = at;
  take(program, message, stamp, folder_.size() - 1, number);
}

void NetworkEvents::take(std::string_view program, std::string_view text, const LogStamp& stamp,
                         std::size_t file, std::int64_t number) {
  const auto message = parse_network_message(program, text);
  if (!message || !is_of_interest(*message)) return;
  if (message->is_hint) return note_hint(network_program(program), *message);
  RawKey key{file, stamp.utc ? day_of(*stamp.utc) : civil_day(stamp.civil),
             kind_of(network_program(program), *message)};
  auto found = raw_.lower_bound(key);
  if (found == raw_.end() || key < found->first) {
    if (raw_.size() + rows_.size() >= most_) {
      is_full_ = true;
      return;
    }
    found = raw_.emplace_hint(found, std::move(key), Raw{stamp, stamp, number, 0});
  }
  found->second.last = stamp;
  ++found->second.times;
}

void NetworkEvents::note_hint(std::string_view program, const NetworkMessage& message) {
  const auto known = hints_.find(message.interface);
  if (known == hints_.end() && hints_.size() >= most_hints) return;
  // The kernel says just behind a supplicant which access point it tries, and not of which network.
  if (known != hints_.end() && message.remote.empty() && known->second.bssid == message.address)
    return;
  const std::string name = network_name(program, message.remote);
  hints_[std::string{message.interface}] = {std::string{message.address}, name};
  if (!name.empty() && names_.size() < most_names) names_.emplace(message.address, name);
}

// An access point is known by the name of its network where that was told just before.
NetworkEvents::Kind NetworkEvents::kind_of(std::string_view program,
                                           const NetworkMessage& message) const {
  Kind kind{program,
            message.event,
            message.is_established,
            std::string{message.interface},
            message.kind,
            std::string{message.remote},
            {},
            std::nullopt};
  if (message.kind == RemoteKind::ssid) kind.remote = network_name(program, message.remote);
  if (message.kind == RemoteKind::address) {
    if (const auto address = parse_ip(message.remote)) kind.remote = to_text(*address);
    kind.address = kind.remote;
    kind.is_public = is_public_host(kind.remote);
  }
  if (message.kind == RemoteKind::name) {
    kind.remote = host_name(message.remote).value_or(kind.remote);
    if (const auto address = parse_ip(message.address)) kind.address = to_text(*address);
    kind.is_public = is_public_host(kind.address.empty() ? kind.remote : kind.address);
  }
  const bool may_be_named = message.event == NetworkEvent::associated &&
                            (message.kind == RemoteKind::bssid || message.kind == RemoteKind::none);
  const auto hint = may_be_named ? hints_.find(message.interface) : hints_.end();
  if (hint == hints_.end()) return kind;
  const auto& [bssid, ssid] = hint->second;
  if (message.kind == RemoteKind::bssid && bssid != message.remote) return kind;
  if (!ssid.empty())
    kind.remote_kind = RemoteKind::ssid, kind.remote = ssid;
  else if (!bssid.empty())
    kind.remote_kind = RemoteKind::bssid, kind.remote = bssid;
  return kind;
}

std::int64_t NetworkEvents::day_of(Time time) const {
  const std::int64_t local = time.microseconds + zone_.zone.offset_at(time) * microseconds_a_second;
  return local / microseconds_a_day;
}

void NetworkEvents::settle(const std::vector<LogReport>& reports) {
  std::vector<KernelSource> files;
  std::vector<int> first_years;
  for (const LogReport& report : reports) {
    files.push_back({report.path, {}});
    first_years.push_back(report.first_year);
  }
  settle(files, first_years);
}

void NetworkEvents::settle_journal() {
  const std::vector<KernelSource> files = std::exchange(folder_, {});
  settle(files, std::vector<int>(files.size(), 0));  // a journal's stamps say their year
}

// Files of one source tell different moments, so what they count is added up; other sources tell
// the same again.
void NetworkEvents::settle(const std::vector<KernelSource>& files,
                           const std::vector<int>& first_years) {
  std::map<Key, std::int64_t> counted;
  for (auto& [raw_key, raw] : std::exchange(raw_, {})) {
    const int year = first_years[raw_key.file];
    const LogTime first = resolve(raw.first, year, zone_), last = resolve(raw.last, year, zone_);
    const Key key{day_of(first.time), raw_key.kind};
    const std::int64_t times = counted[key] += raw.times;
    const auto [at, is_new] = rows_.try_emplace(key, Row{first, last, 0, raw.number, 0});
    Row& row = at->second;
    row.times = std::max(row.times, times);
    if (row.last.time < last.time) row.last = last;
    if (!is_new && !(first.time < row.first.time)) continue;
    row.first = first, row.number = raw.number;
    row.source = sources_.size() + raw_key.file;
  }
  sources_.insert(sources_.end(), files.begin(), files.end());
  hints_.clear();
}

// "state changed unknown -> bound" stands beside a line that tells the address. Of other events two
// that name nobody and somebody are two.
bool NetworkEvents::is_told_better(const Key& key) const {
  if (key.second.program == "kernel" && key.second.remote_kind == RemoteKind::bssid)
    return is_told_by_name(key);
  if (key.second.remote_kind != RemoteKind::none || key.second.event != NetworkEvent::lease_bound)
    return false;
  const auto next = std::next(rows_.find(key));
  if (next == rows_.end() || next->first.first != key.first) return false;
  const Kind &one = key.second, &other = next->first.second;
  return std::tie(one.program, one.event, one.is_established, one.interface) ==
         std::tie(other.program, other.event, other.is_established, other.interface);
}

// The kernel's own log names access points only; another log of the same day told the network.
bool NetworkEvents::is_told_by_name(const Key& key) const {
  const auto name = names_.find(key.second.remote);
  if (name == names_.end()) return false;
  for (auto row = rows_.lower_bound(Key{key.first, {}});
       row != rows_.end() && row->first.first == key.first; ++row) {
    const Kind& other = row->first.second;
    if (other.event == key.second.event && other.is_established == key.second.is_established &&
        other.remote_kind == RemoteKind::ssid && other.remote == name->second)
      return true;
  }
  return false;
}

void NetworkEvents::tell(const StockHosts& hosts, Commissioning commissioning,
                         FactWriter& facts) const {
  for (const auto& [key, row] : rows_) {
    if (is_told_better(key)) continue;
    commissioning.note(row.last.time, row.last.quality);
    tell(key, row, hosts, commissioning, facts);
  }
  commissioning.report(facts, table);
}

void NetworkEvents::tell(const Key& key, const Row& row, const StockHosts& hosts,
                         const Commissioning& commissioning, FactWriter& facts) const {
  const Kind& kind = key.second;
  const bool has_remote = kind.remote_kind != RemoteKind::none;
  const auto stock = stock_of(kind.event, kind.remote_kind, kind.remote, hosts);
  const KernelSource& source = sources_[row.source];
  const bool is_journal = !source.cursor_head.empty();
  facts.add(table,
            {{"program", kind.program},
             {"event", stored_word(network_event_words, kind.event)},
             {"grade", kind.is_established ? "established" : "attempt"},
             {"interface", none_if_empty(kind.interface)},
             {"remote", none_if_empty(kind.remote)},
             {"remote_kind",
              has_remote ? Cell{stored_word(remote_kind_words, kind.remote_kind)} : Cell{Null{}}},
             {"address", none_if_empty(kind.address)},
             {"is_public", kind.is_public},
             {"stock", stock ? Cell{stored_word(stock_kind_words, *stock)} : Cell{Null{}}},
             {"first_at", row.first.time},
             {"last_at", row.last.time},
             {"times", row.times},
             {"time_quality", stored_word(time_quality_words, row.last.quality)},
             {"file", source.file},
             {"line", is_journal ? Cell{Null{}} : Cell{row.number}},
             {"cursor", is_journal ? Cell{journal_cursor(source, row.number)} : Cell{Null{}}},
             {"after_commissioning", commissioning.is_after(row.last.time, row.last.quality)}});
}

}  // namespace mijian
