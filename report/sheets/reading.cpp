#include "report/sheets/reading.h"

#include <optional>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/sheets/compound_file.h"
#include "report/sheets/readers.h"

namespace mijian {
namespace {

struct Refusal {
  std::string_view start;
  Text what;
};
// Files that often bear a spreadsheet's name, and what their owner does about it.
constexpr Refusal refusals[] = {
    {"%pdf",
     {"这是 PDF 文件，请取得原来的表格文件", "a PDF; ask for the spreadsheet it was made of"}},
    {"<html",
     {"这是网页，请用表格软件打开后另存为 .xlsx",
      "a web page; open it in a spreadsheet program and save it as .xlsx"}},
    {"<!doc",
     {"这是网页，请用表格软件打开后另存为 .xlsx",
      "a web page; open it in a spreadsheet program and save it as .xlsx"}},
    {"<table",
     {"这是网页，请用表格软件打开后另存为 .xlsx",
      "a web page; open it in a spreadsheet program and save it as .xlsx"}},
    {"<?xml",
     {"这是 XML 表格，请用表格软件打开后另存为 .xlsx",
      "an XML spreadsheet; open it in a spreadsheet program and save it as .xlsx"}},
    {"{\\rtf", {"这是文字文档，请取得原来的表格文件", "a text document; ask for the spreadsheet"}},
    {"rar!", {"这是压缩包，请先解压", "a RAR archive; unpack it first"}},
    {"7z\xBC\xAF", {"这是压缩包，请先解压", "a 7-Zip archive; unpack it first"}},
};
constexpr Text of_wps{"请在WPS中另存为.xlsx", "a file of WPS; save it as .xlsx in WPS"};

Error refused(Text what) {
  return not_supported(std::string{what.en} + " · " + std::string{what.zh});
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::optional<Error> refusal_of(std::string_view bytes, std::string_view name) {
  const std::string suffixed =
      to_lower(name.substr(name.size() - std::min<std::size_t>(4, name.size())));
  if (ends_with(suffixed, ".et") || ends_with(suffixed, ".ett")) return refused(of_wps);
  std::string_view text = bytes.substr(0, 256);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::string start = to_lower(trim(text));
  for (const Refusal& refusal : refusals)
    if (start.compare(0, refusal.start.size(), refusal.start) == 0) return refused(refusal.what);
  return std::nullopt;
}

std::string_view without_suffix(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

Result<Workbook> read_workbook(std::string_view bytes, std::string_view name,
                               const SheetLimits& limits, const SheetEvents& events) {
  if (bytes.size() > limits.file_bytes)
    return too_large("a file of more than " + std::to_string(limits.file_bytes) + " bytes");
  if (bytes.empty()) return malformed("an empty file");
  if (const auto refusal = refusal_of(bytes, name)) return *refusal;
  const bool is_zip = bytes.substr(0, 4) == "PK\3\4",
             is_old = bytes.substr(0, 8) == compound_file_start;
  SheetSink sink{is_zip   ? WorkbookFormat::xlsx
                 : is_old ? WorkbookFormat::xls
                          : WorkbookFormat::csv,
                 limits, events};
  auto read = is_zip   ? read_xlsx(bytes, sink)
              : is_old ? read_xls(bytes, sink)
                       : read_csv(bytes, without_suffix(name), sink);
  if (!read) return read.error();
  return sink.finish();
}

Result<Workbook> read_workbook_file(const std::string& path, const SheetLimits& limits,
                                    const SheetEvents& events) {
  const std::string name = "'" + display(file_name(path), 100) + "'";
  const auto bytes = read_file(path, limits.file_bytes);
  if (!bytes) return bytes.error().during(name);
  auto read = read_workbook(*bytes, file_name(path), limits, events);
  if (!read) return read.error().during(name);
  return read;
}

}  // namespace mijian
