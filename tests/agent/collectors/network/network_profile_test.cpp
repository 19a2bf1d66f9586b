#include <filesystem>
#include <map>

#include "agent/collectors/network/connection_profile.h"
#include "agent/core/file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector network_profile_collector;

namespace {

class NetworkProfiles : public Collecting {
 protected:
  Rows profiles(const std::string& columns, const std::string& which = "1") {
    collect(network_profile_collector);
    return facts_.select("SELECT " + columns + " FROM network_profile WHERE " + which +
                         " ORDER BY manager, file, line, ssid");
  }
  std::string coverage(const std::string& source) {
    return facts_.coverage("network_profile", source);
  }
};

/// What each of NetworkManager's own test profiles is, by their `type=` or else their groups.
const std::map<std::string, std::string> manager_truth{
    {"ATT_Data_Connect_BT", "bluetooth"},
    {"ATT_Data_Connect_Plain", "cellular"},
    {"Test_Bridge_Component", "ethernet"},
    {"Test_Bridge_Main", "bridge"},
    {"Test_Duplicate_Gateways", "ethernet"},
    {"Test_Enum_Property", "ethernet"},
    {"Test_Flags_Property", "cellular"},
    {"Test_GSM_Connection", "cellular"},
    {"Test_InfiniBand_Connection", "infiniband"},
    {"Test_Intlike_SSID", "wireless"},
    {"Test_Intlike_SSID_2", "wireless"},
    {"Test_Intlist_SSID", "wireless"},
    {"Test_MAC_IB_Old_Format", "infiniband"},
    {"Test_MAC_Old_Format", "ethernet"},
    {"Test_Missing_ID_UUID", "ethernet"},
    {"Test_Missing_Vlan_Flags", "vlan"},
    {"Test_Missing_Vlan_Setting", "vlan"},
    {"Test_New_Wired_Group_Name", "ethernet"},
    {"Test_New_Wireless_Group_Names", "wireless"},
    {"Test_String_SSID", "wireless"},
    {"Test_TC_Config", "ethernet"},
    {"Test_Wired_Connection", "ethernet"},
    {"Test_Wired_Connection_IP6", "ethernet"},
    {"Test_Wired_Connection_MAC_Case", "ethernet"},
    {"Test_Wired_TLS_Blob", "ethernet"},
    {"Test_Wired_TLS_New", "ethernet"},
    {"Test_Wired_TLS_Old", "ethernet"},
    {"Test_Wired_TLS_Path_Missing", "ethernet"},
    {"Test_Wireless_Connection", "wireless"},
    {"Test_Write_Bluetooth_DUN", "bluetooth"},
    {"Test_Write_Bridge_Component", "ethernet"},
    {"Test_Write_Bridge_Main", "bridge"},
    {"Test_Write_Enum", "ethernet"},
    {"Test_Write_Flags", "cellular"},
    {"Test_Write_GSM", "cellular"},
    {"Test_Write_Infiniband", "infiniband"},
    {"Test_Write_TC", "ethernet"},
    {"Test_Write_Wired", "ethernet"},
    {"Test_Write_Wired_IP6", "ethernet"},
    {"Test_Write_Wireless", "wireless"},
    {"Test_dcb_connection", "ethernet"},
    {"Test_minimal_1", "ethernet"},
    {"Test_minimal_2", "ethernet"},
    {"Test_minimal_port_1", "ethernet"},
    {"Test_minimal_port_2", "ethernet"},
    {"Test_minimal_port_3", "ethernet"},
    {"Test_minimal_port_4", "ethernet"},
};

TEST(KeyfileProfile, ManagersOwnProfilesAreWhatTheyAre) {
  std::map<std::string, std::string> kinds;
  const std::string folder = MIJIAN_SOURCE_DIR "/tests/data/network/nm-keyfiles";
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    const auto text = read_file(file.path().string(), 1u << 20);
    ASSERT_OK(text);
    const ProfileList list = parse_keyfile_profile(*text, file.path().filename().string());
    ASSERT_EQ(list.profiles.size(), 1U) << file.path();
    kinds[file.path().filename().string()] = list.profiles[0].kind;
  }
  for (const auto& [name, kind] : manager_truth) EXPECT_EQ(kinds[name], kind) << name;
  EXPECT_EQ(kinds.size(), manager_truth.size());
}

