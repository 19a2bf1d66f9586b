// mijian-desk verify: whether the store is as it was written.
#include <fmt/format.h>

#include "agent/core/json.h"
#include "report/programs/desk.h"

namespace mijian {
namespace {

std::string state_json(const StoreState& state, bool broken, const DeskOptions& options) {
  Json json = Json::object();
  json.set("format", "mijian-desk-verify/1");
  json.set("entries", state.entries);
  json.set("last", state.last.sequence);
  json.set("head", state.last.digest);
  json.set("intact", !broken);
  if (!options.head.empty()) json.set("head_found", state.anchor_found);
  if (state.fault) {
    Json fault = Json::object();
    fault.set("kind", stored_word(chain_fault_words, state.fault->kind));
    fault.set("entry", state.fault->sequence);
    json.set("fault", std::move(fault));
  }
  return json.dump() + "\n";
}

std::string state_text(const StoreState& state, const DeskOptions& options, Language language) {
  std::string text{Text{"链式记录完整\n", "intact\n"}.in(language)};
  if (state.fault)
    text = filled({"链式记录自条目 {} 起不可信：{}\n", "broken at entry {}: {}\n"}, language,
                  state.fault->sequence,
                  shown_words(chain_fault_words, state.fault->kind).in(language));
  text += filled({"共 {} 条；末条 {}\n", "{} entries; the last one is {}\n"}, language,
                 state.entries, to_text(state.last));
  if (!options.head.empty() && !state.anchor_found)
    text += Text{"给定的摘要不在其中：库被换过，或末尾被删除\n",
                 "the given digest is not in it: the store was replaced, or its end removed\n"}
                .in(language);
  return text;
}

}  // namespace

int store_verify(const DeskOptions& options, DeskConsole& console) {
  auto store = Store::open(options.store);
  if (!store) return console.fail(store.error());
  const auto state = store->verify(options.head);
  if (!state) return console.fail(state.error());
  const bool broken = state->fault || (!options.head.empty() && !state->anchor_found);
  return console.print(options.json ? state_json(*state, broken, options)
                                    : state_text(*state, options, console.language()),
                       broken ? desk_deviation : desk_done);
}

}  // namespace mijian
