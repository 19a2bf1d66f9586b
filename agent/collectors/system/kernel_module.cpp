#include <string_view>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "kernel_module", path = "/proc/modules";

/// A kernel built without modules has a /proc without this file.
Status without_file(const Host& host, const Error& error, FactWriter& facts) {
  if (host.exists("/proc/version").value_or(false))
    facts.complete(table, path, "no such file: this kernel loads no modules");
  else
    facts.impossible(table, path, error);
  return ok;
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read(path);
  if (vanished(text)) return without_file(host, text.error(), facts);
  if (!text) {
    facts.impossible(table, path, text.error());
    return ok;
  }
  GapList gaps;
  int number = 0;
  for (const std::string_view line : lines_of(*text)) {
    ++number;
    const auto words = words_of(line);
    const auto size = words.size() < 2 ? std::nullopt : to_integer(words[1]);
    if (size)
      facts.add(table, {{"name", words[0]}, {"size_bytes", *size}});
    else
      gaps.add_line(path, number, "not a module with its size");
  }
  gaps.report(facts, table, path);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector kernel_module_collector{"kernel_module", 1, tables, collect};

}  // namespace mijian
