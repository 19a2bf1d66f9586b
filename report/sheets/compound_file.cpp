#include "report/sheets/compound_file.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t header_size = 512, table_in_header = 76, entries_in_header = 109;
constexpr std::size_t entry_size = 128, small_sector_size = 64, small_stream_size = 4096;
constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // what is greater is no sector but a mark
constexpr std::uint32_t no_entry = 0xFFFFFFFF;
constexpr std::uint8_t root_kind = 5;

Error damaged(const std::string& what) { return malformed("a damaged .xls container: " + what); }

std::vector<std::uint32_t> numbers_of(std::string_view bytes) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) numbers.push_back(u32_at(bytes, at));
  return numbers;
}

}  // namespace

std::uint16_t u16_at(std::string_view bytes, std::size_t offset) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[offset + at]); };
  return static_cast<std::uint16_t>(byte(0) | byte(1) << 8);
}

std::uint32_t u32_at(std::string_view bytes, std::size_t offset) {
  return u16_at(bytes, offset) | static_cast<std::uint32_t>(u16_at(bytes, offset + 2)) << 16;
}

std::string utf8_of_utf16(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
    std::uint32_t unit = u16_at(bytes, at);
    if (unit >= 0xD800 && unit < 0xDC00 && at + 4 <= bytes.size()) {
      const std::uint32_t low = u16_at(bytes, at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    const std::string character = utf8_of(unit);
    text += character.empty() ? "\xEF\xBF\xBD" : character;
  }
  return text;
}

Result<CompoundFile> CompoundFile::open(std::string_view bytes) {
  if (bytes.size() < header_size || bytes.substr(0, 8) != compound_file_start)
    return damaged("its beginning is missing");
  const auto shift = u16_at(bytes, 30);
  if ((shift != 9 && shift != 12) || u16_at(bytes, 32) != 6)
    return damaged("sectors of an impossible size");
  CompoundFile file{bytes};
  file.sector_size_ = std::size_t{1} << shift;
  if (auto read = file.read_table(); !read) return read.error();
  if (auto read = file.read_folder(); !read) return read.error();
  return file;
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const std::size_t offset = (std::size_t{number} + 1) * sector_size_;
  return offset >= bytes_.size() ? std::string_view{} : bytes_.substr(offset, sector_size_);
}

// Which sector follows which: listed in sectors that the header names, and more lists behind it.
Status CompoundFile::read_table() {
  std::vector<std::uint32_t> tables =
      numbers_of(bytes_.substr(table_in_header, entries_in_header * 4));
  const std::size_t sectors = bytes_.size() / sector_size_;
  std::uint32_t list = u32_at(bytes_, 68);
  for (std::size_t lists = 0; list < last_sector; ++lists) {
    auto more = numbers_of(sector(list));
    if (more.size() != sector_size_ / 4 || lists > sectors) return damaged("its table of tables");
    list = more.back();
    more.pop_back();
    tables.insert(tables.end(), more.begin(), more.end());
  }
  for (const std::uint32_t table : tables) {
    if (table >= last_sector) continue;
    const auto numbers = numbers_of(sector(table));
    next_.insert(next_.end(), numbers.begin(), numbers.end());
    if (next_.size() > sectors + 2 * sector_size_) break;  // entries for sectors that are not there
  }
  return ok;
}

Result<std::string> CompoundFile::chain(std::uint32_t start) const {
  std::string bytes;
  for (std::uint32_t at = start; at < last_sector; at = next_[at]) {
    const std::string_view piece = sector(at);
    if (piece.empty() || at >= next_.size()) return damaged("a stream that leads out of the file");
    bytes += piece;
    if (bytes.size() > bytes_.size()) return damaged("a stream without end");
  }
  return bytes;
}

Status CompoundFile::read_folder() {
  auto folder = chain(u32_at(bytes_, 48));
  if (!folder) return folder.error();
  if (folder->size() < entry_size || static_cast<std::uint8_t>((*folder)[66]) != root_kind)
    return damaged("no root");
  auto small = chain(u32_at(*folder, 116));
  if (!small) return small.error();
  small_ = std::move(*small);
  auto table = chain(u32_at(bytes_, 60));
  if (!table) return table.error();
  next_small_ = numbers_of(*table);
  return add_children(*folder);
}

// The root's own entries are a tree of left and right neighbours; what lies deeper belongs to
// objects inside the workbook.
Status CompoundFile::add_children(std::string_view folder) {
  std::vector<bool> seen(folder.size() / entry_size, false);
  std::vector<std::uint32_t> waiting{u32_at(folder, 76)};
  while (!waiting.empty()) {
    const std::uint32_t id = waiting.back();
    waiting.pop_back();
    if (id == no_entry) continue;
    if (id >= seen.size() || seen[id]) return damaged("its folder");
    seen[id] = true;
    const std::string_view entry = folder.substr(id * entry_size, entry_size);
    const std::size_t name = std::min<std::size_t>(64, u16_at(entry, 64));
    entries_[to_lower(utf8_of_utf16(entry.substr(0, name < 2 ? 0 : name - 2)))] = {
        u32_at(entry, 116), u32_at(entry, 120)};
    waiting.push_back(u32_at(entry, 68));
    waiting.push_back(u32_at(entry, 72));
  }
  return ok;
}

Result<std::string> CompoundFile::small_stream(const Entry& entry) const {
  std::string bytes;
  for (std::uint32_t at = entry.start; at < last_sector && bytes.size() < entry.size;
       at = next_small_[at]) {
    const std::size_t offset = std::size_t{at} * small_sector_size;
    if (offset >= small_.size() || at >= next_small_.size())
      return damaged("a short stream that leads out of the file");
    bytes += small_.substr(offset, small_sector_size);
  }
  return bytes;
}

bool CompoundFile::has(std::string_view name) const {
  return entries_.find(to_lower(name)) != entries_.end();
}

Result<std::string> CompoundFile::read(std::string_view name) const {
  const auto found = entries_.find(to_lower(name));
  if (found == entries_.end()) return malformed("it has no '" + std::string{name} + "'");
  const Entry& entry = found->second;
  auto bytes = entry.size < small_stream_size ? small_stream(entry) : chain(entry.start);
  if (!bytes) return bytes;
  if (bytes->size() < entry.size) return damaged("'" + std::string{name} + "' is cut off");
  bytes->resize(entry.size);
  return bytes;
}

}  // namespace mijian
