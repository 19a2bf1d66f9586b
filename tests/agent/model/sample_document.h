// A findings document in which every key has something to say.
#pragma once

#include "agent/model/finding.h"

namespace mijian {

inline Document sample_document() {
  Document document;
  document.tool_version = "0.1.0";
  document.snapshot_digest = "sm3:00";
  document.snapshot_file = "snapshot.db";
  document.taken_at = "2026-11-22T12:00:00.000000Z";
  document.host_kind = "live";
  document.root = "/";
  document.user = "0";
  document.means = "seccomp";
  document.schema_version = 1;
  document.terminal.number = "A0000000001";
  document.terminal.responsible = "张三";
  document.terminal.declared = true;
  document.profile = "standalone-jimi";
  document.profile_title = {"涉密单机-机密", "classified stand-alone"};
  document.pack = "mijian-base";
  document.pack_version = "0.1.0";
  document.level_line = "机密";
  document.record_number = "2026-001";
  document.coverage.push_back({"user_account", "/etc/passwd", "complete", "", "", ""});
  Finding deviation;
  deviation.rule = "password-age-too-long";
  deviation.verdict = Verdict::deviation;
  deviation.severity = Severity::high;
  deviation.grade = Grade::c;
  deviation.title = {"口令更换周期过长", "A password may be kept too long"};
  deviation.basis = {"依据", "basis"};
  deviation.remedy = {"整改", "remedy"};
  deviation.service_clause = "7.4.7.2";
  deviation.group = "accounts";
  deviation.tables = {"user_account"};
  Evidence row;
  row.subject = "zhang";
  row.verdict = Verdict::deviation;
  row.ok = false;
  row.observed = {"90 天", "90 days"};
  row.expected = {"7 天", "7 days"};
  row.columns = {{"max_days", "90"}};
  deviation.rows.push_back(row);
  row.subject = "li";
  row.verdict = Verdict::unknown;
  row.ok = std::nullopt;
  row.reason = {"不足以判断", "the facts do not tell"};
  deviation.rows.push_back(row);
  document.findings.push_back(deviation);
  Finding compliant;
  compliant.rule = "usb-phone-present";
  compliant.verdict = Verdict::compliant;
  compliant.period_from = "2026-01-01T00:00:00.000000Z";
  document.findings.push_back(compliant);
  document.manual.push_back({"bios-password", {"题", "t"}, {"法", "h"}, {"据", "b"}, Grade::c});
  document.to_register = {"usb:0951:1666:4C53"};
  document.usb_timeline = {
      "2026-01-01T00:00:00.000000Z",
      "2026-11-22T12:00:00.000000Z",
      1,
      {{"Kingston DataTraveler",
        "usb:0951:1666:4C53",
        "storage",
        "proven",
        2,
        {{"2026-02-01T00:00:00.000000Z", "2026-02-01T01:00:00.000000Z", "exact"}}}},
      {{"/var/log/kern.log", "2026-03-01T00:00:00.000000Z", "2026-03-09T00:00:00.000000Z"}},
      "2026-01-05T00:00:00.000000Z"};
  document.tools = {{"mijian", "0.1.0", "/usr/bin/mijian", "sm3:00", "sha256:00", "GJBM-2026-01"}};
  ScoreLine line;
  line.id = "53";
  line.edition = "2014";
  line.title = {"涉密计算机连接互联网", "A classified computer was connected to the Internet"};
  line.kind = ScoringKind::extra;
  line.per = ScoringPer::occurrence;
  line.value = 4;
  line.source = "公开的文本 | public text";
  line.confidence = Grade::b;
  line.state = ScoreState::deducted;
  line.low = 4;
  line.high = 8;
  line.because = {"network-address-public", "network-route-default"};
  document.score = ScoreSheet{"zicha-2014",
                              {"自查自评标准", "self-inspection"},
                              {"只列公开的部分", "what is public"},
                              100,
                              59,
                              5,
                              1,
                              4,
                              8,
                              {line}};
  return document;
}

}  // namespace mijian
