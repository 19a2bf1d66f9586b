// Whom sshd lets in by a key.
#include <set>

#include "agent/collectors/authorized_keys_text.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/gap_list.h"
#include "agent/collectors/sshd_config.h"
#include "agent/collectors/user_home.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "authorized_key", passwd_path = "/etc/passwd";

/// Where sshd looks, for all Match blocks together; its own default where nothing is said.
std::vector<std::string> key_files(const Host& host, GapList& gaps) {
  std::set<std::string> files;
  bool says_for_all = false;
  for (const SshdSetting& setting : read_sshd_settings(host, gaps)) {
    if (setting.keyword != "authorizedkeysfile" || !setting.in_force) continue;
    says_for_all = says_for_all || setting.match.empty();
    for (const std::string_view word : words_of(setting.value))
      if (word != "none") files.emplace(word);
  }
  if (!says_for_all) files.insert({".ssh/authorized_keys", ".ssh/authorized_keys2"});
  return {files.begin(), files.end()};
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
    for (const std::string& pattern : files) {
      std::string path = replace_all(replace_all(pattern, "%u", home.user), "%h", home.path);
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
