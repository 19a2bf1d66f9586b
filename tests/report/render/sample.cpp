#include "tests/report/render/sample.h"

#include <fmt/format.h>

#include "report/ledger/cells.h"
#include "tests/report/render/sample_rules.h"

namespace mijian {
namespace {

const Sentence authentication{
    "保密资格标准对涉密信息设备身份鉴别的要求：仅用口令鉴别时，秘密级不少于 8 位，机密级不少于 10 "
    "位",
    "Secrecy qualification standard, authentication of classified devices: password alone, at "
    "least 8 "
    "characters at 秘密 level, 10 at 机密 level"};

Evidence evidence(const SampleRule& rule, Verdict verdict, int number) {
  const std::string suffix = number == 0 ? "" : fmt::format("-{}", number + 1);
  return {.subject = rule.subject + suffix,
          .verdict = verdict,
          .ok = verdict == Verdict::compliant,
          .observed = {rule.observed_zh, rule.observed_en},
          .expected = {rule.expected_zh, rule.expected_en},
          .columns = {{"source", "/etc/pam.d/common-auth"}, {"line", std::to_string(17 + number)}}};
}

Finding finding(const SampleRule& rule, Verdict verdict, int rows) {
  Finding made{.rule = rule.id,
               .verdict = verdict,
               .severity = rule.severity,
               .title = {rule.zh, rule.en},
               .basis = authentication,
               .remedy = {rule.remedy_zh, rule.remedy_en},
               .grade = Grade::b,
               .service_clause = "7.4.7.2",
               .group = "accounts",
               .tables = {"login_lockout"}};
  for (int i = 0; i < rows; ++i) made.rows.push_back(evidence(rule, verdict, i));
  return made;
}

Finding named(std::string rule, Verdict verdict, Sentence title, Sentence reason) {
  return {.rule = std::move(rule),
          .verdict = verdict,
          .title = std::move(title),
          .basis = authentication,
          .grade = Grade::c,
          .reason = std::move(reason)};
}

void add_unknown(Document& document) {
  const Sentence reasons[] = {
      {"/etc/shadow 需要 root 权限", "/etc/shadow needs root"},
      {"没有登记数据", "there is no register"},
      {"日志只追溯到 2026-10-02T00:00:00.000000Z",
       "logs reach back to 2026-10-02T00:00:00.000000Z only"},
  };
  for (int i = 0; i < 15; ++i)
    document.findings.push_back(
        named(fmt::format("open-question-{}", i + 1), Verdict::unknown,
              {fmt::format("待查规则 {}：介质与台账一致", i + 1),
               fmt::format("open question {}: media and ledger agree", i + 1)},
              reasons[i % 3]));
}

void add_complying(Document& document) {
  for (int i = 0; i < 25; ++i) {
    const SampleRule& rule = compliant_rules[i % 5];
    document.findings.push_back(finding(rule, Verdict::compliant, 1 + i % 4));
    if (i >= 5) document.findings.back().title.zh += fmt::format("（{}）", i / 5 + 1);
  }
  document.findings.back().period_from = "2026-10-02T00:00:00.000000Z";
  document.findings.back().period_to = "2026-11-22T01:30:00.000000Z";
}

void add_the_rest(Document& document) {
  for (const char* title : {"便携机无线模块已拆除", "摄像头已拆除", "打印机未共用", "光盘刻录审批"})
    document.findings.push_back(
        named("not-here", Verdict::not_applicable, {title, "does not apply here"}, {}));
  Finding waived = finding(deviating_rules[8], Verdict::waived, 1);
  waived.rows[0].waiver = "LW-2026-014";
  document.findings.push_back(waived);
}

void add_manual(Document& document, int number) {
  constexpr const char* titles[] = {
      "主机与显示器标识齐全",  "机箱封条完好",     "红黑电源隔离插座",     "视频干扰器已开启",
      "BIOS 口令由管理员保管", "开机口令已设置",   "周围无手机、蓝牙设备", "屏幕不朝向门窗",
      "使用登记簿填写完整",    "介质存放于密码柜", "无多余外接设备",       "维修记录齐全"};
  for (int i = 0; i < number; ++i)
    document.manual.push_back(
        {.id = fmt::format("look-{}", i + 1),
         .title = {titles[i % 12], fmt::format("look at thing {}", i + 1)},
         .how = {"对照台账逐项查看实物，核对编号、密级、责任人。",
                 "Hold the thing against the ledger: number, level, person."},
         .basis = {"保密资格标准：标识", "Secrecy qualification standard: labels"},
         .grade = Grade::b});
}

void add_coverage(Document& document) {
  for (int i = 0; i < 40; ++i)
    document.coverage.push_back(
        {"package", fmt::format("/var/lib/dpkg/info/{}.list", i), "complete", "", "", ""});
  for (const char* path : {"/etc/shadow", "/etc/gshadow", "/boot/grub/grub.cfg"})
    document.coverage.push_back(
        {"user_account", path, "impossible", fmt::format("permission denied: {}", path), "", ""});
  document.coverage.push_back({"usb_connection", "/var/log/kern.log", "partial",
                               "too large: read the last 64 MiB", "", ""});
}

Document head() {
  Document document;
  document.tool_version = "0.1.0";
  document.utc_offset = "+08:00";
  document.snapshot_digest = "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
  document.snapshot_file = "snapshot.db";
  document.taken_at = "2026-11-22T01:30:00.000000Z";
  document.inspector_time = "2026-11-22T01:31:12.000000Z";
  document.host_kind = "live";
  document.root = "/";
  document.user = "0";
  document.means = "no_new_privileges capabilities seccomp landlock access_times_kept";
  document.schema_version = 1;
  document.terminal = {"K2026JM0117",
                       "20260117",
                       "standalone-jimi",
                       "机密",
                       "101 第一研究所",
                       "03 三室",
                       "张三",
                       "2 号楼 305",
                       "涉密工作机",
                       "2025-03-01",
                       "jm-117",
                       "Kylin V10 (SP1)",
                       "Great Wall TN140A2",
                       "GW2025030117",
                       true,
                       false};
  document.profile = "standalone-jimi";
  document.profile_title = {"涉密单机-机密", "classified stand-alone, 机密"};
  document.pack = "jungong-base";
  document.pack_version = "2026.11";
  document.register_file = "/etc/mijian/register.json";
  document.level_line = "机密★";
  document.record_number = "JC-20261122-0117";
  return document;
}

}  // namespace

Document sample_document() {
  Document document = head();
  int number = 0;
  for (const SampleRule& rule : deviating_rules)
    document.findings.push_back(finding(rule, Verdict::deviation, ++number % 5 == 0 ? 3 : 1));
  for (const SampleRule& rule : lead_rules)
    document.findings.push_back(finding(rule, Verdict::lead, 1));
  add_unknown(document);
  add_complying(document);
  add_the_rest(document);
  add_manual(document, 12);
  add_coverage(document);
  return document;
}

Document used_document() {
  Document document = sample_document();
  DeviceTimeline& timeline = document.usb_timeline;
  timeline.covers_from = "2025-01-06T02:00:00.000000Z";
  timeline.covers_to = "2026-11-22T01:29:00.000000Z";
  timeline.devices = 27;
  const auto at = [](int month, int day) {
    return fmt::format("{}-{:02}-{:02}T02:10:00.000000Z", 2025 + month / 12, month % 12 + 1, day);
  };
  for (int i = 0; i < 18; ++i) {
    TimelineLane lane{i % 3 == 0 ? "爱国者 U 盘 U330 <加密型>" : "Kingston DataTraveler 3.0",
                      fmt::format("usb:0951:1666:60A44C413FAEE331895000{:02}", i),
                      i < 9 ? "storage" : "phone",
                      i % 4 == 0 ? "shared" : "proven",
                      3,
                      {}};
    const std::string quality = i % 5 == 0 ? "year_inferred" : "exact";
    lane.bars.push_back({at(i, 3), at(i, 3 + i % 20), quality});
    lane.bars.push_back({at(i + 2, 9), "", quality});
    lane.bars.push_back({at(22, 1), "2026-11-20T10:10:00.000000Z", quality});
    timeline.lanes.push_back(lane);
  }
  timeline.lanes.push_back(
      {"工作资料", "label:工作资料", "storage", "trace", 4, {{at(6, 6), "", "exact"}}});
  timeline.lanes.push_back({"",
                            "usb:1234:abcd@1-3",
                            "hid",
                            "none",
                            1,
                            {{"1970-01-01T00:00:09.000000Z", "", "clock_unset"}}});
  timeline.lanes.push_back({"20.0.0.1 +1",
                            "",
                            "network_lease",
                            "established",
                            12,
                            {{at(9, 3), at(9, 5), "exact"}, {at(14, 1), "", "exact"}}});
  timeline.lanes.push_back({"pan.baidu.com +37",
                            "",
                            "network_web",
                            "established",
                            1204,
                            {{at(12, 1), at(12, 20), "exact"}, {at(16, 2), "", "exact"}}});
  timeline.lanes.push_back(
      {"dns.google", "", "network_attempt", "attempt", 3, {{at(15, 20), "", "year_inferred"}}});
  timeline.networks_from = at(5, 1);
  timeline.gaps = {{"/var/log/kern.log", at(8, 4), at(9, 20)}, {"journal", at(15, 1), at(15, 14)}};
  return document;
}

Document scored_document() {
  Document document = sample_document();
  const std::string source = "公开的转述 | public accounts of it";
  const auto line = [&](const char* id, Sentence title, ScoringKind kind, ScoreState state) {
    ScoreLine made;
    made.id = id;
    made.edition = "2014";
    made.title = std::move(title);
    made.kind = kind;
    made.source = source;
    made.confidence = Grade::b;
    made.state = state;
    return made;
  };
  ScoreLine risk = line("基本项 2", {"涉密设备连接互联网", "A classified device was connected"},
                        ScoringKind::basic, ScoreState::hinted);
  risk.because = {lead_rules[0].id};
  ScoreLine deducted = line("55", {"介质交叉使用 <b>", "Media moved between them <b>"},
                            ScoringKind::extra, ScoreState::deducted);
  deducted.per = ScoringPer::occurrence;
  deducted.value = 4;
  deducted.cap = 8;
  deducted.low = 4;
  deducted.high = 8;
  deducted.because = {deviating_rules[0].id, "a-rule-of-another-pack"};
  ScoreLine weight =
      line("1.4.1", {"身份鉴别", "Authentication"}, ScoringKind::ordinary, ScoreState::clear);
  weight.cap = 8;
  ScoreLine silent = line("119-129", {"信息设备（逐项未公开）", "Devices (texts not public)"},
                          ScoringKind::heavy, ScoreState::deducted);
  silent.count = 11;
  silent.because = {deviating_rules[1].id};
  document.score = ScoreSheet{
      "sample",
      {"样例评分标准", "A sample scheme"},
      {"分值未公开的不填。", "What is not public has no points."},
      100,
      16,
      3,
      2,
      4,
      8,
      {risk, deducted, weight, silent,
       line("53", {"连接互联网", "Connected to the Internet"}, ScoringKind::extra,
            ScoreState::not_applicable),
       line("58", {"发生泄密", "A secret was disclosed"}, ScoringKind::extra, ScoreState::beyond)}};
  return document;
}

Document crowded_document() {
  Document document = sample_document();
  for (int i = 0; i < 40; ++i)
    document.findings.push_back(finding(deviating_rules[i % 20], Verdict::deviation, 2));
  for (int i = 0; i < 6; ++i)
    document.findings.push_back(finding(lead_rules[i], Verdict::lead, 12));
  add_manual(document, 18);
  document.terminal.unit = "101 某某某某某某集团有限公司第一研究院某某某某研究所（某某分部）";
  document.terminal.place = "西安市某某区某某路 18 号科研楼 A 座 12 层 1207 室靠窗第二工位";
  document.terminal.purpose =
      "涉密工作机（型号任务总体设计、仿真计算与文件编制，兼作课题组资料归档）";
  document.terminal.system =
      "Kylin Linux Advanced Server V10 (Halberd) SP3 2403 with security update 2026-09";
  document.terminal.model =
      "China Great Wall Technology Group Co., Ltd. GW-000000-TN140A2-0000 Tower Workstation";
  document.terminal.declared_for_this_run = true;
  document.tailoring = "/etc/mijian/tailoring-101-03-standalone-jimi-2026-11.json";
  for (Finding& finding : document.findings)
    finding.title.zh += "，且标题写得比通常更长以便检验首页版面不会因此多出一页";
  return document;
}

Document compliant_document() {
  Document document = head();
  add_complying(document);
  add_manual(document, 12);
  return document;
}

LedgerRows sample_ledgers() {
  const Ledger computer{
      "computer",
      {"涉密计算机", "Classified computers"},
      {{"序号", "No."},
       {"责任人", "Responsible person"},
       {"光驱", "Optical drive"},
       {"硬盘序列号", "Disk serial"}},
      {{known("1"), to_fill(), to_confirm("HL-DT-ST DVDRAM"), known("=S1,\"2\"")}},
      {{"请核对", "please check"}}};
  const Ledger medium{
      "medium", {"涉密存储介质", "Classified storage media"}, {{"序号", "No."}}, {}, {}};
  return {{computer, medium}};
}

}  // namespace mijian
