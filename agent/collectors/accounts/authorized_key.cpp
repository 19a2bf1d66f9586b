// Whom sshd lets in by a key.
#include <set>

#include "agent/collectors/accounts/authorized_keys_text.h"
#include "agent/collectors/accounts/sshd_config.h"
#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "authorized_key", passwd_path = "/etc/passwd";
/// A program that gives keys says them to sshd alone: they cannot be looked at. Its arguments
/// may be secret.
void add_command(const SshdSetting& setting, GapList& gaps) {
  if (setting.keyword != "authorizedkeyscommand" || !setting.in_force) return;
  const auto words = words_of(setting.value);
  if (words.empty() || words.front() == "none") return;
  gaps.add(not_supported(
      setting.file + ":" + std::to_string(setting.line.value_or(0)) +
      ": keys that AuthorizedKeysCommand gives are not looked at: " + display(words.front())));
}

/// Where sshd looks, for all Match blocks together; its own default where nothing is said.
std::vector<std::string> key_files(const Host& host, GapList& gaps) {
  std::set<std::string> files;
  bool says_for_all = false;
  for (const SshdSetting& setting : read_sshd_settings(host, gaps)) {
    add_command(setting, gaps);
    if (setting.keyword != "authorizedkeysfile" || !setting.in_force) continue;
    says_for_all = says_for_all || setting.match.empty();
    for (const std::string_view word : words_of(setting.value))
      if (word != "none") files.emplace(word);
  }
  if (!says_for_all) files.insert({".ssh/authorized_keys", ".ssh/authorized_keys2"});
  return {files.begin(), files.end()};
}

/// Where a user's keys are: %h, %u and %U stand for the home, the name and the number.
std::string expanded(std::string_view pattern, const UserHome& home, std::string_view number) {
  std::string path;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char token = pattern[at] == '%' && at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    if (token == '\0' || std::string_view{"huU%"}.find(token) == std::string_view::npos) {
      path += pattern[at];
      continue;
    }
    path += token == 'h' ? home.path : token == 'u' ? home.user : token == 'U' ? number : "%";
    ++at;
  }
  return path;
}

class KeySearch {
 public:
  KeySearch(const Host& host, FactWriter& facts, const UserHomes& homes)
      : host_{host}, facts_{facts}, homes_{homes} {}

  void add_all() {
    GapList gaps;
    const auto files = key_files(host_, gaps);
    gaps.report(facts_, table, "/etc/ssh/sshd_config");
    for (const UserHome& home : homes_.homes()) add_home(home, files);
    for (const auto& [home, why] : homes_.closed()) facts_.impossible(table, home.path, why);
  }

 private:
  void add_home(const UserHome& home, const std::vector<std::string>& files) {
    GapList gaps;
    const auto number = homes_.id_of(home.user);
    for (const std::string& pattern : files) {
      std::string path = expanded(pattern, home, number ? std::to_string(*number) : "");
      if (path.empty()) continue;
      if (path.front() != '/') path = home.path + "/" + path;
      const bool is_inside = path.substr(0, home.path.size() + 1) == home.path + "/";
      const auto text = is_inside ? homes_.read_file(host_, home, path.substr(home.path.size()))
                                  : host_.read(path);
      if (vanished(text)) continue;
      if (text)
        add_keys(home, path, *text, gaps);
      else
        gaps.add(text.error());
    }
    gaps.report(facts_, table, home.path);
  }

  void add_keys(const UserHome& home, const std::string& path, std::string_view text,
                GapList& gaps) {
    const AuthorizedKeysText parsed = parse_authorized_keys(text);
    for (const int line : parsed.malformed_lines)
      gaps.add_line(path, line, "not a line of authorized_keys");
    if (!parsed.is_whole)
      gaps.add(too_large(path + ": more records than are kept; later ones are missing"));
    for (const AuthorizedKey& key : parsed.keys)
      facts_.add(table, {{"user", display(home.user)},
                         {"key_type", display(key.type)},
                         {"options", display(key.options)},
                         {"file", path},
                         {"line", key.line}});
  }

  const Host& host_;
  FactWriter& facts_;
  const UserHomes& homes_;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto homes = UserHomes::read(host);
  facts.source(table, passwd_path, homes ? ok : Status{homes.error().during("homes of the users")});
  if (homes) KeySearch{host, facts, *homes}.add_all();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector authorized_key_collector{"authorized_key", 1, tables, collect};

}  // namespace mijian
