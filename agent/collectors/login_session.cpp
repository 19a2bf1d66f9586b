#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/login_history.h"
#include "agent/core/words.h"

namespace mijian {
namespace {

constexpr std::string_view boot_table = "boot", session_table = "login_session",
                           source = "/var/log/wtmp";
constexpr std::string_view tables[] = {boot_table, session_table};

Cell none_if_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

void add_rows(const WtmpTrail& trail, FactWriter& facts) {
  for (const BootSpan& boot : trail.history.boots())
    facts.add(boot_table, {{"started_at", boot.started_at},
                           {"ended_at", boot.ended_at},
                           {"end", stored_word(boot_end_words, boot.end)},
                           {"source", "wtmp"},
                           {"file", trail.files[boot.file]}});
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
      facts.impossible(table, source, not_found("a record of a login or a boot in /var/log/wtmp"));
  }
  if (trail) add_rows(*trail, facts);
  return ok;
}

}  // namespace

extern const Collector login_session_collector{"login_session", 1, tables, collect};

}  // namespace mijian
