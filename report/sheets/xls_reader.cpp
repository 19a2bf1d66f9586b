#include "agent/core/text.h"
#include "report/sheets/compound_file.h"
#include "report/sheets/readers.h"
#include "report/sheets/xls_sheet.h"

namespace mijian {
namespace {

constexpr std::uint16_t version_of_97 = 0x0600;
constexpr std::size_t most_styles = 65'536;

Error refused(Text what) {
  return not_supported(std::string{what.en} + " · " + std::string{what.zh});
}
constexpr Text encrypted{
    "文件已加密，请用口令打开，取消口令后另存为 .xlsx",
    "an encrypted file; open it with its password and save it without one as .xlsx"};
constexpr Text too_old{
    "Excel 95 或更早的文件，请用表格软件打开后另存为 .xlsx",
    "a file of Excel 95 or older; open it in a spreadsheet program and save it as .xlsx"};
constexpr Text no_workbook{"这不是电子表格文件，请另存为 .xlsx",
                           "no spreadsheet; save it as .xlsx"};

// What the stream says before its sheets, record by record.
class Globals {
 public:
  explicit Globals(const SheetLimits& limits) : limits_{limits} {}

  Status take(const XlsBytes& record, XlsRecords& records) {
    const std::string_view bytes = record.bytes;
    switch (record.kind) {
      case XlsRecord::password:
        return refused(encrypted);
      case XlsRecord::dates:
        if (bytes.size() >= 2 && u16_at(bytes, 0) != 0) book_.dates = DateSystem::from_1904;
        return ok;
      case XlsRecord::format:
        if (bytes.size() >= 5) codes_[u16_at(bytes, 0)] = format_of_code(code_of(bytes.substr(2)));
        return ok;
      case XlsRecord::cell_style:
        if (bytes.size() >= 4) styles_.push_back(u16_at(bytes, 2));
        return styles_.size() > most_styles ? too_large("more styles than a file may have") : ok;
      case XlsRecord::sheet:
        return add_sheet(bytes);
      case XlsRecord::shared_texts:
        return take_texts(bytes, records);
      case XlsRecord::other_book:
        // 2.4.271: 0x0401 is this file, 0x3A01 the functions of an add-in.
        if (bytes.size() > 4) book_.links = true;
        return ok;
      default:
        return ok;
    }
  }
  XlsBook finish() {
    for (const std::uint16_t style : styles_) {
      const auto code = codes_.find(style);
      book_.formats.push_back(code != codes_.end() ? code->second : built_in_format(style));
    }
    return std::move(book_);
  }

 private:
  static std::string code_of(std::string_view bytes) {
    XlsText reader{{bytes}};
    const std::size_t length = reader.number();
    return reader.text(length);
  }
  Status add_sheet(std::string_view bytes) {
    if (bytes.size() < 8) return malformed("a sheet without a name");
    if (book_.sheets.size() >= limits_.sheets)
      return too_large("more than " + std::to_string(limits_.sheets) + " sheets");
    XlsText reader{{bytes.substr(7)}};
    const bool hidden = (bytes[4] & 3) != 0;
    book_.sheets.push_back({reader.text(static_cast<std::uint8_t>(bytes[6])), u32_at(bytes, 0),
                            hidden, bytes[5] == 0});
    return ok;
  }
  Status take_texts(std::string_view bytes, XlsRecords& records) {
    std::vector<std::string_view> pieces = records.continued();
    pieces.insert(pieces.begin(), bytes);
    auto texts = read_shared_texts(std::move(pieces), limits_);
    if (!texts) return texts.error();
    book_.texts = std::move(*texts);
    return ok;
  }

  const SheetLimits& limits_;
  XlsBook book_;
  std::map<std::uint16_t, CellFormat> codes_;
  std::vector<std::uint16_t> styles_;
};

Result<XlsBook> read_globals(std::string_view stream, const SheetLimits& limits) {
  XlsRecords records{stream, 0};
  const auto first = records.next();
  if (!first || first->kind != XlsRecord::begin || first->bytes.size() < 4)
    return refused(no_workbook);
  if (u16_at(first->bytes, 0) != version_of_97) return refused(too_old);
  Globals globals{limits};
  while (const auto record = records.next()) {
    if (record->kind == XlsRecord::end) return globals.finish();
    if (auto taken = globals.take(*record, records); !taken) return taken.error();
  }
  return malformed("its records are cut off");
}

}  // namespace

Status read_xls(std::string_view bytes, SheetSink& sink) {
  const auto file = CompoundFile::open(bytes);
  if (!file) return file.error();
  if (file->has("EncryptedPackage")) return refused(encrypted);
  if (!file->has("Workbook")) return refused(file->has("Book") ? too_old : no_workbook);
  const auto stream = file->read("Workbook");
  if (!stream) return stream.error();
  const auto book = read_globals(*stream, sink.limits());
  if (!book) return book.error();
  if (file->has("_VBA_PROJECT_CUR")) sink.note(NoteKind::macros, "_VBA_PROJECT_CUR");
  if (book->links) sink.note(NoteKind::external_links, "SUPBOOK");
  std::size_t bytes_of_sheets = 0;
  for (const XlsSheet& sheet : book->sheets) {
    if (!sheet.is_of_cells) sink.note(NoteKind::other_sheet, sheet.name);
    if (!sheet.is_of_cells) continue;
    const auto read = read_xls_sheet(*stream, sheet, *book, sink);
    if (!read) return read.error();
    // Many sheets over the same records would be read as often as there are sheets.
    bytes_of_sheets += *read;
    if (bytes_of_sheets > stream->size()) return malformed("its sheets lie over each other");
  }
  return ok;
}

}  // namespace mijian
