#include "report/sheets/xlsx_parts.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_references = 10'000, most_styles = 65'536, longest_code = 1024;

// A target beside the part that names it, or from the root: "../sharedStrings.xml" of xl/a/b.xml.
std::string part_path(std::string_view part, std::string_view target) {
  std::vector<std::string> folders;
  if (target.substr(0, 1) != "/") {
    for (const std::string_view folder : split(part, '/')) folders.emplace_back(folder);
    folders.pop_back();
  }
  for (const std::string_view step : split(target, '/')) {
    if (step == ".." && !folders.empty()) folders.pop_back();
    if (!step.empty() && step != "." && step != "..") folders.emplace_back(step);
  }
  return join(folders, "/");
}

std::string references_of(std::string_view part) {
  const std::string_view name = file_name(part);
  return std::string{part.substr(0, part.size() - name.size())} + "_rels/" + std::string{name} +
         ".rels";
}

// What styles.xml says, as it comes: format codes by id, then the formats of cells that use them.
struct Styles {
  std::map<std::uint32_t, CellFormat> codes;
  std::vector<CellFormat> cells;
  bool of_cells = false;

  Status start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "cellXfs") of_cells = true;
    const auto id = to_count(attributes.get("numFmtId"));
    if (name == "numFmt" && id)
      codes[*id] = format_of_code(attributes.get("formatCode").substr(0, longest_code));
    if (name != "xf" || !of_cells) return check();
    const auto code = id ? codes.find(*id) : codes.end();
    cells.push_back(code != codes.end() ? code->second : built_in_format(id.value_or(0)));
    return check();
  }
  Status check() const {
    if (cells.size() > most_styles || codes.size() > most_styles)
      return too_large("more than " + std::to_string(most_styles) + " styles");
    return ok;
  }
};

constexpr std::size_t escape_length = 7;  // _x000D_
bool is_escape(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(at, escape_length);
  return escape.size() == escape_length && escape.back() == '_' &&
         escape.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_hidden(std::string_view state) { return state == "hidden" || state == "veryHidden"; }

}  // namespace

Status read_xml(ZipContainer& zip, const std::string& part, const XmlEvents& events) {
  XmlStream stream{events};
  auto read = zip.read(part, [&](std::string_view piece) { return stream.feed(piece); });
  if (read) read = stream.finish();
  return read ? ok : Status{read.error().during(display(part, 100))};
}

std::optional<std::uint32_t> to_count(std::string_view text) {
  const auto number = to_integer(text);
  if (!number || *number < 0 || *number > UINT32_MAX) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

bool is_true(std::optional<std::string_view> attribute, bool otherwise) {
  return attribute ? *attribute == "1" || *attribute == "true" || *attribute == "on" : otherwise;
}

Result<PartReferences> read_references(ZipContainer& zip, const std::string& part) {
  PartReferences references;
  const std::string path = references_of(part);
  if (!zip.has(path)) return references;
  XmlEvents events;
  events.start = [&](std::string_view name, const XmlAttributes& attributes) -> Status {
    if (name != "Relationship") return ok;
    if (references.size() >= most_references)
      return too_large("more relationships than any file needs");
    references[std::string{attributes.get("Id")}] = {
        std::string{file_name(attributes.get("Type"))},
        attributes.get("TargetMode") == "External" ? ""
                                                   : part_path(part, attributes.get("Target"))};
    return ok;
  };
  if (auto read = read_xml(zip, path, events); !read) return read.error();
  return references;
}

Result<SharedTexts> read_shared_texts(ZipContainer& zip, const std::string& part,
                                      const SheetLimits& limits) {
  SharedTexts texts;
  std::string text;
  bool is_text = false, is_reading_aid = false;
  XmlEvents events;
  events.start = [&](std::string_view name, const XmlAttributes&) -> Status {
    is_text = name == "t";
    if (name == "si") text.clear();
    if (name == "rPh") is_reading_aid = true;
    return ok;
  };
  events.text = [&](std::string_view piece) -> Status {
    if (!is_text || is_reading_aid) return ok;
    text.append(piece);
    return text.size() > limits.shared_text_bytes ? texts.add(text, limits) : ok;
  };
  events.end = [&](std::string_view name) -> Status {
    is_text = false;
    if (name == "rPh") is_reading_aid = false;
    if (name != "si") return ok;
    return texts.add(text.find("_x") == std::string::npos ? text : unescaped(text), limits);
  };
  if (auto read = read_xml(zip, part, events); !read) return read.error();
  return texts;
}

Result<std::vector<CellFormat>> read_formats(ZipContainer& zip, const std::string& part) {
  Styles styles;
  XmlEvents events;
  events.start = [&](std::string_view name, const XmlAttributes& attributes) {
    return styles.start(name, attributes);
  };
  events.end = [&](std::string_view name) -> Status {
    if (name == "cellXfs") styles.of_cells = false;
    return ok;
  };
  if (auto read = read_xml(zip, part, events); !read) return read.error();
  return std::move(styles.cells);
}

Result<XlsxBook> read_book(ZipContainer& zip, const std::string& part, const SheetLimits& limits) {
  XlsxBook book;
  XmlEvents events;
  events.start = [&](std::string_view name, const XmlAttributes& attributes) -> Status {
    if (name == "workbookPr" && is_true(attributes.find("date1904")))
      book.dates = DateSystem::from_1904;
    if (name != "sheet") return ok;
    if (book.sheets.size() >= limits.sheets)
      return too_large("more than " + std::to_string(limits.sheets) + " sheets");
    book.sheets.push_back({std::string{attributes.get("name")}, std::string{attributes.get("r:id")},
                           is_hidden(attributes.get("state"))});
    return ok;
  };
  if (auto read = read_xml(zip, part, events); !read) return read.error();
  return book;
}

std::string unescaped(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (!is_escape(text, at)) continue;
    const auto code = to_integer(std::string_view{text}.substr(at + 2, 4), 16);
    const std::string character = utf8_of(static_cast<std::uint32_t>(code.value_or(0)));
    if (!character.empty()) text.replace(at, escape_length, character);
  }
  return text;
}

std::string escaped(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1))
    if (is_escape(text, at)) {
      text.insert(at, "_x005F");
      at += escape_length;  // behind the mark that was there
    }
  return text;
}

}  // namespace mijian
