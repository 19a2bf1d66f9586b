// Messages as the programs write them, taken from public logs; addresses and names are examples.
#include "agent/collectors/network/network_message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "agent/collectors/logs/needles.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

// "established lease_bound eth0 address 10.0.2.15", or "none".
std::string told(std::string_view program, std::string_view message) {
  const auto found = parse_network_message(program, message);
  if (!found) return "none";
  std::string text = found->is_hint ? "hint" : found->is_established ? "established" : "attempt";
  text += " " + std::string{stored_word(network_event_words, found->event)};
  if (!found->interface.empty()) text += " " + std::string{found->interface};
  if (found->kind != RemoteKind::none)
    text += " " + std::string{stored_word(remote_kind_words, found->kind)} + " " +
            std::string{found->remote};
  if (!found->address.empty()) text += " = " + std::string{found->address};
  return text;
}

struct Sample {
  const char *program, *message, *expected;
};

const Sample samples[] = {
    // NetworkManager, newest first
    {"NetworkManager",
     "<info>  [1776178292.8608] dhcp4 (wlo1): state changed new lease, address=192.168.1.192, acd "
     "pending",
     "established lease_bound wlo1 address 192.168.1.192"},
    {"NetworkManager",
     "<info>  [1776178292.8612] dhcp4 (eth0): state changed new lease, address=198.51.100.7",
     "established lease_bound eth0 address 198.51.100.7"},
    {"NetworkManager",
     "<info>  [1747592493.5298] dhcp6 (eth0): state changed new lease, address=fd00::d29f::1000",
     "established lease_bound eth0"},
    {"NetworkManager",
     "<info>  [1583331097.7800] dhcp4 (eth0): state changed unknown -> bound, address=10.0.2.15",
     "established lease_bound eth0 address 10.0.2.15"},
    {"NetworkManager",
     "<info>  [1583331097.7800] dhcp4 (eth0): state changed bound -> extended, address=10.0.2.15",
     "established lease_bound eth0 address 10.0.2.15"},
    {"NetworkManager", "<info>  [1529823129.23] dhcp4 (eth0): state changed unknown -> bound",
     "established lease_bound eth0"},
    {"NetworkManager", "<info>  [1529823129.23] dhcp4 (eth0):   address 10.0.2.15",
     "established lease_bound eth0 address 10.0.2.15"},
    {"NetworkManager",
     "<info>  [1583331097.7800] dhcp4 (eth0): option ip_address           => '183.1.2.3'",
     "established lease_bound eth0 address 183.1.2.3"},
    {"NetworkManager", "<info>  [1583331097.7800] dhcp4 (eth0): option ip_address => 'a'", "none"},
    {"NetworkManager",
     "<info>  [1583331097.7800] dhcp4 (eth0): option routers              => '183.1.2.1'", "none"},
    {"NetworkManager", "<warn>  [1529823129.23] dhcp4 (eth0): request timed out",
     "attempt lease_failed eth0"},
    {"NetworkManager", "<info>  [1529823129.23] dhcp4 (eth0): state changed unknown -> timeout",
     "attempt lease_failed eth0"},
    {"NetworkManager", "<info>  [1776178292.8452] dhcp6 (wlo1): state changed no lease", "none"},
    {"NetworkManager", "<info>   address 192.168.1.5",
     "established lease_bound address 192.168.1.5"},
    {"NetworkManager", "<info> (eth0): DHCPv4 state changed preinit -> bound",
     "established lease_bound eth0"},
    {"NetworkManager", "<warn> (eth0): DHCPv4 request timed out.", "attempt lease_failed eth0"},
    {"NetworkManager", "<info>  [1.2] manager: NetworkManager state is now CONNECTED_GLOBAL",
     "attempt connectivity_full"},
    {"NetworkManager", "<info> NetworkManager state is now CONNECTED_GLOBAL",
     "attempt connectivity_full"},
    {"NetworkManager", "<info>  [1.2] manager: NetworkManager state is now CONNECTED_LOCAL",
     "none"},
    {"NetworkManager",
     "<info>  [1490522524.7] connectivity: check for uri 'http://nmcheck.gnome.org/check' failed "
     "with 'Timeout was reached'",
     "attempt connectivity_failed name nmcheck.gnome.org"},
    {"NetworkManager",
     "<debug> [1490522524.7821] connectivity: check for uri 'http://network-test.debian.org/nm' "
     "successful.",
     "established connectivity_full name network-test.debian.org"},
    {"NetworkManager", "<info>  [1.2] device (eth0): carrier: link connected",
     "established link_up eth0"},
    {"NetworkManager", "<info> (eth0): link connected", "established link_up eth0"},
    {"NetworkManager", "<info> (eth0): carrier now ON (device state 20)",
     "established link_up eth0"},
    {"NetworkManager",
     "<info>  [1767073425.9457] device (wlan0): Activation: successful, device "
     "activated.",
     "established connected wlan0"},
    {"NetworkManager", "<info> Activation (eth0) successful, device activated.",
     "established connected eth0"},
    {"NetworkManager",
     "<info>  [1.2] device (wlan0): Activation: (wifi) Stage 2 of 5 (Device Configure) successful. "
     "Connected to wireless network \"Office 5G\"",
     "established associated wlan0 ssid Office 5G"},
    {"NetworkManager",
     "<info> Activation (wlan0/wireless) Stage 2 of 5 (Device Configure) successful.  Connected to "
     "wireless network 'E.T Salon'.",
     "established associated wlan0 ssid E.T Salon"},
    {"NetworkManager", "<warn> Activation (wlan3/wireless): association took too long.",
     "attempt association_failed wlan3"},
    {"NetworkManager",
     "<info>  [1.2] device (wlan0): Activation: (wifi) Stage 2 of 5 (Device Configure) successful. "
     "Started Wi-Fi Hotspot \"My Spot\"",
     "established associated wlan0 ssid My Spot"},
    {"NetworkManager", "<warn>  [1.2] device (wlan0): Activation: (wifi) association took too long",
     "attempt association_failed wlan0"},
    {"NetworkManager",
     "<info>  [1.2] device (wlan0): state change: config -> failed (reason 'ssid-not-found', "
     "sys-iface-state: 'managed')",
     "attempt association_failed wlan0"},
    {"NetworkManager",
     "<info>  [1480158990.3640] "
     "vpn-connection[0x1e0b7d0,ac382680-bb22-49b5-800b-427d2d25c120,\"VPN "
     "1\",13:(tun0)]: Data: VPN Gateway: 203.0.113.65",
     "established vpn_up address 203.0.113.65"},
    {"NetworkManager",
     "<info>  [1.2] vpn-connection[0x1,ac,\"VPN 1\",0]: VPN connection: (IP Config Get) complete",
     "established vpn_up"},
    {"NetworkManager",
     "<warn>  [1.2] vpn-connection[0x1,ac,\"VPN 1\",0]: VPN plugin: failed: connect-failed (1)",
     "attempt vpn_failed"},
    {"NetworkManager", "<info> VPN Gateway: 203.0.113.65",
     "established vpn_up address 203.0.113.65"},
    {"NetworkManager", "<info> VPN connection 'work' (IP Config Get) complete.",
     "established vpn_up"},
    {"NetworkManager",
     "<info>  [1.2] modem[\"ttyUSB2\"]: modem state changed, 'connecting' --> 'connected' (reason: "
     "user-requested)",
     "established modem_connected"},
    {"NetworkManager",
     "<info> (ttyUSB2): modem state changed, 'searching' --> 'registered' (reason: none)",
     "established modem_registered"},
    // ModemManager
    {"ModemManager", "<info>  [modem0] state changed (connecting -> connected)",
     "established modem_connected"},
    {"ModemManager",
     "<info>  Modem /org/freedesktop/ModemManager1/Modem/0: state changed (searching -> "
     "registered)",
     "established modem_registered"},
    {"ModemManager",
     "<info>  Modem /org/freedesktop/ModemManager1/Modem/0: 3GPP Registration state changed "
     "(registering -> home)",
     "established modem_registered"},
    {"ModemManager", "<info>  [modem0] 3GPP registration state changed (unknown -> idle)", "none"},
    // leases
    {"dhclient", "bound to 10.0.2.15 -- renewal in 38803 seconds.",
     "established lease_bound address 10.0.2.15"},
    {"dhclient", "No DHCPOFFERS received.", "attempt lease_failed"},
    {"dhclient", "RCV: Reply message on eth0 from fe80::1.", "established lease_bound eth0"},
    {"dhclient", "DHCPDISCOVER on eth0 to 255.255.255.255 port 67 interval 3", "none"},
    {"dhcpcd", "eth0: leased 192.168.1.5 for 86400 seconds",
     "established lease_bound eth0 address 192.168.1.5"},
    {"dhcpcd", "eth0: rebound 192.168.1.5 from 192.168.1.1",
     "established lease_bound eth0 address 192.168.1.5"},
    {"dhcpcd", "eth0: REPLY6 received from fe80::1", "established lease_bound eth0"},
    {"dhcpcd", "eth0: adding address 240e:1::5/64",
     "established lease_bound eth0 address 240e:1::5"},
    {"dhcpcd", "eth0: adding temporary address 240e:1::6/64",
     "established lease_bound eth0 address 240e:1::6"},
    {"dhcpcd", "eth0: adding address fe80::1234/64", "none"},
    {"dhcpcd", "eth0: adding address 10.0.0.5/24", "none"},
    {"dhcpcd", "eth0: Router Advertisement from fe80::1", "established connected eth0"},
    {"dhcpcd", "eth0: soliciting an IPv6 router", "none"},
    {"dhcpcd", "eth0: timed out", "attempt lease_failed eth0"},
    {"dhcpcd", "eth0: carrier acquired", "established link_up eth0"},
    {"udhcpc", "lease of 192.168.1.5 obtained from 192.168.1.1, lease time 86400",
     "established lease_bound address 192.168.1.5"},
    {"udhcpc", "no lease, failing", "attempt lease_failed"},
    {"systemd-networkd",
     "eth0: DHCPv4 address 192.168.121.91/24, gateway 192.168.121.1 acquired from 192.168.121.1",
     "established lease_bound eth0 address 192.168.121.91"},
    {"systemd-networkd", "eth0: DHCPv4 address 10.0.2.15/24 via 10.0.2.2",
     "established lease_bound eth0 address 10.0.2.15"},
    {"systemd-networkd", "ens37: Gained carrier", "established link_up ens37"},
    {"systemd-networkd", "ens37: Gained IPv6LL", "none"},
    {"systemd-networkd", "wlan0: Connected WiFi access point: Cafe (x) (00:11:22:33:44:55)",
     "established associated wlan0 ssid Cafe (x)"},
    {"connmand", "Interface wlan0 [ wifi ] state is online", "established connectivity_full wlan0"},
    {"connmand", "Interface eth0 [ ethernet ] state is ready", "established connected eth0"},
    {"connmand", "Interface eth0 [ ethernet ] state is configuration", "none"},
    // time
    {"systemd-timesyncd", "Contacted time server 91.189.91.157:123 (ntp.ubuntu.com).",
     "established time_synchronised name ntp.ubuntu.com = 91.189.91.157"},
    {"systemd-timesyncd",
     "Contacted time server [2a02:8106:21:9400::5]:123 (2.debian.pool.ntp.org).",
     "established time_synchronised name 2.debian.pool.ntp.org = 2a02:8106:21:9400::5"},
    {"systemd-timesyncd", "Synchronized to time server 192.168.1.128:123 (192.168.1.128).",
     "established time_synchronised address 192.168.1.128"},
    {"systemd-timesyncd", "Initial synchronization to time server 10.0.0.1:123 (ntp.unit.lan).",
     "established time_synchronised name ntp.unit.lan = 10.0.0.1"},
    {"systemd-timesyncd", "Timed out waiting for reply from 91.189.91.157:123 (ntp.ubuntu.com).",
     "attempt time_failed name ntp.ubuntu.com = 91.189.91.157"},
    {"chronyd", "Selected source 203.0.113.5 (0.debian.pool.ntp.org)",
     "established time_synchronised name 0.debian.pool.ntp.org = 203.0.113.5"},
    {"chronyd", "Selected source 192.168.100.175",
     "established time_synchronised address 192.168.100.175"},
    {"chronyd", "Selected source PPS0", "none"},
    {"chronyd", "Selected source 127.127.28.0 (PHC)", "none"},
    {"chronyd", "Can't synchronise: no selectable sources", "attempt time_unavailable"},
    {"ntpd", "Soliciting pool server 203.0.113.6", "attempt time_asked address 203.0.113.6"},
    {"ntpd", "synchronized to 203.0.113.6, stratum 2",
     "established time_synchronised address 203.0.113.6"},
    {"ntpd", "synchronized to LOCAL(0), stratum 10", "none"},
    {"ntpd", "DNS: Server taking: 203.0.113.6", "attempt time_asked address 203.0.113.6"},
    {"ntpd", "peer 203.0.113.6 now valid", "established time_synchronised address 203.0.113.6"},
    {"ntpdate", "step time server 203.0.113.6 offset 0.512 sec",
     "established time_synchronised address 203.0.113.6"},
    {"ntpdate", "no server suitable for synchronization found", "attempt time_unavailable"},
    {"ntpdate", "Can't find host pool.ntp.org: Name or service not known (-2)",
     "attempt dns_failed name pool.ntp.org"},
    // a phone over Bluetooth goes by its address
    {"NetworkManager",
     "<info>  [1.2] device (AA:BB:CC:DD:EE:FF): Activation: successful, device activated.",
     "established associated bssid AA:BB:CC:DD:EE:FF"},
    {"NetworkManager", "<info>  [1.2] device (AA:BB:CC:DD:EE:FF): state change: config -> failed",
     "none"},
    // names
    {"systemd-resolved",
     "Using degraded feature set UDP instead of UDP+EDNS0 for DNS server 203.0.113.53.",
     "attempt dns_failed address 203.0.113.53"},
    {"systemd-resolved",
     "Using degraded feature set TCP instead of UDP for DNS server 9.9.9.9#dns.quad9.net.",
     "attempt dns_failed address 9.9.9.9"},
    {"systemd-resolved", "Using degraded feature set (UDP) for DNS server 192.168.1.1.",
     "attempt dns_failed address 192.168.1.1"},
    {"systemd-resolved", "Switching to DNS server 1.1.1.1#one.one.one.one for interface eth0.",
     "attempt dns_server_set address 1.1.1.1"},
    {"systemd-resolved", "Switching to fallback DNS server 8.8.8.8.", "none"},
    {"systemd-resolved",
     "Server returned error NXDOMAIN, mitigating potential DNS violation DVE-2018-0001, retrying "
     "transaction with reduced feature level UDP.",
     "established dns_answered"},
    {"systemd-resolved", "DNSSEC validation failed for question www.example.org IN A: no-signature",
     "established dns_answered"},
    // wireless
    {"wpa_supplicant",
     "wlan0: SME: Trying to authenticate with 48:f8:b3:5d:92:8b (SSID='Thuis9F' freq=2457 MHz)",
     "hint associated wlan0 ssid Thuis9F = 48:f8:b3:5d:92:8b"},
    {"wpa_supplicant",
     "wlan0: CTRL-EVENT-CONNECTED - Connection to 58:6d:8f:4a:af:cf completed [id=0 id_str=]",
     "established associated wlan0 bssid 58:6d:8f:4a:af:cf"},
    {"wpa_supplicant",
     "CTRL-EVENT-CONNECTED - Connection to 58:6d:8f:4a:af:cf completed (reauth) [id=0 id_str=]",
     "established associated bssid 58:6d:8f:4a:af:cf"},
    {"wpa_supplicant",
     "eth0: CTRL-EVENT-CONNECTED - Connection to 01:80:c2:00:00:03 completed [id=0 id_str=]",
     "none"},
    {"wpa_supplicant",
     "wlan0: CTRL-EVENT-SSID-TEMP-DISABLED id=0 ssid=\"Thuis9F\" auth_failures=1 duration=10",
     "attempt association_failed wlan0 ssid Thuis9F"},
    {"wpa_supplicant", "wlan0: CTRL-EVENT-ASSOC-REJECT bssid=58:6d:8f:4a:af:cf status_code=17",
     "attempt association_failed wlan0"},
    {"wpa_supplicant", "wlan3: Authentication with a0:21:b7:c9:6e:05 timed out.",
     "attempt association_failed wlan3"},
    {"wpa_supplicant", "wlan0: AP-ENABLED ", "established associated wlan0"},
    {"wpa_supplicant", "wlan0: AP-STA-CONNECTED a0:21:b7:c9:6e:05", "established associated wlan0"},
    {"wpa_supplicant", "wlan0: AP-STA-DISCONNECTED a0:21:b7:c9:6e:05", "none"},
    {"hostapd", "Using interface wlan0 with hwaddr 00:11:22:33:44:55 and ssid \"My \"Spot\"\"",
     "hint associated wlan0 ssid My \"Spot\" = 00:11:22:33:44:55"},
    {"hostapd", "wlan0: AP-STA-CONNECTED a0:21:b7:c9:6e:05 auth_alg=open",
     "established associated wlan0"},
    {"hostapd", "eth0: AP-ENABLED ", "none"},
    {"iwd", "event: connect-info, ssid: Hahn +49, bss: 34:31:c4:27:99:ee, signal: -78, load: 1/255",
     "hint associated ssid Hahn +49"},
    {"iwd", "event: state, old: connecting (netconfig), new: connected", "established associated"},
    {"iwd", "event: connect-failed, status: 1", "attempt association_failed"},
    // cards
    {"kernel", "e1000e: eth0 NIC Link is Up 1000 Mbps Full Duplex, Flow Control: Rx/Tx",
     "established link_up eth0"},
    {"kernel",
     "e1000e 0000:00:1f.6 enp0s31f6: NIC Link is Up 1000 Mbps Full Duplex, Flow Control: "
     "Rx/Tx",
     "established link_up enp0s31f6"},
    {"kernel", "igb 0000:01:00.0 eth0: igb: eth0 NIC Link is Up 1000 Mbps Full Duplex",
     "established link_up eth0"},
    {"kernel", "r8169 0000:02:00.0 eth0: Link is Up - 1Gbps/Full - flow control off",
     "established link_up eth0"},
    {"kernel", "tg3 0000:01:00.0 eth0: Link is up at 1000 Mbps, full duplex",
     "established link_up eth0"},
    {"kernel", "r8169 0000:02:00.0 eth0: Link is Down", "none"},
    {"kernel", "r8169 0000:02:00.0 eth0: link up", "established link_up eth0"},
    {"kernel", "r8168: eth0: link up", "established link_up eth0"},
    {"kernel", "stmmaceth 20000000.ethernet eth2: Link is Up - 1Gbps/Full - flow control off",
     "established link_up eth2"},
    {"kernel", "gmac-dwmac: eth11: Link is Up", "established link_up eth11"},
    {"kernel", "i40e 0000:3b:00.0 ens1f0: NIC Link is Up, 10 Gbps Full Duplex, Flow Control: None",
     "established link_up ens1f0"},
    {"kernel", "ngbe 0000:01:00.0 enp1s0f0: NIC Link is Up, 1Gbps", "established link_up enp1s0f0"},
    {"kernel", "bnx2 0000:01:00.0 eth0: NIC Copper Link is Up, 1000 Mbps full duplex",
     "established link_up eth0"},
    {"kernel", "hns3 0000:7d:00.0 eno1: link up", "established link_up eno1"},
    {"kernel", "alx 0000:03:00.0 eth0: NIC Up: 1 Gbps Full", "established link_up eth0"},
    {"kernel", "mlx5_core 0000:3b:00.0 ens1f0np0: Link up", "established link_up ens1f0np0"},
    {"kernel", "r8152 2-1:1.0 eth0: carrier on", "established link_up eth0"},
    {"kernel", "r8152 2-1:1.0 eth0: carrier off", "none"},
    {"kernel", "mlx5_core 0000:3b:00.0 ens1f0np0: Link down", "none"},
    {"kernel", "ata1: SATA link up 6.0 Gbps (SStatus 133 SControl 300)", "none"},
    {"kernel", "wlan0: authenticate with 00:11:22:33:44:55 (local address=02:00:00:00:00:01)",
     "hint associated wlan0 = 00:11:22:33:44:55"},
    {"kernel", "wlan0: send auth to 00:11:22:33:44:55 (try 1/3)",
     "hint associated wlan0 = 00:11:22:33:44:55"},
    {"kernel", "wlan0: authenticated", "none"},
    {"kernel", "wlan0: associated", "established associated wlan0"},
    {"kernel", "wlan0: authentication with 00:11:22:33:44:55 timed out",
     "attempt association_failed wlan0 bssid 00:11:22:33:44:55"},
    {"kernel", "wlan0: 00:11:22:33:44:55 denied association (code=17)",
     "attempt association_failed wlan0 bssid 00:11:22:33:44:55"},
    // dialled connections and tunnels
    {"pppd", "local  IP address 10.49.119.16", "established ppp_up address 10.49.119.16"},
    {"pppd", "remote IP address 203.0.113.64", "established ppp_up address 203.0.113.64"},
    {"pppd", "primary   DNS address 203.0.113.8", "none"},
    {"pppd", "LCP: timeout sending Config-Requests", "attempt ppp_failed"},
    {"pppd", "Timeout waiting for PADO packets", "attempt ppp_failed"},
    {"ovpn-office", "Initialization Sequence Completed", "established vpn_up"},
    {"nm-openvpn", "[server] Peer Connection Initiated with [AF_INET]203.0.113.5:1194",
     "established vpn_up address 203.0.113.5"},
    {"openvpn",
     "[a] Peer Connection Initiated with [AF_INET6]2001:470::1:1194 (via [AF_INET]10.0.0.1%eth0)",
     "established vpn_up address 2001:470::1"},
    {"openvpn",
     "RESOLVE: Cannot resolve host address: vpn.example.com:1194 (Temporary failure in name "
     "resolution)",
     "attempt dns_failed name vpn.example.com"},
    {"charon", "13[IKE] IKE_SA office[1] established between 10.0.0.2[me]...203.0.113.5[them]",
     "established vpn_up address 203.0.113.5"},
    {"pluto",
     "\"office\" #2: STATE_QUICK_I2: sent QI2, IPsec SA established tunnel mode {ESP=>0x1 <0x2 "
     "xfrm=AES_CBC_256-HMAC_SHA1_96 NATOA=none NATD=203.0.113.5:4500 DPD=active}",
     "established vpn_up address 203.0.113.5"},
    {"pluto",
     "\"road\"[1] 203.0.113.6 #4: responder established Child SA using #3; IPsec tunnel "
     "[10.0.0.0-10.0.0.255:0-65535 0] -> [10.1.0.0-10.1.0.255:0-65535 0] {ESPinUDP=>0x1 <0x2 "
     "xfrm=AES_GCM_16_256-NONE NATD=203.0.113.7:4500 DPD=active}",
     "established vpn_up address 203.0.113.6"},
    {"pluto",
     "\"office\" #2: initiator established Child SA using #1; IPsec tunnel "
     "[10.0.0.0-10.0.0.255:0-65535 0] -> [10.1.0.0-10.1.0.255:0-65535 0] {ESP=>0x1 <0x2 "
     "xfrm=AES_GCM_16_256-NONE NATD=none DPD=passive}",
     "established vpn_up"},
    {"pluto", "\"office\" #1: STATE_MAIN_I4: ISAKMP SA established {auth=PRESHARED_KEY}", "none"},
    {"xl2tpd", "Connection established to 203.0.113.5, 1701.  Local: 1, Remote: 2 (ref=0/0).",
     "established vpn_up address 203.0.113.5"},
    // updates
    {"freshclam",
     "Sun Mar  2 10:20:30 2025 -> daily.cld updated (version: 27565, sigs: 2074364, f-level: 90)",
     "established update_fetched"},
    {"freshclam",
     "Database updated (6519000 signatures) from database.clamav.net (IP: 203.0.113.9)",
     "established update_fetched name database.clamav.net = 203.0.113.9"},
    {"freshclam", "Database updated (6519000 signatures) from database.clamav.net (IP: nowhere)",
     "established update_fetched name database.clamav.net"},
    {"freshclam", "Sun Mar  2 10:20:30 2025 -> WARNING: Can't query current.cvd.clamav.net",
     "attempt update_failed name current.cvd.clamav.net"},
    {"PackageKit",
     "refresh-cache transaction /78_aecadbdd from uid 1000 finished with success after 23630ms",
     "established update_fetched"},
    {"dnf", "Metadata cache created.", "attempt update_fetched"},
    {"dnf",
     "  - Curl error (6): Couldn't resolve host name for https://repo.openeuler.org/a?b [Could not "
     "resolve host: repo.openeuler.org]",
     "attempt update_failed name repo.openeuler.org"},
    {"apt.systemd.daily",
     "W: Failed to fetch http://deb.debian.org/debian/dists/bookworm/InRelease  Temporary failure",
     "attempt update_failed name deb.debian.org"},
    {"apt-get", "Get:1 http://192.0.2.3:3142/debian bookworm InRelease [151 kB]",
     "established update_fetched address 192.0.2.3"},
    {"fwupdmgr", "Successfully downloaded new metadata: 0 local devices supported",
     "established update_fetched"},
};

