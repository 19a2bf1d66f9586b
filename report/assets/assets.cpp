#include "report/assets/assets.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"
#include "report/assets/version_rows.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

constexpr std::size_t entries_a_step = 1000;

std::string origin_key(const Origin& origin) {
  return std::to_string(origin.visit) + "/" + std::to_string(origin.row);
}

std::string named(const AssetChange& change) {
  const auto number = change.set.find(std::string{number_column});
  if (number != change.set.end()) return "asset " + display(number->second);
  return "asset " + std::to_string(change.asset);
}

Status check_cells(const AssetChange& change) {
  for (const auto& [column, text] : change.set)
    if (text.size() > longest_cell || !is_utf8(text))
      return malformed("cell '" + display(column) + "': at most " + std::to_string(longest_cell) +
                       " bytes of UTF-8");
  return ok;
}

// What stood in the cells that change.
Cells before_in(const std::optional<AssetVersion>& version, const Cells& set) {
  Cells was;
  if (!version) return was;
  for (const auto& [column, text] : version->cells)
    if (set.find(column) != set.end()) was[column] = text;
  return was;
}

}  // namespace

struct Assets::Batch {
  Writing writing;
  Written written;
};

Result<Assets> Assets::open(Store& store) {
  Assets assets{store};
  if (auto projected = assets.project_new_entries(); !projected)
    return projected.error().during("bring the ledgers up to date");
  return assets;
}

Status Assets::check_generation() {
  auto generation = store_->connection().cell("SELECT generation FROM asset_projection");
  if (!generation) return generation.error();
  if (*generation != generation_) words_.forget();
  generation_ = std::move(*generation);
  return ok;
}

Result<Written> Assets::write(const Deed& deed, const std::vector<AssetChange>& changes) {
  std::vector<const Cells*> cells;
  for (const AssetChange& change : changes) {
    if (auto checked = check_cells(change); !checked) return checked.error().during(named(change));
    cells.push_back(&change.set);
  }
  auto writing = Writing::begin(*store_, deed);
  if (!writing) return writing.error();
  Batch batch{std::move(*writing), {}};
  const auto give_up = [&](const Error& error) {
    words_.forget();  // what it learned here is rolled back
    return error;
  };
  if (auto checked = check_generation(); !checked) return checked.error();
  words_.trim();
  if (auto learned = words_.learn(cells); !learned) return give_up(learned.error());
  for (const AssetChange& change : changes)
    if (auto done = write_one(batch, change); !done)
      return give_up(done.error().during(named(change)));
  if (!batch.written.meanwhile.empty()) {
    words_.forget();
    return Written{{}, std::move(batch.written.meanwhile)};
  }
  auto moved = store_->connection().run("UPDATE asset_projection SET entry = :a",
                                        {Value{batch.writing.next() - 1}});
  if (!moved) return give_up(moved.error());
  if (auto committed = batch.writing.commit(); !committed) return give_up(committed.error());
  return std::move(batch.written);
}

Status Assets::write_one(Batch& batch, const AssetChange& change) {
  std::optional<AssetVersion> before;
  if (change.asset != 0) {
    auto found = at(change.asset);
    if (!found) return found.error();
    if (!*found) return malformed("there is no such asset");
    before = std::move(*found);
    if (before->valid_from != change.based_on) {
      auto meanwhile = since(change.asset, change.based_on);
      if (!meanwhile) return meanwhile.error();
      auto& all = batch.written.meanwhile;
      all.insert(all.end(), meanwhile->begin(), meanwhile->end());
      return ok;
    }
  }
  if (const auto number = change.set.find(std::string{number_column}); number != change.set.end()) {
    auto other = with_number_alike(number->second);
    if (!other) return other.error();
    if (*other && (*other)->asset != change.asset)
      return malformed("the number is taken, by asset " + std::to_string((*other)->asset) + " in " +
                       (*other)->category + ": " +
                       display((*other)->cells[std::string{number_column}]));
  } else if (change.asset == 0) {
    return malformed("a new asset needs a number");
  }
  if (change.origin != Origin{}) {
    auto taken = taken_from(change.origin);
    if (!taken) return taken.error();
    if (*taken != 0)
      return malformed("this row of the visit became asset " + std::to_string(*taken) + " already");
  }
  if (auto settled = check_settled(change); !settled) return settled;
  auto entry = batch.writing.append("asset", to_json(change, before_in(before, change.set)));
  if (!entry) return entry.error();
  batch.written.entries.push_back(*entry);
  return project(*entry, change, before);
}

