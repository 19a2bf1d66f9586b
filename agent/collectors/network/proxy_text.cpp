#include "agent/collectors/network/proxy_text.h"

#include <algorithm>

#include "agent/collectors/accounts/shell_setting.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/common/systemd_text.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_entries = 1000;
constexpr std::size_t longest_name = 512;  // "Acquire::https::Proxy::" and a host's name

struct KindName {
  std::string_view name, kind;
};

constexpr KindName variables[] = {
    {"http_proxy", "http"},   {"https_proxy", "https"}, {"ftp_proxy", "ftp"},
    {"socks_proxy", "socks"}, {"all_proxy", "all"},
};

std::string_view kind_of_variable(std::string_view name) {
  const std::string lower = to_lower(name);
  for (const KindName& each : variables)
    if (each.name == lower) return each.kind;
  return {};
}

/// "DIRECT", "false", "none" and nothing at all are no proxy.
bool is_none(std::string_view value) {
  const std::string word = to_lower(trim(value));
  return word.empty() || word == "direct" || word == "false" || word == "none" || word == "_none_";
}

void add(ProxyList& list, std::string_view kind, std::string_view value, int line,
         bool is_enabled = true) {
  if (is_none(value)) return;
  if (list.entries.size() >= most_entries) return void(list.is_whole = false);
  if (auto address = parse_proxy_address(value))
    list.entries.push_back({kind, std::move(*address), is_enabled, line});
  else
    list.bad_lines.push_back(line);
}

/// Reads apt.conf: names joined by "::", values in quotes, braces, ';', and comments.
class AptReader {
 public:
  explicit AptReader(std::string_view text) : rest_{text} {}

  ProxyList read() {
    while (skip_blanks()) {
      const char c = rest_.front();
      if (c == '{')
        take(1), open();
      else if (c == '}')
        take(1), close();
      else if (c == ';')
        take(1), end_statement();
      else
        take_word();
    }
    return std::move(list_);
  }

 private:
  void take(std::size_t count) {
    line_ += static_cast<int>(std::count(rest_.begin(), rest_.begin() + count, '\n'));
    rest_.remove_prefix(count);
  }

  bool begins(std::string_view with) const { return rest_.substr(0, with.size()) == with; }

  void take_through(std::string_view end) {
    const auto at = rest_.find(end, 1);
    take(at == std::string_view::npos ? rest_.size() : at + end.size());
  }

