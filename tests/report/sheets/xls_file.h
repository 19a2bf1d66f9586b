// An .xls made record by record, so that any record can be what no program would write.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mijian {

inline std::string bytes_of(std::uint64_t value, std::size_t count) {
  std::string bytes;
  for (std::size_t each = 0; each < count; ++each)
    bytes += static_cast<char>(value >> (8 * each) & 0xFF);
  return bytes;
}

inline std::string record(std::uint16_t kind, const std::string& bytes) {
  return bytes_of(kind, 2) + bytes_of(bytes.size(), 2) + bytes;
}

/// Row and column from 0, and style 0, before what the cell holds.
inline std::string cell_record(std::uint16_t kind, unsigned row, unsigned column,
                               const std::string& value, unsigned style = 0) {
  return record(kind, bytes_of(row, 2) + bytes_of(column, 2) + bytes_of(style, 2) + value);
}

inline std::string begin_record(unsigned version = 0x0600) {
  return record(0x0809, bytes_of(version, 2) + std::string(14, '\0'));
}

/// A workbook stream: these records of the book, then one sheet called 表 with these records.
inline std::string workbook_stream(const std::string& of_book, const std::string& of_sheet,
                                   std::size_t sheets = 1) {
  const auto listed = [&](std::size_t offset) {
    return record(0x0085, bytes_of(offset, 4) + bytes_of(0, 2) + bytes_of(1, 1) + bytes_of(1, 1) +
                              "\x68\x88");
  };
  const std::string end = record(0x000A, "");
  const std::size_t offset =
      begin_record().size() + of_book.size() + sheets * listed(0).size() + end.size();
  std::string stream = begin_record() + of_book;
  for (std::size_t each = 0; each < sheets; ++each) stream += listed(offset);
  return stream + end + begin_record() + of_sheet + end;
}

/// A container whose root has these streams, each in whole sectors of 512 bytes.
inline std::string compound_file(const std::vector<std::pair<std::string, std::string>>& streams) {
  constexpr std::size_t sector = 512;
  constexpr std::uint32_t none = 0xFFFFFFFF, chain_end = 0xFFFFFFFE;
  std::vector<std::uint32_t> next;
  std::string body, folder;
  const auto add_entry = [&](const std::string& name, int kind, std::uint32_t right,
                             std::uint32_t child, std::uint32_t start, std::size_t size) {
    std::string entry;
    for (const char c : name) entry += std::string{c, '\0'};
    entry.resize(64, '\0');
    entry += bytes_of(name.size() * 2 + 2, 2) + bytes_of(kind, 1) + bytes_of(1, 1) +
             bytes_of(none, 4) + bytes_of(right, 4) + bytes_of(child, 4);
    entry.resize(116, '\0');
    folder += entry + bytes_of(start, 4) + bytes_of(size, 8);
  };
  const auto add_chain = [&](std::string bytes) {
    bytes.resize((bytes.size() + sector - 1) / sector * sector, '\0');
    const auto start = static_cast<std::uint32_t>(next.size());
    for (std::size_t at = 0; at < bytes.size(); at += sector)
      next.push_back(static_cast<std::uint32_t>(next.size()) + 1);
    if (!bytes.empty()) next.back() = chain_end;
    body += bytes;
    return start;
  };
  add_entry("Root Entry", 5, none, streams.empty() ? none : 1, chain_end, 0);
  for (std::size_t each = 0; each < streams.size(); ++each) {
    std::string bytes = streams[each].second;
    if (bytes.size() < 4096) bytes.resize(4096, '\0');  // shorter ones lie elsewhere
    const std::uint32_t right =
        each + 1 < streams.size() ? static_cast<std::uint32_t>(each + 2) : none;
    add_entry(streams[each].first, 2, right, none, add_chain(bytes), bytes.size());
  }
  const std::uint32_t folder_start = add_chain(folder);
  const std::size_t tables = next.size() / 127 + 1;
  const auto first_table = static_cast<std::uint32_t>(next.size());
  for (std::size_t each = 0; each < tables; ++each) next.push_back(0xFFFFFFFD);
  std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') +
                     bytes_of(0x3E, 2) + bytes_of(3, 2) + bytes_of(0xFFFE, 2) + bytes_of(9, 2) +
                     bytes_of(6, 2);
  head.resize(44, '\0');
  head += bytes_of(tables, 4) + bytes_of(folder_start, 4) + bytes_of(0, 4) + bytes_of(4096, 4) +
          bytes_of(chain_end, 4) + bytes_of(0, 4) + bytes_of(chain_end, 4) + bytes_of(0, 4);
  for (std::size_t each = 0; each < 109; ++each)
    head += bytes_of(each < tables ? first_table + each : none, 4);
  std::string table;
  for (const std::uint32_t number : next) table += bytes_of(number, 4);
  table.resize(tables * sector, '\xFF');
  return head + body + table;
}

}  // namespace mijian
