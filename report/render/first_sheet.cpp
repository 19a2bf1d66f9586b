#include <fmt/format.h>
#include <algorithm>
#include <set>

#include "agent/core/digest.h"
#include "agent/core/text.h"
#include "report/render/deviation_report.h"
#include "report/render/shown.h"

namespace mijian {
namespace {

// Lines that one A4 sheet has for its three lists; pages_test prints the fullest sheet there is.
constexpr std::size_t lines_on_sheet = 23;
constexpr std::size_t lead_lines = 5;
constexpr std::size_t manual_lines = 6;
constexpr std::size_t manual_in_line = 3;
constexpr std::size_t field_width = 38;  // of a value in the form; a Chinese character takes two

std::string say(Text text, const Reader& reader) { return std::string{text.in(reader.language)}; }

template <class... Values>
std::string say(Text text, const Reader& reader, const Values&... values) {
  return fmt::vformat(text.in(reader.language), fmt::make_format_args(values...));
}

std::string or_dash(std::string text) {
  if (text.empty()) return "—";
  return text;
}

PageField field(Text label, std::string value, const Reader& reader) {
  return {std::string{label.in(reader.language)}, or_dash(std::move(value))};
}

std::vector<PageField> asset_fields(const Document& document, const Reader& reader) {
  const TerminalIdentity& t = document.terminal;
  std::string kind = document.profile_title.in(reader.language).empty()
                         ? shown(t.terminal_class, reader)
                         : shown(document.profile_title, reader);
  if (document.profile.empty()) kind = say({"未声明", "not declared"}, reader);
  const std::string machine =
      join({shown(t.model, reader), shown(t.serial, reader)}, t.serial.empty() ? "" : " / ");
  return {
      field({"保密编号", "Number"}, shown(t.number, reader), reader),
      field({"固定资产编号", "Asset number"}, shown(t.asset_number, reader), reader),
      field({"类型", "Class"}, kind, reader),
      field({"密级", "Level"}, shown(t.level, reader), reader),
      field({"单位", "Unit"}, shown(t.unit, reader), reader),
      field({"部门", "Department"}, shown(t.department, reader), reader),
      field({"责任人", "Responsible"}, shown(t.responsible, reader), reader),
      field({"放置地点", "Place"}, shown(t.place, reader), reader),
      field({"用途", "Purpose"}, shown(t.purpose, reader), reader),
      field({"启用时间", "In use since"}, shown_date(t.commissioned_at, reader), reader),
      field({"操作系统", "System"}, shown(t.system, reader), reader),
      field({"计算机名", "Host name"}, shown(t.hostname, reader), reader),
      field({"型号/序列号", "Model / serial"}, machine, reader),
  };
}

/// What held the collectors' workers, in the page's language; words this build does not know stay.
std::string means_shown(const Document& document, const Reader& reader) {
  constexpr Text words[] = {
      {"禁止提权", "no_new_privileges"}, {"权能收缩", "capabilities"}, {"seccomp", "seccomp"},
      {"Landlock", "landlock"},          {"资源限额", "limits"},
  };
  std::vector<std::string> shown_means;
  for (const std::string_view mean : words_of(document.means)) {
    if (mean.substr(0, 13) == "access_times_") continue;
    std::string text = shown(mean, reader);
    for (const Text& word : words)
      if (word.en == mean) text = word.in(reader.language);
    shown_means.push_back(text);
  }
  return shown_means.empty() ? say({"未记录", "not recorded"}, reader)
                             : join(shown_means, reader.language == Language::zh ? "、" : ", ");
}

std::string access_times_shown(const Document& document, const Reader& reader) {
  for (const std::string_view mean : words_of(document.means)) {
    if (mean == "access_times_kept") return say({"未改变", "kept"}, reader);
    if (mean == "access_times_kept_but_links")
      return say({"文件和目录未改变；符号链接的访问时间可能更新",
                  "kept for files and folders; those of symbolic links may have moved"},
                 reader);
    if (mean == "access_times_moved")
      return say({"部分文件已更新（非 root 采集）", "moved for some files (not root)"}, reader);
  }
  return say({"未记录", "not recorded"}, reader);
}

std::string host_shown(const Document& document, const Reader& reader) {
  const Text kind = document.host_kind == "live"      ? Text{"在线采集", "live"}
                    : document.host_kind == "offline" ? Text{"离线采集", "offline"}
                                                      : Text{"录制数据", "recorded"};
  const Text user = document.user == "0" ? Text{"root", "root"} : Text{"普通用户", "ordinary user"};
  std::string text =
      say(kind, reader) + (reader.language == Language::zh ? "，" : ", ") + say(user, reader);
  if (document.root != "/" && !document.root.empty()) text += " " + shown(document.root, reader);
  return text;
}

std::string profile_shown(const Document& document, const Reader& reader) {
  if (document.profile.empty())
    return say({"未声明，仅按公共规则核查", "not declared: shared rules only"}, reader);
  std::string text = shown(document.profile, reader);
  if (document.terminal.declared_for_this_run)
    text += say({"（仅本次运行声明）", " (declared for this run only)"}, reader);
  return text;
}

/// The inspector's time beside the terminal's, and how far they are apart.
std::string inspector_time_shown(const Document& document, const Reader& reader) {
  const auto actual = parse_utc(document.inspector_time), terminal = parse_utc(document.taken_at);
  if (!actual) return say({"未提供", "not given"}, reader);
  std::string text = shown_time(document.inspector_time, reader);
  if (!terminal) return text;
  const std::int64_t apart =
      (terminal->microseconds - actual->microseconds) / microseconds_a_second;
  return text + say({"（终端时钟相差 {:+} 秒）", " (terminal clock {:+} s)"}, reader, apart);
}

/// What the rule about the tool says of it: the verdict, and the versions in the register.
struct ToolVerdict {
  Verdict verdict = Verdict::unknown;
  std::string registered;
};

ToolVerdict tool_verdict(const Document& document) {
  for (const Finding& finding : document.findings) {
    if (finding.rule != "tool-unregistered") continue;
    if (finding.rows.empty()) return {finding.verdict, ""};
    const Evidence& row = finding.rows.front();
    for (const auto& [name, text] : row.columns)
      if (name == "registered") return {row.verdict, text};
    return {row.verdict, ""};
  }
  return {};
}

/// "mijian 0.1.0（登记编号 …）": as the rule about the tool found it in the register.
std::string tool_shown(const Document& document, const Reader& reader) {
  const std::string tool = "mijian " + shown(document.tool_version, reader);
  if (document.tools.empty()) return tool;
  const std::string number = shown(document.tools.front().approval, reader);
  const auto [verdict, registered] = tool_verdict(document);
  if (verdict == Verdict::compliant)
    return number.empty()
               ? say({"{}（已登记，无编号）", "{} (registered without a number)"}, reader, tool)
               : say({"{}（登记编号 {}）", "{} (registered: {})"}, reader, tool, number);
  if (verdict == Verdict::unknown)
    return number.empty()
               ? say({"{}（登记与否未知）", "{} (registered or not: unknown)"}, reader, tool)
               : say({"{}（登记编号 {}，版本未核对）", "{} (registered: {}, version not compared)"},
                     reader, tool, number);
  return registered.empty() ? say({"{}（未登记）", "{} (not registered)"}, reader, tool)
                            : say({"{}（登记的版本为 {}）", "{} (the registered version is {})"},
                                  reader, tool, shown(registered, reader));
}

std::vector<PageField> inspection_fields(const Document& document, const Reader& reader) {
  const std::string pack =
      shown(document.pack, reader) + " " + shown(document.pack_version, reader);
  const std::string registered = document.register_file.empty()
                                     ? say({"未提供", "not given"}, reader)
                                     : shown(file_name(document.register_file), reader);
  return {
      field({"实际时间", "Actual time"}, inspector_time_shown(document, reader), reader),
      field({"终端时间", "Terminal time"}, shown_time(document.taken_at, reader), reader),
      field({"核查模板", "Profile"}, profile_shown(document, reader), reader),
      field({"策略包", "Pack"}, pack, reader),
      field({"登记数据", "Register"}, registered, reader),
      field({"基线裁剪", "Tailoring"},
            document.tailoring.empty() ? say({"无", "none"}, reader)
                                       : shown(file_name(document.tailoring), reader),
            reader),
      field({"采集方式", "Collected"}, host_shown(document, reader), reader),
      field({"采集约束", "Confined by"}, means_shown(document, reader), reader),
      field({"访问时间", "Access times"}, access_times_shown(document, reader), reader),
      field({"工具版本", "Tool"}, tool_shown(document, reader), reader),
  };
}

std::string extent_shown(const std::map<Verdict, int>& counts, const Reader& reader) {
  int asked = 0;
  for (const auto& [verdict, number] : counts)
    if (verdict != Verdict::not_applicable && verdict != Verdict::manual) asked += number;
  const auto unknown = counts.find(Verdict::unknown);
  const int judged = asked - (unknown == counts.end() ? 0 : unknown->second);
  return say({"适用规则 {} 项，已核查 {} 项", "{1} of {0} applicable rules were judged"}, reader,
             asked, judged);
}

std::string coverage_shown(const Document& document, const Reader& reader) {
  int complete = 0, partial = 0, impossible = 0;
  for (const CoverageLine& line : document.coverage)
    ++(line.state == "complete" ? complete : line.state == "partial" ? partial : impossible);
  return say({"采集来源 {} 处：完整 {}，部分 {}，无法采集 {}",
              "{} sources: {} complete, {} partial, {} impossible"},
             reader, complete + partial + impossible, complete, partial, impossible);
}

void conclude(Sheet& sheet, const Document& document, const std::map<Verdict, int>& counts,
              const Reader& reader) {
  const auto count = [&](Verdict verdict) {
    const auto found = counts.find(verdict);
    return found == counts.end() ? 0 : found->second;
  };
  if (document.profile.empty()) {
    sheet.conclusion_name = "none";
    sheet.conclusion = say(
        {"终端类别未声明，不作结论", "The class of the terminal is not declared: no conclusion"},
        reader);
    if (!document.suggested_profile.empty())
      sheet.conclusion += say({"（建议声明为 {}）", " (suggested: {})"}, reader,
                              shown(document.suggested_profile, reader));
    return;
  }
  if (!document.only_rules.empty()) {
    sheet.conclusion_name = "none";
    sheet.conclusion = say(
        {"仅核查了指定的规则（{}），不作结论", "Only chosen rules were asked ({}): no conclusion"},
        reader, shown(document.only_rules, reader));
    return;
  }
  switch (exit_status(document)) {
    case 0:
      sheet.conclusion_name = "compliant";
      sheet.conclusion = say({"合规", "Compliant"}, reader);
      return;
    case 1:
      sheet.conclusion_name = "deviation";
      sheet.conclusion = say({"不符合：发现偏差 {} 项", "Not compliant: {} deviation(s)"}, reader,
                             count(Verdict::deviation));
      return;
    default:
      sheet.conclusion_name = "open";
      sheet.conclusion = say({"未发现偏差，但有 {} 项未能核查、{} 项疑点待核实，不作合规结论",
                              "Nothing deviates, but {} could not be checked and {} lead(s) are "
                              "open: not concluded compliant"},
                             reader, count(Verdict::unknown), count(Verdict::lead));
  }
}

/// The first of these findings without rows, and the sentence for the rest.
std::string take_first(const std::vector<const Finding*>& findings, std::size_t limit,
                       std::vector<PageFinding>& taken, const Reader& reader) {
  // A sentence about the rest takes a line as well, so one item alone is never left over.
  const std::size_t number = findings.size() <= limit ? findings.size() : limit - 1;
  for (std::size_t i = 0; i < number; ++i)
    taken.push_back(outline(*findings[i], static_cast<int>(i) + 1, reader));
  if (number == findings.size()) return {};
  return say({"其余 {} 项见第 2 页起", "{} more from page 2 on"}, reader, findings.size() - number);
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    width += byte < 0x80 ? 1 : byte >= 0xC0 ? 2 : 0;
  }
  return width;
}

/// Lines that values of the form take beyond their first; of two in a row the longer counts.
std::size_t wrapped_lines(const std::vector<PageField>& fields) {
  std::size_t lines = 0;
  for (std::size_t i = 0; i < fields.size(); i += 2) {
    const bool alone = i + 1 == fields.size();
    const std::size_t width =
        alone ? width_of(fields[i].value) / 2
              : std::max(width_of(fields[i].value), width_of(fields[i + 1].value));
    lines += width == 0 ? 0 : (width - 1) / field_width;
  }
  return lines;
}

/// Leads and manual items take the lines they need, deviations all that are left.
void fill_lists(Sheet& sheet, const Document& document, const Reader& reader) {
  const std::size_t manual = std::min(document.manual.size(), manual_lines * manual_in_line);
  for (std::size_t i = 0; i < manual; ++i)
    sheet.manual.push_back(shown(document.manual[i].title, reader));
  if (manual < document.manual.size())
    sheet.more_manual = say({"其余 {} 项见后页", "{} more on later pages"}, reader,
                            document.manual.size() - manual);
  const auto leads = findings_of(document, Verdict::lead);
  sheet.more_leads = take_first(leads, lead_lines, sheet.leads, reader);
  const std::size_t used = std::clamp<std::size_t>(leads.size(), 1, lead_lines) +
                           (manual + manual_in_line - 1) / manual_in_line +
                           wrapped_lines(sheet.asset) + wrapped_lines(sheet.inspection);
  sheet.more_deviations =
      take_first(findings_of(document, Verdict::deviation),
                 std::max(lines_on_sheet, used + 3) - used, sheet.deviations, reader);
}

}  // namespace

Sheet make_sheet(const Document& document, const Reader& reader) {
  Sheet sheet;
  const auto counts = count_verdicts(document);
  sheet.asset = asset_fields(document, reader);
  sheet.inspection = inspection_fields(document, reader);
  sheet.extent = extent_shown(counts, reader);
  sheet.coverage = coverage_shown(document, reader);
  conclude(sheet, document, counts, reader);
  for (const auto& word : verdict_words) {
    const auto found = counts.find(word.value);
    sheet.counts.push_back({say(word.shown, reader), std::string{word.stored},
                            found == counts.end() ? 0 : found->second});
  }
  fill_lists(sheet, document, reader);
  if (!document.signatures)
    sheet.unsigned_note =
        say({"策略包、登记数据未签名", "pack and register are not signed"}, reader);
  sheet.check_code = document.snapshot_digest.empty() ? "—" : check_code(document.snapshot_digest);
  return sheet;
}

}  // namespace mijian
