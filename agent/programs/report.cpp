// mijian report: pages from a findings document; touches no machine and no snapshot.
#include "agent/core/file.h"
#include "agent/core/worker.h"
#include "agent/model/document_json.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/pages.h"
#include "agent/programs/scoring.h"

namespace mijian {
namespace {

constexpr std::size_t most_document_bytes = 64u << 20;

/// The document came from somewhere: it is parsed in a worker, and what comes back is our own JSON.
Result<Document> read_document(const std::string& path) {
  const Task reading{"findings", [&](FrameWriter& frames) -> Status {
                       const auto text = read_file(path, most_document_bytes);
                       if (!text) return text.error();
                       const auto json = parse_json(*text);
                       if (!json) return malformed(path + ":" + json.error().text());
                       const auto document = document_from_json(*json);
                       if (!document) return malformed(path + ":" + document.error().text());
                       return frames.send(to_json(*document).dump(-1));
                     }};
  WorkerLimits limits;
  limits.frame_bytes = 2 * most_document_bytes;
  const auto text = run_task(reading, limits, {});
  if (!text) return text.error();
  const auto json = parse_json(*text);
  if (!json) return json.error();
  return document_from_json(*json);
}

/// Another scheme than the findings came with, or none.
Status score_anew(Document& document, const Options& options) {
  const auto policies = find_policies(options);
  if (!policies) return policies.error();
  const auto pack = load_checked_pack(*policies);
  if (!pack) return pack.error();
  const auto scoring = read_scoring(options.scoring, *pack);
  if (!scoring) return scoring.error();
  add_score(document, options.scoring, *scoring, *pack);
  return ok;
}

}  // namespace

int report(const Options& options, Console& console) {
  if (auto known = check_formats(options.formats); !known) return console.refuse(known.error());
  auto document = read_document(options.file);
  if (!document) return console.refuse(document.error());
  if (!options.scoring.empty())
    if (auto scored = score_anew(*document, options); !scored)
      return console.refuse(scored.error());
  auto folder = OutputFolder::open(options.out);
  if (!folder) return console.fail(folder.error());
  if (auto done = stage_pages(*document, {}, options, *folder); !done)
    return console.fail(done.error());
  if (auto done = folder->publish(); !done) return console.fail(done.error());
  std::string text;
  for (const std::string& name : folder->names()) text += folder->path() + "/" + name + "\n";
  if (auto printed = print(text); !printed) return console.fail(printed.error());
  return exit_status(*document);
}

}  // namespace mijian
