// The words of the pages: one table of pairs, asked by key from templates ({{words.basis}}) and
// from text.cpp. words_test finds a missing half and a key that a template asks for in vain.
#pragma once

#include <string_view>

#include "agent/core/words.h"

namespace mijian {

struct PageWord {
  std::string_view key;
  Text text;
};

constexpr PageWord page_words[] = {
    {"record_title", {"现场检查记录", "On-site inspection record"}},
    {"report_title", {"终端安全保密配置核查报告", "Terminal security configuration audit"}},
    {"ledger_title", {"台账建议行", "Proposed ledger rows"}},
    {"level", {"密级", "Level"}},
    {"record_number", {"记录编号", "Record"}},
    {"asset", {"受检终端", "Terminal"}},
    {"inspection", {"本次检查", "This inspection"}},
    {"conclusion", {"结论", "Conclusion"}},
    {"deviations", {"偏差", "Deviations"}},
    {"deviations_hint", {"不符合项，须整改", "to be remedied"}},
    {"no_deviations", {"本次核查未发现偏差。", "No deviation was found in what was looked at."}},
    {"leads", {"疑点", "Leads"}},
    {"leads_hint", {"待核实，不计入偏差", "to be clarified, not counted as deviations"}},
    {"no_leads", {"无疑点。", "No leads."}},
    {"manual", {"人工核查", "To be checked by a person"}},
    {"manual_hint", {"符合打 √，不符合打 ×", "tick what complies, cross what does not"}},
    {"unknown", {"未能核查", "Could not be checked"}},
    {"unknown_hint", {"不作合规认定", "never counted as compliant"}},
    {"timeline", {"USB、存储与网络使用时间线", "Use of USB, storage and networks over time"}},
    {"timeline_storage", {"存储，插入至拔出", "storage, in to out"}},
    {"timeline_other", {"其他设备", "other device"}},
    {"timeline_network", {"网络：有应答", "network: somebody answered"}},
    {"timeline_attempt", {"网络：仅尝试或留痕", "network: tried, or a trace"}},
    {"timeline_open", {"无拔出记录", "no record of its leaving"}},
    {"timeline_gap", {"日志缺失或存疑", "logs lost or in doubt"}},
    {"timeline_unlogged", {"日志未覆盖", "no log reaches here"}},
    {"timeline_signs",
     {"≈ 时间为推断（年份、时区或文件自身的时间）　※ 序列号不足为凭，不能证明是同一台设备",
      "≈ times are inferred (year, zone, or a file's own)   ※ the serial proves nothing: others "
      "share it"}},
    {"timeline_doubt",
     {"日志缺失或存疑：日志被清空、停用、删去，或空白一昼夜以上、超出其平常，且当时开机或无从判断"
      "是否开机；写得少的日志（如 "
      "kern.log）只在没有其他日志覆盖时计入，已知关机的夜间和节假日不计。",
      "Logs lost or in doubt: emptied, switched off or removed, or silent for a day or more and "
      "longer than is usual for them while the machine was up, or nothing tells whether it was; "
      "logs that write little (kern.log) count only where no other log covers the time, nights and "
      "holidays for which the machine is known to have been off do not."}},
    {"timeline_hosts",
     {"校时、更新、网站、下载、SSH 和尝试连接只画地址或名称属公网形式的主机；其中哪些是本单位申报的"
      "网段和域名，以核查结果为准。",
      "Time, updates, web sites, downloads, SSH and what was tried: only hosts whose address or "
      "name has the form of a public one; which of them are in the unit's own declared segments "
      "and domains is judged in the findings."}},
    {"timeline_before", {"启用前痕迹", "before put to use"}},
    {"gaps", {"采集缺口", "Gaps in what was collected"}},
    {"waived", {"已批例外", "Waived"}},
    {"score", {"评分参考", "Score, for reference"}},
    {"score_risks",
     {"涉及基本项、否决项的待核实线索", "Hints at what stops a review, to be clarified"}},
    {"score_risks_hint", {"先行核实，不折算分数", "clarified first, never turned into points"}},
    {"score_item", {"评分项", "Item"}},
    {"score_points", {"公开分值", "Public points"}},
    {"score_state", {"本终端情形", "On this terminal"}},
    {"score_deducted", {"扣分", "Deducted"}},
    {"score_not_applicable",
     {"本类终端不适用，扣 0 分", "Not applicable to this class, 0 deducted"}},
    {"score_beyond", {"终端上看不到，由人评定", "Not seen on a terminal, for a person to judge"}},
    {"compliant", {"合规项与实测值", "What complies, with its values"}},
    {"compliant_hint", {"以下问题经核查未发现", "looked for and not found"}},
    {"not_applicable", {"不适用", "Not applicable"}},
    {"tools", {"本工具", "This tool"}},
    {"tools_hint",
     {"程序文件及其摘要，可与发布清单核对",
      "its files and digests, to be held against the list of the release"}},
    {"to_register", {"待登记", "To be registered"}},
    {"to_register_hint",
     {"没有登记数据，以下设备请核对后登记",
      "no register was given; check these devices and register them"}},
    {"number", {"序号", "No."}},
    {"item", {"核查项", "Item"}},
    {"subjects", {"对象数", "Subjects"}},
    {"severity", {"严重程度", "Severity"}},
    {"subject", {"对象", "Subject"}},
    {"observed", {"实际值", "Observed"}},
    {"expected", {"期望值", "Expected"}},
    {"evidence", {"证据", "Evidence"}},
    {"observed_evidence", {"实际值、证据", "Observed, evidence"}},
    {"basis", {"依据", "Basis"}},
    {"clause", {"服务条款", "Service clause"}},
    {"remedy", {"整改", "Remedy"}},
    {"reason", {"原因", "Reason"}},
    {"period", {"覆盖期", "Period covered"}},
    {"more_rows", {"其余对象", "Further subjects"}},
    {"beyond",
     {"个对象未在本页列出，见 findings.json", "subjects are not on this page: see findings.json"}},
    {"others", {"同一规则其他对象", "Other subjects of this rule"}},
    {"answer", {"核实情况", "Answer"}},
    {"answer_true", {"属实", "true"}},
    {"answer_false", {"误报", "false alarm"}},
    {"answer_approved", {"已审批", "approved"}},
    {"clarified_by", {"核实人/日期", "Clarified by, on"}},
    {"check_code", {"快照核对码", "Check code of the snapshot"}},
    {"inspector", {"检查人", "Inspector"}},
    {"inspected", {"被检人（责任人）", "Responsible person"}},
    {"administrator", {"安全保密管理员", "Security administrator"}},
    {"date", {"日期", "Date"}},
    {"date_blank", {"年　　月　　日", "YYYY-MM-DD"}},
    {"to_fill", {"【待填】", "[fill in]"}},
    {"to_confirm", {"【待核】", "[confirm]"}},
    {"to_fill_hint",
     {"【待填】由人员填写；【待核】请对照实物或审批记录确认。",
      "[fill in] is for a person to enter; [confirm] is to be held against the thing itself or its "
      "approval."}},
    {"no_rows", {"核查时未见。", "None seen."}},
    {"filled_by", {"填表人（签字）", "Filled in by (signature)"}},
    {"unit_seal", {"单位（盖章）", "Unit (seal)"}},
    {"fill_date", {"填表日期", "Date"}},
};

/// The words of a key; empty for a key that is not in the table.
constexpr std::string_view page_word(std::string_view key, Language language) {
  for (const PageWord& word : page_words)
    if (word.key == key) return word.text.in(language);
  return {};
}

}  // namespace mijian
