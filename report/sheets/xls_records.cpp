#include "report/sheets/xls_records.h"

#include <algorithm>

#include "report/sheets/compound_file.h"

namespace mijian {
namespace {

constexpr std::size_t head = 4;  // kind and length
constexpr std::uint8_t is_wide = 0x01, has_reading_aid = 0x04, has_runs = 0x08;
constexpr std::size_t run_size = 4;

}  // namespace

std::optional<XlsBytes> XlsRecords::next() {
  if (at_ > stream_.size() || stream_.size() - at_ < head) return std::nullopt;
  const std::size_t length = u16_at(stream_, at_ + 2);
  if (stream_.size() - at_ - head < length) return std::nullopt;
  const XlsBytes record{static_cast<XlsRecord>(u16_at(stream_, at_)),
                        stream_.substr(at_ + head, length)};
  at_ += head + length;
  return record;
}

std::vector<std::string_view> XlsRecords::continued() {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t before = at_;
    const auto record = next();
    if (record && record->kind == XlsRecord::more) {
      pieces.push_back(record->bytes);
      continue;
    }
    at_ = before;
    return pieces;
  }
}

bool XlsText::at_end() {
  while (piece_ < pieces_.size() && pieces_[piece_].empty()) ++piece_;
  return piece_ >= pieces_.size();
}

bool XlsText::next_piece() {
  is_over_ = is_over_ || at_end();
  return !is_over_;
}

std::uint8_t XlsText::byte() {
  if (!next_piece()) return 0;
  const auto value = static_cast<std::uint8_t>(pieces_[piece_].front());
  pieces_[piece_].remove_prefix(1);
  return value;
}

std::uint16_t XlsText::number() {
  const std::uint16_t low = byte();
  return static_cast<std::uint16_t>(low | byte() << 8);
}

std::uint32_t XlsText::long_number() {
  const std::uint32_t low = number();
  return low | static_cast<std::uint32_t>(number()) << 16;
}

void XlsText::skip(std::size_t bytes) {
  while (bytes > 0 && next_piece()) {
    const std::size_t here = std::min(bytes, pieces_[piece_].size());
    pieces_[piece_].remove_prefix(here);
    bytes -= here;
  }
}

// Where a text goes on in the next record, its flags stand there again: it may change its width.
std::string XlsText::characters(std::size_t count, bool wide) {
  std::string units;
  while (count > 0 && piece_ < pieces_.size()) {
    std::string_view& piece = pieces_[piece_];
    const std::size_t here = std::min(count, piece.size() / (wide ? 2 : 1));
    if (wide) units += piece.substr(0, here * 2);
    if (!wide)
      for (const char c : piece.substr(0, here)) units.append({c, '\0'});
    piece.remove_prefix(here * (wide ? 2 : 1));
    count -= here;
    if (count == 0) return utf8_of_utf16(units);
    ++piece_;  // with half a character, which nobody writes
    wide = (byte() & is_wide) != 0;
  }
  is_over_ = is_over_ || count > 0;
  return utf8_of_utf16(units);
}

std::string XlsText::text(std::size_t count) {
  if (count == 0 && at_end()) return {};  // some write no flags where no character follows
  const std::uint8_t flags = byte();
  const std::size_t runs = (flags & has_runs) != 0 ? number() : 0;
  const std::size_t reading_aid = (flags & has_reading_aid) != 0 ? long_number() : 0;
  std::string text = characters(count, (flags & is_wide) != 0);
  skip(runs * run_size + reading_aid);
  return text;
}

Result<SharedTexts> read_shared_texts(std::vector<std::string_view> pieces,
                                      const SheetLimits& limits) {
  SharedTexts texts;
  XlsText reader{std::move(pieces)};
  reader.skip(4);  // how often they are used
  reader.skip(4);  // how many there are, which not every program counts well
  if (reader.is_over()) return malformed("the texts of its cells are cut off");
  while (!reader.at_end()) {
    const std::size_t length = reader.number();
    const std::string text = reader.text(length);
    if (reader.is_over()) return malformed("the texts of its cells are cut off");
    if (auto added = texts.add(text, limits); !added) return added.error();
  }
  return texts;
}

}  // namespace mijian
