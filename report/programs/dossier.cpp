// mijian-desk dossier: 一机一档 of one asset, as a page to print.
#include "report/dossier/dossier.h"

#include "agent/core/clock.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/programs/desk.h"
#include "report/programs/output_place.h"

namespace mijian {

int print_dossier(const DeskOptions& options, DeskConsole& console) {
  if (!may_write({options.out}, options, console)) return desk_usage;
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto asset = find_asset(*desk, options.number, console.language());
  if (!asset) return console.fail(asset.error());
  auto style = read_label_style(options);
  if (!style) return console.fail(style.error());
  auto rules = load_reconciliation(policies_folder() + "/reconciliation");
  if (!rules) return console.fail(rules.error());
  const DossierWish wish{options.number, today_of(options), utc_text(Clock{}.now()),
                         reader_here(page_language(options))};
  auto dossier = make_dossier(*desk->store, *desk->assets, desk->scheme, *rules, *style, wish);
  if (!dossier) return console.fail(dossier.error());
  auto page = dossier_html(*dossier);
  if (!page) return console.fail(page.error());
  if (auto written = write_file(options.out, *page); !written) return console.fail(written.error());
  return console.print(filled({"{}：一机一档已写入 {}\n", "{}: dossier written to {}\n"},
                              console.language(), display(options.number), display(options.out)));
}

}  // namespace mijian
