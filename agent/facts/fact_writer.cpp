#include "agent/facts/fact_writer.h"

#include <cstring>

#include "agent/facts/schema.h"

namespace mijian {
namespace {

/// A frame is a letter for its kind and then texts and values, each with its length in front.
class Packer {
 public:
  explicit Packer(char kind) {
    constexpr std::size_t usual = 512;
    bytes_.reserve(usual);
    bytes_ += kind;
  }

  void text(std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    number(size);
    bytes_ += text;
  }
  template <class Number>
  void number(Number number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes_.append(raw, sizeof number);
  }
  void value(const Value& value) {
    bytes_ += static_cast<char>('0' + value.index());
    if (const auto* whole = std::get_if<std::int64_t>(&value)) number(*whole);
    if (const auto* real = std::get_if<double>(&value)) number(*real);
    if (const auto* words = std::get_if<std::string>(&value)) text(*words);
  }
  void time(const std::optional<Time>& time) {
    bytes_ += time ? 'T' : '-';
    if (time) number(time->microseconds);
  }
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
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
  Value value() {
    switch (letter()) {
      case '0':
        return Null{};
      case '1':
        return number<std::int64_t>();
      case '2':
        return number<double>();
      case '3':
        return text();
      default:
        good_ = false;
        return Null{};
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

/// The column of this name, looked for from `next` on: rows mostly come in the schema's order.
const Column* find_column(const Table& table, std::string_view name, std::size_t& next) {
  for (std::size_t tried = 0; tried < table.columns.size(); ++tried) {
    const Column& column = table.columns[next++ % table.columns.size()];
    if (column.name == name) return &column;
  }
  return nullptr;
}

std::optional<FactRow> unpack_row(Unpacker& in) {
  const Table* table = find_table(in.view());
  if (table == nullptr) return std::nullopt;
  FactRow row{table->name, {}};
  row.cells.reserve(table->columns.size());
  for (std::size_t next = 0; in.good() && !in.at_end();) {
    const Column* column = find_column(*table, in.view(), next);
    if (column == nullptr) return std::nullopt;
    row.cells.emplace_back(column->name, in.value());
  }
  return row;
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

void FactWriter::add(std::string_view table,
                     std::initializer_list<std::pair<std::string_view, Cell>> cells) {
  FactRow row{table, {}};
  row.cells.reserve(cells.size());
  for (const auto& [name, cell] : cells) row.cells.emplace_back(name, cell.take());
  sink_.row(std::move(row));
}

void FactWriter::complete(std::string_view table, std::string_view source, std::string_view note) {
  sink_.source({std::string{table},
                std::string{source},
                CoverageState::complete,
                std::string{note},
                {},
                {}});
}

void FactWriter::covers(std::string_view table, std::string_view source, std::optional<Time> from,
                        std::optional<Time> to, std::string_view note) {
  sink_.source({std::string{table}, std::string{source}, CoverageState::complete, std::string{note},
                from, to});
}

void FactWriter::gap(std::string_view table, std::string_view source, const Error& why) {
  sink_.source(
      {std::string{table}, std::string{source}, CoverageState::partial, why.text(), {}, {}});
}

void FactWriter::impossible(std::string_view table, std::string_view source, const Error& why) {
  sink_.source(
      {std::string{table}, std::string{source}, CoverageState::impossible, why.text(), {}, {}});
}

void FactWriter::source(std::string_view table, std::string_view source, const Status& status) {
  if (status)
    complete(table, source);
  else
    impossible(table, source, status.error());
}

std::string pack(const FactRow& row) {
  Packer out{'R'};
  out.text(row.table);
  for (const auto& [name, value] : row.cells) {
    out.text(name);
    out.value(value);
  }
  return std::move(out).take();
}

std::string pack(const SourceCoverage& source) {
  Packer out{'S'};
  out.text(source.table);
  out.text(source.source);
  out.text(source.reason);
  out.number(static_cast<std::uint8_t>(source.state));
  out.time(source.covers_from);
  out.time(source.covers_to);
  return std::move(out).take();
}

std::string pack_progress(std::int64_t done) {
  Packer out{'P'};
  out.number(done);
  return std::move(out).take();
}

Result<UnpackedFact> unpack(std::string_view frame) {
  Unpacker in{frame};
  UnpackedFact fact;
  const char kind = in.letter();
  if (kind == 'R') fact.row = unpack_row(in);
  if (kind == 'S') fact.source = unpack_source(in);
  if (kind == 'P') fact.progress = in.number<std::int64_t>();
  if ((!fact.row && !fact.source && !fact.progress) || !in.good() || !in.at_end())
    return malformed("a worker sent a broken frame");
  return fact;
}

}  // namespace mijian
