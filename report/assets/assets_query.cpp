// Questions about assets: what a ledger was after an entry, and what one asset was.
#include "report/assets/assets.h"

#include <algorithm>

#include "agent/core/text.h"
#include "report/assets/running_digest.h"
#include "report/assets/version_rows.h"

namespace mijian {
namespace {

// Named parameters in their order: ":q0", ":q1" …
std::string next_name(const Parameters& parameters) {
  return ":q" + std::to_string(parameters.size());
}

std::string bound(Parameters& parameters, Value value) {
  std::string name = next_name(parameters);
  parameters.push_back(std::move(value));
  return name;
}

constexpr std::size_t most_listed = 5'000;  // words in a condition

std::string listed(const std::vector<std::int64_t>& words) {
  std::string text;
  for (const std::int64_t word : words)
    text.append(text.empty() ? "" : ", ").append(std::to_string(word));
  return text;
}

std::string number_condition(Dialect dialect, const CellFilter& filter, Parameters& parameters) {
  if (filter.match == Match::blank) return " AND 1 = 0";
  const std::string text = bound(parameters, Value{filter.text});
  if (filter.match == Match::equals) return " AND number = " + text;
  return " AND " + contains(dialect, "number", text);
}

// On the day itself only the newest versions are read, which lie together. The entry stands in the
// statement itself: whether most versions are older or younger decides how they are best found.
std::string time_condition(std::int64_t as_of) {
  const std::string entry = std::to_string(as_of);
  if (as_of == still_valid) return " AND valid_to = " + entry;
  return " AND valid_to > " + entry + " AND valid_from <= " + entry;
}

// Of what is behind the last row shown, the next ones.
std::string next_of(const LedgerQuery& query, Parameters& parameters) {
  const std::string number = bound(parameters, Value{query.after_number}),
                    same = bound(parameters, Value{query.after_number}),
                    asset = bound(parameters, Value{query.after_asset});
  return "(number > " + number + " OR (number = " + same + " AND asset > " + asset +
         ")) ORDER BY number, asset LIMIT " + std::to_string(query.limit);
}

constexpr std::size_t most_letters = 6;  // of a number whose spellings are listed

// A number in capital and small letters: the index of numbers knows them only as they are written.
std::vector<std::string> spellings_of(const std::string& number) {
  std::vector<std::string> spellings{""};
  for (const char c : number) {
    const char small = to_lower(std::string_view{&c, 1}).front(),
               other = c == small ? static_cast<char>(c - 'a' + 'A') : small;
    const bool is_letter = small >= 'a' && small <= 'z';
    for (std::size_t i = 0, end = spellings.size(); i < end; ++i) {
      if (is_letter) spellings.push_back(spellings[i] + other);
      spellings[i] += c;
    }
  }
  return spellings;
}

bool has_few_letters(const std::string& number) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return static_cast<std::size_t>(std::count_if(number.begin(), number.end(), is_letter)) <=
         most_letters;
}

// Of numbers with more letters than any built-in template gives, all have to be looked at.
std::string alike_condition(const std::string& number, Parameters& parameters) {
  if (!has_few_letters(number))
    return "lower(v.number) = " + bound(parameters, Value{to_lower(number)});
  std::string list;
  for (std::string& spelling : spellings_of(number))
    list += (list.empty() ? "" : ", ") + bound(parameters, Value{std::move(spelling)});
  return "v.number IN (" + list + ")";
}

Status add_version(RunningDigest& digest, const AssetVersion& version) {
  auto added = digest.add(std::to_string(version.asset) + " " + std::to_string(version.valid_from) +
                          " " + std::to_string(version.valid_to) + " " + version.category);
  for (const auto& [column, text] : version.cells) {
    if (added) added = digest.add(column);
    if (added) added = digest.add(text);
  }
  return added;
}

}  // namespace

// Few words are read once, for all that is asked of the condition; many are left to the database.
Result<std::string> Assets::holding(const CellFilter& filter, Parameters& parameters) {
  auto words = words_.holding(filter.column, filter.text, most_listed + 1);
  if (!words) return words.error();
  if (words->empty()) return std::string{"NULL"};
  if (words->size() <= most_listed) return listed(*words);
  const std::string place = bound(parameters, Value{filter.column});
  return "SELECT word FROM asset_word WHERE place = " + place + " AND " +
         contains(store_->connection().dialect(), "text", bound(parameters, Value{filter.text}));
}