Result<std::vector<Meanwhile>> Assets::since(std::int64_t asset, std::int64_t entry) {
  auto later = deeds(asset, entry);
  if (!later) return later.error();
  std::vector<Meanwhile> since;
  for (AssetDeed& deed : *later)
    since.push_back({asset, deed.entry, deed.at, deed.person, std::move(deed.set)});
  return since;
}

Status Assets::project(std::int64_t entry, const AssetChange& change,
                       const std::optional<AssetVersion>& before) {
  AssetVersion version{entry, entry, still_valid, change.category, {}};
  if (before) {
    version = *before;
    version.valid_from = entry;
    auto closed = close_version(store_->connection(), *before, entry);
    if (!closed) return closed;
  }
  version.cells = changed(std::move(version.cells), change.set);
  auto inserted = insert_version(store_->connection(), words_, version);
  if (inserted) inserted = note_approval(entry, version.asset, change);
  if (!inserted || change.origin == Origin{}) return inserted;
  return note_origin(version.asset, change.origin);
}

Status Assets::note_approval(std::int64_t entry, std::int64_t asset, const AssetChange& change) {
  Connection& connection = store_->connection();
  if (!change.approval)
    return connection.run("INSERT INTO unapproved(entry, asset) VALUES (:a, :b)",
                          {Value{entry}, Value{asset}});
  for (const std::int64_t settled : change.settles)
    if (auto done = connection.run("DELETE FROM unapproved WHERE entry = :a AND asset = :b",
                                   {Value{settled}, Value{asset}});
        !done)
      return done;
  return ok;
}

Status Assets::check_settled(const AssetChange& change) {
  for (const std::int64_t entry : change.settles) {
    auto found =
        store_->connection().cell("SELECT entry FROM unapproved WHERE entry = :a AND asset = :b",
                                  {Value{entry}, Value{change.asset}});
    if (!found) return found.error();
    if (found->empty())
      return malformed("entry " + std::to_string(entry) + " is no unapproved change of it");
  }
  return ok;
}

Status Assets::note_origin(std::int64_t asset, const Origin& origin) {
  auto noted = store_->connection().run("INSERT INTO asset_origin(origin, asset) VALUES (:a, :b)",
                                        {Value{origin_key(origin)}, Value{asset}});
  // Whose computer is known, whose visit is known.
  return noted && origin.row == 1 ? adopt_visit(store_->connection(), origin.visit, asset) : noted;
}

// What an approval after this entry settled: told by the later changes of the assets that were
// there by then, each of which made a version. Assets are numbered by entries.
Result<std::vector<std::int64_t>> Assets::settled_after(std::int64_t as_of) {
  constexpr std::int64_t a_step = 2000;  // assets
  std::vector<std::int64_t> settled;
  auto head = store_->head();
  if (!head) return head.error();
  for (std::int64_t after = 0; after < std::min(as_of, head->sequence); after += a_step) {
    auto later = read_deeds(
        "JOIN asset_version v ON e.sequence = v.valid_from"
        " WHERE v.asset > :a AND v.asset <= :b AND v.valid_from > :c",
        {Value{after}, Value{std::min(after + a_step, as_of)}, Value{as_of}});
    if (!later) return later.error();
    for (const AssetDeed& deed : *later)
      std::copy_if(deed.settles.begin(), deed.settles.end(), std::back_inserter(settled),
                   [&](std::int64_t entry) { return entry <= as_of; });
  }
  return settled;
}

