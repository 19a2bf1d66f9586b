// What the programs that make connections write to the system's log, one message at a time: who got
// a lease, who joined a wireless network, whose clock was set by whom. A message is taken by the
// program that speaks and from its first byte on: names of networks, hosts and peers are others'
// words, and whatever they hold, they are no more than the name that stands there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

enum class NetworkEvent {
  link_up,
  associated,
  association_failed,
  lease_bound,
  lease_failed,
  connected,
  connectivity_full,
  connectivity_failed,
  dns_server_set,
  dns_answered,
  dns_failed,
  time_asked,
  time_synchronised,
  time_failed,
  time_unavailable,
  ppp_up,
  ppp_failed,
  modem_registered,
  modem_connected,
  vpn_up,
  vpn_failed,
  update_fetched,
  update_failed,
  update_unavailable,
};
constexpr Word<NetworkEvent> network_event_words[] = {
    {NetworkEvent::link_up, "link_up", {"链路接通", "link up"}},
    {NetworkEvent::associated,
     "associated",
     {"接入或开设无线网络", "joined or offered a wireless network"}},
    {NetworkEvent::association_failed,
     "association_failed",
     {"接入无线网络失败", "failed to join a wireless network"}},
    {NetworkEvent::lease_bound, "lease_bound", {"获得动态地址", "got a lease"}},
    {NetworkEvent::lease_failed, "lease_failed", {"未获得动态地址", "got no lease"}},
    {NetworkEvent::connected, "connected", {"网络连接已启用", "connection active"}},
    {NetworkEvent::connectivity_full,
     "connectivity_full",
     {"报告为完全连通", "connectivity reported full"}},
    {NetworkEvent::connectivity_failed,
     "connectivity_failed",
     {"连通性检测失败", "connectivity check failed"}},
    {NetworkEvent::dns_server_set, "dns_server_set", {"选用域名服务器", "name server chosen"}},
    {NetworkEvent::dns_answered, "dns_answered", {"域名服务器有应答", "name server answered"}},
    {NetworkEvent::dns_failed, "dns_failed", {"域名解析失败", "name resolution failed"}},
    {NetworkEvent::time_asked, "time_asked", {"请求校时", "asked for the time"}},
    {NetworkEvent::time_synchronised, "time_synchronised", {"校时成功", "clock synchronised"}},
    {NetworkEvent::time_failed, "time_failed", {"校时失败", "clock not synchronised"}},
    {NetworkEvent::time_unavailable,
     "time_unavailable",
     {"无可用时间服务器", "no time server to be had"}},
    {NetworkEvent::ppp_up, "ppp_up", {"拨号接通", "dialled connection up"}},
    {NetworkEvent::ppp_failed, "ppp_failed", {"拨号失败", "dialled connection failed"}},
    {NetworkEvent::modem_registered,
     "modem_registered",
     {"上网卡注册到移动网络", "modem registered with a network"}},
    {NetworkEvent::modem_connected, "modem_connected", {"上网卡已连接", "modem connected"}},
    {NetworkEvent::vpn_up, "vpn_up", {"VPN 已建立", "VPN up"}},
    {NetworkEvent::vpn_failed, "vpn_failed", {"VPN 连接失败", "VPN failed"}},
    {NetworkEvent::update_fetched, "update_fetched", {"更新已获取", "update fetched"}},
    {NetworkEvent::update_failed, "update_failed", {"更新获取失败", "update not fetched"}},
    {NetworkEvent::update_unavailable,
     "update_unavailable",
     {"无可用更新来源", "no source of updates to be had"}},
};

enum class RemoteKind { none, address, name, ssid, bssid };
constexpr Word<RemoteKind> remote_kind_words[] = {
    {RemoteKind::address, "address", {"地址", "address"}},
    {RemoteKind::name, "name", {"主机名", "host name"}},
    {RemoteKind::ssid, "ssid", {"无线网络名", "name of a wireless network"}},
    {RemoteKind::bssid, "bssid", {"接入点地址", "address of an access point"}},
};

struct NetworkMessage {
  NetworkEvent event = NetworkEvent::connected;
  bool is_established = false;      // somebody answered; otherwise it was tried, or is only claimed
  std::string_view interface = {};  // empty: not said
  std::string_view remote = {};  // the address that was leased, or the other side; empty: neither
  RemoteKind kind = RemoteKind::none;
  std::string_view address = {};  // of a name: what it stood for, where both are told
  /// No event itself: tells which network (`remote`) an access point (`address`) is of, before the
  /// line that says whether it worked.
  bool is_hint = false;
};

constexpr std::size_t longest_ssid = 128;  // bytes, escaped as wpa_supplicant does
/// The bytes of a name as wpa_supplicant and hostapd write it: \xe5, \", \\, \n, \r, \t, \e.
std::string unescaped_ssid(std::string_view text);

/// None for all other messages. Views point into the message.
std::optional<NetworkMessage> parse_network_message(std::string_view program,
                                                    std::string_view message);

/// The programs that are listened to, sorted; one of them for what logs call by several names, or
/// empty for a stranger. The view is a constant.
std::string_view network_program(std::string_view program);
struct NetworkProgram {
  std::string_view name;
  std::string_view units;  // whose messages count whoever it runs as, parted by blanks; empty: only
                           // those of root count
};
std::vector<NetworkProgram> network_programs();

/// What a log line must hold to be worth parsing for such messages.
std::vector<std::string> network_message_needles();

}  // namespace mijian
