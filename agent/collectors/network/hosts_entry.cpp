#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/hosts_file.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "hosts_entry", hosts_path = "/etc/hosts";
constexpr std::size_t most_entries = 50'000, largest_file = 16u << 20;  // lists against adverts

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read(hosts_path, largest_file);
  if (vanished(text)) return facts.complete(table, hosts_path, "no such file"), ok;
  if (!text) return facts.impossible(table, hosts_path, text.error()), ok;
  const HostsFile file = parse_hosts_file(*text);
  GapList gaps;
  for (const int line : file.bad_lines) gaps.add_line(hosts_path, line, "a name that is none");
  if (!file.is_whole) gaps.add(too_large("/etc/hosts: more names than are read"));
  for (const HostsEntry& entry : file.entries)
    facts.add(table, {{"address", entry.address},
                      {"name", entry.name},
                      {"is_public", is_public_host(entry.address)},
                      {"file", hosts_path},
                      {"line", entry.line}});
  gaps.report(facts, table, hosts_path);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

HostsFile parse_hosts_file(std::string_view text) {
  HostsFile file;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const auto words = words_of(trim(raw.substr(0, raw.find('#'))));
    if (words.empty()) continue;
    const auto address = parse_ip(words[0]);
    for (std::size_t at = 1; address && at < words.size(); ++at) {
      const auto name = host_name(words[at]);
      if (!name)
        file.bad_lines.push_back(number);
      else if ((file.is_whole = file.entries.size() < most_entries))
        file.entries.push_back({to_text(*address), *name, number});
      else
        return file;
    }
  }
  return file;
}

extern const Collector hosts_entry_collector{"hosts_entry", 1, tables, collect};

}  // namespace mijian
