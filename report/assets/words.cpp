#include "report/assets/words.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t words_a_query = 100, most_known = 200'000;
// Two lengths only, so that both statements stay prepared: the cells of one asset, those of a page.
constexpr std::size_t few_words = 40, many_words = 1000;

std::string text_query(std::size_t many) {
  std::string sql = "SELECT word, text FROM asset_word WHERE word IN (:w0";
  for (std::size_t i = 1; i < many; ++i) sql.append(", :w").append(std::to_string(i));
  return sql + ")";
}

std::string key_of(const std::string& column, const std::string& text) {
  return column + '\0' + text;
}
std::string column_of(const std::string& key) { return key.substr(0, key.find('\0')); }
std::string text_of(const std::string& key) { return key.substr(key.find('\0') + 1); }

}  // namespace

std::string contains(Dialect dialect, const std::string& text, const std::string& part) {
  return (dialect == Dialect::sqlite ? "instr(" : "strpos(") + text + ", " + part + ") > 0";
}

Status AssetWords::learn(const std::vector<const Cells*>& cells) {
  std::vector<std::string> keys;
  for (const Cells* each : cells)
    for (const auto& [column, text] : *each)
      if (column != number_column && !text.empty()) {
        std::string key = key_of(column, text);
        if (known_.find(key) == known_.end()) keys.push_back(std::move(key));
      }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  if (auto found = look_up(keys); !found) return found;
  return add_new(keys);
}

Status AssetWords::look_up(const std::vector<std::string>& keys) {
  for (std::size_t i = 0; i < keys.size(); i += words_a_query) {
    // A join, because SQLite looks pairs up in an index by no other way.
    std::string sql = "WITH wanted(p, t) AS (VALUES ";
    Parameters parameters;
    const std::size_t end = std::min(keys.size(), i + words_a_query);
    for (std::size_t j = i; j < end; ++j) {
      const std::string at = std::to_string(j - i);
      sql.append(j == i ? "(:a" : ", (:a").append(at).append(", :b").append(at).append(")");
      parameters.emplace_back(column_of(keys[j]));
      parameters.emplace_back(text_of(keys[j]));
    }
    sql +=
        ") SELECT w.place, w.text, w.word FROM wanted"
        " JOIN asset_word w ON w.place = wanted.p AND w.text = wanted.t";
    auto rows = connection_->rows(sql, 3, parameters);
    if (!rows) return rows.error();
    for (const StoreRow& row : *rows) known_[key_of(row.text(0), row.text(1))] = row.integer(2);
  }
  return ok;
}

Status AssetWords::add_new(const std::vector<std::string>& keys) {
  std::int64_t last = 0;
  RowInserter inserter{*connection_, "asset_word(word, place, text)", 3};
  for (const std::string& key : keys) {
    if (known_.find(key) != known_.end()) continue;
    if (last == 0) {
      auto found = connection_->cell("SELECT coalesce(max(word), 0) FROM asset_word");
      if (!found) return found.error();
      last = to_integer(*found).value_or(0);
    }
    known_[key] = ++last;
    if (auto added = inserter.add({Value{last}, Value{column_of(key)}, Value{text_of(key)}});
        !added)
      return added;
  }
  return inserter.finish();
}

void AssetWords::remember(const std::string& column, const std::string& text, std::int64_t word) {
  known_[key_of(column, text)] = word;
}

std::int64_t AssetWords::word(const std::string& column, const std::string& text) const {
  const auto found = known_.find(key_of(column, text));
  return found == known_.end() ? 0 : found->second;
}

Result<std::int64_t> AssetWords::find(const std::string& column, const std::string& text) {
  auto found = connection_->cell("SELECT word FROM asset_word WHERE place = :a AND text = :b",
                                 {Value{column}, Value{text}});
  if (!found) return found.error();
  return to_integer(*found).value_or(0);
}

Result<std::vector<std::int64_t>> AssetWords::holding(const std::string& column,
                                                      const std::string& part, std::size_t most) {
  auto rows = connection_->rows("SELECT word FROM asset_word WHERE place = :a AND " +
                                    contains(connection_->dialect(), "text", ":b") + " LIMIT " +
                                    std::to_string(most),
                                1, {Value{column}, Value{part}});
  if (!rows) return rows.error();
  std::vector<std::int64_t> words;
  for (const StoreRow& row : *rows) words.push_back(row.integer(0));
  return words;
}

Result<AssetWords::Slots*> AssetWords::slots_of(const std::string& category) {
  Slots& slots = slots_[category];
  if (!slots.empty()) return &slots;
  auto rows = connection_->rows("SELECT place, slot FROM asset_slot WHERE category = :a", 2,
                                {Value{category}});
  if (!rows) return rows.error();
  for (const StoreRow& row : *rows) slots[row.text(0)] = static_cast<int>(row.integer(1));
  return &slots;
}

Result<int> AssetWords::take_slot(const std::string& category, const std::string& column) {
  auto known = slots_of(category);
  if (!known) return known.error();
  if (const auto found = (*known)->find(column); found != (*known)->end()) return found->second;
  slots_.erase(category);  // another administrator may have taken one meanwhile
  auto slots = slots_of(category);
  if (!slots) return slots.error();
  if (const auto found = (*slots)->find(column); found != (*slots)->end()) return found->second;
  if ((*slots)->size() >= most_columns)
    return too_large("more than " + std::to_string(most_columns) + " columns in " + category);
  const int slot = static_cast<int>((*slots)->size()) + 1;
  auto added = connection_->run("INSERT INTO asset_slot(category, slot, place) VALUES (:a, :b, :c)",
                                {Value{category}, Value{std::int64_t{slot}}, Value{column}});
  if (!added) return added.error();
  return (**slots)[column] = slot;
}

Result<int> AssetWords::slot(const std::string& category, const std::string& column) {
  slots_.erase(category);  // as in take_slot()
  auto slots = slots_of(category);
  if (!slots) return slots.error();
  const auto found = (*slots)->find(column);
  return found == (*slots)->end() ? 0 : found->second;
}

Result<std::map<int, std::string>> AssetWords::columns(const std::string& category) {
  auto rows = connection_->rows("SELECT slot, place FROM asset_slot WHERE category = :a", 2,
                                {Value{category}});
  if (!rows) return rows.error();
  std::map<int, std::string> columns;
  for (const StoreRow& row : *rows) columns[static_cast<int>(row.integer(0))] = row.text(1);
  return columns;
}

Result<std::unordered_map<std::int64_t, std::string>> AssetWords::texts(
    const std::vector<std::int64_t>& words) {
  std::unordered_map<std::int64_t, std::string> texts;
  std::vector<std::int64_t> wanted = words;
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  for (std::size_t i = 0; i < wanted.size();) {
    const std::size_t many = wanted.size() - i > few_words ? many_words : few_words;
    Parameters parameters;
    for (std::size_t j = i; j < i + many; ++j)
      parameters.emplace_back(j < wanted.size() ? wanted[j] : 0);  // no word has the number 0
    auto rows = connection_->rows(text_query(many), 2, parameters);
    if (!rows) return rows.error();
    for (const StoreRow& row : *rows) texts[row.integer(0)] = row.text(1);
    i += many;
  }
  return texts;
}

void AssetWords::trim() {
  if (known_.size() > most_known) known_.clear();
}

void AssetWords::forget() {
  known_.clear();
  slots_.clear();
}

}  // namespace mijian
