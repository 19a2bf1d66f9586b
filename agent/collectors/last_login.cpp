// When each account was last used, by every record that tells.
#include <array>
#include <map>

#include "agent/collectors/account_file.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/lastlog.h"
#include "agent/collectors/lastlog2.h"
#include "agent/collectors/login_history.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "last_login", lastlog_path = "/var/log/lastlog",
                           lastlog2_path = "/var/lib/lastlog/lastlog2.db",
                           passwd_path = "/etc/passwd";
constexpr std::size_t most_lastlog2 = 64u << 20;

std::optional<std::string> filled(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{display(text)};
}

void add(FactWriter& facts, const std::string& user, const LastlogRecord& record,
         std::string_view source, std::string_view file) {
  facts.add(table, {{"user", user},
                    {"last_at", record.at},
                    {"terminal", filled(record.terminal)},
                    {"origin", filled(record.origin)},
                    {"source", source},
                    {"file", file}});
}

// The file has a record for every number up to the highest, most of them holes: only those of
// accounts are read.
Status read_lastlog(const HostFile& file, const std::vector<PasswdEntry>& accounts,
                    FactWriter& facts) {
  const auto size = lastlog_record_size(file.status().size);
  if (!size) return malformed("not records of lastlog");
  for (const PasswdEntry& account : accounts) {
    std::array<char, largest_lastlog_record> bytes{};
    const auto number = static_cast<std::int64_t>(*size);
    if (account.user_id >= file.status().size / number) continue;
    const auto got = file.read_at(account.user_id * number, bytes.data(), *size);
    if (!got) return got.error();
    if (const auto record = parse_lastlog(std::string_view{bytes.data(), *got}))
      add(facts, account.name, *record, "lastlog", lastlog_path);
  }
  return ok;
}

/// What SQLite has not yet brought into the file itself lies beside it; a copy has none of that.
bool is_unfinished(const Host& host) {
  for (const char* beside : {"-wal", "-journal"}) {
    const auto status = host.status(std::string{lastlog2_path} + beside);
    if (!vanished(status) && (!status || status->size > 0)) return true;
  }
  return false;
}

void add_lastlog2(const Host& host, FactWriter& facts) {
  const auto copy = host.copy_private(lastlog2_path, most_lastlog2);
  if (vanished(copy)) return;
  if (!copy) return facts.impossible(table, lastlog2_path, copy.error());
  const auto records = read_lastlog2(*copy);
  if (!records) return facts.impossible(table, lastlog2_path, records.error());
  for (const Lastlog2Record& record : *records)
    add(facts, display(record.user), record.last, "lastlog", lastlog2_path);
  if (is_unfinished(host))
    facts.gap(table, lastlog2_path, not_supported("its latest changes are not in it yet"));
  else
    facts.complete(table, lastlog2_path);
}

void add_lastlog(const Host& host, const std::vector<PasswdEntry>& accounts, FactWriter& facts) {
  const bool newer = host.exists(lastlog2_path).value_or(true);
  if (newer) add_lastlog2(host, facts);
  const auto file = host.open(lastlog_path);
  if (vanished(file) && newer) return facts.complete(table, lastlog_path, "no such file");
  if (!file) return facts.impossible(table, lastlog_path, file.error());
  if (file->status().size == 0) return facts.complete(table, lastlog_path, "empty");
  if (const Status done = read_lastlog(*file, accounts, facts); !done)
    return facts.gap(table, lastlog_path, done.error());
  facts.complete(table, lastlog_path);
}

void add_wtmp(const Host& host, Time taken_at, FactWriter& facts) {
  constexpr std::string_view source = "/var/log/wtmp";
  const auto trail = read_wtmp(host, taken_at);
  if (!trail) return facts.impossible(table, source, trail.error());
  std::map<std::string, const LoginSession*> last;
  for (const LoginSession& session : trail->history.sessions()) {
    const LoginSession*& known = last[session.user];
    if (known == nullptr || known->started_at.microseconds < session.started_at.microseconds)
      known = &session;
  }
  for (const auto& [user, session] : last)
    add(facts, display(user), {session->started_at, session->terminal, session->origin}, "wtmp",
        trail->files[session->file]);
  for (const auto& [file, why] : trail->gaps) facts.gap(table, file, why);
  const auto covers = trail->covers;
  facts.covers(table, source, covers ? std::optional{covers->from} : std::nullopt,
               covers ? std::optional{covers->to} : std::nullopt);
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto passwd = host.read(passwd_path);
  facts.source(table, passwd_path, passwd ? ok : Status{passwd.error()});
  if (passwd) add_lastlog(host, parse_passwd(*passwd).entries, facts);
  add_wtmp(host, context.taken_at, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector last_login_collector{"last_login", 2, tables, collect};

}  // namespace mijian
