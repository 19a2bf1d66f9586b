#include "report/exchange/row_plan.h"

#include <fmt/format.h>

#include "agent/core/chain.h"
#include "agent/core/text.h"
#include "report/exchange/refused_rows.h"
#include "report/exchange/state_correction.h"
#include "report/ledger/spelling.h"

namespace mijian {
namespace {

constexpr std::string_view state_column = "state";

Sentence sentence_of(Text words) { return {std::string{words.zh}, std::string{words.en}}; }

}  // namespace

// One word about a cell is enough.
void RowPlanner::refuse(ImportedRow& row, const std::string& column, Sentence what,
                        bool by_other_rows) const {
  RefusedCell refused{std::string::npos, std::move(what), by_other_rows};
  for (const auto& [place, found] : row.header->columns)
    if (found->name == column) refused.column = place;
  for (const RefusedCell& other : row.refused)
    if (other.column == refused.column && refused.column != std::string::npos) return;
  if (refused.column == std::string::npos)
    if (const LedgerColumn* missing = row.header->ledger->find(column))
      refused.what = {missing->title.zh + "：" + refused.what.zh,
                      missing->title.en + ": " + refused.what.en};
  row.refused.push_back(std::move(refused));
}

// A doubtful cell keeps its row out: a value that may be false is not taken unasked.
void RowPlanner::read_cells(const LedgerHeader& header, const SheetRow& row, ImportedRow& planned,
                            Cells& cells) {
  for (const auto& [place, column] : header.columns) {
    const SheetCell* cell = row.find(place);
    cells[column->name] = cell == nullptr ? "" : as_written(scheme_, *column, cell->text);
    if (cell == nullptr) continue;
    if (cell->kind == CellKind::error)
      refuse(
          planned, column->name,
          {"公式的结果是错误值 " + display(cell->text), "its formula gave " + display(cell->text)});
    else if (cell->doubt != Doubt::none)
      refuse(planned, column->name, sentence_of(shown_words(doubt_words, cell->doubt)));
    else if (awaits_correction(cell->text))
      refuse(planned, column->name,
             {"此格尚未更正：请填写正确的内容，并去掉“待更正”标记",
              "not corrected yet: write what is right here, without the mark"});
    else if (const std::size_t size = cells[column->name].size(); size > longest_cell)
      refuse(planned, column->name,
             {fmt::format("此格有 {} 字节，最多 {} 字节（汉字每字 3 字节）；请缩短，其余另附", size,
                          longest_cell),
              fmt::format("the cell has {} bytes of at most {} (3 for a Chinese character); write "
                          "less here, and the rest elsewhere",
                          size, longest_cell)});
  }
}

Status RowPlanner::check(const Cells& before, Plan& plan) const {
  ImportedRow& row = plan.row;
  const Cells after = changed(before, plan.change.set);
  for (CellComplaint& complaint : check_row(scheme_, *row.header->ledger, after))
    refuse(row, complaint.column, std::move(complaint.what));
  auto state = check_state(assets_, scheme_, plan.change, before);
  if (!state) return state.error();
  if (state->wrong) refuse(row, std::string{state_column}, std::move(*state->wrong));
  return ok;
}

// An entry has a bound as a whole, too; most rows are nowhere near it.
void RowPlanner::check_size(const Cells& before, Plan& plan) const {
  constexpr std::size_t near = 2000, frame = 2000;  // who, when, and by whose approval
  Cells was;
  std::size_t size = 0;
  for (const auto& [column, text] : plan.change.set) {
    was[column] = cell_in(before, column);
    size += text.size() + was[column].size();
  }
  if (size < near) return;
  size = to_json(plan.change, was).dump(-1).size();
  if (size + frame <= longest_chain_payload) return;
  plan.row.refused.push_back(
      {std::string::npos,
       {fmt::format("各格合计过长（{} 字节），一行最多 {} 字节；请缩短其中的长文字", size,
                    longest_chain_payload - frame),
        fmt::format(
            "the cells together are too long, {} bytes of at most {}: shorten the long ones", size,
            longest_chain_payload - frame)}});
}

void RowPlanner::take(const Cells& cells, const Cells& before, Plan& plan) const {
  plan.change.set = without_respellings(scheme_, *plan.row.header->ledger, before, cells);
  for (const auto& [place, column] : plan.row.header->columns)
    if (const auto now = plan.change.set.find(column->name); now != plan.change.set.end())
      plan.row.taken.push_back({place, column, cell_in(before, column->name), now->second});
}

Result<RowPlanner::Plan> RowPlanner::plan(const std::string& sheet, const LedgerHeader& header,
                                          const SheetRow& row) {
  Plan plan;
  plan.row.sheet = sheet, plan.row.row = row.number;
  plan.row.header = &header, plan.row.as_read = row;
  Cells cells;
  read_cells(header, row, plan.row, cells);
  const std::string& number = plan.row.number = cells[std::string{number_column}];
  if (!number.empty() && !seen_.insert(to_lower(number)).second)
    refuse(plan.row, std::string{number_column},
           {"此编号在文件中已出现过", "the number stands in this file before"}, true);
  auto found = assets_.with_number_alike(number);
  if (!found) return found.error();
  Cells before;
  if (*found) {
    before = (*found)->cells;
    plan.change.asset = (*found)->asset, plan.change.based_on = (*found)->valid_from;
    if (const std::string other = cell_in(before, number_column); other != number)
      refuse(plan.row, std::string{number_column},
             {"编号 " + display(other) + " 已登记；编号不分字母大小写",
              "the number " + display(other) + " is there; letters of either case are the same"});
    if ((*found)->category != header.ledger->name)
      refuse(plan.row, std::string{number_column},
             {"此编号在另一台账 " + (*found)->category + " 中",
              "the number stands in another ledger, " + (*found)->category});
  }
  plan.change.category = header.ledger->name;
  take(cells, before, plan);
  plan.change.approval = approval_;
  if (auto checked = check(before, plan); !checked) return checked.error();
  check_size(before, plan);
  if (!plan.row.refused.empty())
    plan.row.fate = RowFate::refused;
  else if (!*found)
    plan.row.fate = RowFate::added;
  else
    plan.row.fate = plan.change.set.empty() ? RowFate::same : RowFate::changed;
  return plan;
}

}  // namespace mijian
