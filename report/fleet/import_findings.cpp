#include "report/fleet/import_findings.h"

#include <set>

#include "agent/core/digest.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/model/document_json.h"
#include "report/store/judgements.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

// Each rule and what it is about once, as the index wants them; a rule that names nothing stands
// for itself.
std::vector<FindingRow> rows_of(const Document& document) {
  std::vector<FindingRow> rows;
  std::set<std::pair<std::string, std::string>> seen;
  const auto add = [&](const Finding& finding, const std::string& subject, Verdict verdict) {
    if (seen.emplace(finding.rule, subject).second)
      rows.push_back({finding.rule, subject, std::string{stored_word(verdict_words, verdict)},
                      std::string{stored_word(severity_words, finding.severity)}});
  };
  for (const Finding& finding : document.findings) {
    if (finding.rows.empty()) add(finding, "", finding.verdict);
    for (const Evidence& row : finding.rows) add(finding, row.subject, row.verdict);
  }
  return rows;
}

class FindingsImport {
 public:
  FindingsImport(Store& store, const std::string& path, const Deed& deed)
      : store_{store}, path_{path}, deed_{deed} {}

  Result<Imported> run() {
    auto bytes = read_file(path_, largest_findings);
    if (!bytes) return bytes.error();
    bytes_ = std::move(*bytes);
    auto digest = digest_of(DigestAlgorithm::sm3, bytes_);
    if (!digest) return digest.error();
    digest_ = std::move(*digest);
    auto json = parse_json(bytes_);
    auto document = json ? document_from_json(*json) : Result<Document>{json.error()};
    if (!document)
      return refuse(
          {"不是检查结论文件，未采信任何内容：" + document.error().text(),
           "no findings of an audit, nothing of it is believed: " + document.error().text()});
    return take(*document);
  }

 private:
  Result<Imported> take(const Document& document) {
    auto visit = visit_with(store_, document.snapshot_digest);
    if (!visit) return visit.error();
    if (!*visit)
      return refuse({"库中没有它所依据的快照：先导入该快照，再导入此文件",
                     "the snapshot it was judged from is not here: import that first, then this"});
    FindingsRecord record{
        (*visit)->asset, document.snapshot_digest, {}, document.profile, rows_of(document)};
    if (record.rows.size() > most_finding_rows)
      return refuse({"结论多于 20 万行", "more than 200,000 findings"});
    auto writing = Writing::begin(store_, deed_);
    if (!writing) return writing.error();
    auto before = judgement_with(store_, digest_);
    if (!before) return before.error();
    if (*before != 0)
      return Imported{Import::there, *before, (*visit)->asset, document.terminal.number, {}, 0};
    auto kept = store_.contents().put(bytes_);
    if (!kept) return kept.error();
    record.document = std::move(*kept);
    auto entry = writing->append(record);
    if (!entry) return entry.error();
    if (auto committed = writing->commit(); !committed) return committed.error();
    return Imported{Import::taken, *entry, (*visit)->asset, document.terminal.number, {}, 0};
  }

  // Refused for the same reason as before, it is not written down again.
  Result<Imported> refuse(const Sentence& why) {
    const std::string reason = display(why.zh);
    auto before = refused_before(store_, digest_);
    if (!before) return before.error();
    if (*before == reason) return Imported{Import::aside, 0, 0, {}, why, 0};
    auto writing = Writing::begin(store_, deed_);
    if (!writing) return writing.error();
    auto entry = writing->append(AsideRecord{digest_, display(file_name(path_)), reason,
                                             AsideCause::findings, display(why.en)});
    if (!entry) return entry.error();
    if (auto committed = writing->commit(); !committed) return committed.error();
    return Imported{Import::aside, *entry, 0, {}, why, 0};
  }

  Store& store_;
  const std::string& path_;
  const Deed& deed_;
  std::string bytes_, digest_;
};

}  // namespace

Result<Imported> import_findings(Store& store, const std::string& path, const Deed& deed) {
  return FindingsImport{store, path, deed}.run();
}

}  // namespace mijian
