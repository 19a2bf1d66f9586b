// The records of a workbook stream ([MS-XLS] 2.1.4) and the texts in them (2.5.293, 2.5.294).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "report/sheets/shared_texts.h"

namespace mijian {

/// [MS-XLS] 2.3: the records that are read.
enum class XlsRecord : std::uint16_t {
  formula = 0x0006,
  end = 0x000A,
  dates = 0x0022,
  password = 0x002F,
  more = 0x003C,  // goes on with the record before
  columns = 0x007D,
  sheet = 0x0085,
  many_numbers = 0x00BD,
  rich_label = 0x00D6,
  cell_style = 0x00E0,
  merged = 0x00E5,
  shared_texts = 0x00FC,
  shared_text = 0x00FD,
  other_book = 0x01AE,
  number = 0x0203,
  label = 0x0204,
  boolean_or_error = 0x0205,
  formula_text = 0x0207,
  row = 0x0208,
  short_number = 0x027E,
  format = 0x041E,
  begin = 0x0809,
};

struct XlsBytes {
  XlsRecord kind{};
  std::string_view bytes;
};

/// One record after the other from an offset on.
class XlsRecords {
 public:
  XlsRecords(std::string_view stream, std::size_t offset) : stream_{stream}, at_{offset} {}
  /// None behind the last one, or where the stream is cut off.
  std::optional<XlsBytes> next();
  /// The bytes of the records that go on with the one given last.
  std::vector<std::string_view> continued();
  std::size_t offset() const { return at_; }

 private:
  std::string_view stream_;
  std::size_t at_;
};

/// Reads bytes that lie in several records. Whether any are left, at_end() tells; past the last one
/// everything is zero and is_over() true.
class XlsText {
 public:
  explicit XlsText(std::vector<std::string_view> pieces) : pieces_{std::move(pieces)} {}
  std::uint8_t byte();
  std::uint16_t number();       // two bytes
  std::uint32_t long_number();  // four bytes
  void skip(std::size_t bytes);
  /// A text of so many characters, at most 65,535: its flags, its characters, what is attached.
  std::string text(std::size_t characters);
  bool is_over() const { return is_over_; }
  bool at_end();

 private:
  std::string characters(std::size_t count, bool wide);
  bool next_piece();
  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  bool is_over_ = false;
};

/// The texts that cells share (2.4.265). Malformed when they are cut off, too_large by the limits.
Result<SharedTexts> read_shared_texts(std::vector<std::string_view> pieces,
                                      const SheetLimits& limits);

}  // namespace mijian