Result<std::string> Assets::condition(const LedgerQuery& query, Parameters& parameters) {
  // Parameters are numbered in the order they are bound, which + does not keep.
  std::string sql = "category = " + bound(parameters, Value{query.category});
  sql += time_condition(query.as_of);
  const Dialect dialect = store_->connection().dialect();
  for (const CellFilter& filter : query.filters) {
    if (filter.column == number_column) {
      sql += number_condition(dialect, filter, parameters);
      continue;
    }
    auto slot = words_.slot(query.category, filter.column);
    if (!slot) return slot.error();
    const std::string column = slot_column(*slot);
    if (filter.match == Match::blank) {
      if (*slot != 0) sql += " AND " + column + " IS NULL";
    } else if (*slot == 0) {
      sql += " AND 1 = 0";  // nothing ever stood in that column
    } else if (filter.match == Match::equals) {
      auto word = words_.find(filter.column, filter.text);
      if (!word) return word.error();
      sql += *word == 0 ? " AND 1 = 0" : " AND " + column + " = " + bound(parameters, Value{*word});
    } else {
      auto in = holding(filter, parameters);
      if (!in) return in.error();
      sql += " AND " + column + " IN (" + *in + ")";
    }
  }
  return sql;
}

Result<std::vector<AssetVersion>> Assets::rows(const LedgerQuery& query) {
  Parameters parameters;
  auto where = condition(query, parameters);
  if (!where) return where.error();
  const std::string keys =
      "SELECT asset AS k_asset, valid_to AS k_valid_to FROM asset_version"
      " WHERE " +
      *where + " AND " + next_of(query, parameters);
  const std::string category = bound(parameters, Value{query.category});
  auto rows = read_versions(store_->connection(), words_,
                            "JOIN (" + keys + ") k ON v.category = " + category +
                                " AND v.valid_to = k.k_valid_to AND v.asset = k.k_asset"
                                " ORDER BY v.number, v.asset",
                            parameters);
  words_.trim();
  return rows;
}

// What meets the condition is looked for once, for the count and for the page: of a past day it is
// looked for among all versions that were.
Result<LedgerPage> Assets::page(const LedgerQuery& query) {
  Parameters parameters;
  auto where = condition(query, parameters);
  if (!where) return where.error();
  const Dialect dialect = store_->connection().dialect();
  const std::string once = dialect == Dialect::sqlite ? "" : "MATERIALIZED ";
  const std::string all =
      "WITH k AS " + once + "(SELECT asset, valid_to, number FROM asset_version WHERE " + *where +
      ") SELECT t.total, p.asset, p.valid_to FROM (SELECT count(*) AS total FROM k) t LEFT JOIN"
      " (SELECT asset, valid_to FROM k WHERE ";
  auto keys =
      store_->connection().rows(all + next_of(query, parameters) + ") p ON 1 = 1", 3, parameters);
  if (!keys) return keys.error();
  LedgerPage page{keys->front().integer(0), {}};
  if (keys->front().text(1).empty()) return page;
  std::string list;
  for (const StoreRow& key : *keys)
    list += (list.empty() ? "(" : ", (") + key.text(1) + ", " + key.text(2) + ")";
  auto rows =
      read_versions(store_->connection(), words_,
                    "JOIN (SELECT column1 AS k_asset, column2 AS k_valid_to FROM (VALUES " + list +
                        ") x) k ON v.category = :a AND v.valid_to = k.k_valid_to"
                        " AND v.asset = k.k_asset ORDER BY v.number, v.asset",
                    {Value{query.category}});
  words_.trim();
  if (!rows) return rows.error();
  page.rows = std::move(*rows);
  return page;
}

Result<std::vector<std::pair<std::string, std::int64_t>>> Assets::counts(
    const LedgerQuery& query, const std::string& column) {
  Parameters parameters;
  auto where = condition(query, parameters);
  if (!where) return where.error();
  auto slot = words_.slot(query.category, column);
  if (!slot) return slot.error();
  const std::string word = *slot == 0 ? "CAST(NULL AS INTEGER)" : slot_column(*slot);
  auto rows = store_->connection().rows(
      "SELECT coalesce(w.text, ''), sum(g.many) FROM (SELECT " + word +
          " AS word, count(*) AS many FROM asset_version WHERE " + *where + " GROUP BY " +
          (*slot == 0 ? "category" : word) +
          ") g LEFT JOIN asset_word w ON w.word = g.word GROUP BY 1 ORDER BY 1",
      2, parameters);
  if (!rows) return rows.error();
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (const StoreRow& row : *rows) counts.emplace_back(row.text(0), row.integer(1));
  return counts;
}

