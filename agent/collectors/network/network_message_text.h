// Words that the parsers of network_message*.cpp share. Not for others.
#pragma once

#include <cstring>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "agent/collectors/network/network_message.h"

namespace mijian::network_text {

using Found = std::optional<NetworkMessage>;

/// Asked of every line of a log, and mostly told by the first byte.
inline bool begins(std::string_view text, std::string_view start) {
  if (start.empty()) return true;
  return text.size() >= start.size() && text.front() == start.front() &&
         std::memcmp(text.data(), start.data(), start.size()) == 0;
}

/// Goes through a message from its front; what does not fit moves nothing.
class Scan {
 public:
  explicit Scan(std::string_view text) : rest_{text} {}
  bool is_at(std::string_view what) const { return begins(rest_, what); }
  bool skip(std::string_view what) {
    if (!is_at(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }
  bool skip_any(std::initializer_list<std::string_view> whats);
  bool skip_number();
  void skip_blanks();
  /// What stands before the first `what`, which is passed over too.
  std::optional<std::string_view> until(std::string_view what);
  /// The same for the name of an interface.
  std::optional<std::string_view> interface_until(std::string_view what);
  /// The address of a card or an access point, passed over.
  std::optional<std::string_view> take_mac();
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

bool ends(std::string_view text, std::string_view end);
bool is_interface(std::string_view text);  // as the kernel allows them, without odd characters
bool is_address(std::string_view text);
bool is_mac(std::string_view text);
/// "203.0.113.5:123" or "[2001:db8::1]:123": the address; none for anything else.
std::optional<std::string_view> address_of_endpoint(std::string_view text);
/// "https://host:443/path": the host; none when there is no host in it.
std::optional<std::string_view> host_of_url(std::string_view text);
/// What follows `mark`, when it is the last thing that a message says: then `mark` inside a name,
/// after which the message goes on, is none.
std::optional<std::string_view> after_last(std::string_view text, std::string_view mark);

NetworkMessage established(NetworkEvent event, std::string_view interface = {});
NetworkMessage attempt(NetworkEvent event, std::string_view interface = {});
/// With an address or a host's name; as it was when it is neither.
NetworkMessage with_host(NetworkMessage message, std::string_view host);
/// With the name of a wireless network; none is too long.
NetworkMessage with_ssid(NetworkMessage message, std::string_view ssid);

// One for each group of programs.
Found of_network_manager(std::string_view message);
Found of_modem_manager(std::string_view message);
Found of_dhclient(std::string_view message);
Found of_dhcpcd(std::string_view message);
Found of_udhcpc(std::string_view message);
Found of_networkd(std::string_view message);
Found of_connman(std::string_view message);
Found of_timesyncd(std::string_view message);
Found of_chronyd(std::string_view message);
Found of_ntpd(std::string_view message);
Found of_ntpdate(std::string_view message);
Found of_resolved(std::string_view message);
Found of_wpa_supplicant(std::string_view message);
Found of_iwd(std::string_view message);
Found of_kernel(std::string_view message);
Found of_pppd(std::string_view message);
Found of_openvpn(std::string_view message);
Found of_charon(std::string_view message);
Found of_pluto(std::string_view message);
Found of_xl2tpd(std::string_view message);
Found of_freshclam(std::string_view message);
Found of_packagekit(std::string_view message);
Found of_dnf(std::string_view message);
Found of_apt(std::string_view message);
Found of_fwupd(std::string_view message);

}  // namespace mijian::network_text