ProfileList manager_file(const std::string& name) {
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/tests/data/network/nm-keyfiles/" + name, 1u << 20);
  return text ? parse_keyfile_profile(*text, name) : ProfileList{};
}

TEST(KeyfileProfile, SsidsAreTextOrNumbers) {
  EXPECT_EQ(manager_file("Test_Intlike_SSID").profiles[0].ssid, "101");
  EXPECT_EQ(manager_file("Test_Intlike_SSID_2").profiles[0].ssid, "11;12;13;");
  EXPECT_EQ(manager_file("Test_Intlist_SSID").profiles[0].ssid, "blah1234");
  EXPECT_EQ(manager_file("Test_Wireless_Connection").profiles[0].ssid, "nm-test-ap");
}

TEST(KeyfileProfile, AddressesOfAdaptersAreSpeltOneWay) {
  const auto old = manager_file("Test_MAC_Old_Format").profiles[0];
  EXPECT_EQ(old.mac, "00:11:aa:bb:cc:55");
  EXPECT_EQ(old.cloned_mac, "00:16:aa:bb:cc:fe");
  EXPECT_EQ(manager_file("ATT_Data_Connect_BT").profiles[0].mac, "00:11:22:33:44:55");
}

TEST(KeyfileProfile, TheFirstGatewayCounts) {
  EXPECT_EQ(manager_file("Test_Wired_Connection").profiles[0].gateway, "192.168.0.1");
  EXPECT_EQ(manager_file("Test_Wireless_Connection").profiles[0].gateway, std::nullopt);
  const auto list = parse_keyfile_profile("[ipv4]\ngateway=10.8.0.1\naddress1=10.8.0.7/24\n", "x");
  EXPECT_EQ(list.profiles[0].gateway, "10.8.0.1");
}

TEST(KeyfileProfile, ACertificateIsNoProfile) {
  const auto list = parse_keyfile_profile("-----BEGIN CERTIFICATE-----\nabc[=\n", "ca.pem");
  EXPECT_TRUE(list.profiles.empty());
}

TEST_F(NetworkProfiles, ManagerRemembersWhenEachWasUsed) {
  tree_.write("/etc/NetworkManager/system-connections/home.nmconnection",
              "[connection]\nid=home\nuuid=0A1B\ntype=wifi\ninterface-name=wlp2s0\n"
              "[wifi]\nssid=Home\ncloned-mac-address=random\n[wifi-security]\npsk=Secret\n"
              "[ipv4]\nmethod=auto\n");
  tree_.write("/run/NetworkManager/system-connections/Wired connection 1.nmconnection",
              "[connection]\nid=Wired connection 1\nuuid=0c\ntype=ethernet\nautoconnect=false\n");
  tree_.write("/var/lib/NetworkManager/timestamps",
              "[timestamps]\n0a1b=1780000000\n0c=0\nfeed=1780000060\nbad=then\n");
  EXPECT_EQ(profiles("name, uuid, kind, ssid, mac_shown, autoconnect, method, use, last_used, "
                     "after_commissioning"),
            (Rows{{"home", "0a1b", "wireless", "Home", "random", "1", "auto", "used",
                   "2026-05-28T20:26:40.000000Z", "1"},
                  {"Wired connection 1", "0c", "ethernet", "NULL", "own", "0", "auto", "unknown",
                   "NULL", "1"},
                  {"feed", "feed", "unknown", "NULL", "own", "NULL", "NULL", "used",
                   "2026-05-28T20:27:40.000000Z", "1"}}));
  EXPECT_EQ(coverage("/var/lib/NetworkManager"),
            "partial: /var/lib/NetworkManager/timestamps:5: not understood");
  EXPECT_EQ(coverage("/etc/NetworkManager/system-connections"), "complete: ");
}

TEST_F(NetworkProfiles, WhatWasUsedBeforeCommissioningIsMarked) {
  tree_.write("/etc/NetworkManager/system-connections/a", "[connection]\nuuid=a\ntype=gsm\n");
  tree_.write("/etc/NetworkManager/system-connections/b", "[connection]\nuuid=b\ntype=gsm\n");
  tree_.write("/etc/localtime", "TZif2");
  tree_.write("/var/lib/NetworkManager/timestamps",
              "[timestamps]\na=1767225599\nb=1767312000\n");  // 2025-12-31, 2026-01-02
  const auto host = Host::recorded(tree_.path());
  DeclaredTerminal terminal;
  terminal.commissioned_on = "2026-01-01";
  ASSERT_OK(network_profile_collector.collect(*host, {test_now(), {}, &terminal}, facts_.writer()));
  EXPECT_EQ(facts_.select("SELECT name, after_commissioning FROM network_profile ORDER BY name"),
            (Rows{{"a", "0"}, {"b", "1"}}));
}

