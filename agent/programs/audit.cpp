// mijian audit: collect, judge, write the pages and the ledger rows; the main job.
#include <set>

#include "agent/core/text.h"
#include "agent/model/document_json.h"
#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/output_folder.h"
#include "agent/programs/pages.h"
#include "agent/programs/subject_host.h"
#include "agent/programs/summary.h"
#include "report/ledger/proposed_rows.h"

namespace mijian {
namespace {

constexpr std::string_view snapshot_name = "snapshot.db";

/// One rule alone asks only for the tables it reads, and for whose terminal it is (a list without
/// any table would ask for all); all rules ask for all tables.
std::vector<std::string> wanted_tables(const Options& options, const Pack& pack) {
  if (options.rules.empty()) return {};
  std::set<std::string> wanted{"terminal_declared"};
  for (const std::string& rule : options.rules)
    for (const std::string& table : pack.rules.at(rule).tables)
      if (!table.starts_with("registered_")) wanted.insert(table);
  return {wanted.begin(), wanted.end()};
}

/// Where an audit goes that was not told: a new folder where it was called.
std::string default_folder(Time taken_at) {
  const std::string stamp = local_text(taken_at, local_offset_seconds());
  return "mijian-audit-" + replace_all(replace_all(replace_all(stamp, "-", ""), ":", ""), " ", "-");
}

/// What all ways of auditing share.
struct Audit {
  const Options& options;
  Console& console;
  Inputs inputs;
  Host host;
  Time taken_at;

  Collecting collecting(std::vector<std::string> writable) const {
    return {&host,
            taken_at,
            inputs.policies,
            inputs.terminal ? &*inputs.terminal : nullptr,
            wanted_tables(options, inputs.pack),
            std::move(writable),
            {},
            {},
            options.no_walk,
            parse_utc(inputs.inspector_time)};
  }
};

/// --json alone leaves no file: the snapshot stays in memory and is forgotten.
Result<Document> audit_in_memory(Audit& audit) {
  const auto copies = lend_memory_folder(audit.host);
  const Collecting collecting =
      audit.collecting(copies ? std::vector{copies->path()} : std::vector<std::string>{});
  auto writer = SnapshotWriter::in_memory(snapshot_info(collecting));
  if (!writer) return writer.error();
  if (auto done = collect_facts(collecting, *writer, audit.console); !done) return done.error();
  return judge([&] { return writer->take(); }, audit.inputs, audit.options);
}

Status write_pages(const Audit& audit, const Document& document, OutputFolder& folder) {
  const auto snapshot = Snapshot::open(folder.staged(snapshot_name));
  if (!snapshot) return snapshot.error();
  const auto ledgers =
      propose_ledger_rows(*snapshot, document.terminal, document.profile,
                          audit.inputs.registered ? &*audit.inputs.registered : nullptr);
  if (!ledgers) return ledgers.error().during("ledger rows");
  return stage_pages(document, *ledgers, audit.options, folder);
}

Result<Document> audit_into(Audit& audit, OutputFolder& folder) {
  audit.host.set_private_folder(folder.private_folder());
  const Collecting collecting = audit.collecting({folder.private_folder()});
  auto writer = SnapshotWriter::create(folder.staged(snapshot_name), snapshot_info(collecting));
  if (!writer) return writer.error();
  if (auto done = collect_facts(collecting, *writer, audit.console); !done) return done.error();
  if (auto done = writer->finish(); !done) return done.error();
  folder.staged_by_other(std::string{snapshot_name});
  auto document = judge([&] { return Snapshot::open(folder.staged(snapshot_name)); }, audit.inputs,
                        audit.options);
  if (!document) return document;
  document->snapshot_file = snapshot_name;
  if (auto done = write_pages(audit, *document, folder); !done) return done.error();
  if (interrupted()) return failed("interrupted");
  if (auto done = folder.publish(); !done)
    return done.error().during("output folder " + folder.path());
  return document;
}

int show(const Document& document, const Audit& audit, const OutputFolder* folder) {
  const Language language = audit.console.language();
  std::string text =
      audit.options.json ? to_json(document).dump() + "\n" : summary_text(document, language);
  if (folder != nullptr && !audit.options.json) {
    constexpr Text written{"输出文件", "Written"};
    text += std::string{written.in(language)} + ":\n";
    for (const std::string& name : folder->names())
      text += "  " + folder->path() + "/" + name + "\n";
  }
  if (auto printed = print(text); !printed) return audit.console.fail(printed.error());
  return exit_status(document);
}

}  // namespace

int audit(const Options& options, Console& console) {
  auto inputs = read_inputs(options, Subject::this_terminal);
  if (!inputs) return console.refuse(inputs.error());
  if (auto known = check_formats(options.formats); !known) return console.refuse(known.error());
  auto host = subject_host(options);
  if (!host) return console.refuse(host.error());
  Audit audit{options, console, std::move(*inputs), std::move(*host), Clock{}.now()};
  if (options.json && options.out.empty()) {
    const auto document = audit_in_memory(audit);
    return document ? show(*document, audit, nullptr) : console.fail(document.error());
  }
  auto folder =
      OutputFolder::open(options.out.empty() ? default_folder(audit.taken_at) : options.out);
  if (!folder) return console.fail(folder.error());
  const auto document = audit_into(audit, *folder);
  return document ? show(*document, audit, &*folder) : console.fail(document.error());
}

}  // namespace mijian
