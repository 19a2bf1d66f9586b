#include "agent/programs/usb_facts.h"

#include <fmt/core.h>

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_sources = 2'000;  // a folder of hostile names must not fill memory

const Value* cell_of(const FactRow& row, std::string_view column) {
  for (const auto& [name, value] : row.cells)
    if (name == column) return &value;
  return nullptr;
}

bool is_same(const SourceCoverage& one, const SourceCoverage& other) {
  return one.source == other.source && one.state == other.state && one.reason == other.reason &&
         one.covers_from == other.covers_from && one.covers_to == other.covers_to;
}

Json source_json(const SourceCoverage& source) {
  Json json = Json::object();
  json.set("source", source.source);
  json.set("state", stored_word(coverage_state_words, source.state));
  json.set("reason", source.reason);
  json.set("covers_from", or_null(source.covers_from));
  json.set("covers_to", or_null(source.covers_to));
  return json;
}

std::string span_line(const SourceCoverage& source, const Reader& reader) {
  constexpr Text words{"  {}：记录自 {} 至 {}\n", "  {}: records from {} to {}\n"};
  const std::string name = shown_reason(source.source, reader);
  const std::string from = local_text(*source.covers_from, reader.utc_offset_seconds),
                    to = local_text(*source.covers_to, reader.utc_offset_seconds);
  return fmt::vformat(words.in(reader.language), fmt::make_format_args(name, from, to));
}

std::string gap_line(const SourceCoverage& source, const Reader& reader) {
  return fmt::format("  [{}] {}: {}\n",
                     shown_words(coverage_state_words, source.state).in(reader.language),
                     shown_reason(source.source, reader), shown_reason(source.reason, reader));
}

}  // namespace

std::string text_cell(const FactRow& row, std::string_view column) {
  const Value* value = cell_of(row, column);
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? std::string{} : *text;
}

std::optional<std::int64_t> integer_cell(const FactRow& row, std::string_view column) {
  const Value* value = cell_of(row, column);
  const auto* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  return number == nullptr ? std::nullopt : std::optional{*number};
}

std::optional<Time> time_cell(const FactRow& row, std::string_view column) {
  return parse_utc(text_cell(row, column));
}

Json or_null(const std::string& text) { return text.empty() ? Json{} : Json{text}; }
Json or_null(const std::optional<std::int64_t>& number) { return number ? Json{*number} : Json{}; }
Json or_null(const std::optional<Time>& time) { return time ? Json{utc_text(*time)} : Json{}; }

Language language_of(const Options& options, const Console& console) {
  if (options.language.empty()) return console.language();
  return options.language == "zh" ? Language::zh : Language::en;
}

std::string shown_size(std::int64_t bytes) {
  constexpr std::string_view units[] = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  auto size = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; size >= 999.95 && unit + 1 < std::size(units); ++unit) size /= 1000;
  return fmt::format("{:.{}f} {}", size, unit == 0 ? 0 : 1, units[unit]);
}

std::string shown_span(std::int64_t seconds, Language language) {
  const bool zh = language == Language::zh;
  if (seconds < 60) return fmt::format("{} {}", seconds, zh ? "秒" : "s");
  if (seconds < 3600) return fmt::format("{} {}", seconds / 60, zh ? "分钟" : "min");
  if (seconds < 86'400)
    return fmt::format("{} {} {} {}", seconds / 3600, zh ? "小时" : "h", seconds % 3600 / 60,
                       zh ? "分" : "min");
  return fmt::format("{} {} {} {}", seconds / 86'400, zh ? "天" : "d", seconds % 86'400 / 3600,
                     zh ? "小时" : "h");
}

void SourceList::add(const SourceCoverage& source) {
  const bool known = std::any_of(sources_.begin(), sources_.end(),
                                 [&](const auto& one) { return is_same(one, source); });
  is_cut_ = is_cut_ || (!known && sources_.size() >= most_sources);
  if (known || is_cut_) return;
  if (source.covers_from && (!from_ || *source.covers_from < *from_)) from_ = source.covers_from;
  if (source.covers_to && (!to_ || *source.covers_to > *to_)) to_ = source.covers_to;
  sources_.push_back(source);
}

bool SourceList::is_complete() const {
  return !is_cut_ &&
         std::all_of(sources_.begin(), sources_.end(), [](const SourceCoverage& source) {
           return source.state == CoverageState::complete;
         });
}

Json SourceList::json() const {
  Json json = Json::array();
  for (const SourceCoverage& source : sources_) json.push(source_json(source));
  return json;
}

std::string SourceList::text(const Reader& reader) const {
  constexpr Text reaches{"记录的覆盖期", "How far records reach"};
  constexpr Text unread{"未能（完整）查看的来源", "What could not be looked at, or not whole"};
  std::string spans, gaps;
  for (const SourceCoverage& source : sources_) {
    if (source.covers_from && source.covers_to) spans += span_line(source, reader);
    if (source.state != CoverageState::complete) gaps += gap_line(source, reader);
  }
  std::string text;
  if (!spans.empty()) text += fmt::format("{}:\n{}", reaches.in(reader.language), spans);
  if (!gaps.empty()) text += fmt::format("{}:\n{}", unread.in(reader.language), gaps);
  return text;
}

}  // namespace mijian
