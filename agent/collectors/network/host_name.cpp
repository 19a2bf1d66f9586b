#include "agent/collectors/network/host_name.h"

#include <algorithm>

#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_label = 63;

bool fits_a_label(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label &&
         std::all_of(label.begin(), label.end(), fits_a_label);
}

std::string_view without_brackets(std::string_view text) {
  const bool bracketed = text.size() > 2 && text.front() == '[' && text.back() == ']';
  return bracketed ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

std::optional<std::string> host_name(std::string_view text) {
  if (text.size() > longest_host_name + 1) return std::nullopt;
  if (const auto address = parse_ip(without_brackets(text))) return to_text(*address);
  if (!text.empty() && text.back() == '.') text.remove_suffix(1);
  std::string name = to_lower(text);
  const auto labels = split(name, '.');
  if (name.size() > longest_host_name || !is_utf8(name) ||
      !std::all_of(labels.begin(), labels.end(), is_label))
    return std::nullopt;
  return name;
}

bool is_host_below(std::string_view name, std::string_view suffix) {
  if (suffix.empty() || name.size() < suffix.size()) return false;
  const auto start = name.size() - suffix.size();
  return name.substr(start) == suffix && (start == 0 || name[start - 1] == '.');
}

std::string_view parent_domain(std::string_view name) {
  const auto dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
}

}  // namespace mijian
