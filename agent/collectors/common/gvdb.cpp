#include "agent/collectors/common/gvdb.h"

#include <algorithm>
#include <cstdint>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_items = 100'000, longest_key = 4096;
constexpr int deepest_table = 4, longest_chain = 64;
constexpr std::uint32_t no_parent = 0xFFFFFFFF;

/// `size` bytes as a number, the lowest first.
std::uint64_t number_in(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t index = bytes.size(); index > 0; --index)
    value = value << 8 | static_cast<unsigned char>(bytes[index - 1]);
  return value;
}

std::int64_t signed_in(std::string_view bytes) {
  const std::uint64_t value = number_in(bytes);
  const std::size_t unused = 64 - bytes.size() * 8;
  return static_cast<std::int64_t>(value << unused) >> unused;
}

/// Without the NUL that ends it; none when there is none, or one in between.
std::optional<std::string> text_in(std::string_view bytes) {
  if (bytes.empty() || bytes.find('\0') != bytes.size() - 1) return std::nullopt;
  return std::string{bytes.substr(0, bytes.size() - 1)};
}

/// How wide the offsets at the end of a container are.
std::size_t offset_size(std::size_t container) {
  return container <= 0xFF ? 1 : container <= 0xFFFF ? 2 : container <= 0xFFFFFFFF ? 4 : 8;
}

/// An array of texts: the texts, then where each ends.
std::optional<std::string> list_in(std::string_view bytes) {
  if (bytes.empty()) return "[]";
  const std::size_t width = offset_size(bytes.size());
  if (bytes.size() < width) return std::nullopt;
  const std::uint64_t texts_end = number_in(bytes.substr(bytes.size() - width));
  if (texts_end > bytes.size() - width || (bytes.size() - texts_end) % width != 0)
    return std::nullopt;
  std::string shown;
  std::size_t start = 0;
  for (std::size_t at = texts_end; at < bytes.size(); at += width) {
    const std::uint64_t end = number_in(bytes.substr(at, width));
    if (end < start || end > texts_end) return std::nullopt;
    const auto text = text_in(bytes.substr(start, end - start));
    if (!text) return std::nullopt;
    shown += (shown.empty() ? "'" : ", '") + *text + "'";
    start = end;
  }
  return "[" + shown + "]";
}

std::optional<std::string> value_in(std::string_view bytes, std::string_view type) {
  constexpr std::pair<char, std::size_t> sizes[] = {{'y', 1}, {'n', 2}, {'q', 2}, {'i', 4},
                                                    {'u', 4}, {'x', 8}, {'t', 8}, {'h', 4}};
  if (type == "b" && bytes.size() == 1) return bytes[0] != 0 ? "true" : "false";
  if (type == "s" || type == "o" || type == "g") return text_in(bytes);
  if (type == "as") return list_in(bytes);
  for (const auto& [code, size] : sizes) {
    if (type.size() != 1 || type[0] != code || bytes.size() != size) continue;
    const bool is_signed = code == 'n' || code == 'i' || code == 'x';
    return is_signed ? std::to_string(signed_in(bytes)) : std::to_string(number_in(bytes));
  }
  return std::nullopt;
}

