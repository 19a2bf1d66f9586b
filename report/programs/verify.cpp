// mijian-desk verify, rebuild: whether the store is as it was written, and all that is projected
// from its entries once more.
#include <fmt/format.h>

#include "agent/core/json.h"
#include "report/assets/projections.h"
#include "report/programs/desk.h"

namespace mijian {
namespace {

struct Verified {
  StoreState state;
  std::optional<Contents::Checked> contents;
  std::vector<AlteredProjection> altered;  // what is projected and not what the entries say
  bool is_broken = false;
};

Result<Verified> verify(Desk& desk, const DeskOptions& options) {
  auto state = desk.store->verify(options.head);
  if (!state) return state.error();
  Verified verified{std::move(*state), {}, {}, false};
  if (!verified.state.fault) {
    auto altered = altered_projections(*desk.store, *desk.assets, deed_now(options, "verify"));
    if (!altered) return altered.error();
    verified.altered = std::move(*altered);
  }
  if (options.contents) {
    auto checked = desk.store->contents().check();
    if (!checked) return checked.error();
    verified.contents = std::move(*checked);
  }
  verified.is_broken = verified.state.fault || !verified.altered.empty() ||
                       (!options.head.empty() && !verified.state.anchor_found) ||
                       (verified.contents && !verified.contents->broken.empty());
  return verified;
}

std::string state_json(const Verified& verified, const DeskOptions& options) {
  const StoreState& state = verified.state;
  Json json = Json::object();
  json.set("format", "mijian-desk-verify/1");
  json.set("entries", state.entries);
  json.set("last", state.last.sequence);
  json.set("head", state.last.digest);
  json.set("intact", !verified.is_broken);
  if (!options.head.empty()) json.set("head_found", state.anchor_found);
  if (state.fault) {
    Json fault = Json::object();
    fault.set("kind", stored_word(chain_fault_words, state.fault->kind));
    fault.set("entry", state.fault->sequence);
    json.set("fault", std::move(fault));
  }
  Json altered = Json::array();
  for (const AlteredProjection& each : verified.altered) altered.push(std::string{each.name});
  json.set("altered", std::move(altered));
  if (verified.contents) {
    Json broken = Json::array();
    for (const std::string& digest : verified.contents->broken) broken.push(digest);
    json.set("contents", verified.contents->contents);
    json.set("broken_contents", std::move(broken));
  }
  return json.dump() + "\n";
}

std::string contents_text(const Contents::Checked& checked, Language language) {
  std::string text = filled({"快照等文件 {} 个，其中被改动或丢失 {} 个\n",
                             "{} whole files, {} of them altered or lost\n"},
                            language, checked.contents, checked.broken.size());
  for (const std::string& digest : checked.broken) text += "  " + digest + "\n";
  return text;
}

std::string chain_text(const StoreState& state, Language language) {
  std::string text = filled({"共 {} 条；末条 {}\n", "{} entries; the last one is {}\n"}, language,
                            state.entries, to_text(state.last));
  if (state.fault)
    text += filled({"链式记录自条目 {} 起不可信：{}；台账、索引与设置未与其比对\n",
                    "broken at entry {}: {}; ledgers, indexes and settings were not held against "
                    "it\n"},
                   language, state.fault->sequence,
                   shown_words(chain_fault_words, state.fault->kind).in(language));
  return text;
}

// What was found comes first and the one conclusion last, so that none is read without the other.
std::string state_text(const Verified& verified, const DeskOptions& options, Language language) {
  const StoreState& state = verified.state;
  std::string text = chain_text(state, language);
  if (!options.head.empty() && !state.anchor_found)
    text += Text{"给定的摘要不在其中：库被换过，或末尾被删除\n",
                 "the given digest is not in it: the store was replaced, or its end removed\n"}
                .in(language);
  for (const AlteredProjection& each : verified.altered)
    text += filled({"{}与链式记录不符，被改动过；rebuild 可由记录重建\n",
                    "{}: not what the entries say, altered; rebuild makes it from them again\n"},
                   language, each.words.in(language));
  if (verified.contents) text += contents_text(*verified.contents, language);
  const Text conclusion = verified.is_broken
                              ? Text{"结论：有不符，见以上各行\n",
                                     "conclusion: something differs, see the lines above\n"}
                              : Text{"结论：完整，链式记录无改动，台账、索引与设置与其相符\n",
                                     "conclusion: intact, no entry was altered, and ledgers, "
                                     "indexes and settings are what they say\n"};
  return text + std::string{conclusion.in(language)};
}

}  // namespace

int store_verify(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  const auto verified = verify(*desk, options);
  if (!verified) return console.fail(verified.error());
  return console.print(options.json ? state_json(*verified, options)
                                    : state_text(*verified, options, console.language()),
                       verified->is_broken ? desk_deviation : desk_done);
}

// What entries do not say is lost by it, so the chain is followed first.
int store_rebuild(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  const auto state = desk->store->verify();
  if (!state) return console.fail(state.error());
  if (state->fault) {
    console.say(Text{"链式记录不可信，未重建：见 mijian-desk verify",
                     "the chain cannot be trusted, nothing was rebuilt: see mijian-desk verify"});
    return desk_deviation;
  }
  auto writing = Writing::begin(*desk->store, deed_now(options, "rebuild"));
  if (!writing) return console.fail(writing.error());
  auto done = rebuild_index(*writing);
  if (done) done = desk->assets->rebuild(*writing);
  if (done) done = writing->commit();
  if (!done) return console.fail(done.error());
  return console.print(filled({"已由 {} 条记录重建\n", "rebuilt from {} entries\n"},
                              console.language(), state->entries));
}

}  // namespace mijian
