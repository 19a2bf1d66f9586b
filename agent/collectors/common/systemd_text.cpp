#include "agent/collectors/common/systemd_text.h"

#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_comment(std::string_view line) {
  return !line.empty() && (line.front() == '#' || line.front() == ';');
}

// An odd number of backslashes at the end continues the line; "\\" at the end is a backslash.
bool continues(std::string_view line) {
  const auto last = line.find_last_not_of('\\');
  const std::size_t slashes = line.size() - (last == std::string_view::npos ? 0 : last + 1);
  return slashes % 2 == 1;
}

class Reader {
 public:
  void take(std::string_view raw, int number) {
    const std::string_view line = trim(raw);
    if (is_comment(line)) return;
    if (pending_.empty()) begins_ = number;
    if (continues(line)) {
      pending_ += std::string{line.substr(0, line.size() - 1)} + ' ';
      return;
    }
    pending_ += line;
    finish();
  }

  SystemdText end() {
    finish();
    return std::move(text_);
  }

 private:
  void finish() {
    const std::string whole = std::exchange(pending_, {});
    const std::string_view line = trim(whole);
    if (line.empty()) return;
    if (line.front() == '[' && line.back() == ']') {
      section_ = line.substr(1, line.size() - 2);
      return;
    }
    const auto pair = split_pair(line, '=');
    if (pair && !pair->first.empty())
      text_.assignments.push_back(
          {section_, std::string{pair->first}, std::string{pair->second}, begins_});
    else
      text_.malformed_lines.push_back(begins_);
  }

  SystemdText text_;
  std::string section_, pending_;
  int begins_ = 0;
};

}  // namespace

SystemdText parse_systemd_text(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
    text.remove_prefix(byte_order_mark.size());
  Reader reader;
  int number = 0;
  for (const std::string_view line : lines_of(text)) reader.take(line, ++number);
  return reader.end();
}

}  // namespace mijian
