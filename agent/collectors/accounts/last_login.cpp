// When each account was last used, by every record that tells.
#include <map>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/lastlog.h"
#include "agent/collectors/accounts/lastlog2.h"
#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
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

/// Shorter than a record where the file was cut short meanwhile.
Result<std::string> read_record(const HostFile& file, std::int64_t number, std::size_t size) {
  std::string bytes(size, '\0');
  const auto got = file.read_at(number * static_cast<std::int64_t>(size), bytes.data(), size);
  if (!got) return got.error();
  bytes.resize(*got);
  return bytes;
}

struct Login {
  std::string user;
  LastlogRecord record;
};

// The file has a record for every number up to the highest, most of them holes: only those of
// accounts are read.
Result<std::vector<Login>> logins_in(const HostFile& file, std::size_t size,
                                     const std::vector<PasswdEntry>& accounts) {
  std::vector<Login> logins;
  const auto records = file.status().size / static_cast<std::int64_t>(size);
  for (const PasswdEntry& account : accounts) {
    if (account.user_id >= records) continue;
    const auto bytes = read_record(file, account.user_id, size);
    if (!bytes) return bytes.error();
    if (const auto record = parse_lastlog(*bytes)) logins.push_back({account.name, *record});
  }
  return logins;
}

/// Whether records of this size explain the bytes which `other` holds for the account, as well.
Result<bool> explains(const HostFile& file, std::size_t size, std::size_t other,
                      const PasswdEntry& account) {
  const auto own = static_cast<std::int64_t>(size), their = static_cast<std::int64_t>(other);
  if (account.user_id >= file.status().size / their) return true;
  const std::int64_t from = account.user_id * their / own,
                     to = ((account.user_id + 1) * their - 1) / own;
  for (std::int64_t number = from; number <= to; ++number) {
    const auto bytes = read_record(file, number, size);
    if (!bytes) return bytes.error();
    if (!could_be_lastlog(*bytes)) return false;
  }
  return true;
}

/// Those of the sizes whose records fit the bytes wherever an account's may lie.
Result<std::vector<std::size_t>> fitting_sizes(const HostFile& file,
                                               const std::vector<std::size_t>& sizes,
                                               const std::vector<PasswdEntry>& accounts) {
  std::vector<std::size_t> fitting;
  for (const std::size_t size : sizes) {
    bool fits = true;
    for (const std::size_t other : sizes)
      for (const PasswdEntry& account : accounts) {
        const auto explained = explains(file, size, other, account);
        if (!explained) return explained.error();
        fits = fits && *explained;
      }
    if (fits) fitting.push_back(size);
  }
  return fitting;
}

Status read_lastlog(const HostFile& file, const std::vector<PasswdEntry>& accounts,
                    FactWriter& facts) {
  auto sizes = lastlog_record_sizes(file.status().size);
  if (sizes.size() > 1) {
    auto fitting = fitting_sizes(file, sizes, accounts);
    if (!fitting) return fitting.error();
    sizes = std::move(*fitting);
  }
  if (sizes.empty()) return malformed("not records of lastlog");
  const auto logins = logins_in(file, sizes.front(), accounts);
  if (!logins) return logins.error();
  if (sizes.size() > 1 && !logins->empty())
    return malformed("the records may be of 292 or of 296 bytes");
  for (const Login& login : *logins) add(facts, login.user, login.record, "lastlog", lastlog_path);
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
  const auto all = read_lastlog2(*copy);
  if (!all) return facts.impossible(table, lastlog2_path, all.error());
  for (const Lastlog2Record& record : all->records)
    add(facts, display(record.user), record.last, "lastlog", lastlog2_path);
  GapList gaps;
  if (is_unfinished(host)) gaps.add(not_supported("its latest changes are not in it yet"));
  if (all->malformed > 0)
    gaps.add(malformed(std::to_string(all->malformed) + " rows without a name or a time"));
  gaps.report(facts, table, lastlog2_path);
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