TEST_F(NetworkProfiles, WithoutATimeAManagersProfileWasNeverUsed) {
  tree_.write("/etc/NetworkManager/system-connections/a", "[connection]\nuuid=a\ntype=gsm\n");
  EXPECT_EQ(profiles("use, last_used"), (Rows{{"never", "NULL"}}));
  TestFacts blind;
  tree_.folder("/var/lib/NetworkManager/timestamps");
  const auto host = Host::recorded(tree_.path());
  ASSERT_OK(network_profile_collector.collect(*host, {test_now(), {}, nullptr}, blind.writer()));
  EXPECT_EQ(blind.select("SELECT use FROM network_profile"), (Rows{{"unknown"}}));
}

TEST_F(NetworkProfiles, OtherEndsOfManagersTunnels) {
  const std::string folder = "/etc/NetworkManager/system-connections/";
  tree_.write(folder + "a",
              "[connection]\ntype=vpn\n[vpn]\nremote=vpn.example.org:1194:udp, x\n"
              "password=Secret\n");
  tree_.write(folder + "b", "[connection]\ntype=vpn\n[vpn]\nIPSec gateway=10.8.0.1\n");
  tree_.write(folder + "c",
              "[connection]\ntype=wireguard\n[wireguard]\nprivate-key=Secret\n"
              "[wireguard-peer.abc=]\nendpoint=[2001:470::1]:51820\n");
  EXPECT_EQ(profiles("kind, server, is_server_public"), (Rows{{"vpn", "vpn.example.org", "1"},
                                                              {"vpn", "10.8.0.1", "0"},
                                                              {"vpn", "2001:470::1", "1"}}));
}

