#include "report/fleet/open_proposals.h"

#include <algorithm>
#include <set>

#include "report/fleet/cell_parts.h"
#include "report/fleet/recognise.h"

namespace mijian {
namespace {

constexpr std::int64_t most_asked = 24;  // earlier visits of one asset
constexpr std::int64_t most_namesakes = 1000;

class OpenProposals {
 public:
  OpenProposals(Store& store, Assets& assets, const LedgerScheme& scheme)
      : store_{store}, assets_{assets}, scheme_{scheme} {}

  Status add_all() {
    if (auto read = read_serials(); !read) return read;
    auto visits = standing_visits(store_);
    if (!visits) return visits.error();
    for (const VisitRow& row : *visits)
      if (auto added = add_visit(row); !added) return added;
    return ok;
  }
  std::vector<OpenProposal> take() { return std::move(open_); }

 private:
  // A stick may stand in another ledger than the one it is proposed for, in other letters.
  Status read_serials() {
    for (const LedgerKind& kind : scheme_.ledgers) {
      LedgerQuery query;
      query.category = kind.name;
      auto texts = assets_.counts(query, "serial");
      if (!texts) return texts.error();
      for (const auto& [text, many] : *texts)
        for (const std::string& part : parts_in("serial", text))
          serials_.insert(as_compared("serial", part));
    }
    return ok;
  }

  Status add_visit(const VisitRow& row) {
    auto visit = document_of(store_, row);
    if (!visit) return visit.error();
    std::vector<OpenProposal> fresh;
    for (std::size_t i = 0; i < visit->proposed.size(); ++i) {
      OpenProposal proposal{
          row, static_cast<std::int64_t>(i) + 1, std::move(visit->proposed[i]), {}};
      if (proposal.row == computer_row && row.asset != 0) continue;
      auto entered = is_entered(proposal);
      if (!entered) return entered.error();
      if (!*entered) fresh.push_back(std::move(proposal));
    }
    if (fresh.empty()) return ok;
    if (fresh.front().row == computer_row) {
      auto owner = number_of_hardware(store_, assets_, row, *visit);
      if (!owner) return owner.error();
      fresh.front().hardware_of = std::move(*owner);
    }
    auto taken = taken_before(row);
    if (!taken) return taken.error();
    for (OpenProposal& proposal : fresh)
      if (taken->count(what(proposal.asset)) == 0) open_.push_back(std::move(proposal));
    return ok;
  }

  /// What a row is of, as two visits of one terminal propose it.
  static std::string what(const ProposedAsset& asset) {
    std::string text = asset.ledger;
    for (const char* column : {"name", "model", "serial", "remark"})
      text += "\n" + cell_in(asset.cells, column);
    return text;
  }

  Result<std::set<std::string>> taken_before(const VisitRow& row) {
    std::set<std::string> taken;
    if (row.asset == 0) return taken;
    auto before = visits_before(store_, row, most_asked);
    if (!before) return before.error();
    for (const VisitRow& each : *before) {
      auto visit = document_of(store_, each);
      if (!visit) return visit.error();
      for (std::size_t i = 0; i < visit->proposed.size(); ++i) {
        auto asset = assets_.taken_from({each.entry, static_cast<std::int64_t>(i) + 1});
        if (!asset) return asset.error();
        if (*asset != 0) taken.insert(what(visit->proposed[i]));
      }
    }
    return taken;
  }

  // Taken from this row, or with this serial; what has none by its name, at the same place.
  Result<bool> is_entered(const OpenProposal& proposal) {
    auto taken = assets_.taken_from({proposal.visit.entry, proposal.row});
    if (!taken) return taken.error();
    if (*taken != 0) return true;
    const std::string serial = cell_in(proposal.asset.cells, "serial");
    if (!serial.empty() && serial != "无") return serials_.count(as_compared("serial", serial)) > 0;
    return has_namesake(proposal.asset);
  }

  Result<bool> has_namesake(const ProposedAsset& asset) {
    const std::string name = cell_in(asset.cells, "name");
    if (name.empty()) return false;
    LedgerQuery query;
    query.category = asset.ledger;
    query.filters = {{"name", Match::equals, name}};
    query.limit = most_namesakes;
    auto page = assets_.page(query);
    if (!page) return page.error();
    return std::any_of(page->rows.begin(), page->rows.end(), [&](const AssetVersion& row) {
      const auto is_same = [&](const char* column) {
        return cell_in(row.cells, column) == cell_in(asset.cells, column);
      };
      return asset.cells.count("connected_to") > 0 ? is_same("connected_to")
                                                   : is_same("place") && is_same("responsible");
    });
  }

  Store& store_;
  Assets& assets_;
  const LedgerScheme& scheme_;
  std::set<std::string> serials_;
  std::vector<OpenProposal> open_;
};

}  // namespace

// A computer under a number that no ledger has may be one of the ledger's, renumbered.
Result<std::string> number_of_hardware(Store& store, Assets& assets, const VisitRow& row,
                                       const Visit& visit) {
  HardwareOwner owner{row.asset, row.entry};
  if (owner.asset == 0) {
    auto found = owner_of_hardware(store, visit.identifiers);
    if (!found) return found.error();
    owner = *found;
  }
  if (owner.asset == 0) return std::string{};
  auto asset = assets.at(owner.asset);
  if (!asset) return asset.error();
  return *asset ? cell_in((*asset)->cells, number_column) : std::string{};
}

Result<std::vector<OpenProposal>> open_proposals(Store& store, Assets& assets,
                                                 const LedgerScheme& scheme) {
  OpenProposals proposals{store, assets, scheme};
  if (auto added = proposals.add_all(); !added) return added.error();
  return proposals.take();
}

}  // namespace mijian
