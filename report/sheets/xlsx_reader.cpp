#include "agent/core/text.h"
#include "report/sheets/readers.h"
#include "report/sheets/xlsx_sheet.h"

namespace mijian {
namespace {

constexpr Text not_a_workbook{
    "这不是 .xlsx 工作簿，请用表格软件打开后另存为 .xlsx",
    "no .xlsx workbook; open it in a spreadsheet program and save it as .xlsx"};

Error refused() {
  return not_supported(std::string{not_a_workbook.en} + " · " + std::string{not_a_workbook.zh});
}

// The path of the first part of this kind, "" when there is none.
std::string first_of(const PartReferences& references, std::string_view kind) {
  for (const auto& [id, reference] : references)
    if (reference.kind == kind) return reference.path;
  return {};
}

void note_parts(const ZipContainer& zip, const PartReferences& references, SheetSink& sink) {
  for (const std::string& part : zip.ending_with("vbaProject.bin"))
    sink.note(NoteKind::macros, part);
  for (const auto& [id, reference] : references)
    if (reference.kind == "externalLink") sink.note(NoteKind::external_links, reference.path);
}

Result<XlsxContext> read_context(ZipContainer& zip, const PartReferences& references,
                                 DateSystem dates, const SheetLimits& limits) {
  XlsxContext context;
  context.dates = dates;
  if (const std::string part = first_of(references, "sharedStrings"); !part.empty()) {
    auto texts = read_shared_texts(zip, part, limits);
    if (!texts) return texts.error();
    context.texts = std::move(*texts);
  }
  if (const std::string part = first_of(references, "styles"); !part.empty()) {
    auto formats = read_formats(zip, part);
    if (!formats) return formats.error();
    context.formats = std::move(*formats);
  }
  return context;
}

Status read_sheets(ZipContainer& zip, const XlsxBook& book, const PartReferences& references,
                   const XlsxContext& context, SheetSink& sink) {
  for (const XlsxSheet& sheet : book.sheets) {
    const auto found = references.find(sheet.reference);
    if (found == references.end())
      return malformed("sheet '" + display(sheet.name, 100) + "' is not in the file");
    if (found->second.kind != "worksheet") {
      sink.note(NoteKind::other_sheet, sheet.name);
      continue;
    }
    if (auto read = read_xlsx_sheet(zip, found->second.path, sheet, context, sink); !read)
      return read;
  }
  return ok;
}

}  // namespace

Status read_xlsx(std::string_view bytes, SheetSink& sink) {
  auto zip = ZipContainer::open(bytes, sink.limits());
  if (!zip) return zip.error();
  auto roots = read_references(*zip, "");
  if (!roots) return roots.error();
  const std::string part = first_of(*roots, "officeDocument");
  if (part.empty() || part.substr(part.size() - std::min<std::size_t>(4, part.size())) != ".xml")
    return refused();
  auto book = read_book(*zip, part, sink.limits());
  if (!book) return book.error();
  if (book->sheets.empty()) return refused();
  auto references = read_references(*zip, part);
  if (!references) return references.error();
  note_parts(*zip, *references, sink);
  auto context = read_context(*zip, *references, book->dates, sink.limits());
  if (!context) return context.error();
  return read_sheets(*zip, *book, *references, *context, sink);
}

}  // namespace mijian
