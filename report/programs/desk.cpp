#include "report/programs/desk.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include "agent/core/clock.h"
#include "agent/core/digest.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "report/exchange/state_correction.h"
#include "report/ledger/spelling.h"
#include "report/programs/ledger_query.h"

namespace mijian {
namespace {

constexpr std::size_t largest_scheme = 1u << 20;

Result<LedgerScheme> read_scheme(const DeskOptions& options) {
  const std::string file =
      options.scheme.empty() ? policies_folder() + "/ledgers/built-in.json" : options.scheme;
  auto text = read_file(file, largest_scheme);
  if (!text) return text.error().during("ledgers");
  auto json = parse_json(*text);
  if (!json) return Error{json.error().cause(), file + ":" + json.error().text()};
  auto scheme = ledger_scheme_from_json(*json);
  if (!scheme) return Error{scheme.error().cause(), file + ":" + scheme.error().text()};
  return scheme;
}

std::string person() {
  const passwd* user = ::getpwuid(::getuid());
  return user != nullptr ? user->pw_name : std::to_string(::getuid());
}

void say_complaints(const LedgerKind& ledger, const std::vector<CellComplaint>& complaints,
                    const DeskConsole& console) {
  for (const CellComplaint& complaint : complaints) {
    const LedgerColumn* column = ledger.find(complaint.column);
    const std::string title =
        column != nullptr ? column->title.in(console.language()) : display(complaint.column);
    console.say(title + ": " + complaint.what.in(console.language()));
  }
}

void say_meanwhile(const std::vector<Meanwhile>& all, const LedgerKind& ledger,
                   const DeskConsole& console) {
  console.say(Text{"未写入：此资产在此期间已被他人变更，请核对后重做",
                   "not written: somebody changed this asset meanwhile; look, then do it again"});
  for (const Meanwhile& each : all) {
    std::string cells;
    for (const auto& [name, text] : each.set) {
      const LedgerColumn* column = ledger.find(name);
      cells += " " + (column != nullptr ? column->title.in(console.language()) : name) + "=" +
               display(text);
    }
    console.say(filled({"条目 {}，{}，{}：{}", "entry {}, {}, by {}:{}"}, console.language(),
                       each.entry, each.at, display(each.person), cells));
  }
}

// Units call their forms by names of their own: which one it was, a person says.
void say_other_form(const LedgerScheme& scheme, const Cells& before, const Cells& after,
                    const std::string& form, const DeskConsole& console) {
  const std::string from = cell_in(before, "state"), to = cell_in(after, "state");
  const StateChange* change = from == to ? nullptr : find_transition(scheme, from, to);
  if (change == nullptr || change->form.zh.find(form) != std::string::npos ||
      form.find(change->form.zh) != std::string::npos || form == change->form.en)
    return;
  console.say(filled({"此变更通常凭“{}”，所注明的是“{}”，请核对",
                      "such a change goes by {}; the approval named is of {}: check that it is the "
                      "right one"},
                     console.language(), change->form.in(console.language()), display(form)));
}

constexpr int most_proposals = 50;  // of numbers, for one asset

Status propose_number(Desk& desk, const LedgerKind& ledger, Cells& cells) {
  auto prefix = number_prefix(desk.scheme, ledger, cells);
  if (!prefix) return prefix.error().during("propose a number");
  auto last = desk.assets->greatest_number(*prefix, desk.scheme.numbering.width());
  if (!last) return last.error().during("propose a number");
  auto next = next_number(desk.scheme, *prefix, *last);
  if (!next) return next.error().during("propose a number");
  cells[std::string{number_column}] = std::move(*next);
  return ok;
}

// Others may take the number that was proposed meanwhile: then the next one is proposed.
Result<Written> write_numbered(Desk& desk, const LedgerKind& ledger, AssetChange& change,
                               const Deed& deed) {
  for (int proposed = 1;; ++proposed) {
    auto written = desk.assets->write(deed, {change});
    if (written || proposed == most_proposals) return written;
    auto taken = desk.assets->with_number_alike(cell_in(change.set, number_column));
    if (!taken || !*taken) return written;
    if (auto next = propose_number(desk, ledger, change.set); !next) return next.error();
  }
}

}  // namespace

std::string policies_folder() {
  char path[4096];
  const ssize_t size = ::readlink("/proc/self/exe", path, sizeof path);
  if (size > 0) {
    const std::string program{path, static_cast<std::size_t>(size)};
    const std::string beside = program.substr(0, program.rfind('/')) + "/policies";
    if (::access(beside.c_str(), R_OK) == 0) return beside;
  }
  return MIJIAN_POLICIES_DIR;
}

Result<Desk> open_desk(const DeskOptions& options, const DeskConsole& console, Missing missing) {
  auto scheme = read_scheme(options);
  if (!scheme) return scheme.error();
  auto store = Store::open(options.store, newest_store_version(), missing);
  if (!store) return store.error();
  if (store->is_new())
    console.say(std::string{Text{"新建了库：", "a new store was made: "}.in(console.language())} +
                display(options.store));
  Desk desk{std::make_unique<Store>(std::move(*store)), nullptr, std::move(*scheme)};
  if (!desk.store->backup().empty())
    console.say(std::string{Text{"库由旧版本升级，升级前的副本：",
                                 "the store was migrated from an older version; its copy: "}
                                .in(console.language())} +
                desk.store->backup());
  auto assets = Assets::open(*desk.store);
  if (!assets) return assets.error();
  desk.assets = std::make_unique<Assets>(std::move(*assets));
  return desk;
}

Result<const LedgerKind*> find_ledger(const LedgerScheme& scheme, const std::string& name) {
  if (const LedgerKind* found = scheme.find(name)) return found;
  std::vector<std::string> titles;
  for (const LedgerKind& kind : scheme.ledgers) titles.push_back(kind.name + " " + kind.title.zh);
  return malformed("no ledger '" + display(name) + "'; there are: " + join(titles, ", "));
}

Result<AssetVersion> find_asset(Desk& desk, const std::string& number, Language language) {
  auto found = desk.assets->with_number(number);
  if (!found) return found.error();
  if (*found) return std::move(**found);
  auto renumbered = desk.assets->renumbered(number);
  if (!renumbered) return renumbered.error();
  std::string text =
      filled({"台账中没有编号 {}", "not found: asset {}"}, language, display(number));
  for (const Renumbered& now : *renumbered)
    text += filled({"；自 {} 起编号为 {}（条目 {}）", "; since {} its number is {} (entry {})"},
                   language, shown_date(now.since, reader_here(language)), display(now.number),
                   now.entry);
  return Error{Cause::not_found, std::move(text)};
}

Result<Cells> parse_cells(const LedgerKind& ledger, const std::vector<std::string>& cells) {
  Cells parsed;
  for (const std::string& cell : cells) {
    const auto pair = split_pair(cell, '=');
    const LedgerColumn* column = pair ? ledger.find(pair->first) : nullptr;
    if (column == nullptr)
      return malformed("'" + display(cell) + "': not COLUMN=TEXT of a column of " + ledger.name);
    if (!parsed.emplace(column->name, pair->second).second)
      return malformed("'" + display(cell) + "': the column stands here a second time");
  }
  return parsed;
}

Result<Cells> cells_to_write(const LedgerScheme& scheme, const LedgerKind& ledger,
                             const std::vector<std::string>& cells) {
  auto parsed = parse_cells(ledger, cells);
  if (!parsed) return parsed;
  return as_written(scheme, ledger, std::move(*parsed));
}

Result<std::optional<Approval>> approval_of(const DeskOptions& options) {
  const Approval approval{options.form, options.approval, options.approver, options.approved_on};
  if (approval == Approval{}) return std::optional<Approval>{};
  if (approval.form.empty() || approval.number.empty() || approval.approver.empty() ||
      !is_date(approval.date))
    return malformed(
        "an approval has --form, --approval (its number), --approver and --approved-on YYYY-MM-DD");
  if (approval.date > today())
    return malformed("--approved-on " + approval.date + " is a day to come");
  return std::optional<Approval>{approval};
}

std::string today_of(const DeskOptions& options) {
  return options.on.empty() ? today() : options.on;
}

Reader reader_here(Language language) { return {language, utc_offset_now()}; }

std::string digest_of_arguments(int count, char** arguments) {
  std::string all;
  for (int i = 1; i < count; ++i) all.append(arguments[i]).push_back('\0');
  return digest_of(DigestAlgorithm::sm3, all).value_or("");
}

Deed deed_now(const DeskOptions& options, const std::string& command) {
  return {person(), command, options.arguments, Clock{}.now()};
}

int write_change(Desk& desk, const LedgerKind& ledger, const Cells& before, AssetChange change,
                 const Deed& deed, const DeskOptions& options, const DeskConsole& console) {
  auto approval = approval_of(options);
  if (!approval) return console.fail(approval.error());
  change.approval = std::move(*approval);
  const bool is_proposed = change.asset == 0 && cell_in(change.set, number_column).empty();
  if (is_proposed)
    if (auto numbered = propose_number(desk, ledger, change.set); !numbered)
      return console.fail(numbered.error());
  const Cells after = changed(before, change.set);
  const auto complaints = check_row(desk.scheme, ledger, after);
  say_complaints(ledger, complaints, console);
  const auto state = check_state(*desk.assets, desk.scheme, change, before);
  if (!state) return console.fail(state.error());
  if (state->wrong) console.say(state->wrong->in(console.language()));
  if (!complaints.empty() || state->wrong) return desk_usage;
  auto written =
      is_proposed ? write_numbered(desk, ledger, change, deed) : desk.assets->write(deed, {change});
  if (!written) return console.fail(written.error());
  if (!written->meanwhile.empty()) {
    say_meanwhile(written->meanwhile, ledger, console);
    return desk_failed;
  }
  if (state->takes_back != 0)
    console.say(filled({"记为对条目 {} 的更正：撤回其状态变更，原条目保留",
                        "entered as a correction of entry {}: its change of state is taken back, "
                        "and the entry stays"},
                       console.language(), state->takes_back));
  if (change.approval)
    say_other_form(desk.scheme, before, after, change.approval->form, console);
  else
    console.say(Text{"未注明审批：此变更记为“未经审批”",
                     "no approval was named: this change stands as unapproved"});
  return console.print(
      filled({"{}：已记入条目 {}\n", "{}: written as entry {}\n"}, console.language(),
             cell_in(changed(before, change.set), number_column), written->entries.front()));
}

}  // namespace mijian
