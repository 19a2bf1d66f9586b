#include "report/ledger/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

constexpr std::string_view none_word = "无";

// U+FF01 to U+FF5E are ASCII at another width, U+3000 is a blank, U+00A0 one that does not break.
char plain_byte(std::string_view three) {
  constexpr unsigned offset = 0xfee0;
  const auto goes_on = [&](std::size_t at) {
    return (static_cast<unsigned char>(three[at]) & 0xc0u) == 0x80u;
  };
  const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(three[at]) & 0x3fu; };
  if (three.size() < 3 || three[0] != '\xef' || !goes_on(1) || !goes_on(2)) return '\0';
  const unsigned code = 0xf000u | bits(1) << 6 | bits(2);
  return code > 0xff00 && code < 0xff5f ? static_cast<char>(code - offset) : '\0';
}

std::string half_width(std::string_view text) {
  if (text.find_first_of("\xef\xe3\xc2") == std::string_view::npos) return std::string{text};
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const char plain = plain_byte(text.substr(i, 3)); plain != 0) {
      result += plain;
      i += 2;
    } else {
      result += text[i];
    }
  }
  return replace_all(replace_all(std::move(result), "\xe3\x80\x80", " "), "\xc2\xa0", " ");
}

// Blanks of full width are typed to line names up; within a text they belong to it.
std::string_view without_outer_blanks(std::string_view text) {
  constexpr std::string_view wide_blanks[] = {"\xe3\x80\x80", "\xc2\xa0"};
  for (std::size_t before = 0; before != text.size();) {
    text = trim(text);
    before = text.size();
    for (const std::string_view blank : wide_blanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size());
      if (text.ends_with(blank)) text.remove_suffix(blank.size());
    }
  }
  return text;
}

std::vector<std::string> numbers_in(std::string text) {
  for (const char* mark : {"年", "月", "日", "号", ".", "/", "-", "－"})
    text = replace_all(std::move(text), mark, " ");
  std::vector<std::string> numbers;
  for (const std::string_view word : words_of(text)) numbers.emplace_back(word);
  return numbers;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Twelve hexadecimal digits, whatever stands between them.
std::string one_mac(std::string_view text) {
  std::string digits;
  for (const char byte : text) {
    if (byte == ':' || byte == '-' || byte == '.') continue;
    if (!to_integer(std::string_view{&byte, 1}, 16)) return {};
    digits += byte >= 'a' ? static_cast<char>(byte - 'a' + 'A') : byte;
  }
  if (digits.size() != 12) return {};
  std::string mac;
  for (std::size_t i = 0; i < digits.size(); i += 2)
    mac.append(i == 0 ? "" : "-").append(digits, i, 2);
  return mac;
}

// "2025-3-1 8:30:00" without its time of the day.
std::string_view without_time(std::string_view text) {
  const std::size_t blank = text.find_last_of(" T");
  if (blank == std::string_view::npos) return text;
  const auto parts = split(text.substr(blank + 1), ':');
  const auto is_below = [](std::string_view part, std::int64_t end) {
    return is_digits(part) && part.size() <= 2 && to_integer(part).value_or(end) < end;
  };
  const bool is_time = (parts.size() == 2 || parts.size() == 3) && is_below(parts[0], 24) &&
                       is_below(parts[1], 60) && is_below(parts.back(), 60);
  return is_time ? text.substr(0, blank) : text;
}

// "00 1A 2B 3C 4D 5E": six bytes that blanks part are one address.
std::vector<std::string> joined_bytes(const std::vector<std::string_view>& words) {
  const bool is_bytes =
      words.size() % 6 == 0 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return word.size() == 2 && to_integer(word, 16);
      });
  std::vector<std::string> joined;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_bytes && i % 6 != 0)
      joined.back() += words[i];
    else
      joined.emplace_back(words[i]);
  return joined;
}

std::string without_blanks(std::string_view text) {
  std::string plain;
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain),
               [](char byte) { return byte != ' '; });
  return plain;
}