Result<std::map<std::int64_t, std::string>> Assets::entered(const LedgerQuery& query,
                                                            const std::string& column,
                                                            const std::vector<std::string>& texts,
                                                            std::int64_t after) {
  std::map<std::int64_t, std::string> times;
  auto slot = words_.slot(query.category, column);
  if (!slot) return slot.error();
  std::vector<std::int64_t> words;
  for (const std::string& text : texts) {
    auto word = words_.find(column, text);
    if (!word) return word.error();
    if (*word != 0) words.push_back(*word);
  }
  if (*slot == 0 || words.empty()) return times;
  const std::string in_list = slot_column(*slot) + " IN (" + listed(words) + ")";
  auto read = store_->connection().each_row(
      "SELECT v.asset, e.filed_at FROM asset_version v JOIN entry e ON e.sequence = v.valid_from"
      " WHERE v.category = :a AND v.valid_from > :b AND v.valid_from <= :c AND v." +
          in_list +
          " AND NOT EXISTS (SELECT 1 FROM asset_version p WHERE p.category = v.category"
          " AND p.asset = v.asset AND p.valid_to = v.valid_from AND p." +
          in_list + ") ORDER BY v.valid_from",
      2, {Value{query.category}, Value{after}, Value{query.as_of}},
      [&](const StoreRow& row) -> Status {
        times[row.integer(0)] = row.text(1);
        return ok;
      });
  if (!read) return read.error();
  return times;
}

Status Assets::each(LedgerQuery query, const std::function<Status(const AssetVersion&)>& take) {
  constexpr std::int64_t rows_of_page = 10'000;
  query.limit = rows_of_page;
  for (;;) {
    auto found = rows(query);
    if (!found) return found.error();
    for (const AssetVersion& row : *found)
      if (auto taken = take(row); !taken) return taken;
    if (static_cast<std::int64_t>(found->size()) < query.limit) return ok;
    const AssetVersion& last = found->back();
    const auto number = last.cells.find(std::string{number_column});
    query.after_number = number == last.cells.end() ? "" : number->second;
    query.after_asset = last.asset;
  }
}

Result<std::optional<AssetVersion>> Assets::at(std::int64_t asset, std::int64_t as_of) {
  auto found = read_versions(store_->connection(), words_,
                             "WHERE v.asset = :a AND v.valid_from <= :b"
                             " ORDER BY v.valid_from DESC LIMIT 1",
                             {Value{asset}, Value{as_of}});
  if (!found) return found.error();
  if (found->empty()) return std::optional<AssetVersion>{};
  return std::optional<AssetVersion>{std::move(found->front())};
}

Result<std::optional<AssetVersion>> Assets::with_number(const std::string& number) {
  auto found =
      read_versions(store_->connection(), words_, "WHERE v.number = :a AND v.valid_to = :b LIMIT 1",
                    {Value{number}, Value{still_valid}});
  if (!found) return found.error();
  if (found->empty()) return std::optional<AssetVersion>{};
  return std::optional<AssetVersion>{std::move(found->front())};
}

Result<std::optional<AssetVersion>> Assets::with_number_alike(const std::string& number) {
  Parameters parameters;
  const std::string alike = alike_condition(number, parameters);
  const std::string newest = bound(parameters, Value{still_valid});
  auto found = read_versions(store_->connection(), words_,
                             "WHERE " + alike + " AND v.valid_to = " + newest, parameters);
  if (!found) return found.error();
  if (found->empty()) return std::optional<AssetVersion>{};
  const auto same = std::find_if(found->begin(), found->end(), [&](const AssetVersion& version) {
    return version.cells.at(std::string{number_column}) == number;
  });
  return std::optional<AssetVersion>{std::move(same == found->end() ? found->front() : *same)};
}

