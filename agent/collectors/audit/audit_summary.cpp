#include "agent/collectors/audit/audit_summary.h"

#include <algorithm>
#include <iterator>

#include "agent/collectors/audit/audit_record.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_type = 64;

/// "SYSCALL", "USER_AUTH", "UNKNOWN[1334]".
bool is_type(std::string_view type) {
  return !type.empty() && type.size() <= longest_type &&
         std::all_of(type.begin(), type.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '[' ||
                  c == ']';
         });
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// Whether the '=' at `at` ends the name of a result: "success=", or "res=" that is a whole word.
bool is_result(std::string_view fields, std::size_t at) {
  const auto name = fields.substr(0, at);
  for (const std::string_view word : {"success", "res"})
    if (ends_with(name, word)) {
      const auto before = name.substr(0, name.size() - word.size());
      if (before.empty() || before.back() == ' ' || before.back() == '\'') return true;
    }
  return false;
}

bool is_failure(std::string_view value) {
  constexpr std::string_view failures[] = {"no", "failed", "fail", "0"};
  const auto word = value.substr(0, value.find_first_of(" '"));
  return std::find(std::begin(failures), std::end(failures), word) != std::end(failures);
}

}  // namespace

void AuditSpan::include(Time at) {
  if (!first || at < *first) first = at;
  if (!last || *last < at) last = at;
}

bool tells_failure(std::string_view fields) {
  fields = fields.substr(0, fields.find('\x1d'));
  for (auto at = fields.rfind('='); at != std::string_view::npos && at > 0;
       at = fields.rfind('=', at - 1))
    if (fields[at - 1] == 's' && is_result(fields, at)) return is_failure(fields.substr(at + 1));
  return false;
}

AuditTypeCount* AuditSummary::count_of(std::string_view type) {
  if (const auto found = types_.find(type); found != types_.end()) return &found->second;
  if (types_.size() >= most_types) return nullptr;
  return &types_[std::string{type}];
}

void AuditSummary::take(std::string_view line, AuditFileCount& file) {
  if (trim(line).empty()) return;
  const auto head = parse_audit_head(line);
  if (!head || !is_type(head->type)) {
    ++file.unparsable;
    return;
  }
  ++file.records;
  file.span.include(head->at);
  AuditTypeCount* const type = count_of(head->type);
  if (type == nullptr) {
    ++left_out_;
    return;
  }
  ++type->count;
  type->span.include(head->at);
  if (tells_failure(head->rest)) ++type->failures;
}

}  // namespace mijian
