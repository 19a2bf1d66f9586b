// The keys of the findings document, each named once for its writer and its reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/model/finding.h"
#include "agent/model/json_keys.h"

namespace mijian {

constexpr std::string_view findings_format = "mijian-findings/1";

template <class Struct>
struct TextField {
  std::string_view key;
  std::string Struct::*member;
};

constexpr TextField<Document> document_texts[] = {
    {"tool_version", &Document::tool_version},   {"level_line", &Document::level_line},
    {"record_number", &Document::record_number}, {"inspector_time", &Document::inspector_time},
    {"only_rules", &Document::only_rules},
};
constexpr TextField<Document> snapshot_texts[] = {
    {"digest", &Document::snapshot_digest},
    {"file", &Document::snapshot_file},
    {"taken_at", &Document::taken_at},
    {"host_kind", &Document::host_kind},
    {"root", &Document::root},
    {"user", &Document::user},
    {"means", &Document::means},
    {"utc_offset", &Document::utc_offset},
};
constexpr TextField<Document> pack_texts[] = {
    {"name", &Document::pack},
    {"version", &Document::pack_version},
    {"tailoring", &Document::tailoring},
    {"register", &Document::register_file},
};
constexpr TextField<Document> profile_texts[] = {
    {"name", &Document::profile},
    {"suggested", &Document::suggested_profile},
};
constexpr TextField<TerminalIdentity> terminal_texts[] = {
    {"number", &TerminalIdentity::number},
    {"asset_number", &TerminalIdentity::asset_number},
    {"terminal_class", &TerminalIdentity::terminal_class},
    {"level", &TerminalIdentity::level},
    {"unit", &TerminalIdentity::unit},
    {"department", &TerminalIdentity::department},
    {"responsible", &TerminalIdentity::responsible},
    {"place", &TerminalIdentity::place},
    {"purpose", &TerminalIdentity::purpose},
    {"commissioned_at", &TerminalIdentity::commissioned_at},
    {"hostname", &TerminalIdentity::hostname},
    {"system", &TerminalIdentity::system},
    {"model", &TerminalIdentity::model},
    {"serial", &TerminalIdentity::serial},
};
constexpr TextField<CoverageLine> coverage_texts[] = {
    {"table", &CoverageLine::table},
    {"source", &CoverageLine::source},
    {"state", &CoverageLine::state},
    {"reason", &CoverageLine::reason},
    {"covers_from", &CoverageLine::covers_from},
    {"covers_to", &CoverageLine::covers_to},
};
constexpr TextField<Finding> finding_texts[] = {
    {"rule", &Finding::rule},
    {"group", &Finding::group},
    {"service_clause", &Finding::service_clause},
    {"period_from", &Finding::period_from},
    {"period_to", &Finding::period_to},
};
constexpr TextField<ToolProgram> tool_texts[] = {
    {"program", &ToolProgram::program},
    {"version", &ToolProgram::version},
    {"path", &ToolProgram::path},
    {"digest_sm3", &ToolProgram::digest_sm3},
    {"digest_sha256", &ToolProgram::digest_sha256},
    {"approval", &ToolProgram::approval},
};
constexpr TextField<Evidence> row_texts[] = {
    {"subject", &Evidence::subject},
    {"waiver", &Evidence::waiver},
};

constexpr TextField<DeviceTimeline> timeline_texts[] = {
    {"covers_from", &DeviceTimeline::covers_from}, {"covers_to", &DeviceTimeline::covers_to}};
constexpr TextField<TimelineLane> lane_texts[] = {{"name", &TimelineLane::name},
                                                  {"device_key", &TimelineLane::device_key},
                                                  {"kind", &TimelineLane::kind},
                                                  {"identity", &TimelineLane::identity}};
constexpr TextField<TimelineBar> bar_texts[] = {
    {"from", &TimelineBar::from}, {"to", &TimelineBar::to}, {"quality", &TimelineBar::quality}};
constexpr TextField<TimelineGap> timeline_gap_texts[] = {
    {"source", &TimelineGap::source}, {"from", &TimelineGap::from}, {"to", &TimelineGap::to}};

template <class Struct>
struct SentenceField {
  std::string_view key;
  Sentence Struct::*member;
};
constexpr SentenceField<Finding> finding_sentences[] = {{"title", &Finding::title},
                                                        {"basis", &Finding::basis},
                                                        {"remedy", &Finding::remedy},
                                                        {"reason", &Finding::reason}};
constexpr SentenceField<Evidence> row_sentences[] = {{"observed", &Evidence::observed},
                                                     {"expected", &Evidence::expected},
                                                     {"reason", &Evidence::reason}};
constexpr SentenceField<ManualItem> manual_sentences[] = {
    {"title", &ManualItem::title}, {"how", &ManualItem::how}, {"basis", &ManualItem::basis}};

}  // namespace mijian