TEST_F(NetworkProfiles, ScriptsOfRedHatAndKylin) {
  const std::string folder = "/etc/sysconfig/network-scripts/";
  tree_.write(folder + "ifcfg-eth0",
              "# made by hand\nTYPE=Ethernet\nDEVICE=\"eth0\"\nONBOOT=yes\nBOOTPROTO='static'\n"
              "GATEWAY=10.8.0.1\nHWADDR=00-1A-2B-3C-4D-5E\nMACADDR=02:00:00:00:00:01\n"
              "UUID=\"FE-1\"\n");
  tree_.write(folder + "ifcfg-eth0.bak", "DEVICE=eth0\n");
  tree_.write(folder + "ifcfg-Lab", "TYPE=Wireless\nESSID=\"Lab 5\"\nNAME=Lab\nONBOOT=no\n");
  tree_.write(folder + "ifcfg-lo", "DEVICE=lo\nONBOOT=yes\n");
  tree_.write(folder + "ifcfg-ppp0", "TYPE=xDSL\nUSER=u\nPASSWORD=Secret\nnonsense\n");
  tree_.write(folder + "keys-Lab", "WPA_PSK=Secret\n");
  tree_.write(folder + "ifup-eth", "exit 0\n");
  EXPECT_EQ(
      profiles("name, kind, interface, mac, cloned_mac, ssid, autoconnect, method, gateway"),
      (Rows{{"Lab", "wireless", "NULL", "NULL", "NULL", "Lab 5", "0", "NULL", "NULL"},
            {"ifcfg-eth0", "ethernet", "eth0", "00:1a:2b:3c:4d:5e", "02:00:00:00:00:01", "NULL",
             "1", "manual", "10.8.0.1"},
            {"ifcfg-lo", "loopback", "lo", "NULL", "NULL", "NULL", "1", "NULL", "NULL"},
            {"ifcfg-ppp0", "pppoe", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL"}}));
  EXPECT_EQ(coverage("/etc/sysconfig/network-scripts"),
            "partial: /etc/sysconfig/network-scripts/ifcfg-ppp0:4: not understood");
}

TEST_F(NetworkProfiles, NetworksOfWpaSupplicant) {
  tree_.write("/etc/wpa_supplicant/wpa_supplicant-wlan0.conf",
              "ctrl_interface=/run/wpa\n# none\nnetwork={\n  ssid=\"Home\"\n  psk=\"Secret\"\n}\n"
              "network={\n\tssid=e5ae89e585a8\n\tdisabled=1\n\tmac_addr=1\n}\n"
              "cred={\n password=\"Secret\"\n}\nblob-base64-x={\nAAAA\n}\nodd\n");
  tree_.write("/etc/wpa_supplicant/functions.sh", "exit\n");
  EXPECT_EQ(
      profiles("kind, ssid, autoconnect, cloned_mac, line"),
      (Rows{{"wireless", "Home", "1", "NULL", "3"}, {"wireless", "安全", "0", "random", "7"}}));
  EXPECT_EQ(coverage("/etc/wpa_supplicant"),
            "partial: /etc/wpa_supplicant/wpa_supplicant-wlan0.conf:18: not understood");
}

TEST_F(NetworkProfiles, ConnmanKeepsTheTimeOfItsServices) {
  tree_.write("/var/lib/connman/wifi_001a_486f6d65_managed_psk/settings",
              "[wifi_001a_486f6d65_managed_psk]\nName=Home\nSSID=486f6d65\nFavorite=true\n"
              "AutoConnect=true\nModified=2026-05-01T01:02:03Z\nPassphrase=Secret\n"
              "IPv4.method=dhcp\n");
  tree_.write("/var/lib/connman/cellular_460_context1/settings",
              "[cellular_460_context1]\nName=CMCC\nFavorite=false\n"
              "Modified=2026-05-01T01:02:03Z\n");
  tree_.write("/var/lib/connman/settings", "[global]\nOfflineMode=false\n");
  tree_.write("/var/lib/connman/lab.config",
              "[service_lab]\nType=wifi\nName=Lab\nPassphrase=Secret\n");
  tree_.write("/var/lib/connman-vpn/w.config",
              "[provider_w]\nType=OpenVPN\nHost=1.2.3.4\nDomain=x\n");
  EXPECT_EQ(profiles("name, kind, ssid, use, last_used, server"),
            (Rows{{"provider_w", "vpn", "NULL", "unknown", "NULL", "1.2.3.4"},
                  {"CMCC", "cellular", "NULL", "never", "NULL", "NULL"},
                  {"Lab", "wireless", "Lab", "unknown", "NULL", "NULL"},
                  {"Home", "wireless", "Home", "used", "2026-05-01T01:02:03.000000Z", "NULL"}}));
}

TEST_F(NetworkProfiles, IwdTouchesWhatItConnectedTo) {
  tree_.write("/var/lib/iwd/Cafe.open", "");
  tree_.write("/var/lib/iwd/=e5ae89e585a8.psk", "[Security]\nPassphrase=Secret\n");
  tree_.write("/var/lib/iwd/Home.psk",
              "[Security]\nPreSharedKey=5EC5E7\n[Settings]\nAutoConnect=false\n");
  tree_.write("/var/lib/iwd/.known_network.freq", "[x]\n");
  EXPECT_EQ(
      profiles("ssid, autoconnect, use, last_used IS NULL", "manager = 'iwd'"),
      (Rows{{"安全", "1", "never", "1"}, {"Cafe", "1", "used", "0"}, {"Home", "0", "used", "0"}}));
}

TEST_F(NetworkProfiles, WhatAPersonWroteForIwdTellsNoUse) {
  tree_.write("/var/lib/iwd/Cafe.open", "[Settings]\nAutoConnect=true\n");
  tree_.write("/var/lib/iwd/Work.8021x", "[Security]\nEAP-Method=PEAP\nEAP-Identity=Secret\n");
  EXPECT_EQ(profiles("ssid, use, last_used", "manager = 'iwd'"),
            (Rows{{"Cafe", "unknown", "NULL"}, {"Work", "unknown", "NULL"}}));
}

TEST_F(NetworkProfiles, UsersKeepFilesForOpenVpn) {
  tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
  tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
  tree_.write("/home/alice/下载/Work.OVPN",
              "client\nremote vpn.example.org 1194\n<key>\nSecret\n</key>\n");
  tree_.write("/home/alice/home.ovpn", "remote 10.8.0.2\n");
  tree_.write("/home/alice/Downloads/deep/er.ovpn", "remote 10.8.0.3\n");
  tree_.write("/home/alice/notes.txt", "remote 10.8.0.4\n");
  EXPECT_EQ(
      profiles("manager, name, kind, server, is_server_public, use, file"),
      (Rows{{"openvpn", "home.ovpn", "vpn", "10.8.0.2", "0", "unknown", "/home/alice/home.ovpn"},
            {"openvpn", "Work.OVPN", "vpn", "vpn.example.org", "1", "unknown",
             "/home/alice/下载/Work.OVPN"}}));
  EXPECT_EQ(facts_.coverage("network_profile", "/home/alice"), "complete: ");
}

TEST_F(NetworkProfiles, OfSeveralFarEndsEveryPublicOneIsTold) {
  tree_.write("/etc/openvpn/a.conf",
              "client\nremote 10.1.1.1\nremote vpn.example.org 1194\nremote 10.1.1.2\n"
              "remote 8.8.8.8 1194\nremote vpn.example.org 443\n");
  EXPECT_EQ(profiles("server, is_server_public"), (Rows{{"vpn.example.org 8.8.8.8", "1"}}));
}

TEST_F(NetworkProfiles, ADeletedUserLeavesFilesForOpenVpn) {
  tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
  tree_.folder("/home/alice");
  tree_.write("/home/old/Downloads/a.ovpn", "client\nremote 8.8.8.8 1194\n");
  EXPECT_EQ(profiles("manager, server, is_server_public, file"),
            (Rows{{"openvpn", "8.8.8.8", "1", "/home/old/Downloads/a.ovpn"}}));
}

TEST_F(NetworkProfiles, NetplanOfEveryFamily) {
  tree_.write(
      "/etc/netplan/01.yaml",
      "# a comment\nnetwork:\n  version: 2\n  renderer: NetworkManager\n  ethernets:\n"
      "    lan:\n      match: {macaddress: \"00:1A:2B:3C:4D:5E\", name: 'en*'}\n"
      "      macaddress: 02:00:00:00:00:01\n      dhcp4: no\n      addresses:\n"
      "      - 10.8.0.7/24\n      - 10.8.0.8/24\n      routes:\n"
      "        - to: default   # all of it\n          via: 10.8.0.1\n    plain: {}\n"
      "  wifis:\n    wlan0:\n      dhcp4: true\n      access-points:\n        \"Home: 5\":\n"
      "          password: \"Secret\"\n        Cafe: {}\n"
      "  tunnels:\n    wg0: {mode: wireguard, key: Secret, peers: [{endpoint: "
      "'1.2.3.4:51820', keys: {public: x}}]}\n");
  tree_.write("/run/netplan/01.yaml.off", "network:\n");
  EXPECT_EQ(
      profiles("name, kind, interface, mac, cloned_mac, ssid, method, gateway, server, line"),
      (Rows{{"lan", "ethernet", "en*", "00:1a:2b:3c:4d:5e", "02:00:00:00:00:01", "NULL", "manual",
             "10.8.0.1", "NULL", "6"},
            {"plain", "ethernet", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "16"},
            {"wlan0", "wireless", "NULL", "NULL", "NULL", "Home: 5", "auto", "NULL", "NULL", "18"},
            {"wlan0", "wireless", "NULL", "NULL", "NULL", "Cafe", "auto", "NULL", "NULL", "23"},
            {"wg0", "vpn", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "1.2.3.4", "25"}}));
  EXPECT_EQ(coverage("/run/netplan"), "complete: ");
}

TEST_F(NetworkProfiles, NetplanThatWasNotUnderstoodIsAGap) {
  tree_.write("/etc/netplan/01.yaml",
              "network: &n\n  ethernets:\n    eth0: {dhcp4: true\n    eth1:\n      dhcp4: true\n");
  EXPECT_EQ(profiles("name"), (Rows{{"eth0"}, {"eth1"}}));
  EXPECT_EQ(coverage("/run/netplan"),
            "partial: /etc/netplan/01.yaml:1: not understood; /etc/netplan/01.yaml:3: not "
            "understood");
}

TEST_F(NetworkProfiles, InterfacesOfDebian) {
  tree_.write("/etc/network/interfaces",
              "source /etc/network/interfaces.d/*\nauto lo eth0\niface lo inet loopback\n"
              "allow-hotplug wlan0\niface eth0 inet static\n  address 10.8.0.7/24\n"
              "  gateway 10.8.0.1\n  hwaddress ether 02:00:00:00:00:01\n"
              "iface eth0 inet6 auto\niface wlan0 inet dhcp\n  wpa-ssid \"Home\"\n"
              "  wpa-psk Secret\niface broken\n");
  tree_.write("/etc/network/interfaces.d/dsl", "iface dsl inet ppp\n  provider dsl-provider\n");
  EXPECT_EQ(profiles("name, kind, ssid, cloned_mac, autoconnect, method, gateway, line"),
            (Rows{{"lo", "loopback", "NULL", "NULL", "1", "loopback", "NULL", "3"},
                  {"eth0", "ethernet", "NULL", "02:00:00:00:00:01", "1", "manual", "10.8.0.1", "5"},
                  {"wlan0", "wireless", "Home", "NULL", "1", "auto", "NULL", "10"},
                  {"broken", "ethernet", "NULL", "NULL", "0", "NULL", "NULL", "13"},
                  {"dsl", "ethernet", "NULL", "NULL", "0", "ppp", "NULL", "1"}}));
  EXPECT_EQ(coverage("/etc/network/interfaces.d"),
            "partial: /etc/network/interfaces:13: not understood");
}

TEST_F(NetworkProfiles, ANameWithBlanksIsWholeInInterfacesOfDebian) {
  tree_.write("/etc/network/interfaces",
              "iface wlan0 inet dhcp\n  wpa-ssid \"Caf e\"\n  gateway\n"
              "iface wlan1 inet dhcp\n  wireless-essid My  Home \n");
  EXPECT_EQ(profiles("name, ssid"), (Rows{{"wlan0", "Caf e"}, {"wlan1", "My  Home"}}));
}

TEST_F(NetworkProfiles, NulsInInterfacesOfDebianEndNothing) {
  tree_.write("/etc/network/interfaces",
              std::string{"iface w inet dhcp\n"}.append(7, '\0').append("et dhcp\n"));
  EXPECT_EQ(profiles("name"), (Rows{{"w"}}));
}

TEST_F(NetworkProfiles, NetworksOfSystemd) {
  tree_.write("/etc/systemd/network/20-wired.network",
              "[Match]\nName=enp3s0\n[Link]\nMACAddress=02:00:00:00:00:01\n[Network]\nDHCP=yes\n");
  tree_.write("/etc/systemd/network/30-wlan.network",
              "[Match]\nType=wlan\nSSID=Home\n[Network]\nAddress=10.8.0.7/24\nGateway=10.8.0.1\n");
  tree_.write("/usr/lib/systemd/network/80-wifi-ap.network.example", "[Match]\n");
  EXPECT_EQ(profiles("kind, interface, cloned_mac, ssid, method, gateway"),
            (Rows{{"ethernet", "enp3s0", "02:00:00:00:00:01", "NULL", "auto", "NULL"},
                  {"wireless", "NULL", "NULL", "Home", "manual", "10.8.0.1"}}));
}

TEST_F(NetworkProfiles, TunnelsThatSystemdMakes) {
  const std::string folder = "/etc/systemd/network/";
  tree_.write(folder + "br.netdev", "[NetDev]\nName=br0\nKind=bridge\n");
  tree_.write(folder + "gre.netdev", "[NetDev]\nName=g\nKind=gre\n[Tunnel]\nRemote=10.0.0.9\n");
  tree_.write(folder + "wg.netdev",
              "[NetDev]\nName=wg9\nKind=wireguard\n[WireGuard]\nPrivateKey=Secret=\n"
              "[WireGuardPeer]\nPresharedKey=Secret=\nEndpoint=45.76.1.2:51820\n");
  EXPECT_EQ(profiles("kind, interface, server, is_server_public"),
            (Rows{{"vpn", "g", "10.0.0.9", "0"}, {"vpn", "wg9", "45.76.1.2", "1"}}));
}

TEST_F(NetworkProfiles, OtherEndsOfTunnelsAndDialledLines) {
  tree_.write("/etc/openvpn/client/work.ovpn",
              "client\n;remote gone.example.org\nremote 10.0.0.1 1194\n<connection>\n"
              "remote vpn.example.org 443 tcp\n</connection>\n<key>\nremote key.example.org\n"
              "</key>\nauth-user-pass\n");
  tree_.write("/etc/wireguard/wg0.conf",
              "[Interface]\nPrivateKey = Secret=\n[Peer]\nEndpoint = 10.0.0.9:51820\n"
              "PresharedKey = Secret=\n");
  tree_.write("/etc/ipsec.conf",
              "config setup\n\tcharondebug=\"ike 2\"\nconn %default\n\tkeyexchange=ikev2\n"
              "conn office\n\tleft=%any\n\tright=vpn.example.org # there\n\tauto=start\n"
              "conn hosts\n\tright=%any\n");
  tree_.write(
      "/etc/swanctl/conf.d/a.conf",
      "connections {\n  gw {\n    remote_addrs = 1.2.3.4, 10.0.0.1\n    local {\n"
      "      auth = psk\n    }\n  }\n}\nsecrets {\n  ike-1 {\n    secret = Secret\n  }\n}\n");
  tree_.write("/etc/ppp/peers/dsl", "plugin rp-pppoe.so eth0\nuser \"bob\"\npassword Secret\n");
  tree_.write("/etc/ppp/peers/modem", "/dev/ttyUSB0 115200\nconnect \"chat -f x\"\n");
  tree_.write("/etc/ppp/peers/office", "pty \"/usr/sbin/pptp vpn.example.org --nolaunchpppd\"\n");
  tree_.write("/etc/ppp/peers/provider", "# Debian's own\n/dev/modem\n");
  tree_.write("/etc/vpnc/default.conf", "IPSec gateway vpn.example.org\nIPSec secret Secret\n");
  tree_.write("/etc/openfortivpn/config",
              "# host = x\nhost = vpn.example.org\npassword = Secret\n");
  tree_.write("/etc/xl2tpd/xl2tpd.conf", "[global]\nport=1701\n[lac office]\nlns = 1.2.3.4\n");
  EXPECT_EQ(profiles("manager, name, kind, server, is_server_public"),
            (Rows{{"ipsec", "office", "vpn", "vpn.example.org", "1"},
                  {"ipsec", "hosts", "vpn", "NULL", "NULL"},
                  {"openfortivpn", "config", "vpn", "vpn.example.org", "1"},
                  {"openvpn", "work.ovpn", "vpn", "vpn.example.org", "1"},
                  {"ppp", "dsl", "pppoe", "NULL", "NULL"},
                  {"ppp", "modem", "cellular", "NULL", "NULL"},
                  {"ppp", "office", "vpn", "vpn.example.org", "1"},
                  {"ppp", "provider", "other", "NULL", "NULL"},
                  {"strongswan", "gw", "vpn", "1.2.3.4", "1"},
                  {"vpnc", "default.conf", "vpn", "vpn.example.org", "1"},
                  {"wireguard", "wg0.conf", "vpn", "10.0.0.9", "0"},
                  {"xl2tpd", "office", "vpn", "1.2.3.4", "1"}}));
}

TEST_F(NetworkProfiles, NamesOfControlBytesAreShownEscapedAndCut) {
  const std::string x(70'000, 'x');
  tree_.write("/etc/wpa_supplicant.conf",
              "network={\nssid=1b5b\n}\nnetwork={\nssid=\"" + x + "\"\n}\n");
  const std::string cut = x.substr(0, 256) + "…(70000 bytes)";
  EXPECT_EQ(profiles("ssid"), (Rows{{"\\x1b["}, {cut}}));
}

TEST_F(NetworkProfiles, AnEmptyMachineHasNone) {
  EXPECT_EQ(profiles("name"), (Rows{}));
  EXPECT_EQ(coverage("/var/lib/iwd"), "complete: no such file");
}

TEST_F(NetworkProfiles, MoreThanAreKeptIsAGap) {
  std::string many;
  for (int count = 0; count < 1001; ++count) many += "network={\nssid=\"x\"\n}\n";
  tree_.write("/etc/wpa_supplicant.conf", many);
  EXPECT_EQ(profiles("count(*)"), (Rows{{"1000"}}));
  EXPECT_EQ(coverage("/etc/wpa_supplicant"),
            "partial: /etc/wpa_supplicant.conf: more than is read");
}

}  // namespace
}  // namespace mijian
