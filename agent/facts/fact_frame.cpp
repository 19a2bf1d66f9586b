#include "agent/facts/fact_frame.h"

#include <cstring>
#include <span>

#include "agent/facts/schema.h"

namespace mijian {
namespace {

using TableNumber = std::uint16_t;  // in all_tables()
using ColumnNumber = std::uint8_t;  // in its table
constexpr ColumnNumber no_column = 0xff;
constexpr std::size_t longest_kept = 64u << 10;

/// A frame is a letter for its kind and then texts, each with its length in front, and values. The
/// string is only room for it.
class Packer {
 public:
  Packer(std::string& room, char kind) : room_{room} { number(kind); }

  void text(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    text.copy(next(text.size()), text.size());
  }
  template <class Number>
  void number(Number number) {
    std::memcpy(next(sizeof number), &number, sizeof number);
  }
  void value(const Value& value) {
    number(static_cast<char>('0' + value.index()));
    if (const auto* whole = std::get_if<std::int64_t>(&value)) number(*whole);
    if (const auto* real = std::get_if<double>(&value)) number(*real);
    if (const auto* words = std::get_if<std::string>(&value)) text(*words);
  }
  void time(const std::optional<Time>& time) {
    number(time ? 'T' : '-');
    if (time) number(time->microseconds);
  }
  std::string_view bytes() const { return std::string_view{room_}.substr(0, used_); }

 private:
  char* next(std::size_t size) {
    if (room_.size() - used_ < size) make_room(size);
    char* at = room_.data() + used_;
    used_ += size;
    return at;
  }
  [[gnu::cold]] void make_room(std::size_t size) { room_.resize(2 * (used_ + size)); }

  std::string& room_;
  std::size_t used_ = 0;
};

/// Reads what Packer wrote; past the end every read gives nothing and good() is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_{bytes} {}

  char letter() {
    const std::string_view one = take(1);
    return one.empty() ? '\0' : one[0];
  }
  template <class Number>
  Number number() {
    Number number{};
    const std::string_view raw = take(sizeof number);
    if (!raw.empty()) std::memcpy(&number, raw.data(), sizeof number);
    return number;
  }
  std::string_view view() { return take(number<std::uint32_t>()); }
  std::string text() { return std::string{view()}; }
  void value(Value& value) {
    switch (letter()) {
      case '0':
        value = Null{};
        break;
      case '1':
        value = number<std::int64_t>();
        break;
      case '2':
        value = number<double>();
        break;
      case '3':
        text_of(value).assign(view());
        break;
      default:
        good_ = false;
    }
  }
  std::optional<Time> time() {
    const char kind = letter();
    if (kind == 'T') return Time{number<std::int64_t>()};
    good_ = good_ && kind == '-';
    return std::nullopt;
  }
  bool good() const { return good_; }
  bool at_end() const { return bytes_.empty(); }

 private:
  static std::string& text_of(Value& value) {
    auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : value.emplace<std::string>();
  }
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) {
      good_ = false;
      bytes_ = {};
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool good_ = true;
};

/// Equal names are mostly one literal.
bool is_same(std::string_view one, std::string_view other) {
  return one.size() == other.size() && (one.data() == other.data() || one == other);
}

/// The column of this name, looked for from `next` on: rows mostly come in the schema's order.
ColumnNumber column_number(const Table& table, std::string_view name, std::size_t& next) {
  for (std::size_t tried = 0; tried < table.columns.size(); ++tried) {
    const std::size_t number = next++ % table.columns.size();
    if (is_same(table.columns[number].name, name)) return static_cast<ColumnNumber>(number);
  }
  return no_column;
}

SourceCoverage unpack_source(Unpacker& in) {
  SourceCoverage source;
  source.table = in.text();
  source.source = in.text();
  source.reason = in.text();
  source.state = static_cast<CoverageState>(in.number<std::uint8_t>() % 3);
  source.covers_from = in.time();
  source.covers_to = in.time();
  return source;
}

}  // namespace

std::string_view FactPacker::pack(const FactRow& row) {
  Packer out{room_, 'R'};
  const std::size_t number = table_number(row.table);
  out.number(static_cast<TableNumber>(number));
  const auto tables = all_tables();
  if (number == tables.size()) return out.bytes();
  std::size_t next = 0;
  for (const auto& [name, value] : row.cells) {
    out.number(column_number(*tables[number], name, next));
    out.value(value);
  }
  return out.bytes();
}

std::string_view FactPacker::pack(const SourceCoverage& source) {
  Packer out{room_, 'S'};
  out.text(source.table);
  out.text(source.source);
  out.text(source.reason);
  out.number(static_cast<std::uint8_t>(source.state));
  out.time(source.covers_from);
  out.time(source.covers_to);
  return out.bytes();
}

std::string_view FactPacker::pack_progress(std::int64_t done) {
  Packer out{room_, 'P'};
  out.number(done);
  return out.bytes();
}

/// None when anything of it is broken.
const FactRow* FactUnpacker::unpack_row(std::string_view bytes) {
  Unpacker in{bytes};
  const auto tables = all_tables();
  const std::size_t number = in.number<TableNumber>();
  if (!in.good() || number >= tables.size()) return nullptr;
  if (bytes.size() > longest_kept) long_ = number;
  rows_.resize(tables.size());
  FactRow& row = rows_[number];
  row.table = tables[number]->name;
  const std::span<const Column> columns = tables[number]->columns;
  std::size_t cell = 0;
  for (; in.good() && !in.at_end(); ++cell) {
    const std::size_t column = in.number<ColumnNumber>();
    if (column >= columns.size() || cell == columns.size()) return nullptr;
    if (cell == row.cells.size()) row.cells.emplace_back();
    row.cells[cell].first = columns[column].name;
    in.value(row.cells[cell].second);
  }
  row.cells.resize(cell);
  return in.good() ? &row : nullptr;
}

Result<UnpackedFact> FactUnpacker::unpack(std::string_view frame) {
  if (long_) rows_[*long_] = {};
  long_.reset();
  Unpacker in{frame};
  UnpackedFact fact;
  const char kind = in.letter();
  if (kind == 'R') {
    fact.row = unpack_row(frame.substr(1));
    if (fact.row != nullptr) return fact;
  }
  if (kind == 'S') fact.source = unpack_source(in);
  if (kind == 'P') fact.progress = in.number<std::int64_t>();
  if ((!fact.source && !fact.progress) || !in.good() || !in.at_end())
    return malformed("a worker sent a broken frame");
  return fact;
}

}  // namespace mijian
