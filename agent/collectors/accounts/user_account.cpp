#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/name_service.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "user_account";
constexpr std::string_view passwd_path = "/etc/passwd", shadow_path = "/etc/shadow",
                           login_defs_path = "/etc/login.defs",
                           nsswitch_path = "/etc/nsswitch.conf";
constexpr std::int64_t seconds_a_day = 86'400;

/// What shadow says of each name; the C library takes the first line of a name.
struct Shadow {
  bool readable = false;
  std::map<std::string, ShadowEntry, std::less<>> entries;

  const ShadowEntry* find(const std::string& name) const {
    const auto found = entries.find(name);
    return found == entries.end() ? nullptr : &found->second;
  }
};

void add_faults(GapList& gaps, std::string_view path, const std::vector<LineFault>& faults) {
  for (const LineFault& fault : faults) gaps.add_line(path, fault.line, fault.what);
}

Shadow read_shadow(const Host& host, bool needed, FactWriter& facts) {
  Shadow shadow;
  const auto text = host.read(shadow_path);
  if (!text) {
    if (vanished(text) && !needed)
      facts.complete(table, shadow_path, "no such file, and no account refers to it");
    else
      facts.impossible(table, shadow_path, text.error());
    return shadow;
  }
  shadow.readable = true;
  ShadowFile file = parse_shadow(*text);
  for (ShadowEntry& entry : file.entries) {
    std::string name = entry.name;
    shadow.entries.emplace(std::move(name), std::move(entry));
  }
  GapList gaps;
  add_faults(gaps, shadow_path, file.faults);
  gaps.report(facts, table, shadow_path);
  return shadow;
}

/// Where ordinary accounts begin.
std::int64_t first_ordinary_id(const Host& host, FactWriter& facts) {
  constexpr std::int64_t usual = 1000;
  const auto text = host.read(login_defs_path);
  if (vanished(text)) {
    facts.complete(table, login_defs_path,
                   "no such file: accounts below 1000 are taken for system accounts");
    return usual;
  }
  facts.source(table, login_defs_path, text ? ok : Status{text.error()});
  std::int64_t first = usual;
  if (text)
    for (const LoginDefault& setting : parse_login_defs(*text))
      if (setting.name == "UID_MIN") first = to_integer(setting.value).value_or(usual);
  return first;
}

/// Accounts that live elsewhere are accounts nobody looked at.
void report_directories(const Host& host, FactWriter& facts) {
  const auto services = other_services(host, {"passwd"});
  if (!services) return facts.impossible(table, nsswitch_path, services.error());
  GapList gaps;
  for (const std::string& service : *services)
    gaps.add(not_supported("accounts that '" + display(service) + "' serves are not collected"));
  const bool is_there = host.exists(nsswitch_path).value_or(true);
  gaps.report(facts, table, nsswitch_path, is_there ? "" : "no such file");
}

bool usable_shell(std::string_view shell) {
  constexpr std::string_view unusable[] = {"nologin", "false", "true", "sync", "shutdown", "halt"};
  const auto name = file_name(shell);  // an empty one means /bin/sh
  return std::find(std::begin(unusable), std::end(unusable), name) == std::end(unusable);
}

bool expired(const ShadowEntry& entry, std::int64_t today) {
  if (entry.expires_day && today >= *entry.expires_day) return true;
  return entry.changed_day && *entry.changed_day > 0 && entry.max_days && entry.inactive_days &&
         today - *entry.changed_day > *entry.max_days &&
         today - *entry.changed_day - *entry.max_days > *entry.inactive_days;
}

/// The start of a day; none for one that no calendar of four digits has.
std::optional<Time> start_of(std::optional<std::int64_t> day) {
  constexpr std::int64_t last_day = 2'932'896;  // 9999-12-31
  if (!day || *day > last_day) return std::nullopt;
  return seconds_since_epoch(*day * seconds_a_day);
}

std::optional<PasswordField> password_of(const PasswdEntry& account, const Shadow& shadow,
                                         const ShadowEntry* entry) {
  if (!account.password.state.empty()) return account.password;
  if (entry) return entry->password;
  if (shadow.readable)
    return PasswordField{"none", ""};  // no line in shadow: no password can match
  return std::nullopt;
}

std::optional<bool> can_log_in(const PasswdEntry& account,
                               const std::optional<PasswordField>& password,
                               const ShadowEntry* entry, std::int64_t today) {
  if (!usable_shell(account.shell)) return false;
  if (!password) return std::nullopt;
  if (password->state == "locked" || password->state == "none") return false;
  return !(entry && expired(*entry, today));
}

void add_account(const PasswdEntry& account, const Shadow& shadow, std::int64_t first_ordinary,
                 std::int64_t today, FactWriter& facts) {
  const ShadowEntry* const entry = shadow.find(account.name);
  const ShadowEntry ages = entry ? *entry : ShadowEntry{};
  const auto password = password_of(account, shadow, entry);
  const bool nobody = account.name == "nobody" || account.user_id == 65'534;
  const bool is_system = account.user_id != 0 && (account.user_id < first_ordinary || nobody);
  const bool changed = ages.changed_day && *ages.changed_day > 0;  // 0: at the next login
  std::optional<std::string> state, scheme;
  if (password) state = password->state;
  if (password && !password->scheme.empty()) scheme = password->scheme;
  facts.add(table, {{"name", account.name},
                    {"user_id", account.user_id},
                    {"group_id", account.group_id},
                    {"home", account.home},
                    {"shell", account.shell},
                    {"can_log_in", can_log_in(account, password, entry, today)},
                    {"password_state", state},
                    {"password_scheme", scheme},
                    {"changed_at", changed ? start_of(ages.changed_day) : std::nullopt},
                    {"min_days", ages.min_days},
                    {"max_days", ages.max_days},
                    {"warn_days", ages.warn_days},
                    {"inactive_days", ages.inactive_days},
                    {"expires_at", start_of(ages.expires_day)},
                    {"is_system", is_system},
                    {"line", account.line}});
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto text = host.read(passwd_path);
  if (!text) {
    facts.impossible(table, passwd_path, text.error());
    return ok;
  }
  const PasswdFile file = parse_passwd(*text);
  const bool shadowed =
      std::any_of(file.entries.begin(), file.entries.end(),
                  [](const PasswdEntry& entry) { return entry.password.state.empty(); });
  const Shadow shadow = read_shadow(host, shadowed, facts);
  const std::int64_t first_ordinary = first_ordinary_id(host, facts);
  const std::int64_t today = context.taken_at.microseconds / microseconds_a_second / seconds_a_day;
  for (const PasswdEntry& account : file.entries)
    add_account(account, shadow, first_ordinary, today, facts);
  GapList gaps;
  add_faults(gaps, passwd_path, file.faults);
  gaps.report(facts, table, passwd_path);
  report_directories(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector user_account_collector{"user_account", 1, tables, collect};

}  // namespace mijian
