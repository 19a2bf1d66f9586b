#include "report/render/usage_words.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "agent/core/text.h"
#include "report/render/sentence_piece.h"

namespace mijian {
namespace {

constexpr std::string_view hole = "{}";
constexpr std::size_t longest_error = 2000;

/// A sentence of the parser with a hole for each thing it names, and ours, which takes them by
/// their numbers. The first that fits counts.
struct Shape {
  std::string_view fault;
  Text words;
};
constexpr Shape shapes[] = {
    {"The following argument was not expected: {}",
     {"不认识或多余的参数：{0}", "an argument that is not known, or one too many: {0}"}},
    {"The following arguments were not expected: {}",
     {"不认识或多余的参数：{0}", "arguments that are not known, or too many: {0}"}},
    {"A subcommand is required",
     {"缺少命令；各命令见 --help", "a subcommand is missing; --help lists them"}},
    {"{} is required", {"缺少 {0}", "{0} is required"}},
    {"{}: {} required {} missing", {"{0} 后面缺少内容", "{0} wants a value behind it"}},
    {"{}: At Most {} required but received {}",
     {"{0} 最多给 {1} 个，给了 {2} 个", "{0} may be given {1} times at most, not {2} times"}},
    {"{}: At least {} required but received {}",
     {"{0} 至少给 {1} 个，只有 {2} 个", "{0} must be given {1} times at least, not {2} times"}},
    {"{}: Value {} not in range {} to {}",
     {"{0} 应为 {2} 至 {3} 的数，不能是“{1}”", "{0} is a number from {2} to {3}, not '{1}'"}},
    {"{}: {} not in {{}}",
     {"{0} 不能是“{1}”，只能是其一：{2}", "{0} cannot be '{1}', only one of these: {2}"}},
    {"Could not convert: {} = {}", {"{0} 应为数，不能是“{1}”", "{0} is a number, not '{1}'"}},
    {"{} excludes {}", {"{0} 与 {1} 不能同时使用", "{0} does not go with {1}"}},
    {"{} requires {}", {"{0} 须与 {1} 同时使用", "{0} goes only with {1}"}},
    {"{} was given a disallowed flag override", {"{0} 后面不能带内容", "{0} takes no value"}},
};

/// What was looked for and is not there, where it is no file.
constexpr Text missing[] = {
    {"没有库 {}（请看 --store；level、import、ledger add 和 ledger import 会新建一个）",
     "not found: a store at {} (look at --store; level, import, ledger add and ledger import make "
     "a "
     "new one)"},
    {"没有条目为 {} 的检查", "not found: a visit with entry {}"},
    {"没有可打印标签的行", "not found: a row to make a label of"},
    {"文件夹 {} 中没有快照（*.db）或检查结论（*findings.json）",
     "not found: a snapshot (*.db) or findings (*findings.json) in {}"},
    {"台账中没有编号为 {} 的计算机", "not found: a computer with the number {}"},
};
/// How errors of core/result.h begin.
constexpr Text kinds[] = {
    {"不存在：", "not found: "},
    {"权限不足：", "permission denied: "},
};

/// What fills the holes of a sentence; none when it has not that shape.
std::optional<std::vector<std::string>> fillings(std::string_view text, std::string_view shape) {
  std::vector<std::string> found;
  std::size_t end = shape.find(hole);
  const std::string_view head = shape.substr(0, end);
  if (!text.starts_with(head)) return std::nullopt;
  text.remove_prefix(head.size());
  while (end != std::string_view::npos) {
    shape.remove_prefix(end + hole.size());
    end = shape.find(hole);
    const std::string_view next = shape.substr(0, end);
    const bool is_last = end == std::string_view::npos;
    const std::size_t at =
        is_last ? text.size() - std::min(text.size(), next.size()) : text.find(next);
    if (at == std::string_view::npos || text.substr(at).substr(0, next.size()) != next)
      return std::nullopt;
    found.emplace_back(text.substr(0, at));
    text.remove_prefix(at + next.size());
  }
  return text.empty() ? std::optional{std::move(found)} : std::nullopt;
}

// What was typed may have braces of its own, so that words are gone through once.
std::string filled(std::string_view words, const std::vector<std::string>& found) {
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] != '{') {
      text += words[at];
      continue;
    }
    text += display(found.at(static_cast<std::size_t>(words[at + 1] - '0')));
    at += 2;
  }
  return text;
}

}  // namespace

std::string usage_fault(std::string_view fault, Language language) {
  for (const Shape& shape : shapes)
    if (const auto found = fillings(fault, shape.fault))
      return filled(shape.words.in(language), *found);
  return display(fault, longest_error);
}

std::string error_words(const Error& error, Language language) {
  std::string text = display(error.text(), longest_error);
  if (language != Language::zh) return text;
  for (const Text& piece : missing) text = said_in_chinese(std::move(text), piece);
  for (const Text& kind : kinds) {
    const std::string within = ": " + std::string{kind.en};
    if (text.starts_with(kind.en)) text.replace(0, kind.en.size(), kind.zh);
    text = replace_all(std::move(text), within, ": " + std::string{kind.zh});
  }
  return text;
}

}  // namespace mijian