TEST(NetworkMessage, TellsWhatItsProgramSaid) {
  for (const Sample& one : samples)
    EXPECT_EQ(told(one.program, one.message), one.expected) << one.program << ": " << one.message;
}

TEST(NetworkMessage, OfEveryKindHasANeedleInTheLog) {
  const Needles needles{network_message_needles()};
  for (const Sample& one : samples) {
    const std::string line =
        std::string{"Mar  2 10:20:30 host "} + one.program + "[1]: " + one.message;
    const bool is_told = std::string_view{one.expected} != "none";
    EXPECT_TRUE(!is_told || needles.find(line) != std::string::npos) << line;
  }
}

TEST(NetworkMessage, OfAStrangerIsNone) {
  for (const Sample& one : samples) EXPECT_EQ(told("logger", one.message), "none") << one.message;
  EXPECT_EQ(network_program("logger"), "");
  EXPECT_EQ(network_program("ovpn-office"), "openvpn");
}

TEST(NetworkMessage, ProgramsAreSortedSoThatEachIsFound) {
  const auto programs = network_programs();
  for (const NetworkProgram& program : programs) EXPECT_NE(network_program(program.name), "");
  EXPECT_TRUE(
      std::is_sorted(programs.begin(), programs.end(),
                     [](const auto& one, const auto& other) { return one.name < other.name; }));
}

