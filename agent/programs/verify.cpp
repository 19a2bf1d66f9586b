// mijian verify: whether the monitor's journal is as it was written.
#include <fmt/core.h>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/monitor/journal.h"
#include "agent/programs/commands.h"

namespace mijian {
namespace {

struct Verified {
  JournalState state;
  bool head_found = false;  // the one that was asked for
};

Result<Verified> look_at(const Options& options) {
  Verified found;
  auto state = read_journal(options.journal, [&](const ChainEntry& entry, const auto&) {
    if (entry.digest == options.head) found.head_found = true;
  });
  if (!state) return state.error();
  found.state = std::move(*state);
  return found;
}

bool is_broken(const Verified& found, const Options& options) {
  return found.state.fault || (!options.head.empty() && !found.head_found);
}

/// Without the file `head` nobody can say that nothing is missing at the end, unless a head kept
/// elsewhere was found.
bool is_open(const Verified& found) { return !found.state.anchored && !found.head_found; }

Json verified_json(const Verified& found, const Options& options) {
  const JournalState& state = found.state;
  Json json = Json::object();
  json.set("format", "mijian-verify/1");
  json.set("journal", options.journal);
  json.set("first", state.first);
  json.set("last", state.last.sequence);
  json.set("entries", state.entries);
  json.set("head", state.last.digest);
  json.set("intact", !is_broken(found, options));
  json.set("end_known", !is_open(found));
  if (!options.head.empty()) json.set("head_found", found.head_found);
  if (state.fault) {
    Json fault = Json::object();
    fault.set("kind", stored_word(chain_fault_words, state.fault->kind));
    fault.set("entry", state.fault->sequence);
    fault.set("place", state.fault_place);
    json.set("fault", std::move(fault));
  }
  if (state.torn) json.set("torn_bytes", static_cast<std::int64_t>(state.torn->bytes.size()));
  return json;
}

std::string verified_text(const Verified& found, const Options& options, Language language) {
  const JournalState& state = found.state;
  const bool zh = language == Language::zh;
  std::string text = fmt::format("{}\n", chain_verdict(state).in(language));
  text += zh ? fmt::format("条目 {} 至 {}，共 {} 条；末条摘要 {}\n", state.first,
                           state.last.sequence, state.entries, state.last.digest)
             : fmt::format("entries {} to {}, {} in all; last digest {}\n", state.first,
                           state.last.sequence, state.entries, state.last.digest);
  const auto add = [&](Text line) { text.append(line.in(language)).append("\n"); };
  if (!options.head.empty() && !found.head_found)
    add({"给定的摘要不在其中：日志被换过，或末尾被删除",
         "the given digest is not in it: the journal was replaced, or its end removed"});
  if (is_open(found))
    add({"没有 head 文件：末尾是否被删除无法判断；请用 --head 与以前留存的摘要核对",
         "there is no file `head`: whether its end was removed cannot be told; compare with a "
         "digest that was kept: --head"});
  return text;
}

}  // namespace

int verify(const Options& options, Console& console) {
  const auto found = look_at(options);
  if (!found) return console.refuse(found.error());
  const std::string shown = options.json ? verified_json(*found, options).dump() + "\n"
                                         : verified_text(*found, options, console.language());
  if (auto printed = print(shown); !printed) return console.fail(printed.error());
  if (is_broken(*found, options)) return exit_deviation;
  return is_open(*found) ? exit_open : exit_compliant;
}

}  // namespace mijian
