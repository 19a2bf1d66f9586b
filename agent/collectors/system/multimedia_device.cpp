#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "multimedia_device", source = "/sys";

/// What a piece of hardware is, whether or not a driver took it.
struct Device {
  std::string kind, bus, path;
  std::optional<std::string> name, driver;
  std::optional<bool> is_blocked;
};

class Finder {
 public:
  Finder(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void find() {
    find_pci();
    find_usb();
    find_sdio();
    find_class("/sys/class/video4linux", "camera");
    find_class("/sys/class/bluetooth", "bluetooth");
    find_class("/sys/class/rc", "infrared");
    find_sound_cards();
    gaps_.report(facts_, table, source);
  }

 private:
  std::vector<std::string> list(const std::string& folder) {
    auto entries = host_.list_optional(folder);
    if (!entries) gaps_.add(entries.error());
    return entries ? *entries : std::vector<std::string>{};
  }
  std::optional<std::string> read(const std::string& path) {
    const auto text = host_.read_optional(path);
    if (!text) gaps_.add(text.error());
    if (!text || !*text) return std::nullopt;
    return std::string{trim(**text)};
  }
  std::string real(const std::string& path) const {
    const auto resolved = host_.real_path(path);
    return resolved ? *resolved : path;
  }
  /// What a link leads to, its last name only: a driver, a subsystem.
  std::optional<std::string> linked_name(const std::string& path) const {
    const auto target = host_.link(path);
    if (!target) return std::nullopt;
    return std::string{file_name(*target)};
  }

  void add(Device device) {
    if (!seen_.insert(device.kind + " " + device.path).second) return;
    facts_.add(table, {{"kind", device.kind},
                       {"name", device.name},
                       {"bus", device.bus},
                       {"path", device.path},
                       {"driver", device.driver},
                       {"is_blocked", device.is_blocked}});
  }

  /// A device of a bus: without a driver it does nothing; a radio may be switched off, too.
  void add_hardware(const std::string& kind, const std::string& bus, const std::string& entry,
                    const std::string& hardware) {
    Device device{kind, bus, real(hardware), std::nullopt, linked_name(entry + "/driver"), {}};
    device.name = read(hardware + "/product");
    device.is_blocked = !device.driver;
    if (device.driver && (kind == "bluetooth" || kind == "wireless"))
      device.is_blocked = radio_is_off(device.path, kind == "wireless" ? "wlan" : kind);
    covered_.insert(device.path);
    add(std::move(device));
  }

  /// rfkill's word on a radio that hangs below a device; none when no switch knows it.
  std::optional<bool> radio_is_off(const std::string& device, std::string_view type) {
    for (const std::string& entry : list("/sys/class/rfkill")) {
      if (read(entry + "/type") != type) continue;
      if (real(entry).compare(0, device.size() + 1, device + "/") != 0) continue;
      const auto soft = read(entry + "/soft"), hard = read(entry + "/hard");
      if (soft == "1" || hard == "1") return true;
      if (soft && hard) return false;
    }
    return std::nullopt;
  }

  static std::string_view pci_kind(std::string_view pci_class) {
    constexpr std::pair<std::string_view, std::string_view> kinds[] = {
        {"0x0280", "wireless"}, {"0x0400", "camera"},    {"0x0401", "sound"},
        {"0x0403", "sound"},    {"0x0d00", "infrared"},  {"0x0d01", "infrared"},
        {"0x0d10", "wireless"}, {"0x0d11", "bluetooth"}, {"0x0d12", "wireless"},
        {"0x0d20", "wireless"}, {"0x0d21", "wireless"},  {"0x0d40", "wireless"},
        {"0x0d41", "wireless"}, {"0x0d80", "wireless"},  {"0xff00", "unknown"}};
    for (const auto& [number, kind] : kinds)
      if (pci_class.substr(0, number.size()) == number) return kind;
    return {};
  }

  void find_pci() {
    for (const std::string& entry : list("/sys/bus/pci/devices")) {
      const auto kind = pci_kind(read(entry + "/class").value_or(""));
      // A sound controller with a driver is told by its cards, which know whether they record.
      if (kind == "sound" && !linked_name(entry + "/driver"))
        add_hardware("microphone", "pci", entry, entry);
      else if (kind == "unknown" && linked_name(entry + "/driver"))
        continue;  // a card reader, a modem: what its driver makes of it is told elsewhere
      else if (!kind.empty() && kind != "sound")
        add_hardware(std::string{kind}, "pci", entry, entry);
    }
  }

  /// Most makers of SDIO radios leave the class open; then the driver's work tells, if there is
  /// one.
  std::string sdio_kind(const std::string& entry) {
    const std::string number = read(entry + "/class").value_or("");
    if (number == "0x07") return "wireless";
    if (number == "0x02" || number == "0x03" || number == "0x09") return "bluetooth";
    if (number == "0x05") return "camera";
    if (number != "0x00") return {};
    if (!list(entry + "/ieee80211").empty()) return "wireless";
    return list(entry + "/bluetooth").empty() ? "unknown" : "bluetooth";
  }

  void find_sdio() {
    for (const std::string& entry : list("/sys/bus/sdio/devices"))
      if (const std::string kind = sdio_kind(entry); !kind.empty())
        add_hardware(kind, "sdio", entry, entry);
  }

  void find_usb() {
    for (const std::string& entry : list("/sys/bus/usb/devices")) {
      const auto colon = entry.rfind(':');
      if (colon == std::string::npos) continue;
      const std::string device = entry.substr(0, colon);
      const auto number = read(entry + "/bInterfaceClass").value_or("");
      if (number == "0e") add_hardware("camera", "usb", entry, device);
      if (number == "01" && !linked_name(entry + "/driver"))
        add_hardware("microphone", "usb", entry, device);
      if (number == "e0" && read(entry + "/bInterfaceSubClass") == "01" &&
          read(entry + "/bInterfaceProtocol") == "01")
        add_hardware("bluetooth", "usb", entry, device);
    }
  }

  /// The hardware behind an entry of a class: the first device above it that has a bus.
  std::string hardware_of(const std::string& entry) const { return real(entry + "/device"); }

  bool is_covered(const std::string& hardware) const {
    return std::any_of(covered_.begin(), covered_.end(), [&](const std::string& path) {
      return hardware == path || hardware.compare(0, path.size() + 1, path + "/") == 0;
    });
  }

  /// What no bus showed: devices of the board itself, and those the kernel makes up.
  void find_class(const std::string& folder, const std::string& kind) {
    for (const std::string& entry : list(folder)) {
      if (entry.find(':') != std::string::npos) continue;  // a connection of an adapter
      const std::string hardware = hardware_of(entry);
      if (is_covered(hardware)) continue;
      Device device{kind,
                    linked_name(entry + "/device/subsystem").value_or("virtual"),
                    hardware,
                    read(entry + "/name"),
                    linked_name(entry + "/device/driver"),
                    {}};
      if (kind == "bluetooth") device.is_blocked = radio_is_off(real(entry), kind);
      add(std::move(device));
    }
  }

  /// Streams of a card: "pcm0c" records, "pcm0p" plays.
  bool has_stream(const std::string& card, char direction) {
    for (const std::string& stream : list("/proc/asound/" + card)) {
      const auto name = file_name(stream);
      if (name.substr(0, 3) == "pcm" && name.back() == direction) return true;
    }
    return false;
  }

  void find_sound_cards() {
    for (const std::string& entry : list("/sys/class/sound")) {
      const std::string card{file_name(entry)};
      if (card.substr(0, 4) != "card") continue;
      for (const auto& [kind, direction] : {std::pair{"microphone", 'c'}, {"speaker", 'p'}})
        if (has_stream(card, direction))
          add({kind, linked_name(entry + "/device/subsystem").value_or("virtual"),
               hardware_of(entry), read(entry + "/id"), linked_name(entry + "/device/driver"),
               false});
    }
  }

  const Host& host_;
  FactWriter& facts_;
  GapList gaps_;
  std::set<std::string> seen_, covered_;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto there = host.list(source);
  if (there)
    Finder{host, facts}.find();
  else
    facts.impossible(table, source, there.error());
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector multimedia_device_collector{"multimedia_device", 1, tables, collect};

}  // namespace mijian
