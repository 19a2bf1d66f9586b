// mijian-desk reconcile: 账物相符, as a list of what differs, what would explain it and what to do.
#include "report/reconciliation/reconcile.h"
#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "agent/policy/evaluate.h"
#include "report/programs/desk.h"
#include "report/programs/ledger_query.h"
#include "report/reconciliation/approvals.h"
#include "report/render/shown.h"

namespace mijian {
namespace {

Result<Reconciled> run_rules(Desk& desk, const DeskOptions& options) {
  auto rules = load_reconciliation(policies_folder() + "/reconciliation");
  if (!rules) return rules.error();
  BookDay day{{}, utc_offset_now()};
  if (!options.on.empty()) {
    auto last = desk.store->last_entry_before(end_of_day(options.on));
    if (!last) return last.error();
    day.until = {*last, utc_text(end_of_day(options.on))};
  }
  return reconcile_store(*desk.store, *desk.assets, desk.scheme, *rules, today_of(options), day);
}

std::string cell_in(const Evidence& row, std::string_view column) {
  for (const auto& [name, text] : row.columns)
    if (name == column) return text;
  return {};
}

bool is_open(Verdict verdict) {
  return verdict == Verdict::deviation || verdict == Verdict::lead || verdict == Verdict::unknown;
}

// What concerns one number, and of the rest what is open.
void leave_out(std::vector<Finding>& findings, const DeskOptions& options) {
  for (Finding& finding : findings) {
    std::erase_if(finding.rows, [&](const Evidence& row) {
      return !is_open(row.verdict) || (!options.number.empty() && !concerns(row, options.number));
    });
    if (!options.number.empty() && !finding.rows.empty())
      finding.verdict = verdict_of(finding.rows);
  }
  if (!options.number.empty())
    std::erase_if(findings, [](const Finding& finding) { return finding.rows.empty(); });
}

// A number that no ledger and no visit has is a mistyped one, of which nothing would be told.
Status check_number(Desk& desk, const std::string& number, const std::vector<Finding>& findings,
                    Language language) {
  if (number.empty() || !findings.empty()) return ok;
  auto asset = find_asset(desk, number, language);
  return asset ? ok : Status{asset.error()};
}

struct Totals {
  std::int64_t deviations = 0, leads = 0, unknown = 0;
};
Totals totals_of(const std::vector<Finding>& findings) {
  Totals totals;
  for (const Finding& finding : findings) {
    if (finding.rows.empty() && finding.verdict == Verdict::unknown) ++totals.unknown;
    for (const Evidence& row : finding.rows) {
      if (row.verdict == Verdict::deviation) ++totals.deviations;
      if (row.verdict == Verdict::lead) ++totals.leads;
      if (row.verdict == Verdict::unknown) ++totals.unknown;
    }
  }
  return totals;
}

std::string row_text(const Finding& finding, const Evidence& row, const Reader& reader) {
  const Language language = reader.language;
  std::string text = filled({"  {}：{}\n", "  {}: {}\n"}, language, display(row.subject),
                            shown(row.observed, reader));
  if (const std::string by_hand = cell_in(row, "by_hand"); !by_hand.empty())
    text += filled({"    检查方式：人工检查，{}\n", "    how it was seen: by hand, {}\n"}, language,
                   display(by_hand));
  if (row.verdict == Verdict::unknown)
    return text +
           filled({"    原因：{}\n", "    reason: {}\n"}, language, shown(row.reason, reader));
  if (finding.rule == "change-unapproved") return text;
  const Sentence approval = told_approval(row);
  return text +
         (approval.zh.empty()
              ? std::string{Text{"    审批：没有可说明此差异的审批\n",
                                 "    approval: none that would explain it\n"}
                                .in(language)}
              : filled({"    审批：{}\n", "    approval: {}\n"}, language, approval.in(language)));
}

std::string finding_text(const Finding& finding, const Reader& reader) {
  const Language language = reader.language;
  if (!is_open(finding.verdict)) return {};
  std::string text =
      filled({"【{}】{}\n", "[{}] {}\n"}, language,
             shown_words(verdict_words, finding.verdict).in(language), finding.title.in(language));
  if (!finding.reason.zh.empty()) text += "  " + finding.reason.in(language) + "\n";
  for (const Evidence& row : finding.rows) text += row_text(finding, row, reader);
  text += filled(
      {"  应为：{}\n  依据：{}\n  建议：{}\n", "  expected: {}\n  basis: {}\n  advice: {}\n"},
      language, finding.rows.empty() ? "—" : finding.rows[0].expected.in(language),
      finding.basis.in(language), finding.remedy.in(language));
  return text;
}

std::string all_text(const Reconciled& done, const Totals& totals, Language language) {
  std::string text;
  for (const Finding& finding : done.findings) text += finding_text(finding, reader_here(language));
  return text + filled({"核对资产 {} 项、检查 {} 次：偏差 {}，疑点 {}，未能核查 {}\n",
                        "{} assets against {} visits: {} deviations, {} leads, {} could not be "
                        "told\n"},
                       language, done.counts.assets, done.counts.visits, totals.deviations,
                       totals.leads, totals.unknown);
}

Json sentence_json(const Sentence& sentence) {
  Json json = Json::object();
  json.set("zh", sentence.zh);
  json.set("en", sentence.en);
  return json;
}

Json row_json(const Evidence& row) {
  Json json = Json::object();
  json.set("subject", row.subject);
  json.set("verdict", stored_word(verdict_words, row.verdict));
  json.set("observed", sentence_json(row.observed));
  json.set("expected", sentence_json(row.expected));
  json.set("reason", sentence_json(row.reason));
  Json columns = Json::object();
  for (const auto& [name, text] : row.columns) columns.set(name, text);
  json.set("columns", std::move(columns));
  return json;
}

std::string all_json(const Reconciled& done, const std::string& today) {
  Json findings = Json::array();
  for (const Finding& finding : done.findings) {
    Json rows = Json::array(), one = Json::object();
    for (const Evidence& row : finding.rows) rows.push(row_json(row));
    one.set("rule", finding.rule);
    one.set("verdict", stored_word(verdict_words, finding.verdict));
    one.set("severity", stored_word(severity_words, finding.severity));
    one.set("title", sentence_json(finding.title));
    one.set("basis", sentence_json(finding.basis));
    one.set("remedy", sentence_json(finding.remedy));
    one.set("reason", sentence_json(finding.reason));
    one.set("rows", std::move(rows));
    findings.push(std::move(one));
  }
  Json json = Json::object();
  json.set("format", "mijian-reconciliation/1");
  json.set("today", today);
  json.set("assets", done.counts.assets);
  json.set("visits", done.counts.visits);
  json.set("findings", std::move(findings));
  return json.dump() + "\n";
}

}  // namespace

int reconcile_ledgers(const DeskOptions& options, DeskConsole& console) {
  if (!options.on.empty() && !is_date(options.on))
    return console.fail(malformed("--on '" + display(options.on) + "': YYYY-MM-DD"));
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto done = run_rules(*desk, options);
  if (!done) return console.fail(done.error());
  leave_out(done->findings, options);
  if (auto known = check_number(*desk, options.number, done->findings, console.language()); !known)
    return console.fail(known.error());
  if (auto named = name_approvals(*desk->store, *desk->assets, done->findings, done->as_of); !named)
    return console.fail(named.error());
  name_inspections(done->by_hand, done->findings);
  const Totals totals = totals_of(done->findings);
  const int status = totals.deviations > 0                    ? desk_deviation
                     : totals.leads > 0 || totals.unknown > 0 ? desk_open
                                                              : desk_done;
  return console.print(options.json ? all_json(*done, today_of(options))
                                    : all_text(*done, totals, console.language()),
                       status);
}

}  // namespace mijian
