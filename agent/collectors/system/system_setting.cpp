// What else is said to those who log in, and made for them: banners, file modes of new files, the
// modes of their homes.
#include <algorithm>

#include "agent/collectors/accounts/shell_setting.h"
#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/file_mode.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "system_setting", passwd_path = "/etc/passwd";

void add(FactWriter& facts, std::string_view component, std::string_view name,
         std::string_view value, std::optional<bool> in_force, std::string_view file,
         std::optional<int> line) {
  facts.add(table, {{"component", component},
                    {"name", display(name)},
                    {"value", display(value)},
                    {"in_force", in_force},
                    {"file", file},
                    {"line", line}});
}

/// What a banner holds, not its words: agetty puts the system's name and version for \S, \r, \v …
std::string_view kind_of_banner(std::string_view text) {
  if (trim(text).empty()) return "empty";
  for (std::size_t at = 0; at + 1 < text.size(); ++at)
    if (text[at] == '\\' &&
        std::string_view{"Smnorsv"}.find(text[at + 1]) != std::string_view::npos)
      return "system";
  const std::string lower = to_lower(text);
  constexpr std::string_view names[] = {"debian", "ubuntu",    "kylin",  "uniontech", "uos",
                                        "deepin", "openeuler", "centos", "red hat",   "kernel"};
  const bool named = std::any_of(std::begin(names), std::end(names), [&](std::string_view name) {
    return lower.find(name) != std::string::npos;
  });
  return named ? "system" : "text";
}

void add_banners(const Host& host, FactWriter& facts) {
  for (const std::string_view path : {"/etc/issue", "/etc/issue.net", "/etc/motd"}) {
    const auto text = host.read_optional(path);
    if (!text) {
      facts.gap(table, path, text.error());
      continue;
    }
    facts.complete(table, path, *text ? "" : "no such file");
    if (*text) add(facts, "login_banner", path, kind_of_banner(**text), true, path, std::nullopt);
  }
}

void add_umasks(const Host& host, FactWriter& facts) {
  GapList gaps;
  std::vector<std::string> files{"/etc/profile"};
  for (std::string& file : drop_in_files(host, {"/etc/profile.d"}, ".sh", gaps))
    files.push_back(std::move(file));
  for (const char* file : {"/etc/bash.bashrc", "/etc/bashrc"}) files.emplace_back(file);
  for (const std::string& file : files) {
    const auto text = host.read_optional(file);
    if (!text) gaps.add(text.error());
    if (!text || !*text) continue;
    const ShellSettings settings = parse_shell_settings(**text, {});
    if (!settings.is_whole) gaps.add(too_large(file + ": more settings than are read"));
    for (const ShellSetting& said : settings.entries)
      add(facts, "shell_umask", "umask", said.value,
          said.is_conditional ? std::nullopt : std::optional{true}, file, said.line);
  }
  gaps.report(facts, table, "/etc/profile");
}

void add_homes(const Host& host, const UserHomes& homes, FactWriter& facts) {
  for (const UserHome& home : homes.homes()) {
    const auto status = host.status_followed(home.path);
    if (vanished(status)) continue;
    if (!status) {
      facts.gap(table, home.path, status.error());
      continue;
    }
    add(facts, "home", home.user, mode_text(status->mode), true, home.path, std::nullopt);
  }
  for (const auto& [home, why] : homes.closed()) facts.impossible(table, home.path, why);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  add_banners(host, facts);
  add_umasks(host, facts);
  const auto homes = UserHomes::read(host);
  facts.source(table, passwd_path, homes ? ok : Status{homes.error().during("homes of the users")});
  if (homes) add_homes(host, *homes, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector system_setting_collector{"system_setting", 1, tables, collect};

}  // namespace mijian
