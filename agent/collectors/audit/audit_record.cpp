#include "agent/collectors/audit/audit_record.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_fields = 200;

/// "audit(1364475353.159:24270):"
bool read_stamp(std::string_view text, AuditHead& record) {
  constexpr std::string_view start = "audit(";
  const auto end = text.find(')');
  if (text.substr(0, start.size()) != start || end == std::string_view::npos) return false;
  const auto stamp = split_pair(text.substr(start.size(), end - start.size()), ':');
  if (!stamp) return false;
  const auto moment = split_pair(stamp->first, '.');
  const auto seconds = to_integer(moment ? moment->first : stamp->first);
  const auto thousandths = to_integer(moment ? moment->second : "0");
  const auto serial = to_integer(stamp->second);
  constexpr std::int64_t last = 253'402'300'799;  // 9999-12-31
  if (!seconds || !thousandths || !serial || *seconds < 0 || *seconds > last || *thousandths < 0 ||
      *thousandths > 999)
    return false;
  record.at = {*seconds * microseconds_a_second + *thousandths * 1000};
  record.serial = *serial;
  return true;
}

std::size_t end_of_value(std::string_view text) {
  constexpr std::string_view separators{" \x1d"};  // what auditd adds in words stands behind it
  if (!text.empty() && text.front() == '"')
    if (const auto quote = text.find('"', 1); quote != std::string_view::npos) return quote + 1;
  return std::min(text.find_first_of(separators), text.size());
}

/// name=value pairs; what stands in msg='…' counts as if it stood outside.
void read_fields(std::string_view text, AuditRecord& record) {
  constexpr std::string_view between{" \x1d'"}, message = "msg='";
  while (record.fields.size() < most_fields) {
    text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
    if (text.empty()) return;
    if (text.substr(0, message.size()) == message) {
      text.remove_prefix(message.size());
      continue;
    }
    const auto equals = text.find_first_of("= \x1d");
    if (equals == std::string_view::npos) return;
    const auto name = text.substr(0, equals);
    const bool is_pair = text[equals] == '=';
    text.remove_prefix(equals + 1);
    if (!is_pair) continue;
    const auto size = end_of_value(text);
    std::string_view value = text.substr(0, size);
    text.remove_prefix(size);
    if (!value.empty() && value.front() != '"' && value.back() == '\'') value.remove_suffix(1);
    record.fields.emplace_back(name, value);
  }
}

bool is_hex_text(std::string_view value) {
  return value.size() >= 2 && value.size() % 2 == 0 &&
         value.find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
}

}  // namespace

std::string_view AuditRecord::field(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == fields.end() ? std::string_view{} : found->second;
}

// Text with a blank, a quote or a control character is written in hex digits, without quotes.
std::string AuditRecord::text(std::string_view name) const {
  const std::string_view value = field(name);
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
    return std::string{value.substr(1, value.size() - 2)};
  if (!is_hex_text(value)) return std::string{value};
  std::string text;
  for (std::size_t digit = 0; digit < value.size(); digit += 2)
    text += static_cast<char>(*to_integer(value.substr(digit, 2), 16));
  return text;
}

std::optional<AuditHead> parse_audit_head(std::string_view line) {
  constexpr std::string_view node = "node=", type = "type=", stamp = "msg=";
  if (line.substr(0, node.size()) == node)
    line.remove_prefix(std::min(line.find(' '), line.size() - 1) + 1);
  if (line.substr(0, type.size()) != type) return std::nullopt;
  AuditHead head;
  const auto blank = line.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  head.type = line.substr(type.size(), blank - type.size());
  line.remove_prefix(blank + 1);
  if (line.substr(0, stamp.size()) != stamp) return std::nullopt;
  line.remove_prefix(stamp.size());
  if (!read_stamp(line, head)) return std::nullopt;
  line.remove_prefix(line.find(')') + 1);
  if (!line.empty() && line.front() == ':') line.remove_prefix(1);
  head.rest = line;
  return head;
}

std::optional<AuditRecord> parse_audit_record(std::string_view line) {
  const auto head = parse_audit_head(line);
  if (!head) return std::nullopt;
  AuditRecord record{head->type, head->at, head->serial, {}};
  read_fields(head->rest, record);
  return record;
}

}  // namespace mijian
