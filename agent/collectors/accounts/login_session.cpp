#include <algorithm>
#include <cstdlib>
#include <string>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/logs/journal_boots.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

constexpr std::string_view boot_table = "boot", session_table = "login_session",
                           source = "/var/log/wtmp", journal_source = "systemd journal";
constexpr std::string_view tables[] = {boot_table, session_table};

Cell none_if_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

// The clock may have been put right between the two first signs of a boot.
bool is_same(const BootSpan& boot, const JournalBoot& other) {
  constexpr std::int64_t near = std::int64_t{15} * 60 * microseconds_a_second;
  return std::abs(boot.started_at.microseconds - other.first.microseconds) <= near;
}

void add_boots(const WtmpTrail& trail, const JournalBoots& journal, FactWriter& facts) {
  const auto& boots = trail.history.boots();
  for (const BootSpan& boot : boots) {
    const auto same = std::find_if(journal.boots.begin(), journal.boots.end(),
                                   [&](const JournalBoot& one) { return is_same(boot, one); });
    facts.add(boot_table, {{"started_at", boot.started_at},
                           {"ended_at", boot.ended_at},
                           {"end", stored_word(boot_end_words, boot.end)},
                           {"boot_id", same == journal.boots.end() ? Cell{Null{}} : same->id},
                           {"source", "wtmp"},
                           {"file", trail.files[boot.file]}});
  }
  for (const JournalBoot& one : journal.boots) {
    const bool is_told = std::any_of(boots.begin(), boots.end(),
                                     [&](const BootSpan& boot) { return is_same(boot, one); });
    if (is_told) continue;
    facts.add(boot_table, {{"started_at", one.first},
                           {"ended_at", one.last},
                           {"end", stored_word(boot_end_words, BootSpan::End::unknown)},
                           {"boot_id", one.id},
                           {"source", "journal"},
                           {"file", journal.folder}});
  }
}

void add_sessions(const WtmpTrail& trail, FactWriter& facts) {
  for (const LoginSession& session : trail.history.sessions())
    facts.add(session_table, {{"user", session.user},
                              {"terminal", none_if_empty(session.terminal)},
                              {"origin", none_if_empty(session.origin)},
                              {"started_at", session.started_at},
                              {"ended_at", session.ended_at},
                              {"file", trail.files[session.file]}});
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto trail = read_wtmp(host, context.taken_at);
  for (const std::string_view table : tables) {
    if (!trail) {
      facts.impossible(table, source, trail.error());
      continue;
    }
    for (const auto& [file, why] : trail->gaps) facts.gap(table, file, why);
    if (trail->covers)
      facts.covers(table, source, trail->covers->from, trail->covers->to);
    else
      facts.impossible(table, source,
                       Error{Cause::not_found, "no record of a login or a boot: /var/log/wtmp"});
  }
  const JournalBoots journal = read_journal_boots(host);
  if (journal.outcome)
    facts.complete(boot_table, journal_source, journal.boots.empty() ? "no boot" : "");
  else
    facts.gap(boot_table, journal_source, journal.outcome.error());
  add_boots(trail ? *trail : WtmpTrail{}, journal, facts);
  if (trail) add_sessions(*trail, facts);
  return ok;
}

}  // namespace

extern const Collector login_session_collector{"login_session", 1, tables, collect};

}  // namespace mijian
