#include "report/render/shown.h"

#include "agent/core/clock.h"
#include "agent/core/text.h"
#include "report/render/reason_words.h"

namespace mijian {
namespace {

constexpr std::size_t stamp_length = 27;      // 2026-11-22T01:30:00.000000Z
constexpr std::size_t sentence_limit = 4000;  // values inside were cut by display() before

bool is_stamp(std::string_view text) {
  return text.size() == stamp_length && text[4] == '-' && text[10] == 'T' && text.back() == 'Z' &&
         parse_utc(text).has_value();
}

std::string with_local_times(std::string text, const Reader& reader) {
  for (std::size_t at = text.find('T'); at != std::string::npos; at = text.find('T', at + 1)) {
    if (at < 10) continue;
    const std::string stamp = text.substr(at - 10, stamp_length);
    if (is_stamp(stamp)) text.replace(at - 10, stamp_length, shown_time(stamp, reader));
  }
  return text;
}

}  // namespace

Reader reader_of(const Document& document, Language language) {
  return {language, parse_utc_offset(document.utc_offset).value_or(0)};
}

std::string shown(std::string_view foreign, const Reader& reader) {
  return with_local_times(display(foreign), reader);
}

std::string shown(const Sentence& sentence, const Reader& reader) {
  return with_local_times(display(sentence.in(reader.language), sentence_limit), reader);
}

std::string shown_time(std::string_view utc, const Reader& reader) {
  const auto time = parse_utc(utc);
  return time ? local_text(*time, reader.utc_offset_seconds) : shown(utc, reader);
}

std::string shown_date(std::string_view utc, const Reader& reader) {
  return shown_time(utc, reader).substr(0, 10);
}

std::string shown_reason(std::string_view reason, const Reader& reader) {
  std::string text = shown(reason, reader);
  return reader.language == Language::en ? text : reason_in_chinese(std::move(text));
}

}  // namespace mijian
