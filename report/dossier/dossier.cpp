#include "report/dossier/dossier.h"

#include <fmt/format.h>

#include "agent/core/text.h"
#include "report/dossier/parts.h"
#include "report/labels/label.h"
#include "report/reconciliation/approvals.h"
#include "report/store/settings.h"

namespace mijian {
namespace {

/// The level of the asset; of one without, the desk's own, for the page must carry one.
Result<std::string> level_line(Store& store, const DossierSource& source) {
  if (const std::string level = cell_in(source.asset.cells, "level"); !level.empty())
    return shown(level, source.reader);
  auto desk = setting(store, level_setting);
  if (!desk) return desk.error();
  if (desk->empty())
    return said({"未定密级，按涉密管理", "no level yet: handle as classified"}, source);
  return shown(*desk, source.reader) +
         said({"（资产未定密级，按本管理端密级）", " (the desk's; the asset has none yet)"},
              source);
}

std::vector<PageField> cover_of(const DossierSource& source) {
  std::vector<PageField> cover;
  for (const LedgerColumn& column : source.ledger.columns) {
    const std::string text = cell_in(source.asset.cells, column.name);
    cover.push_back(
        {column.title.in(source.reader.language), text.empty() ? "—" : shown(text, source.reader)});
  }
  return cover;
}

Result<std::vector<Visit>> documents_of(Store& store, const std::vector<VisitRow>& visits) {
  std::vector<Visit> documents;
  for (const VisitRow& row : visits) {
    auto visit = document_of(store, row);
    if (!visit) return visit.error();
    documents.push_back(std::move(*visit));
  }
  return documents;
}

// Where it came from, so that another can be held against it.
Result<std::string> under_line(Store& store, const DossierSource& source, const std::string& made) {
  auto head = store.head();
  if (!head) return head.error();
  const std::string ledger = source.ledger.title.in(source.reader.language);
  const std::string at = shown_time(made, source.reader);
  const std::string digest = head->digest.empty() ? "—" : head->digest.substr(0, 20) + "…";
  const std::string_view pattern =
      Text{"{} · {} 制作 · 记录至条目 {}，摘要 {}", "{} · made {} · entries up to {}, digest {}"}
          .in(source.reader.language);
  return fmt::vformat(fmt::string_view{pattern.data(), pattern.size()},
                      fmt::make_format_args(ledger, at, head->sequence, digest));
}

// An asset whose number no code holds has none; the cover names it all the same.
void add_label(const LabelStyle& style, const DossierSource& source, DossierPage& page) {
  page.design = label_design(style);
  auto face = label_of(style, page.design, source.asset.cells, source.reader.language);
  if (face) page.label.push_back(std::move(*face));
}

struct Sources {
  std::vector<AssetDeed> deeds;
  std::vector<VisitRow> visits;
  std::vector<Visit> documents;  // of the visits
  std::optional<Visit> newest;
};

Result<Sources> read_sources(Store& store, Assets& assets, std::int64_t asset) {
  auto deeds = assets.deeds(asset);
  auto visits = visits_of(store, asset);
  if (!deeds || !visits) return first_error(deeds, visits);
  auto documents = documents_of(store, *visits);
  if (!documents) return documents.error();
  std::optional<Visit> newest;
  if (!documents->empty()) newest = documents->back();
  return Sources{std::move(*deeds), std::move(*visits), std::move(*documents), std::move(newest)};
}

Status add_parts(const DossierSource& source, Store& store, Assets& assets, const Sources& sources,
                 DossierPage& page) {
  auto products = products_part(source, assets, sources.newest);
  auto media = media_parts(source, assets, sources.newest);
  auto judgements = judgements_part(source, store);
  if (!products || !media || !judgements) return first_error(products, media, judgements);
  std::vector<DossierPart> changes = parts_of_changes(source, sources.deeds);
  page.parts.push_back(std::move(changes.front()));  // approvals come before what they allowed
  page.parts.push_back(configuration_part(source, sources.newest));
  page.parts.push_back(std::move(*products));
  page.parts.push_back(visits_part(source, sources.visits, sources.documents));
  page.parts.push_back(std::move(*judgements));
  for (DossierPart& part : *media) page.parts.push_back(std::move(part));
  for (std::size_t i = 1; i < changes.size(); ++i) page.parts.push_back(std::move(changes[i]));
  return ok;
}

}  // namespace

std::string said(Text text, const DossierSource& source) {
  return std::string{text.in(source.reader.language)};
}

DossierPart new_part(Text title, std::initializer_list<Text> columns, const DossierSource& source) {
  DossierPart part{said(title, source), "", said({"无记录", "no record"}, source), {}, {}};
  for (const Text& column : columns) part.columns.push_back(said(column, source));
  return part;
}

Result<DossierPage> make_dossier(Store& store, Assets& assets, const LedgerScheme& scheme,
                                 const ReconciliationRules& rules, const LabelStyle& labels,
                                 const DossierWish& wish) {
  auto asset = assets.with_number(wish.number);
  if (!asset) return asset.error();
  if (!*asset) return not_found("asset " + display(wish.number));
  const LedgerKind* ledger = scheme.find((*asset)->category);
  if (ledger == nullptr) return malformed("the scheme has no ledger '" + (*asset)->category + "'");
  const DossierSource source{**asset, scheme, *ledger, wish.reader};
  auto sources = read_sources(store, assets, (*asset)->asset);
  auto level = level_line(store, source);
  auto under = under_line(store, source, wish.made_at);
  auto reconciled = reconcile_store(store, assets, scheme, rules, wish.today,
                                    {{}, wish.reader.utc_offset_seconds});
  if (!sources || !level || !under || !reconciled)
    return first_error(sources, level, under, reconciled);
  if (auto named = name_approvals(store, assets, reconciled->findings); !named)
    return named.error();
  DossierPage page;
  page.language = wish.reader.language;
  page.level_line = std::move(*level);
  page.title = said({"一机一档", "Dossier"}, source);
  page.number = shown(wish.number, wish.reader);
  page.under = std::move(*under);
  page.cover = cover_of(source);
  add_label(labels, source, page);
  if (auto added = add_parts(source, store, assets, *sources, page); !added) return added.error();
  page.parts.push_back(differences_part(source, reconciled->findings));
  return page;
}

}  // namespace mijian
