#include "agent/collectors/network/network_message.h"

#include <algorithm>
#include <iterator>

#include "agent/collectors/network/network_message_text.h"

namespace mijian {
namespace {

using network_text::Found;

struct Voice {
  std::string_view name;   // as the log calls it
  std::string_view known;  // as rows call it
  std::string_view units;
  Found (*parse)(std::string_view);
};

// Sorted by name.
constexpr Voice voices[] = {
    {"ModemManager", "ModemManager", "ModemManager.service", network_text::of_modem_manager},
    {"NetworkManager", "NetworkManager", "NetworkManager.service",
     network_text::of_network_manager},
    {"PackageKit", "packagekit", "packagekit.service", network_text::of_packagekit},
    {"apt-get", "apt", "apt-daily.service", network_text::of_apt},
    {"apt.systemd.daily", "apt", "apt-daily.service", network_text::of_apt},
    {"charon", "charon", "strongswan-starter.service", network_text::of_charon},
    {"charon-systemd", "charon", "strongswan.service", network_text::of_charon},
    {"chronyd", "chronyd", "chrony.service chronyd.service", network_text::of_chronyd},
    {"connmand", "connmand", "connman.service", network_text::of_connman},
    {"dhclient", "dhclient", {}, network_text::of_dhclient},
    {"dhcpcd", "dhcpcd", "dhcpcd.service", network_text::of_dhcpcd},
    {"dnf", "dnf", "dnf-makecache.service", network_text::of_dnf},
    {"freshclam", "freshclam", "clamav-freshclam.service", network_text::of_freshclam},
    {"fwupdmgr", "fwupd", "fwupd-refresh.service", network_text::of_fwupd},
    {"hostapd", "hostapd", "hostapd.service", network_text::of_wpa_supplicant},
    {"iwd", "iwd", "iwd.service", network_text::of_iwd},
    {"kernel", "kernel", {}, network_text::of_kernel},
    {"nm-openvpn", "openvpn", "NetworkManager.service", network_text::of_openvpn},
    {"ntpd", "ntpd", "ntp.service ntpd.service ntpsec.service openntpd.service",
     network_text::of_ntpd},
    {"ntpdate", "ntpdate", {}, network_text::of_ntpdate},
    {"openvpn", "openvpn", {}, network_text::of_openvpn},
    {"packagekitd", "packagekit", "packagekit.service", network_text::of_packagekit},
    {"pluto", "pluto", "ipsec.service", network_text::of_pluto},
    {"pppd", "pppd", {}, network_text::of_pppd},
    {"systemd-networkd", "systemd-networkd", "systemd-networkd.service", network_text::of_networkd},
    {"systemd-resolved", "systemd-resolved", "systemd-resolved.service", network_text::of_resolved},
    {"systemd-timesyncd", "systemd-timesyncd", "systemd-timesyncd.service",
     network_text::of_timesyncd},
    {"udhcpc", "udhcpc", {}, network_text::of_udhcpc},
    {"unattended-upgrade", "apt", "apt-daily-upgrade.service", network_text::of_apt},
    {"wpa_supplicant", "wpa_supplicant", "wpa_supplicant.service", network_text::of_wpa_supplicant},
    {"xl2tpd", "xl2tpd", {}, network_text::of_xl2tpd},
};

// Asked for every line that might tell of a network: lengths differ mostly, and the speaker is
// seldom a stranger.
const Voice* voice_of(std::string_view program) {
  // Debian starts one OpenVPN for each configuration, by its name.
  if (network_text::begins(program, "ovpn-")) program = "openvpn";
  const auto found = std::find_if(std::begin(voices), std::end(voices), [&](const Voice& voice) {
    return voice.name.size() == program.size() && network_text::begins(program, voice.name);
  });
  return found != std::end(voices) ? &*found : nullptr;
}

}  // namespace

std::optional<NetworkMessage> parse_network_message(std::string_view program,
                                                    std::string_view message) {
  const Voice* voice = voice_of(program);
  return voice == nullptr ? std::nullopt : voice->parse(message);
}

std::string_view network_program(std::string_view program) {
  const Voice* voice = voice_of(program);
  return voice == nullptr ? std::string_view{} : voice->known;
}

std::vector<NetworkProgram> network_programs() {
  std::vector<NetworkProgram> programs;
  for (const Voice& voice : voices) programs.push_back({voice.name, voice.units});
  return programs;
}

// A part of each program's name that few other lines hold: with what they say instead, nearly every
// place of a log would have to be looked at closely.
std::vector<std::string> network_message_needles() {
  return {"Manager", "PackageKit", "packagekitd", "apt-get[", "apt.systemd", "charon", "chronyd",
          "connmand", "dhclient", "dhcpc", "dnf[", "freshclam", "fwupdmgr", "hostapd", "iwd[",
          "openvpn", "ovpn-", "ntpd", "pluto[", "pppd", "networkd", "resolved", "timesyncd",
          "supplicant", "unattended-u", "xl2tpd",
          // of the kernel's messages only these
          "Link is Up", "Link is up", "Link up", "link up", "NIC Up:", "carrier on", ": associated",
          "authenticate with", "send auth to", "denied auth", "denied assoc", "authentication with",
          "association with"};
}

}  // namespace mijian