std::string parted_by_blanks(std::string text) {
  for (const char* mark : {"、", "，", "；", ",", ";", "/", "\n", "\r"})
    text = replace_all(std::move(text), mark, " ");
  std::vector<std::string> parts;
  for (const std::string_view part : words_of(text)) parts.emplace_back(part);
  return join(parts, " ");
}

}  // namespace

bool is_none_sign(std::string_view text) {
  return text == "/" || text == "-" || text == "--" || text == "—" || text == "——" ||
         text == "无。" || text == "没有" || to_lower(text) == "n/a";
}

std::string as_half_width(std::string_view text) {
  std::string line = half_width(text);
  if (line.find_first_of("\r\n\t") == std::string::npos) return std::string{trim(line)};
  for (const char* end : {"\r\n", "\n", "\r", "\t"}) line = replace_all(std::move(line), end, " ");
  return std::string{trim(line)};
}

std::string as_word(const std::vector<std::string>& dictionary, std::string_view text) {
  const auto is_it = [plain = without_blanks(text)](const std::string& word) {
    return without_blanks(word) == plain;
  };
  if (std::find(dictionary.begin(), dictionary.end(), text) != dictionary.end())
    return std::string{text};
  const auto found = std::find_if(dictionary.begin(), dictionary.end(), is_it);
  return found == dictionary.end() ? std::string{text} : *found;
}

std::string as_date(std::string_view text) {
  const std::string written = as_half_width(text);
  std::string day{without_time(written)};
  if (day.size() == 8 && is_digits(day))
    day = day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
  const auto numbers = numbers_in(day);
  const bool is_triple = numbers.size() == 3 && numbers[0].size() == 4 &&
                         std::all_of(numbers.begin(), numbers.end(),
                                     [](const std::string& each) { return is_digits(each); }) &&
                         numbers[1].size() <= 2 && numbers[2].size() <= 2;
  if (!is_triple) return written;
  const std::string date = fmt::format("{}-{:0>2}-{:0>2}", numbers[0], numbers[1], numbers[2]);
  return is_date(date) ? date : written;
}

std::string as_macs(std::string_view text) {
  const std::string written = as_half_width(text), parted = parted_by_blanks(written);
  std::vector<std::string> macs;
  for (const std::string& word : joined_bytes(words_of(parted))) {
    std::string mac = one_mac(word);
    if (mac.empty()) return written;
    macs.push_back(std::move(mac));
  }
  return macs.empty() ? written : join(macs, " ");
}

std::string as_written(const LedgerColumn& column, std::string_view text) {
  const std::string plain = as_half_width(text);
  if (column.none_allowed && is_none_sign(plain)) return std::string{none_word};
  switch (column.rule) {
    case CellRule::date:
      return as_date(plain);
    case CellRule::mac:
      return as_macs(plain);
    case CellRule::ip:
      return parted_by_blanks(plain);
    case CellRule::text:
      // Marks of full width belong to Chinese text.
      return std::string{
          without_outer_blanks(replace_all(replace_all(std::string{text}, "\r", ""), "\n", " "))};
    case CellRule::number:
    case CellRule::asset_number:
    case CellRule::word:
      return plain;
  }
  return plain;
}

std::string as_written(const LedgerScheme& scheme, const LedgerColumn& column,
                       std::string_view text) {
  std::string plain = as_written(column, text);
  if (column.rule != CellRule::word) return plain;
  return as_word(scheme.dictionaries.at(column.dictionary), plain);
}

RowCells as_written(const LedgerScheme& scheme, const LedgerKind& ledger, RowCells cells) {
  for (auto& [name, text] : cells)
    if (const LedgerColumn* column = ledger.find(name)) text = as_written(scheme, *column, text);
  return cells;
}

RowCells without_respellings(const LedgerScheme& scheme, const LedgerKind& ledger,
                             const RowCells& before, RowCells set) {
  std::erase_if(set, [&](const auto& cell) {
    const LedgerColumn* column = ledger.find(cell.first);
    const std::string was = cell_in(before, cell.first);
    return was == cell.second ||
           (column != nullptr && !was.empty() && as_written(scheme, *column, was) == cell.second &&
            !check_cell(scheme, *column, was));
  });
  return set;
}

}  // namespace mijian