/// A variant: the value, a NUL, its type.
std::optional<std::string> variant_in(std::string_view bytes) {
  const auto mark = bytes.rfind('\0');
  if (mark == std::string_view::npos) return std::nullopt;
  return value_in(bytes.substr(0, mark), bytes.substr(mark + 1));
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_{bytes} {}

  Result<Gvdb> read() {
    constexpr std::string_view signature = "GVariant";
    constexpr std::size_t root_at = 16, header_size = 24;
    if (bytes_.size() < header_size || bytes_.substr(0, signature.size()) != signature)
      return malformed("no GVDB database");
    const auto root = pointed(bytes_.substr(root_at, 8));
    if (!root) return malformed("a GVDB table outside the file");
    if (const Status done = read_table(*root, "", false, 0); !done) return done.error();
    return std::move(found_);
  }

 private:
  struct Item {
    std::string_view raw;
    std::uint32_t parent() const { return static_cast<std::uint32_t>(number_in(raw.substr(4, 4))); }
    char type() const { return raw[14]; }
  };
  static constexpr std::size_t item_size = 24;

  /// What a pair of offsets encloses.
  std::optional<std::string_view> pointed(std::string_view pointer) const {
    const std::uint64_t start = number_in(pointer.substr(0, 4));
    const std::uint64_t end = number_in(pointer.substr(4, 4));
    if (start > end || end > bytes_.size()) return std::nullopt;
    return bytes_.substr(start, end - start);
  }

  /// A table: two counts, a filter, buckets, then the items.
  Status read_table(std::string_view table, const std::string& prefix, bool are_locks, int depth) {
    constexpr std::size_t counts_size = 8;
    if (table.size() < counts_size) return malformed("a GVDB table that is cut");
    const std::uint64_t filter = number_in(table.substr(0, 4)) & 0x07FFFFFF;
    const std::uint64_t buckets = number_in(table.substr(4, 4));
    const std::uint64_t items_at = counts_size + (filter + buckets) * 4;
    if (items_at > table.size() || (table.size() - items_at) % item_size != 0)
      return malformed("a GVDB table that is cut");
    const std::string_view items = table.substr(items_at);
    for (std::size_t index = 0; index < items.size() / item_size; ++index)
      if (const Status done = read_item(items, index, prefix, are_locks, depth); !done) return done;
    return ok;
  }

  Status read_item(std::string_view items, std::size_t index, const std::string& prefix,
                   bool are_locks, int depth) {
    if (++items_read_ > most_items) return too_large("more keys than are read");
    const Item item{items.substr(index * item_size, item_size)};
    if (item.type() == 'L') return ok;  // a folder: the keys in it name it as their parent
    const auto key = key_of(items, index);
    const auto value = pointed(item.raw.substr(16, 8));
    if (!key || !value) return malformed("a GVDB key or value outside the file");
    const std::string whole = prefix + *key;
    if (item.type() == 'H' && depth < deepest_table)
      return read_table(*value, whole == ".locks" ? "" : whole + "/", whole == ".locks", depth + 1);
    if (item.type() != 'v') return ok;
    if (are_locks)
      found_.locks.push_back(whole);
    else
      found_.values.push_back({whole, variant_in(*value)});
    return ok;
  }

  /// A key is its parent's and what it adds to it.
  std::optional<std::string> key_of(std::string_view items, std::uint64_t index) const {
    std::string key;
    for (int chain = 0; chain < longest_chain; ++chain) {
      if (index >= items.size() / item_size) return std::nullopt;
      const Item item{items.substr(index * item_size, item_size)};
      const std::uint64_t start = number_in(item.raw.substr(8, 4));
      const std::uint64_t size = number_in(item.raw.substr(12, 2));
      if (start > bytes_.size() || size > bytes_.size() - start) return std::nullopt;
      if (key.size() + size > longest_key) return std::nullopt;
      key.insert(0, bytes_.substr(start, size));
      if (item.parent() == no_parent) return key;
      index = item.parent();
    }
    return std::nullopt;
  }

  std::string_view bytes_;
  Gvdb found_;
  std::size_t items_read_ = 0;
};

}  // namespace

const GvdbValue* Gvdb::find(std::string_view key) const {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const GvdbValue& value) { return value.key == key; });
  return found == values.end() ? nullptr : &*found;
}

// A lock on a folder ("/org/gnome/") holds for everything in it.
bool Gvdb::is_locked(std::string_view key) const {
  return std::any_of(locks.begin(), locks.end(), [&](const std::string& lock) {
    return lock == key ||
           (!lock.empty() && lock.back() == '/' && key.substr(0, lock.size()) == lock);
  });
}

Result<Gvdb> parse_gvdb(std::string_view bytes) { return Reader{bytes}.read(); }

}  // namespace mijian
