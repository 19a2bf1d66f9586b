#include "agent/collectors/network/network_message_text.h"

#include <algorithm>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/ip_range.h"

namespace mijian::network_text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool Scan::skip_any(std::initializer_list<std::string_view> whats) {
  for (const std::string_view what : whats)
    if (skip(what)) return true;
  return false;
}

bool Scan::skip_number() {
  std::size_t digits = 0;
  while (digits < rest_.size() && is_digit(rest_[digits])) ++digits;
  rest_.remove_prefix(digits);
  return digits > 0;
}

void Scan::skip_blanks() {
  while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
}

std::optional<std::string_view> Scan::until(std::string_view what) {
  const auto at = rest_.find(what);
  if (at == std::string_view::npos) return std::nullopt;
  const auto before = rest_.substr(0, at);
  rest_.remove_prefix(at + what.size());
  return before;
}

std::optional<std::string_view> Scan::interface_until(std::string_view what) {
  Scan ahead = *this;
  const auto name = ahead.until(what);
  if (!name || !is_interface(*name)) return std::nullopt;
  *this = ahead;
  return name;
}

std::optional<std::string_view> Scan::take_mac() {
  constexpr std::size_t size = 17;
  const std::string_view mac = rest_.substr(0, size);
  if (!is_mac(mac)) return std::nullopt;
  skip(mac);
  return mac;
}

bool ends(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_interface(std::string_view text) {
  constexpr std::size_t longest = 15;
  return !text.empty() && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-';
         });
}

bool is_address(std::string_view text) {
  constexpr std::size_t longest = 45 + 1 + 15;  // with a zone
  return text.size() <= longest && parse_ip(text).has_value();
}

bool is_mac(std::string_view text) {
  constexpr std::size_t size = 17;
  if (text.size() != size) return false;
  for (std::size_t at = 0; at < size; ++at)
    if (at % 3 == 2 ? text[at] != ':' : !is_hex(text[at])) return false;
  return true;
}

std::optional<std::string_view> address_of_endpoint(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Scan port{text.substr(colon + 1)};
  std::string_view host = text.substr(0, colon);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']')
    host = host.substr(1, host.size() - 2);
  if (!port.skip_number() || !port.rest().empty() || !is_address(host)) return std::nullopt;
  return host;
}

std::optional<std::string_view> host_of_url(std::string_view text) {
  Scan scan{text};
  if (!scan.skip_any({"http://", "https://", "ftp://"})) return std::nullopt;
  std::string_view host = scan.rest().substr(0, scan.rest().find_first_of("/ '\"?#"));
  if (const auto user = host.rfind('@'); user != std::string_view::npos)
    host = host.substr(user + 1);
  if (const auto end = host.find(']'); begins(host, "[") && end != std::string_view::npos)
    host = host.substr(1, end - 1);
  else
    host = host.substr(0, host.find(':'));
  return host_name(host) ? std::optional{host} : std::nullopt;
}

std::optional<std::string_view> after_last(std::string_view text, std::string_view mark) {
  const auto at = text.rfind(mark);
  if (at == std::string_view::npos) return std::nullopt;
  return text.substr(at + mark.size());
}

NetworkMessage established(NetworkEvent event, std::string_view interface) {
  return {event, true, interface};
}

NetworkMessage attempt(NetworkEvent event, std::string_view interface) {
  return {event, false, interface};
}

NetworkMessage with_host(NetworkMessage message, std::string_view host) {
  if (is_address(host))
    message.remote = host, message.kind = RemoteKind::address;
  else if (host_name(host))
    message.remote = host, message.kind = RemoteKind::name;
  return message;
}

NetworkMessage with_ssid(NetworkMessage message, std::string_view ssid) {
  if (ssid.empty()) return message;
  message.remote = ssid.substr(0, longest_ssid), message.kind = RemoteKind::ssid;
  return message;
}

}  // namespace mijian::network_text
