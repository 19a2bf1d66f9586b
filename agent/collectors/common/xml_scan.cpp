#include "agent/collectors/common/xml_scan.h"

#include <algorithm>
#include <optional>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t deepest = 100, most_attributes = 100;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
         c == '_' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// "#x26", "#38" or "amp"; false for an entity that somebody would have to declare.
bool append_entity(std::string& text, std::string_view entity) {
  constexpr std::pair<std::string_view, char> known[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [name, c] : known)
    if (entity == name) return text += c, true;
  if (entity.substr(0, 1) != "#") return false;
  const bool hex = entity.substr(1, 1) == "x";
  const auto point = to_integer(entity.substr(hex ? 2 : 1), hex ? 16 : 10);
  if (!point || *point <= 0 || *point > 0x10FFFF) return false;
  text += utf8_of(static_cast<std::uint32_t>(*point));
  return true;
}

std::string decoded(std::string_view written) {
  constexpr std::size_t longest_entity = 10;
  std::string text;
  while (!written.empty()) {
    const auto ampersand = std::min(written.find('&'), written.size());
    text += written.substr(0, ampersand);
    written.remove_prefix(ampersand);
    if (written.empty()) break;
    const auto end = written.substr(0, longest_entity + 2).find(';');
    const bool known =
        end != std::string_view::npos && append_entity(text, written.substr(1, end - 1));
    if (!known) text += '&';
    written.remove_prefix(known ? end + 1 : 1);
  }
  return text;
}

class Scanner {
 public:
  Scanner(std::string_view text, const std::function<void(const XmlEvent&)>& take)
      : rest_{text}, take_{take} {}

  Status run() {
    while (!rest_.empty()) {
      if (rest_.front() != '<') {
        take_text(rest_.substr(0, std::min(rest_.find('<'), rest_.size())));
        continue;
      }
      if (const Status done = take_markup(); !done) return done;
    }
    return open_.empty() ? ok : Status{wrong("the end comes before the last tag is closed")};
  }

 private:
  Error wrong(std::string_view what) const {
    return malformed("line " + std::to_string(line_) + ": " + std::string{what});
  }

  void skip(std::size_t size) {
    const auto skipped = rest_.substr(0, size);
    line_ += std::count(skipped.begin(), skipped.end(), '\n');
    rest_.remove_prefix(skipped.size());
  }

  void take_text(std::string_view raw) {
    if (!open_.empty() && !trim(raw).empty()) give_text(decoded(raw));
    skip(raw.size());
  }

  void give_text(std::string text) {
    XmlEvent event;
    event.name = open_.back(), event.text = std::move(text), event.line = line_;
    take_(event);
  }

  Status take_markup() {
    constexpr std::string_view comment = "<!--", character_data = "<![CDATA[";
    if (starts_with(rest_, comment)) return skip_past("-->");
    if (starts_with(rest_, character_data)) {
      const auto end = rest_.find("]]>");
      if (end == std::string_view::npos) return wrong("character data without an end");
      if (!open_.empty())
        give_text(std::string{rest_.substr(character_data.size(), end - character_data.size())});
      skip(end + 3);
      return ok;
    }
    if (starts_with(rest_, "<?")) return skip_past("?>");
    if (starts_with(rest_, "<!")) return skip_declaration();
    return starts_with(rest_, "</") ? take_closing() : take_opening();
  }

  Status skip_past(std::string_view end) {
    const auto found = rest_.find(end);
    if (found == std::string_view::npos) return wrong("no '" + std::string{end} + "' follows");
    skip(found + end.size());
    return ok;
  }

  // What a document type declares is not read; it may hold declarations in brackets.
  Status skip_declaration() {
    const auto end = rest_.find('>'), bracket = rest_.find('[');
    return bracket < end ? skip_past("]>") : skip_past(">");
  }

  std::string_view take_name() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_name_character);
    const auto name = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    skip(name.size());
    return name;
  }

  void skip_blanks() { skip(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

  Status take_closing() {
    skip(2);
    const auto name = take_name();
    skip_blanks();
    if (rest_.substr(0, 1) != ">" || open_.empty() || name != open_.back())
      return wrong("a closing tag that closes nothing");
    skip(1);
    close();
    return ok;
  }

  void close() {
    XmlEvent event;
    event.kind = XmlEvent::Kind::close, event.name = open_.back(), event.line = line_;
    open_.pop_back();
    take_(event);
  }

  Status take_opening() {
    XmlEvent event;
    event.kind = XmlEvent::Kind::open, event.line = line_;
    skip(1);
    event.name = take_name();
    if (event.name.empty()) return wrong("a tag without a name");
    if (open_.size() >= deepest) return too_large("tags in tags, too deep");
    for (skip_blanks(); !rest_.empty() && rest_.front() != '>' && rest_.front() != '/';
         skip_blanks())
      if (const Status done = take_attribute(event); !done) return done;
    const bool is_empty = rest_.substr(0, 2) == "/>";
    if (!is_empty && rest_.substr(0, 1) != ">") return wrong("a tag without an end");
    skip(is_empty ? 2 : 1);
    open_.push_back(event.name);
    take_(event);
    if (is_empty) close();
    return ok;
  }

  Status take_attribute(XmlEvent& event) {
    const auto name = take_name();
    skip_blanks();
    if (name.empty() || rest_.substr(0, 1) != "=") return wrong("an attribute without a value");
    skip(1);
    skip_blanks();
    const char quote = rest_.empty() ? ' ' : rest_.front();
    const auto end = rest_.find(quote, 1);
    if ((quote != '"' && quote != '\'') || end == std::string_view::npos)
      return wrong("an attribute's value without quotes");
    if (event.attributes.size() >= most_attributes) return too_large("too many attributes");
    event.attributes.emplace_back(name, decoded(rest_.substr(1, end - 1)));
    skip(end + 1);
    return ok;
  }

  std::string_view rest_;
  const std::function<void(const XmlEvent&)>& take_;
  std::vector<std::string_view> open_;
  std::int64_t line_ = 1;
};

}  // namespace

std::string_view XmlEvent::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return value;
  return {};
}

Status scan_xml(std::string_view text, const std::function<void(const XmlEvent&)>& take) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (starts_with(text, byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return Scanner{text, take}.run();
}

}  // namespace mijian
