// mijian collect: the facts of a machine into a snapshot file; the only step that wants privilege.
#include <fmt/core.h>

#include "agent/core/file.h"
#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/subject_host.h"

namespace mijian {
namespace {

Status check_tables(const std::vector<std::string>& tables) {
  for (const std::string& table : tables)
    if (find_table(table) == nullptr)
      return not_found(fmt::format("table '{}'; `mijian tables` names them all", table));
  return ok;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

int collect(const Options& options, Console& console) {
  if (auto known = check_tables(options.tables); !known) return console.refuse(known.error());
  const auto inputs = read_inputs(options, Subject::this_terminal);
  if (!inputs) return console.refuse(inputs.error());
  auto host = subject_host(options);
  if (!host) return console.refuse(host.error());
  const auto folder = PrivateFolder::make(folder_of(options.out));  // copies of foreign databases
  if (!folder) return console.fail(folder.error().during("--out " + options.out));
  host->set_private_folder(folder->path());
  Collecting collecting{&*host,
                        Clock{}.now(),
                        inputs->policies,
                        inputs->terminal ? &*inputs->terminal : nullptr,
                        options.tables,
                        {folder->path()},
                        {},
                        {},
                        options.no_walk,
                        parse_utc(inputs->inspector_time)};
  auto snapshot = SnapshotWriter::create(options.out, snapshot_info(collecting));
  if (!snapshot) return console.fail(snapshot.error());
  if (auto done = collect_facts(collecting, *snapshot, console); !done)
    return console.fail(done.error());
  if (auto done = snapshot->finish(); !done) return console.fail(done.error());
  constexpr Text words{"采集完成，快照已写入：", "collected; the snapshot is in: "};
  console.say(std::string{words.in(console.language())} + options.out);
  return exit_compliant;
}

}  // namespace mijian