  bool skip_blanks() {
    for (;;) {
      take(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
      if (begins("/*"))
        take_through("*/");
      else if (begins("#") || begins("//"))
        take_through("\n");
      else
        return !rest_.empty();
    }
  }

  void take_word() {
    std::string_view word;
    if (rest_.front() == '"') {
      const auto end = rest_.find('"', 1);
      word = rest_.substr(1, end == std::string_view::npos ? end : end - 1);
      word_line_ = line_;
      take(end == std::string_view::npos ? rest_.size() : end + 1);
    } else {
      word = rest_.substr(0, rest_.find_first_of(" \t\r\n{};\""));
      word_line_ = line_;
      take(word.size());
    }
    (name_.empty() ? name_ : value_) = word;
  }

  void open() {
    constexpr std::size_t deepest = 32;
    if (path_.size() < deepest) path_.push_back(name_);
    name_.clear(), value_.clear();
  }
  void close() {
    if (!path_.empty()) path_.pop_back();
    name_.clear(), value_.clear();
  }

  /// The whole name, in lower case; empty for one that is longer than any that counts.
  std::string whole_name() const {
    std::size_t size = name_.size();
    for (const std::string& part : path_) size += part.size() + 2;
    if (size > longest_name) return {};
    return to_lower(path_.empty() ? name_ : join(path_, "::") + "::" + name_);
  }

  void end_statement() {
    const std::string name = whole_name();
    for (const std::string_view kind : {"http", "https", "ftp"}) {
      const std::string proxy = "acquire::" + std::string{kind} + "::proxy";
      // One may be named for a single host behind it: Proxy::host.
      if (name == proxy || name.substr(0, proxy.size() + 2) == proxy + "::")
        add(list_, kind, value_, word_line_);
    }
    name_.clear(), value_.clear();
  }

  std::string_view rest_;
  ProxyList list_;
  std::vector<std::string> path_;
  std::string name_, value_;
  int line_ = 1, word_line_ = 1;
};

/// user_pref("name", value); as its two parts, the value without quotes.
std::optional<Pair> user_preference(std::string_view line) {
  constexpr std::string_view start = "user_pref(\"";
  line = trim(line);
  const auto end = line.rfind(')');
  if (line.substr(0, start.size()) != start || end == std::string_view::npos) return std::nullopt;
  line = line.substr(start.size(), end - start.size());
  const auto quote = line.find("\",");
  if (quote == std::string_view::npos) return std::nullopt;
  return Pair{line.substr(0, quote), unquoted(line.substr(quote + 2))};
}

constexpr KindName firefox_keys[] = {{"network.proxy.http", "http"},
                                     {"network.proxy.ssl", "https"},
                                     {"network.proxy.ftp", "ftp"},
                                     {"network.proxy.socks", "socks"},
                                     {"network.proxy.autoconfig_url", "pac"}};

/// prefs.js is sorted by name: a proxy stands before its port.
void set_port(ProxyList& list, std::string_view name, std::string_view value) {
  const auto port = to_integer(value);
  if (!port || *port <= 0 || *port >= 65'536) return;
  for (const KindName& key : firefox_keys)
    if (name == std::string{key.name} + "_port")
      for (ProxyEntry& entry : list.entries)
        if (entry.kind == key.kind) entry.address.port = port;
}

/// wget takes capitals, dashes and underscores as one pleases: Http-Proxy, httpproxy.
std::string_view kind_of_wget_command(std::string_view command) {
  for (const KindName& each : variables)
    if (replace_all(std::string{each.name}, "_", "") == command) return each.kind;
  return {};
}

std::string_view text_in(const Json& object, std::string_view key) {
  const Json* found = object.find(key);
  const std::string* text = found == nullptr ? nullptr : found->text();
  return text == nullptr ? std::string_view{} : std::string_view{*text};
}

/// "host:port", "socks5://host:port", "http=host:port;https=other:port".
void add_chromium_servers(ProxyList& list, std::string_view servers, int line, bool is_enabled) {
  for (const std::string_view part : split(servers, ';')) {
    const auto pair = split_pair(part, '=');
    const auto kind = pair ? kind_of_variable(std::string{pair->first} + "_proxy") : "";
    add(list, kind.empty() ? "all" : kind, pair ? pair->second : part, line, is_enabled);
  }
}

}  // namespace

std::optional<ProxyAddress> parse_proxy_address(std::string_view text) {
  text = trim(text);
  const auto host = host_of_endpoint(text);
  if (!host) return std::nullopt;
  ProxyAddress address{*host, std::nullopt};
  if (const auto scheme = text.find("://"); scheme != std::string_view::npos)
    text.remove_prefix(scheme + 3);
  text = text.substr(0, text.find('/'));
  // KDE parts the port by a blank.
  const auto mark = text.find_last_of(": ");
  const auto port =
      mark == std::string_view::npos ? std::nullopt : to_integer(text.substr(mark + 1));
  if (port && *port > 0 && *port < 65'536) address.port = port;
  return address;
}

ProxyList parse_environment_proxies(std::string_view text) {
  static const std::vector<std::string_view> names = {
      "http_proxy", "https_proxy", "ftp_proxy", "socks_proxy", "all_proxy",
      "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "SOCKS_PROXY", "ALL_PROXY"};
  ProxyList list;
  const ShellSettings settings = parse_shell_settings(text, names);
  list.is_whole = settings.is_whole;
  for (const ShellSetting& setting : settings.entries)
    if (setting.kind == ShellSetting::Kind::assignment)
      add(list, kind_of_variable(setting.name), setting.value, setting.line);
  return list;
}

ProxyList parse_pam_env_proxies(std::string_view text) {
  ProxyList list;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto words = words_of(trim(line));
    if (words.empty() || words[0].front() == '#') continue;
    const auto kind = kind_of_variable(words[0]);
    for (std::size_t at = 1; at < words.size() && !kind.empty(); ++at)
      if (const auto pair = split_pair(words[at], '='))
        if (pair->first == "DEFAULT" || pair->first == "OVERRIDE")
          add(list, kind, unquoted(pair->second), number);
  }
  return list;
}

ProxyList parse_systemd_proxies(std::string_view text) {
  ProxyList list;
  for (const SystemdAssignment& one : parse_systemd_text(text).assignments) {
    if (one.name != "DefaultEnvironment" && one.name != "ManagerEnvironment") continue;
    const std::string bare = replace_all(replace_all(one.value, "\"", ""), "'", "");
    for (const std::string_view word : words_of(bare))
      if (const auto pair = split_pair(word, '='))
        if (const auto kind = kind_of_variable(pair->first); !kind.empty())
          add(list, kind, pair->second, one.line);
  }
  return list;
}

ProxyList parse_wget_proxies(std::string_view text) {
  ProxyList list;
  bool is_used = true;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    const auto pair = line.substr(0, 1) == "#" ? std::optional<Pair>{} : split_pair(line, '=');
    if (!pair) continue;
    const std::string command =
        to_lower(replace_all(replace_all(std::string{pair->first}, "_", ""), "-", ""));
    if (command == "useproxy") is_used = truth_word(pair->second).value_or(true);
    if (const auto kind = kind_of_wget_command(command); !kind.empty())
      add(list, kind, pair->second, number);
  }
  for (ProxyEntry& entry : list.entries) entry.is_enabled = is_used;
  return list;
}

ProxyList parse_chromium_policies(std::string_view text) {
  ProxyList list;
  const auto json = parse_json(text);
  if (!json || json->members() == nullptr) return list.bad_lines.push_back(1), list;
  const Json* settings = json->find("ProxySettings");
  for (const Json* each : {settings, &*json}) {
    if (each == nullptr || each->members() == nullptr) continue;
    const std::string_view mode = text_in(*each, "ProxyMode");
    const int line = std::max(each->place().line, 1);
    add_chromium_servers(list, text_in(*each, "ProxyServer"), line,
                         mode.empty() || mode == "fixed_servers");
    add(list, "pac", text_in(*each, "ProxyPacUrl"), line, mode.empty() || mode == "pac_script");
  }
  return list;
}

ProxyList parse_firefox_policies(std::string_view text) {
  constexpr KindName keys[] = {{"HTTPProxy", "http"},
                               {"SSLProxy", "https"},
                               {"FTPProxy", "ftp"},
                               {"SOCKSProxy", "socks"},
                               {"AutoConfigURL", "pac"}};
  ProxyList list;
  const auto json = parse_json(text);
  if (!json || json->members() == nullptr) return list.bad_lines.push_back(1), list;
  const Json* policies = json->find("policies");
  const Json* proxy = policies == nullptr ? nullptr : policies->find("Proxy");
  if (proxy == nullptr) return list;
  const std::string_view mode = text_in(*proxy, "Mode");
  for (const KindName& key : keys)
    add(list, key.kind, text_in(*proxy, key.name), std::max(proxy->place().line, 1),
        mode == (key.kind == "pac" ? "autoConfig" : "manual"));
  return list;
}

ProxyList parse_apt_proxies(std::string_view text) { return AptReader{text}.read(); }

ProxyList parse_dnf_proxies(std::string_view text) {
  ProxyList list;
  const KeyFile file = parse_key_file(text);
  list.is_whole = file.is_whole;
  for (const KeyFileEntry& entry : file.entries)
    if (entry.key == "proxy") add(list, "all", entry.value, entry.line);
  return list;
}

ProxyList parse_kio_proxies(std::string_view text) {
  constexpr KindName keys[] = {{"httpProxy", "http"},
                               {"httpsProxy", "https"},
                               {"ftpProxy", "ftp"},
                               {"socksProxy", "socks"},
                               {"Proxy Config Script", "pac"}};
  const KeyFile file = parse_key_file(text);
  const auto* type = file.find("Proxy Settings", "ProxyType");  // 1 by hand, 2 by a script
  const std::string chosen = type == nullptr ? "0" : type->value;
  ProxyList list;
  list.is_whole = file.is_whole;
  for (const KeyFileEntry& entry : file.entries)
    for (const KindName& key : keys)
      if (entry.group == "Proxy Settings" && entry.key == key.name)
        add(list, key.kind, entry.value, entry.line, chosen == (key.kind == "pac" ? "2" : "1"));
  return list;
}

ProxyList parse_firefox_proxies(std::string_view text) {
  ProxyList list;
  std::string_view chosen = "5";  // that of the system
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto preference = user_preference(line);
    if (!preference) continue;
    if (preference->first == "network.proxy.type") chosen = preference->second;
    for (const KindName& key : firefox_keys)
      if (preference->first == key.name) add(list, key.kind, preference->second, number);
    if (preference->first.ends_with("_port")) set_port(list, preference->first, preference->second);
  }
  for (ProxyEntry& entry : list.entries)
    entry.is_enabled = chosen == (entry.kind == "pac" ? "2" : "1");
  return list;
}

}  // namespace mijian
