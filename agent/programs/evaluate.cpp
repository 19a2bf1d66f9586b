// mijian evaluate: judges a snapshot with a pack; findings to standard output or a file.
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/model/document_json.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/summary.h"

namespace mijian {

int evaluate(const Options& options, Console& console) {
  const auto inputs = read_inputs(options, Subject::snapshot);
  if (!inputs) return console.refuse(inputs.error());
  auto document = judge([&] { return Snapshot::open(options.file); }, *inputs, options);
  if (!document) return console.refuse(document.error());
  document->snapshot_file = std::string{file_name(options.file)};
  if (!options.out.empty())
    if (auto written = write_file(options.out, to_json(*document).dump() + "\n"); !written)
      return console.fail(written.error());
  const std::string shown =
      options.json ? to_json(*document).dump() + "\n" : summary_text(*document, console.language());
  if (auto printed = print(shown); !printed) return console.fail(printed.error());
  return exit_status(*document);
}

}  // namespace mijian
