// The parts of an .xlsx beside its sheets (ECMA-376 Part 1, 12.3, 18.2, 18.4, 18.8): which sheets
// there are, the texts that cells share, how numbers are shown.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/sheets/cell_format.h"
#include "report/sheets/shared_texts.h"
#include "report/sheets/xml_stream.h"
#include "report/sheets/zip_container.h"

namespace mijian {

/// Reads one part of the file as XML.
Status read_xml(ZipContainer& zip, const std::string& part, const XmlEvents& events);

/// What a part refers to, by id: its kind (the last word of the relationship's type) and its path.
struct PartReference {
  std::string kind, path;
};
using PartReferences = std::map<std::string, PartReference, std::less<>>;
/// Of the part, "" for the whole file; none when it refers to nothing.
Result<PartReferences> read_references(ZipContainer& zip, const std::string& part);

/// The texts that cells share (18.4).
Result<SharedTexts> read_shared_texts(ZipContainer& zip, const std::string& part,
                                      const SheetLimits& limits);

/// How each style of cells shows numbers, by the style's number.
Result<std::vector<CellFormat>> read_formats(ZipContainer& zip, const std::string& part);

struct XlsxSheet {
  std::string name, reference;
  bool hidden = false;
};
struct XlsxBook {
  DateSystem dates = DateSystem::from_1900;
  std::vector<XlsxSheet> sheets;
};
Result<XlsxBook> read_book(ZipContainer& zip, const std::string& part, const SheetLimits& limits);

/// _x000D_ as the character it stands for (22.9.2.19); and a text that comes out of it unchanged.
std::string unescaped(std::string text);
std::string escaped(std::string text);
/// "1" and "true" (22.9.2.1); none is `otherwise`.
bool is_true(std::optional<std::string_view> attribute, bool otherwise = false);
/// A number without sign; none for anything else or more than 4,294,967,295.
std::optional<std::uint32_t> to_count(std::string_view text);

}  // namespace mijian
