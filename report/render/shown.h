// How single values are shown on every page: foreign text made harmless, times in the zone of the
// page, sentences and reasons in its language. Every string passes here exactly once on its way
// from a Document to a page.
#pragma once

#include <string>
#include <string_view>

#include "agent/core/words.h"
#include "agent/model/finding.h"

namespace mijian {

/// For whom a page is written.
struct Reader {
  Language language = Language::zh;
  std::int64_t utc_offset_seconds = 0;
};
/// The language asked for, and the zone that the document names.
Reader reader_of(const Document& document, Language language);

/// Foreign text: display(), with UTC stamps inside turned into the page's zone.
std::string shown(std::string_view foreign, const Reader& reader);
/// A sentence of content in the page's language; what was put into it may have been through
/// display() before, and is not changed again.
std::string shown(const Sentence& sentence, const Reader& reader);
/// "2026-11-22 09:30:00" in the page's zone; anything that is no UTC text as shown() has it.
std::string shown_time(std::string_view utc, const Reader& reader);
/// The day of it.
std::string shown_date(std::string_view utc, const Reader& reader);
/// Why something could not be looked at: the words of our own errors in the page's language.
std::string shown_reason(std::string_view reason, const Reader& reader);

}  // namespace mijian