// The table knows what is unapproved now.
Result<std::vector<AssetDeed>> Assets::unapproved(std::int64_t as_of) {
  auto open = read_deeds(
      "JOIN unapproved u ON u.entry = e.sequence WHERE e.sequence <= :a ORDER BY e.sequence",
      {Value{as_of}});
  if (!open || as_of == still_valid) return open;
  auto settled = settled_after(as_of);
  if (!settled) return settled.error();
  for (const std::int64_t entry : *settled) {
    auto deed = read_deeds("WHERE e.sequence = :a", {Value{entry}});
    if (!deed) return deed;
    open->insert(open->end(), deed->begin(), deed->end());
  }
  std::sort(open->begin(), open->end(),
            [](const AssetDeed& one, const AssetDeed& other) { return one.entry < other.entry; });
  return open;
}

Result<std::int64_t> Assets::taken_from(const Origin& origin) {
  auto asset = store_->connection().cell("SELECT asset FROM asset_origin WHERE origin = :a",
                                         {Value{origin_key(origin)}});
  if (!asset) return asset.error();
  return to_integer(*asset).value_or(0);
}

Status Assets::project_entries(const std::vector<ChangeEntry>& entries) {
  std::vector<const Cells*> cells;
  for (const ChangeEntry& each : entries) cells.push_back(&each.change.set);
  words_.trim();
  if (auto learned = words_.learn(cells); !learned) return learned;
  for (const ChangeEntry& each : entries) {
    std::optional<AssetVersion> before;
    if (each.change.asset != 0) {
      auto found = at(each.change.asset);
      if (!found) return found.error();
      before = std::move(*found);
    }
    if (auto done = project(each.entry, each.change, before); !done) return done;
  }
  return ok;
}

Status Assets::project_after(std::int64_t last) {
  std::vector<ChangeEntry> waiting;
  auto each = store_->each_entry(last, [&](const StoreEntry& entry) -> Status {
    last = entry.sequence;
    auto story = read_entry(entry);
    if (!story) return story.error();
    if (story->kind != "asset") return ok;
    auto change = asset_change_from_json(story->change);
    if (!change) return change.error().during("entry " + std::to_string(entry.sequence));
    waiting.push_back({entry.sequence, std::move(*change)});
    if (waiting.size() < entries_a_step) return ok;
    return project_entries(std::exchange(waiting, {}));
  });
  if (!each) return each;
  if (auto done = project_entries(waiting); !done) return done;
  return store_->connection().run("UPDATE asset_projection SET entry = :a", {Value{last}});
}

Result<std::int64_t> Assets::projected_to() {
  auto stands = store_->connection().cell("SELECT entry FROM asset_projection");
  if (!stands) return stands.error();
  return to_integer(*stands).value_or(0);
}

Status Assets::project_new_entries() {
  // Looked at without the writers' line first: there is nothing to do most times.
  auto stands = projected_to();
  if (!stands) return stands.error();
  auto head = store_->head();
  if (!head) return head.error();
  if (*stands >= head->sequence) return check_generation();

  WriteTransaction whole{store_->connection()};
  if (auto begun = whole.begin(); !begun) return begun;
  if (auto checked = check_generation(); !checked) return checked;
  stands = projected_to();
  if (!stands) return stands.error();
  auto done = project_after(*stands);
  if (done) done = whole.commit();
  if (!done) words_.forget();
  return done;
}

Status Assets::rebuild(Writing& writing) {
  words_.forget();
  for (const char* sql :
       {"DELETE FROM asset_version", "DELETE FROM asset_word", "DELETE FROM asset_slot",
        "DELETE FROM asset_origin", "DELETE FROM unapproved",
        "UPDATE asset_projection SET entry = 0, generation = generation + 1"})
    if (auto emptied = writing.connection().run(sql); !emptied) return emptied;
  auto done = project_after(0);
  // What was learned is not what stands, should this be taken back.
  words_.forget();
  generation_.clear();
  return done;
}

}  // namespace mijian
