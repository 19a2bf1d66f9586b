// Small operations on text: trim, split, numbers, hex, and display() for what others wrote.
// Nothing here knows a file format; input is bytes and may hold anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// Without leading and trailing blanks, tabs, line ends and NULs.
std::string_view trim(std::string_view text);
/// The parts between separators, empty ones included; n separators give n+1 parts.
std::vector<std::string_view> split(std::string_view text, char separator);
/// The parts between runs of blanks and tabs; never an empty part.
std::vector<std::string_view> words_of(std::string_view text);
/// The lines, without their ends; a last line without an end counts.
std::vector<std::string_view> lines_of(std::string_view text);
/// What stands before and after the first separator, both trimmed; none when there is no separator.
struct Pair {
  std::string_view first, second;
};
std::optional<Pair> split_pair(std::string_view text, char separator);

/// The whole text as a decimal number (sign allowed); none for anything else, overflow included.
std::optional<std::int64_t> to_integer(std::string_view text, int base = 10);
std::string to_lower(std::string_view text);  // ASCII only
std::string to_hex(std::string_view bytes);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view what, std::string_view with);
/// What follows the last '/' of a path.
std::string_view file_name(std::string_view path);

bool is_utf8(std::string_view bytes);
/// One character; "" for what is none (surrogates, more than U+10FFFF).
std::string utf8_of(std::uint32_t code_point);
/// What others wrote, made fit to be shown anywhere: bytes that are no UTF-8, control characters,
/// line ends and characters that turn the reading direction appear as \xNN or \u{NNNN}; longer than
/// `limit` bytes is cut at a character and ends in "…(N bytes)". Every page and message uses it.
std::string display(std::string_view foreign, std::size_t limit = 400);

}  // namespace mijian
