// Sheets of a unit imported into a store of either kind, with what was told of their rows.
#pragma once

#include "report/exchange/ledger_import.h"
#include "report/exchange/refused_rows.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {

inline const std::string header =
    "序号,单位,科室/课题组,类型,保密编号,固定资产编号,责任人,密级,品牌型号,操作系统版本,"
    "操作系统安装时间,硬盘序列号,MAC地址（有线）,光驱,用途,放置地点,启用时间,使用情况,备注\n";

class LedgerImportTest : public AssetsOnBothStores {
 protected:
  static std::string row(const std::string& number, const std::string& responsible = "张三",
                         const std::string& state = "在用") {
    return "1,012 第十二研究室,03 总体组,台式机," + number + ",/," + responsible +
           ",机密,启天 M450,银河麒麟 V10,2025年3月1日,WD-1,001A2B3C4D5E,无,涉密工作机,3号楼 301,"
           "2025.3.2," +
           state + ",\n";
  }

  /// Imports a .csv of this text; what was told is in told_ and notes_.
  LedgerImportCounts import_text(const std::string& text, bool apply = true,
                                 const std::string& name = "/涉密计算机.csv") {
    EXPECT_OK(write_file(tree_.of(name), text));
    return import_file(tree_.of(name), apply);
  }
  LedgerImportCounts import_file(const std::string& path, bool apply = true) {
    told_.clear(), notes_.clear();
    RefusedRows refused{tree_.of("/refused.xlsx"), Language::zh};
    LedgerImportWish wish;
    wish.apply = apply;
    wish.approval = Approval{"台账移交单", "YJ-1", "王", "2026-11-01"};
    const LedgerImportEvents events{
        [&](const LedgerHeader& found, const SheetRow& as_read) {
          refused.begin(*found.ledger, as_read);
        },
        [&](const ImportedRow& one) {
          told_.push_back(std::string{stored_word(row_fate_words, one.fate)} + " " + one.number +
                          (one.refused.empty() ? "" : " " + refusal_of(one, Language::zh)));
          return one.fate == RowFate::refused ? refused.add(one) : ok;
        },
        [&](const Sentence& note) { notes_.push_back(note.zh); }};
    auto counts = import_ledgers(*assets_, scheme_, path, wish, deed_of("zhang"), events);
    EXPECT_OK(counts);
    EXPECT_OK(refused.finish());
    return counts ? *counts : LedgerImportCounts{};
  }

  /// Rows of a .csv as those of an .xlsx.
  static std::string sheet_rows(const std::vector<std::string>& lines, std::size_t hidden = 0) {
    std::string rows;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      const std::string number = std::to_string(line + 1);
      rows += "<row r=\"" + number + (line == hidden ? "\" hidden=\"1\">" : "\">");
      std::size_t column = 0;
      for (const std::string_view text : split(trim(lines[line]), ','))
        rows += "<c r=\"" + column_letters(column++) + number + "\" t=\"inlineStr\"><is><t>" +
                std::string{text} + "</t></is></c>";
      rows += "</row>";
    }
    return rows;
  }

  Cells cells_of(const std::string& number) {
    auto found = assets_->with_number(number);
    EXPECT_OK(found);
    return found && *found ? (*found)->cells : Cells{};
  }

  LedgerScheme scheme_ = built_in_scheme();
  std::vector<std::string> told_, notes_;
};

}  // namespace mijian
