#include "report/dossier/seen.h"

#include <fmt/format.h>

#include "agent/core/text.h"
#include "report/dossier/parts.h"

namespace mijian {
namespace {

struct ComputerItem {
  std::string_view column;
  Text title;
};
constexpr ComputerItem computer_items[] = {
    {"hostname", {"主机名", "host name"}},
    {"model", {"品牌型号", "make and model"}},
    {"chassis", {"机型", "chassis"}},
    {"product_serial", {"整机序列号", "serial of the machine"}},
    {"board_serial", {"主板序列号", "serial of the board"}},
    {"system_disk_serial", {"系统盘序列号", "serial of the system disk"}},
    {"machine_id", {"系统标识 machine-id", "machine-id"}},
    {"system", {"操作系统", "operating system"}},
};

/// A table of parts: one line for each row, of these columns.
struct PartItem {
  std::string_view table, columns;
  Text title;
};
constexpr PartItem part_items[] = {
    {"disk", "serial model size_bytes", {"硬盘", "disk"}},
    {"interface", "name kind mac driver bus", {"网卡", "network card"}},
    {"address", "address interface", {"IP 地址", "address"}},
    {"printer", "name model connection", {"打印机", "printer"}},
};

std::string not_told(const DossierSource& source) {
  return said({"未能核查", "could not be checked"}, source);
}

std::string how_shown(const Visit& visit, const DossierSource& source) {
  return visit.by_hand.inspector.empty() ? said({"快照", "snapshot"}, source)
                                         : said({"人工检查", "by hand"}, source) + " " +
                                               shown(visit.by_hand.inspector, source.reader);
}

std::string when_shown(const Visit& visit, const DossierSource& source) {
  return visit.by_hand.inspector.empty() ? shown_time(visit.taken_at, source.reader)
                                         : shown(visit.by_hand.on, source.reader);
}

std::string size_shown(const std::string& bytes) {
  const auto number = to_integer(bytes);
  return number ? fmt::format("{:.0f} GB", static_cast<double>(*number) / 1e9) : bytes;
}

void add_computer(const Visit& visit, const DossierSource& source, DossierPart& part) {
  const SeenTable table = seen_table(visit, "computer");
  for (const ComputerItem& item : computer_items) {
    std::string text;
    if (!table.observed->rows.empty())
      text = table.value(table.observed->rows.front(), item.column);
    part.rows.push_back(
        {said(item.title, source), text.empty() ? not_told(source) : shown(text, source.reader)});
  }
  std::string installed =
      visit.installed_on.empty() ? not_told(source) : shown(visit.installed_on, source.reader);
  if (!visit.installed_on.empty() && !visit.is_install_agreed)
    installed += said({"（各处痕迹不一，待核）", " (its traces disagree: confirm)"}, source);
  part.rows.push_back({said({"操作系统安装时间", "system installed on"}, source), installed});
}

void add_items(const Visit& visit, const PartItem& item, const DossierSource& source,
               DossierPart& part) {
  const SeenTable table = seen_table(visit, item.table);
  for (const auto& row : table.observed->rows) {
    std::vector<std::string> values;
    for (const std::string_view column : words_of(item.columns)) {
      std::string value = table.value(row, column);
      if (column == "size_bytes") value = size_shown(value);
      if (!value.empty()) values.push_back(shown(value, source.reader));
    }
    part.rows.push_back({said(item.title, source), join(values, "  ")});
  }
  if (!table.observed->is_whole)
    part.rows.push_back({said(item.title, source),
                         table.observed->rows.empty()
                             ? not_told(source)
                             : said({"以上未能读全", "the above is not all of it"}, source)});
  else if (table.observed->rows.empty())
    part.rows.push_back({said(item.title, source), said({"无", "none"}, source)});
}

}  // namespace

std::string SeenTable::value(const std::vector<Value>& row, std::string_view column) const {
  for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i)
    if (columns[i] == column)
      return std::holds_alternative<Null>(row[i]) ? std::string{} : to_text(row[i]);
  return {};
}

SeenTable seen_table(const Visit& visit, std::string_view name) {
  static const Observed nothing;
  const auto shapes = observed_shapes();
  for (std::size_t i = 0; i < shapes.size() && i < visit.observed.size(); ++i)
    if (shapes[i].name == name) return {&visit.observed[i], words_of(shapes[i].columns)};
  return {&nothing, {}};
}

DossierPart configuration_part(const DossierSource& source, const std::optional<Visit>& visit) {
  DossierPart part =
      new_part({"配置（最近一次检查所见）", "Configuration, as the newest visit saw it"},
               {{"项目", "item"}, {"所见", "seen"}}, source);
  part.empty = said({"无记录：尚未检查过此终端", "no record: it was never visited"}, source);
  if (!visit) return part;
  part.note = when_shown(*visit, source) + " " + how_shown(*visit, source);
  add_computer(*visit, source, part);
  for (const PartItem& item : part_items) add_items(*visit, item, source, part);
  return part;
}

DossierPart visits_part(const DossierSource& source, const std::vector<VisitRow>& visits,
                        const std::vector<Visit>& documents) {
  DossierPart part = new_part({"检查记录", "Visits"},
                              {{"检查时间", "taken at"},
                               {"方式", "how"},
                               {"密级", "level"},
                               {"摘要", "digest"},
                               {"条目", "entry"}},
                              source);
  for (std::size_t i = 0; i < visits.size(); ++i)
    part.rows.push_back({when_shown(documents[i], source), how_shown(documents[i], source),
                         visits[i].level.empty() ? "—" : shown(visits[i].level, source.reader),
                         shown(visits[i].snapshot, source.reader),
                         std::to_string(visits[i].entry)});
  return part;
}

}  // namespace mijian
