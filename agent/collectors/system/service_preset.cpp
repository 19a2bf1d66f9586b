#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/preset_file.h"

namespace mijian {
namespace {

constexpr std::string_view table = "service_preset", source = "system-preset";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const auto files = drop_in_files(host,
                                   {"/etc/systemd/system-preset", "/run/systemd/system-preset",
                                    "/usr/local/lib/systemd/system-preset",
                                    "/usr/lib/systemd/system-preset", "/lib/systemd/system-preset"},
                                   ".preset", gaps);
  int rank = 0;
  for (const std::string& path : files) {
    const auto text = host.read(path);
    if (vanished(text)) continue;
    if (!text) {
      gaps.add(text.error());
      continue;
    }
    const PresetFile file = parse_preset_file(*text);
    for (const PresetLine& line : file.lines)
      facts.add(table, {{"rank", ++rank},
                        {"action", line.action},
                        {"pattern", line.pattern},
                        {"file", path},
                        {"line", line.line}});
    for (const int line : file.malformed_lines) gaps.add_line(path, line, "not a preset");
  }
  gaps.report(facts, table, source, std::to_string(files.size()) + " files");
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector service_preset_collector{"service_preset", 1, tables, collect};

}  // namespace mijian