Result<std::vector<Renumbered>> Assets::renumbered(const std::string& number) {
  Connection& connection = store_->connection();
  auto assets =
      connection.rows("SELECT DISTINCT asset FROM asset_version WHERE number = :a ORDER BY asset",
                      1, {Value{number}});
  if (!assets) return assets.error();
  std::vector<Renumbered> all;
  for (const StoreRow& asset : *assets) {
    auto versions = connection.rows(
        "SELECT v.number, v.valid_from, e.filed_at FROM asset_version v"
        " JOIN entry e ON e.sequence = v.valid_from WHERE v.asset = :a ORDER BY v.valid_from DESC",
        3, {Value{asset.integer(0)}});
    if (!versions) return versions.error();
    Renumbered now{versions->front().text(0), {}, 0};
    for (const StoreRow& version : *versions) {
      if (version.text(0) != now.number) break;
      now.entry = version.integer(1), now.since = version.text(2);
    }
    if (now.number != number) all.push_back(std::move(now));
  }
  return all;
}

Result<std::vector<AssetDeed>> Assets::read_deeds(const std::string& condition,
                                                  const Parameters& parameters) {
  auto rows = store_->connection().rows(
      "SELECT e.sequence, e.digest, e.payload, e.filed_at FROM entry e " + condition, 4,
      parameters);
  if (!rows) return rows.error();
  std::vector<AssetDeed> deeds;
  for (const StoreRow& row : *rows) {
    auto story = read_entry({row.integer(0), row.text(1), row.text(2), row.text(3)});
    if (!story) return story.error();
    auto change = asset_change_from_json(story->change);
    if (!change) return change.error();
    const std::int64_t asset = change->asset != 0 ? change->asset : row.integer(0);
    deeds.push_back({row.integer(0), asset, story->at, story->person, std::move(change->set),
                     std::move(change->approval), std::move(change->settles)});
  }
  std::map<std::int64_t, std::int64_t> settled;
  for (const AssetDeed& deed : deeds)
    for (const std::int64_t entry : deed.settles) settled[entry] = deed.entry;
  for (AssetDeed& deed : deeds)
    if (const auto by = settled.find(deed.entry); by != settled.end()) deed.settled_by = by->second;
  return deeds;
}

Result<std::vector<AssetDeed>> Assets::deeds(std::int64_t asset, std::int64_t after) {
  return read_deeds(
      "JOIN asset_version v ON e.sequence = v.valid_from"
      " WHERE v.asset = :a AND v.valid_from > :b ORDER BY v.valid_from",
      {Value{asset}, Value{after}});
}

Result<std::map<std::int64_t, std::string>> Assets::last_changes(std::int64_t as_of) {
  std::map<std::int64_t, std::string> changes;
  auto read = store_->connection().each_row(
      "SELECT v.asset, e.filed_at FROM asset_version v JOIN entry e ON e.sequence = v.valid_from"
      " WHERE 1 = 1" +
          time_condition(as_of),
      2, {}, [&](const StoreRow& row) -> Status {
        changes[row.integer(0)] = row.text(1);
        return ok;
      });
  if (!read) return read.error();
  return changes;
}

Result<std::string> Assets::greatest_number(const std::string& prefix, std::size_t width) {
  // '~' follows every letter and digit, of which numbers are made.
  return store_->connection().cell(
      "SELECT coalesce(max(number), '') FROM asset_version"
      " WHERE number >= :a AND number < :b AND length(number) = :c",
      {Value{prefix}, Value{prefix + "~"}, Value{static_cast<std::int64_t>(width)}});
}

Result<std::vector<AssetVersion>> Assets::history(std::int64_t asset) {
  return read_versions(store_->connection(), words_, "WHERE v.asset = :a ORDER BY v.valid_from",
                       {Value{asset}});
}

Result<std::string> Assets::digest() {
  constexpr std::int64_t a_step = 2000;  // numbers of assets, which are those of entries
  auto head = store_->head();
  if (!head) return head.error();
  RunningDigest digest;
  for (std::int64_t after = 0; after < head->sequence; after += a_step) {
    words_.trim();
    auto versions = read_versions(
        store_->connection(), words_,
        "WHERE v.asset > :a AND v.asset <= :b ORDER BY v.asset, v.valid_from, v.valid_to",
        {Value{after}, Value{after + a_step}});
    if (!versions) return versions.error();
    for (const AssetVersion& version : *versions)
      if (auto added = add_version(digest, version); !added) return added.error();
  }
  return digest.finish();
}

}  // namespace mijian
