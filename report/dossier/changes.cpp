#include "agent/core/text.h"
#include "report/dossier/parts.h"

namespace mijian {
namespace {

/// What a change of a column is called in a unit; the first of these that changed gives the name.
struct ChangeName {
  std::string_view column;
  Text name;
};
constexpr ChangeName change_names[] = {
    {"installed_on", {"重装系统", "reinstalled"}},
    {"level", {"变更密级", "other level"}},
    {"disk_serial", {"更换部件", "other part"}},
    {"mac", {"更换部件", "other part"}},
    {"serial", {"更换部件", "other part"}},
    {"responsible", {"变更责任人", "other person"}},
    {"department", {"变更部门", "other department"}},
    {"unit", {"变更部门", "other department"}},
    {"place", {"变更地点", "other place"}},
    {"ip", {"变更地址", "other address"}},
};

/// One change, with what stood in the cells before.
struct Step {
  const AssetDeed* deed = nullptr;
  Cells before;  // of the whole asset
  bool is_first = false;

  std::string was(const std::string& column) const {
    const auto found = before.find(column);
    return found == before.end() ? std::string{} : found->second;
  }
  bool changes(std::string_view column) const {
    const auto found = deed->set.find(std::string{column});
    return found != deed->set.end() && found->second != was(found->first);
  }
  std::string now(const std::string& column) const {
    const auto found = deed->set.find(column);
    return found == deed->set.end() ? was(column) : found->second;
  }
};

std::vector<Step> steps_of(const std::vector<AssetDeed>& deeds) {
  std::vector<Step> steps;
  Cells cells;
  for (const AssetDeed& deed : deeds) {
    steps.push_back({&deed, cells, steps.empty()});
    cells = changed(std::move(cells), deed.set);
  }
  return steps;
}

std::string kind_of(const Step& step, const DossierSource& source) {
  if (step.is_first) return said({"登记", "entered"}, source);
  if (!step.deed->settles.empty()) return said({"补办审批", "approved afterwards"}, source);
  if (step.changes("state")) {
    const std::string from = step.was("state"), to = step.now("state");
    return shown((from.empty() ? "—" : from) + " → " + (to.empty() ? "—" : to), source.reader);
  }
  for (const ChangeName& each : change_names)
    if (step.changes(each.column)) return said(each.name, source);
  return said({"变更", "changed"}, source);
}

std::string what_changed(const Step& step, const DossierSource& source) {
  std::vector<std::string> parts;
  for (const std::int64_t entry : step.deed->settles)
    parts.push_back(said({"条目 ", "entry "}, source) + std::to_string(entry));
  for (const auto& [name, text] : step.deed->set) {
    if (!step.changes(name)) continue;
    const LedgerColumn* column = source.ledger.find(name);
    const std::string title =
        column != nullptr ? column->title.in(source.reader.language) : display(name);
    const std::string was = step.was(name);
    parts.push_back(title + "：" + (was.empty() ? "—" : shown(was, source.reader)) + " → " +
                    (text.empty() ? "—" : shown(text, source.reader)));
  }
  return join(parts, "；");
}

std::string approval_of(const Step& step, const DossierSource& source) {
  if (!step.deed->approval && step.deed->settled_by != 0)
    return said({"事后补办，见条目 ", "approved afterwards, see entry "}, source) +
           std::to_string(step.deed->settled_by);
  if (!step.deed->approval) return said({"未经审批", "unapproved"}, source);
  const Approval& approval = *step.deed->approval;
  return shown(
      approval.form + " " + approval.number + "，" + approval.approver + "，" + approval.date,
      source.reader);
}

DossierPart approvals_part(const std::vector<Step>& steps, const DossierSource& source) {
  DossierPart part = new_part({"审批（定密、入网及各次变更）", "Approvals"},
                              {{"审批日期", "approved on"},
                               {"审批表", "form"},
                               {"编号", "number"},
                               {"审批人", "approved by"},
                               {"事项", "what for"},
                               {"条目", "entry"}},
                              source);
  for (const Step& step : steps) {
    if (!step.deed->approval) continue;
    const Approval& approval = *step.deed->approval;
    part.rows.push_back({shown(approval.date, source.reader), shown(approval.form, source.reader),
                         shown(approval.number, source.reader),
                         shown(approval.approver, source.reader), kind_of(step, source),
                         std::to_string(step.deed->entry)});
  }
  if (!steps.empty() && !steps.front().deed->approval && steps.front().deed->settled_by == 0)
    part.note =
        said({"登记时未注明定密、入网审批", "no approval was named when it was entered"}, source);
  return part;
}

DossierPart changes_part(const std::vector<Step>& steps, const DossierSource& source) {
  DossierPart part = new_part({"变更、维修与重装", "Changes, repairs, reinstallations"},
                              {{"记入时间", "entered at"},
                               {"记入人", "by"},
                               {"事项", "what"},
                               {"内容", "cells"},
                               {"审批", "approval"}},
                              source);
  for (const Step& step : steps)
    if (!step.is_first)
      part.rows.push_back({shown_time(step.deed->at, source.reader),
                           shown(step.deed->person, source.reader), kind_of(step, source),
                           what_changed(step, source), approval_of(step, source)});
  return part;
}

bool names(const std::string& state, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (state.find(word) != std::string::npos) return true;
  return false;
}

// Going out and coming back are two changes; one that is still out has no second half.
DossierPart trips_part(const std::vector<Step>& steps, const DossierSource& source) {
  DossierPart part = new_part({"借用与外出", "Lending and trips"},
                              {{"借出记入", "out, entered at"},
                               {"借出审批", "approval"},
                               {"归还记入", "back, entered at"},
                               {"归还登记", "record of return"}},
                              source);
  for (const Step& step : steps) {
    if (!step.changes("state")) continue;
    const std::string at =
        shown_time(step.deed->at, source.reader) + " " + shown(step.deed->person, source.reader);
    const bool was_out = names(step.was("state"), {"借出", "外出"});
    if (names(step.now("state"), {"借出", "外出"}))
      part.rows.push_back(
          {at, approval_of(step, source), said({"未归还", "not back"}, source), ""});
    else if (was_out && !part.rows.empty())
      part.rows.back()[2] = at, part.rows.back()[3] = approval_of(step, source);
  }
  return part;
}

DossierPart scrapping_part(const std::vector<Step>& steps, const DossierSource& source) {
  DossierPart part = new_part(
      {"报废、回收与销毁", "Scrapping and destruction"},
      {{"记入时间", "entered at"}, {"记入人", "by"}, {"事项", "what"}, {"审批", "approval"}},
      source);
  for (const Step& step : steps)
    if (step.changes("state") && names(step.now("state"), {"报废", "回收", "销毁"}))
      part.rows.push_back({shown_time(step.deed->at, source.reader),
                           shown(step.deed->person, source.reader), kind_of(step, source),
                           approval_of(step, source)});
  return part;
}

}  // namespace

std::vector<DossierPart> parts_of_changes(const DossierSource& source,
                                          const std::vector<AssetDeed>& deeds) {
  const std::vector<Step> steps = steps_of(deeds);
  return {approvals_part(steps, source), changes_part(steps, source), trips_part(steps, source),
          scrapping_part(steps, source)};
}

}  // namespace mijian
