#include "report/sheets/sheet_frames.h"

#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

enum class FrameOf : unsigned char { sheet, row, workbook };

void put(std::string& out, std::size_t number) {
  for (int byte = 0; byte < 4; ++byte) out += static_cast<char>(number >> (8 * byte) & 0xFF);
}
void put(std::string& out, std::string_view text) {
  put(out, text.size());
  out += text;
}
void put(std::string& out, const std::vector<CellRange>& ranges) {
  put(out, ranges.size());
  for (const CellRange& range : ranges)
    for (const std::size_t number :
         {range.first_row, range.first_column, range.last_row, range.last_column})
      put(out, number);
}

// Takes what was put, in the same order; once something is missing, everything is 0.
class FrameBytes {
 public:
  explicit FrameBytes(std::string_view bytes) : rest_{bytes} {}
  bool is_whole() const { return !is_short_ && rest_.empty(); }
  bool is_short() const { return is_short_; }

  std::size_t number() {
    const std::string_view bytes = take(4);
    std::size_t value = 0;
    for (std::size_t byte = bytes.size(); byte > 0; --byte)
      value = value << 8 | static_cast<unsigned char>(bytes[byte - 1]);
    return value;
  }
  std::string text() { return std::string{take(number())}; }
  /// A number that is one of so many, the last of them for a greater one.
  template <class Enum, std::size_t count>
  Enum one_of(const Word<Enum> (&words)[count]) {
    const std::size_t value = number();
    is_short_ = is_short_ || value >= std::size(words);
    return is_short_ ? Enum{} : static_cast<Enum>(value);
  }
  std::vector<CellRange> ranges() {
    std::vector<CellRange> found;
    for (std::size_t left = number(); left > 0 && !is_short_; --left) {
      CellRange range;
      for (std::size_t* each :
           {&range.first_row, &range.first_column, &range.last_row, &range.last_column})
        *each = number();
      found.push_back(range);
    }
    return found;
  }

 private:
  std::string_view take(std::size_t count) {
    is_short_ = is_short_ || count > rest_.size();
    if (is_short_) return {};
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  std::string_view rest_;
  bool is_short_ = false;
};

Status take_row(FrameBytes& bytes, SheetSink& sink) {
  const std::size_t number = bytes.number();
  const bool hidden = bytes.number() != 0;
  if (auto begun = sink.begin_row(number, hidden); !begun) return begun;
  for (std::size_t left = bytes.number(); left > 0 && !bytes.is_short(); --left) {
    SheetCell cell;
    cell.column = bytes.number();
    cell.kind = bytes.one_of(cell_kind_words);
    cell.doubt = bytes.one_of(doubt_words);
    cell.formula = bytes.number() != 0;
    cell.text = bytes.text();
    if (bytes.is_short()) break;
    if (!is_utf8(cell.text)) return malformed("a text of the worker is no UTF-8");
    if (auto added = sink.add(std::move(cell)); !added) return added;
  }
  return ok;
}

Status take_sheet(FrameBytes& bytes, SheetSink& sink) {
  SheetHead sheet;
  sheet.name = bytes.text();
  sheet.hidden = bytes.number() != 0;
  sheet.merged = bytes.ranges();
  sheet.hidden_columns = bytes.ranges();
  if (bytes.is_short()) return ok;
  if (auto ended = sink.end_sheet(); !ended) return ended;
  return sink.begin_sheet(std::move(sheet));
}

Status take_workbook(FrameBytes& bytes, SheetSink& sink, Workbook& workbook) {
  workbook.format = bytes.one_of(workbook_format_words);
  for (std::size_t left = bytes.number(); left > 0 && !bytes.is_short(); --left) {
    SheetNote note;
    note.kind = bytes.one_of(note_words);
    note.what = bytes.text();
    workbook.notes.push_back(std::move(note));
  }
  return sink.end_sheet();
}

}  // namespace

std::string frame_of(const SheetHead& sheet) {
  std::string frame{static_cast<char>(FrameOf::sheet)};
  put(frame, sheet.name);
  put(frame, std::size_t{sheet.hidden});
  put(frame, sheet.merged);
  put(frame, sheet.hidden_columns);
  return frame;
}

std::string frame_of(const SheetRow& row) {
  std::string frame{static_cast<char>(FrameOf::row)};
  put(frame, row.number);
  put(frame, std::size_t{row.hidden});
  put(frame, row.cells.size());
  for (const SheetCell& cell : row.cells) {
    put(frame, cell.column);
    put(frame, static_cast<std::size_t>(cell.kind));
    put(frame, static_cast<std::size_t>(cell.doubt));
    put(frame, std::size_t{cell.formula});
    put(frame, cell.text);
  }
  return frame;
}

std::string frame_of(const Workbook& workbook) {
  std::string frame{static_cast<char>(FrameOf::workbook)};
  put(frame, static_cast<std::size_t>(workbook.format));
  put(frame, workbook.notes.size());
  for (const SheetNote& note : workbook.notes) {
    put(frame, static_cast<std::size_t>(note.kind));
    put(frame, note.what);
  }
  return frame;
}

Status take_frame(std::string_view frame, SheetSink& sink, Workbook& workbook) {
  if (frame.empty()) return malformed("an empty frame of the worker");
  FrameBytes bytes{frame.substr(1)};
  Status taken = malformed("a frame of an unknown kind");
  switch (static_cast<FrameOf>(frame.front())) {
    case FrameOf::sheet:
      taken = take_sheet(bytes, sink);
      break;
    case FrameOf::row:
      taken = take_row(bytes, sink);
      break;
    case FrameOf::workbook:
      taken = take_workbook(bytes, sink, workbook);
      break;
  }
  if (taken && !bytes.is_whole()) return malformed("a frame of the worker is damaged");
  return taken;
}

}  // namespace mijian
