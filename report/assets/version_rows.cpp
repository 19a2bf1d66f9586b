#include "report/assets/version_rows.h"

namespace mijian {
namespace {

constexpr std::size_t fixed_columns = 5;  // before the slots

std::string listed(std::string_view before) {
  std::string list;
  for (const char* column : {"category", "valid_to", "asset", "valid_from", "number"})
    list.append(list.empty() ? "" : ", ").append(before).append(column);
  for (int slot = 1; slot <= static_cast<int>(most_columns); ++slot)
    list.append(", ").append(before).append(slot_column(slot));
  return list;
}

const std::string& insertion() {
  static const std::string sql = [] {
    std::string text = "INSERT INTO asset_version(" + listed("") + ") VALUES (";
    for (std::size_t i = 0; i < fixed_columns + most_columns; ++i) {
      const std::string value = ":p" + std::to_string(i);
      text += i == 0 ? "" : ", ";
      // 0 is no word: a blank cell is NULL, but the kind of a parameter must not change.
      text += i < fixed_columns ? value : "nullif(" + value + ", 0)";
    }
    return text + ")";
  }();
  return sql;
}

// Rows as they are, the numbers of their words beside them.
struct RawVersions {
  std::vector<AssetVersion> versions;
  std::vector<std::vector<std::int64_t>> words;
};

Result<RawVersions> read_raw(Connection& connection, const std::string& sql,
                             const Parameters& parameters) {
  static const std::string columns = listed("v.");
  RawVersions raw;
  auto rows = connection.rows("SELECT " + columns + " FROM asset_version v " + sql,
                              fixed_columns + most_columns, parameters);
  if (!rows) return rows.error();
  for (const StoreRow& row : *rows) {
    AssetVersion version{row.integer(2), row.integer(3), row.integer(1), row.text(0), {}};
    version.cells[std::string{number_column}] = row.text(4);
    raw.versions.push_back(std::move(version));
    std::vector<std::int64_t>& words = raw.words.emplace_back();
    for (std::size_t i = 0; i < most_columns; ++i) words.push_back(row.integer(fixed_columns + i));
  }
  return raw;
}

}  // namespace

std::string slot_column(int slot) { return "c" + std::to_string(slot); }

Status close_version(Connection& connection, const AssetVersion& version, std::int64_t entry) {
  return connection.run(
      "UPDATE asset_version SET valid_to = :a WHERE category = :b AND valid_to = :c AND asset = :d",
      {Value{entry}, Value{version.category}, Value{still_valid}, Value{version.asset}});
}

Status insert_version(Connection& connection, AssetWords& words, const AssetVersion& version) {
  const auto number = version.cells.find(std::string{number_column});
  if (number == version.cells.end()) return malformed("an asset without a number");
  Parameters row{Value{version.category}, Value{version.valid_to}, Value{version.asset},
                 Value{version.valid_from}, Value{number->second}};
  std::vector<std::int64_t> slots(most_columns, 0);
  for (const auto& [column, text] : version.cells) {
    if (column == number_column) continue;
    auto slot = words.take_slot(version.category, column);
    if (!slot) return slot.error();
    const std::int64_t word = words.word(column, text);
    if (word == 0) return failed("the text of '" + column + "' has no number yet");
    slots[static_cast<std::size_t>(*slot) - 1] = word;
  }
  for (const std::int64_t word : slots) row.emplace_back(word);
  return connection.run(insertion(), row);
}

Result<std::vector<AssetVersion>> read_versions(Connection& connection, AssetWords& words,
                                                const std::string& sql,
                                                const Parameters& parameters) {
  auto raw = read_raw(connection, sql, parameters);
  if (!raw) return raw.error();
  std::vector<std::int64_t> wanted;
  for (const auto& row : raw->words)
    for (const std::int64_t word : row)
      if (word != 0) wanted.push_back(word);
  auto texts = words.texts(wanted);
  if (!texts) return texts.error();
  std::map<std::string, std::map<int, std::string>> columns;
  for (std::size_t i = 0; i < raw->versions.size(); ++i) {
    AssetVersion& version = raw->versions[i];
    if (columns.find(version.category) == columns.end()) {
      auto found = words.columns(version.category);
      if (!found) return found.error();
      columns[version.category] = std::move(*found);
    }
    for (const auto& [slot, column] : columns[version.category]) {
      const auto text = texts->find(raw->words[i][static_cast<std::size_t>(slot) - 1]);
      if (text == texts->end()) continue;
      version.cells[column] = text->second;
      words.remember(column, text->second, text->first);  // the next version has most of them too
    }
  }
  return std::move(raw->versions);
}

}  // namespace mijian