TEST(NetworkMessage, NamesThatOthersChooseForgeNothing) {
  // The name of a wireless network that looks like the rest of the message.
  EXPECT_EQ(
      told("wpa_supplicant",
           "wlan0: Trying to associate with 48:f8:b3:5d:92:8b (SSID='x' freq=1 MHz)' freq=2457 "
           "MHz)"),
      "hint associated wlan0 ssid x' freq=1 MHz) = 48:f8:b3:5d:92:8b");
  EXPECT_EQ(told("wpa_supplicant",
                 "wlan0: Trying to associate with SSID 'CTRL-EVENT-CONNECTED - Connection to "
                 "48:f8:b3:5d:92:8b completed'"),
            "none");
  EXPECT_EQ(told("wpa_supplicant",
                 "wlan0: CTRL-EVENT-SSID-TEMP-DISABLED id=0 ssid=\"a\" auth_failures=9\" "
                 "auth_failures=1 duration=10"),
            "attempt association_failed wlan0 ssid a\" auth_failures=9");
  EXPECT_EQ(told("NetworkManager",
                 "<info>  [1.2] device (wlan0): Activation: (wifi) Stage 2 of 5 (Device Configure) "
                 "successful. Connected to wireless network \"a\": dhcp4 (eth0): state changed new "
                 "lease, address=8.8.8.8\""),
            "established associated wlan0 ssid a\": dhcp4 (eth0): state changed new lease, "
            "address=8.8.8.8");
  // The name of a connection.
  for (const char* message :
       {"<info>  [1.2] policy: set 'x]: Data: VPN Gateway: 8.8.8.8' (eth0) as default",
        "<info>  [1.2] vpn-connection[0x1,a,\"x]: Data: VPN Gateway: 8.8.8.8\",0]: Started",
        "<info>  [1.2] vpn-connection[0x1,a,\"x]: VPN plugin: failed: \",0]: Started",
        "<info>  [1.2] device (eth0): Activation: starting connection 'carrier: link connected'",
        "<info>  [1.2] audit: op=\"connection-add\" name=\"NetworkManager state is now "
        "CONNECTED_GLOBAL\""})
    EXPECT_EQ(told("NetworkManager", message), "none") << message;
  EXPECT_EQ(
      told("pluto", "\"office\" #1: Peer ID is FQDN: '@x, IPsec SA established {NATD=8.8.8.8:1}'"),
      "none");
  EXPECT_EQ(told("hostapd", "wlan0: STA x IEEE 802.11: wlan0: AP-ENABLED"), "none");
  // The name a peer's certificate gives.
  EXPECT_EQ(told("openvpn",
                 "[x Peer Connection Initiated with [AF_INET]8.8.8.8:1] Peer Connection "
                 "Initiated with [AF_INET]10.0.0.1:1194"),
            "established vpn_up address 10.0.0.1");
  EXPECT_EQ(told("openvpn", "VERIFY OK: depth=0, CN=Initialization Sequence Completed"), "none");
  // What a USB device says of itself.
  EXPECT_EQ(told("kernel", "usb 1-2: Product: e1000e: eth0 NIC Link is Up 1000 Mbps"), "none");
  EXPECT_EQ(told("kernel", "usb 1-2: Product: Link is Up now"), "none");
  EXPECT_EQ(told("kernel", "input: eth0 NIC Link is Up as /devices/pci0000:00/usb1/1-2/input3"),
            "none");
  EXPECT_EQ(told("kernel", "input: eth0: Link is Up as /devices/pci0000:00/usb1/1-2"), "none");
  EXPECT_EQ(told("kernel", "input: associated as /devices/pci0000:00/usb1/1-2"), "none");
  EXPECT_EQ(told("kernel", "input: authenticate with 00:11:22:33:44:55 (try as /devices/1-2"),
            "none");
  EXPECT_EQ(told("kernel", "wlan0: associated[123]: segfault at 0 ip 0 sp 0 error 4"), "none");
  EXPECT_EQ(told("kernel", "usb 1-2: Manufacturer: r8168: eth0: link up"), "none");
  EXPECT_EQ(told("kernel", "input: a:b eth0: Link is Up as /devices/pci0000:00/usb1/1-2"), "none");
}

TEST(NetworkMessage, OddValuesAreLeftOutOrCut) {
  EXPECT_EQ(told("dhclient", "bound to 10.0.2.300 -- renewal"), "none");
  EXPECT_EQ(told("systemd-networkd", "a/b: DHCPv4 address 10.0.2.15/24"), "none");
  EXPECT_EQ(told("systemd-networkd", "an-interface-name-too-long: Gained carrier"), "none");
  EXPECT_EQ(told("systemd-timesyncd", "Contacted time server 203.0.113.5:123 (a b)."),
            "established time_synchronised address 203.0.113.5");
  EXPECT_EQ(told("ntpd", "Soliciting pool server 0.0.0.0"), "none");
  const std::string longest(longest_ssid, 'x');
  EXPECT_EQ(told("wpa_supplicant", "CTRL-EVENT-SSID-TEMP-DISABLED id=0 ssid=\"" + longest +
                                       "yyy\" auth_failures=1 duration=10"),
            "attempt association_failed ssid " + longest);
  for (const Sample& one : samples)
    for (std::size_t size = 0; size < std::string_view{one.message}.size(); ++size)
      parse_network_message(one.program, std::string_view{one.message}.substr(0, size));
}

}  // namespace
}  // namespace mijian
