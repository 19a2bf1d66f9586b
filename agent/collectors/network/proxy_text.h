// The grammars in which proxies are configured. Users and passwords within an address never leave a
// parser. Which files have which grammar is the collector's business (proxy_setting.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct ProxyAddress {
  std::string host;
  std::optional<std::int64_t> port;
};

struct ProxyEntry {
  std::string_view kind;  // http, https, ftp, socks, all or pac
  ProxyAddress address;
  bool is_enabled = true;
  int line = 0;
};

struct ProxyList {
  std::vector<ProxyEntry> entries;
  std::vector<int> bad_lines;  // a proxy is named that is no plain address, or the file is none
  bool is_whole = true;        // false: more than is read
};

/// "http://user:password@host:port/", "host port", "host"; none for anything else.
std::optional<ProxyAddress> parse_proxy_address(std::string_view text);

/// http_proxy=… and the like of shell scripts, /etc/environment and environment.d.
ProxyList parse_environment_proxies(std::string_view text);
/// "http_proxy DEFAULT=…" of pam_env.conf.
ProxyList parse_pam_env_proxies(std::string_view text);
/// DefaultEnvironment=… of systemd's system.conf and user.conf.
ProxyList parse_systemd_proxies(std::string_view text);
/// http_proxy = … of wgetrc.
ProxyList parse_wget_proxies(std::string_view text);
/// Acquire::http::Proxy "…"; with its braces.
ProxyList parse_apt_proxies(std::string_view text);
/// proxy=… of dnf.conf, yum.conf and .repo files.
ProxyList parse_dnf_proxies(std::string_view text);
/// [Proxy Settings] of KDE's kioslaverc.
ProxyList parse_kio_proxies(std::string_view text);
/// network.proxy.* of Firefox's prefs.js.
ProxyList parse_firefox_proxies(std::string_view text);
/// ProxySettings, or its older single keys, of the policies that Chromium and its kin obey.
ProxyList parse_chromium_policies(std::string_view text);
/// policies.Proxy of Firefox's policies.json.
ProxyList parse_firefox_policies(std::string_view text);

}  // namespace mijian
