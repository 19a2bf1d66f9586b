// What judging gives: verdicts with their evidence. Plain structs that agent and report both speak.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/words.h"
#include "agent/model/device_timeline.h"
#include "agent/model/score.h"
#include "agent/model/wording.h"

namespace mijian {

enum class Verdict { compliant, deviation, lead, unknown, not_applicable, waived, manual };
constexpr Word<Verdict> verdict_words[] = {
    {Verdict::compliant, "compliant", {"合规", "compliant"}},
    {Verdict::deviation, "deviation", {"偏差", "deviation"}},
    {Verdict::lead, "lead", {"疑点", "lead"}},
    {Verdict::unknown, "unknown", {"未能核查", "could not be checked"}},
    {Verdict::not_applicable, "not_applicable", {"不适用", "not applicable"}},
    {Verdict::waived, "waived", {"已批例外", "waived"}},
    {Verdict::manual, "manual", {"人工核查", "to be checked by a person"}},
};

enum class Severity { high, medium, low };
constexpr Word<Severity> severity_words[] = {
    {Severity::high, "high", {"高", "high"}},
    {Severity::medium, "medium", {"中", "medium"}},
    {Severity::low, "low", {"低", "low"}},
};

/// One thing a rule examined.
struct Evidence {
  std::string subject;
  Verdict verdict = Verdict::unknown;  // after coverage and waivers
  std::optional<bool> ok;              // as the rule said it
  Sentence observed, expected;
  std::vector<std::pair<std::string, std::string>>
      columns;         // every other column of the row, as text
  Sentence reason;     // why the verdict is not what ok says, or why ok says nothing; may be empty
  std::string waiver;  // number of the waiver that covers it
};

struct Finding {
  std::string rule;
  Verdict verdict = Verdict::unknown;
  Severity severity = Severity::low;
  Sentence title, basis, remedy;
  Grade grade = Grade::d;
  std::string service_clause;
  std::string group;                // the folder of the rule: usb, accounts …
  std::vector<std::string> tables;  // facts it read
  Sentence reason;  // why the rule as a whole is unknown or not applicable; may be empty
  std::string period_from, period_to;  // history rules: the span that was judged (UTC text)
  std::vector<Evidence> rows;
};

/// One thing only a person can check.
struct ManualItem {
  std::string id;
  Sentence title, how, basis;
  Grade grade = Grade::d;
};

struct CoverageLine {
  std::string table, source, state, reason, covers_from, covers_to;
};

/// Who the terminal is, as declared (terminal.json or the register) and as observed.
struct TerminalIdentity {
  std::string number, asset_number, terminal_class, level, unit, department, responsible, place,
      purpose;
  std::string commissioned_at;  // 启用时间, UTC text or date
  std::string hostname, system, model, serial;
  bool declared = false;
  bool declared_for_this_run = false;  // --profile
};

/// A program of this tool, as the snapshot knows it, and what the register says of it.
struct ToolProgram {
  std::string program, version, path, digest_sm3, digest_sha256;
  std::string approval;  // certificate or number in the register; empty: 未登记
};

/// The result of one evaluation: what every page and --json shows. Versioned: see
/// policies/schema/findings.schema.json.
struct Document {
  std::string tool_version;
  std::string utc_offset = "+00:00";  // of the zone that pages show times in
  std::string snapshot_digest, snapshot_file, taken_at, host_kind, root, user, means;
  int schema_version = 0;
  TerminalIdentity terminal;
  std::string profile;  // empty: undeclared terminal
  Sentence profile_title;
  std::string suggested_profile;  // for an undeclared terminal; may be empty
  std::string pack, pack_version;
  std::string tailoring, register_file;  // their names, or empty
  bool signatures = false;               // pack, tailoring and register were signed and verified
  std::string level_line;                // the 密级 line of every page; never empty
  std::string record_number;
  std::string
      only_rules;  // --rule: the rules this run was restricted to, parted by blanks; or empty
  std::string inspector_time;  // --now: what the inspector's watch said, UTC; or empty
  std::vector<CoverageLine> coverage;
  std::vector<Finding> findings;
  std::vector<ManualItem> manual;
  std::vector<std::string>
      to_register;  // 待登记: devices that no register knows, when there is none
  DeviceTimeline usb_timeline;
  std::vector<ToolProgram> tools;   // none in snapshots before schema version 3
  std::optional<ScoreSheet> score;  // none was asked for
};

/// How many findings there are of each verdict.
std::map<Verdict, int> count_verdicts(const Document& document);
/// DESIGN §5: 0 everything applicable complies · 1 something deviates · 4 nothing deviates, but
/// something is unknown, undeclared or a lead, or only some rules were asked. Manual items never
/// decide.
int exit_status(const Document& document);

}  // namespace mijian
