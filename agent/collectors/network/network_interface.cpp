#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/network_namespace.h"
#include "agent/collectors/terminal/terminal_identity.h"
#include "agent/core/text.h"
#include "agent/host/link_kinds.h"

namespace mijian {
namespace {

constexpr std::string_view table = "network_interface", source = "/sys/class/net";

// Values of the attribute `type` (linux/if_arp.h).
constexpr std::int64_t type_ethernet = 1, type_loopback = 772, type_raw_ip = 519, type_none = 65534;
constexpr std::int64_t promiscuous = 0x100;  // IFF_PROMISC of the attribute `flags`
// PPP, IPIP, IP6IP6, SIT, GRE, IP6GRE. What PPP runs over (a modem, a cable, another network) the
// kernel does not say.
constexpr std::int64_t tunnel_types[] = {512, 768, 769, 776, 778, 823};

/// What sysfs shows of one interface; attributes that are not there are empty.
struct Shown {
  std::string name, folder;
  std::int64_t type = 0;
  std::string device_type;  // DEVTYPE of uevent
  std::string made_as;      // what software made it to be, by netlink
  std::string bus, driver, place, mac, operational, vendor;
  std::optional<std::string> master;
  std::optional<std::int64_t> carrier, flags, address_origin;
  bool physical = false;
};

/// The attribute, or "" where the kernel has none or refuses: carrier answers EINVAL while the
/// interface is down.
std::string attribute(const Host& host, const Shown& shown, std::string_view name) {
  const auto text = host.read(shown.folder + "/" + std::string{name});
  return text ? std::string{trim(*text)} : std::string{};
}

bool has(const Host& host, const Shown& shown, std::string_view name) {
  return host.exists(shown.folder + "/" + std::string{name}).value_or(false);
}

std::string device_type_of(const std::string& uevent) {
  constexpr std::string_view key = "DEVTYPE=";
  for (const std::string_view line : lines_of(uevent))
    if (line.substr(0, key.size()) == key) return std::string{line.substr(key.size())};
  return {};
}

void look_at_device(const Host& host, Shown& shown) {
  const auto device = host.link(shown.folder + "/device");
  if (!device) return;
  shown.physical = true;
  shown.place = file_name(*device);
  const auto bus = host.link(shown.folder + "/device/subsystem");
  const auto driver = host.link(shown.folder + "/device/driver");
  if (bus) shown.bus = file_name(*bus);
  if (driver) shown.driver = file_name(*driver);
  const auto place = host.real_path(shown.folder + "/device");
  if (!place || shown.bus != "usb") return;
  // The interface of a USB device lies in the folder of the device itself.
  const auto vendor = host.read(place->substr(0, place->rfind('/')) + "/idVendor");
  if (vendor) shown.vendor = trim(*vendor);
}

bool is_zero(std::string_view mac) { return mac.find_first_not_of("0:") == std::string_view::npos; }

/// Fails when the interface left meanwhile, or cannot be looked at.
Result<Shown> look_at(const Host& host, const std::string& folder) {
  Shown shown;
  shown.folder = folder;
  shown.name = file_name(folder);
  const auto type = host.read(folder + "/type");
  if (!type) return type.error();
  shown.type = to_integer(trim(*type)).value_or(0);
  shown.device_type = device_type_of(attribute(host, shown, "uevent"));
  shown.mac = attribute(host, shown, "address");
  if (is_zero(shown.mac)) shown.mac.clear();
  shown.operational = attribute(host, shown, "operstate");
  shown.carrier = to_integer(attribute(host, shown, "carrier"));
  shown.address_origin = to_integer(attribute(host, shown, "addr_assign_type"));
  const std::string flags = attribute(host, shown, "flags");
  if (flags.substr(0, 2) == "0x") shown.flags = to_integer(flags.substr(2), 16);
  const auto master = host.link(folder + "/master");
  if (master || vanished(master)) shown.master = master ? file_name(*master) : std::string_view{};
  look_at_device(host, shown);
  return shown;
}

bool is_modem(const Shown& shown) {
  constexpr std::string_view drivers[] = {"qmi_wwan",   "cdc_mbim", "huawei_cdc_ncm",
                                          "sierra_net", "hso",      "mhi_net",
                                          "iosm",       "mtk_t7xx", "GobiNet"};
  return shown.device_type == "wwan" || shown.type == type_raw_ip ||
         std::find(std::begin(drivers), std::end(drivers), shown.driver) != std::end(drivers);
}

/// The inner end of the cable to a server's management controller, which plays a USB card.
bool is_bmc_link(const Shown& shown) {
  constexpr std::string_view makers[] = {"046b", "413c", "04b3"};  // AMI, Dell, IBM
  constexpr std::string_view drivers[] = {"cdc_ether", "cdc_eem", "cdc_ncm", "cdc_subset",
                                          "rndis_host"};
  return std::find(std::begin(makers), std::end(makers), shown.vendor) != std::end(makers) &&
         std::find(std::begin(drivers), std::end(drivers), shown.driver) != std::end(drivers);
}

/// Only such a machine has a management controller; anybody can make an adapter with a maker's
/// number.
bool is_server(const Host& host) {
  const auto controllers = host.list_optional("/sys/class/ipmi");
  if (controllers && !controllers->empty()) return true;
  const auto chassis = host.read("/sys/class/dmi/id/chassis_type");
  return chassis && chassis_of(*chassis) == "server";
}

bool is_tunnel(const Host& host, const Shown& shown) {
  constexpr std::string_view types[] = {"ppp", "wireguard", "vxlan", "geneve",
                                        "gre", "l2tpeth",   "macsec"};
  // Of these sysfs shows an Ethernet card and nothing else.
  constexpr std::string_view made[] = {"gretap", "ip6gretap", "erspan", "ip6erspan",
                                       "vti",    "vti6",      "xfrm",   "bareudp"};
  return std::find(std::begin(tunnel_types), std::end(tunnel_types), shown.type) !=
             std::end(tunnel_types) ||
         std::find(std::begin(types), std::end(types), shown.device_type) != std::end(types) ||
         std::find(std::begin(made), std::end(made), shown.made_as) != std::end(made) ||
         shown.type == type_none || has(host, shown, "tun_flags");
}

std::string_view kind_of(const Host& host, const Shown& shown) {
  if (shown.type == type_loopback) return "loopback";
  if (shown.device_type == "wlan" || has(host, shown, "phy80211") || has(host, shown, "wireless"))
    return "wireless";
  if (is_modem(shown)) return "cellular";
  if (shown.device_type == "bluetooth") return "bluetooth";
  if (shown.device_type == "bridge" || has(host, shown, "bridge")) return "bridge";
  if (shown.device_type == "bond" || has(host, shown, "bonding")) return "bond";
  if (shown.device_type == "vlan" || host.exists("/proc/net/vlan/" + shown.name).value_or(false))
    return "vlan";
  if (is_tunnel(host, shown)) return "tunnel";
  if (shown.type != type_ethernet) return "other";
  if (is_bmc_link(shown) && is_server(host)) return "bmc";
  return shown.physical ? "ethernet" : "virtual";
}

std::optional<std::string_view> origin_of(const Shown& shown) {
  constexpr std::string_view origins[] = {"permanent", "random", "stolen", "set"};
  const std::int64_t origin = shown.address_origin.value_or(-1);
  if (origin < 0 || origin >= std::ssize(origins)) return std::nullopt;
  return origins[origin];
}

/// udev keeps the adapter's own address from when it was plugged: enx001122aabbcc.
std::optional<std::string> mac_of_name(std::string_view name) {
  constexpr std::size_t prefix = 3, digits = 12;
  if (name.size() != prefix + digits || name[2] != 'x') return std::nullopt;
  name.remove_prefix(prefix);
  if (name.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  std::string mac;
  for (std::size_t at = 0; at < digits; at += 2) {
    if (at > 0) mac += ':';
    mac += name.substr(at, 2);
  }
  return mac;
}

/// Asked only when a physical interface carries an address its maker did not give it.
class OwnAddresses {
 public:
  explicit OwnAddresses(const Host& host) : host_{host} {}

  /// By the kernel, or else by the name udev made of it.
  std::optional<std::string> permanent_mac(const std::string& interface) {
    if (!links_) links_ = host_.links();
    if (*links_)
      for (const NetworkLink& link : **links_)
        if (link.interface == interface && !link.permanent_mac.empty()) return link.permanent_mac;
    return by_udev(interface);
  }

 private:
  std::optional<std::string> by_udev(const std::string& interface) {
    if (!devices_) devices_ = host_.udev_devices();
    if (!*devices_) return std::nullopt;
    for (const UdevDevice& device : **devices_)
      if (device.property("INTERFACE") == interface)
        return mac_of_name(device.property("ID_NET_NAME_MAC"));
    return std::nullopt;
  }

  const Host& host_;
  std::optional<Result<std::vector<NetworkLink>>> links_;
  std::optional<Result<std::vector<UdevDevice>>> devices_;
};

std::optional<std::string> permanent_mac_of(const Shown& shown, OwnAddresses& own) {
  if (!shown.physical || shown.mac.empty()) return std::nullopt;
  return shown.address_origin == 0 ? std::optional{shown.mac} : own.permanent_mac(shown.name);
}

void add_interface(const Host& host, const Shown& shown, OwnAddresses& own, FactWriter& facts) {
  const auto filled = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
  };
  const auto is_promiscuous =
      shown.flags ? std::optional{(*shown.flags & promiscuous) != 0} : std::nullopt;
  const auto permanent_mac = permanent_mac_of(shown, own);
  const std::string place = shown.physical ? shown.bus + "-" + shown.place : shown.name;
  facts.add(table, {{"name", shown.name},
                    {"kind", kind_of(host, shown)},
                    {"physical", shown.physical},
                    {"mac", filled(shown.mac)},
                    {"permanent_mac", permanent_mac},
                    {"driver", filled(shown.driver)},
                    {"bus", filled(shown.bus)},
                    {"operational", filled(shown.operational)},
                    {"carrier", shown.carrier},
                    {"stable_name", permanent_mac.value_or(place)},
                    {"is_promiscuous", is_promiscuous},
                    {"address_origin", origin_of(shown)},
                    {"master", shown.master}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto entries = host.list(source);
  if (!entries) {
    facts.impossible(table, source, entries.error());
    return ok;
  }
  GapList gaps;
  OwnAddresses own{host};
  // Where this cannot be asked some tunnels look like Ethernet cards.
  const auto kinds = link_kinds(host);
  if (!kinds) gaps.add(kinds.error().during("what software made the interfaces to be"));
  for (const std::string& entry : *entries) {
    if (file_name(entry) == "bonding_masters") continue;  // a file beside the interfaces
    auto shown = look_at(host, entry);
    if (vanished(shown)) continue;
    if (shown && kinds)
      if (const auto kind = kinds->find(shown->name); kind != kinds->end())
        shown->made_as = kind->second;
    if (shown)
      add_interface(host, *shown, own, facts);
    else
      gaps.add(shown.error());
  }
  gaps.report(facts, table, source);
  report_other_networks(host, other_networks, {table}, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector network_interface_collector{"network_interface", 2, tables, collect, true};

}  // namespace mijian
