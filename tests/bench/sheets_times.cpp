// Writes or reads one workbook and says how long it took and how much memory: for sheets.sh.
//   sheets_times write FILE ROWS COLUMNS | read FILE | worker FILE
// `worker` reads as the desk does: in a worker, whose memory is counted with this process's.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "report/sheets/printed_sheet.h"
#include "report/sheets/worker_reading.h"

namespace {

using namespace mijian;

Status write_rows(const std::string& path, std::size_t rows, std::size_t columns) {
  auto writer = SheetWriter::create(path);
  if (!writer) return writer.error();
  PrintedSheet sheet{"涉密计算机",
                     "某单位涉密计算机统计表",
                     "单位（盖章）：",
                     "合计：台式机 台 便携机 台",
                     "填表人（签字）：    填表日期：    年  月  日",
                     "机密",
                     {}};
  for (std::size_t column = 0; column < columns; ++column)
    sheet.columns.push_back(
        {"第" + std::to_string(column + 1) + "栏", column == 0 ? 6.0 : 13.0, {}});
  sheet.columns.back().choices = {"在用", "停用", "维修", "报废"};
  if (auto begun = writer->begin_sheet(sheet); !begun) return begun;
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<SheetCell> cells{{0, CellKind::number, {}, {}, std::to_string(row + 1)}};
    for (std::size_t column = 1; column + 1 < columns; ++column)
      cells.push_back(column % 4 == 3
                          ? SheetCell{column, CellKind::date, {}, {}, "2020-03-04"}
                          : SheetCell{column,
                                      CellKind::text,
                                      {},
                                      {},
                                      "第" + std::to_string(row * columns + column) + "号"});
    cells.push_back({columns - 1, CellKind::text, {}, {}, "在用"});
    if (auto added = writer->add_row(cells); !added) return added;
  }
  return writer->finish();
}

Status read_rows(const std::string& path, bool in_worker, std::size_t& rows, std::size_t& cells) {
  SheetEvents events;
  events.row = [&](const SheetRow& row) -> Status {
    ++rows;
    cells += row.cells.size();
    return ok;
  };
  const auto read =
      in_worker ? read_workbook_in_worker(path, {}, events) : read_workbook_file(path, {}, events);
  return read ? ok : Status{read.error()};
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count > 2 ? arguments[1] : "";
  const auto begun = std::chrono::steady_clock::now();
  std::size_t rows = 0, cells = 0;
  Status done = failed("usage: sheets_times write FILE ROWS COLUMNS | read FILE | worker FILE");
  if (what == "write" && count == 5) {
    rows = std::strtoul(arguments[3], nullptr, 10);
    cells = rows * std::strtoul(arguments[4], nullptr, 10);
    done = write_rows(arguments[2], rows, cells / (rows == 0 ? 1 : rows));
  } else if (what == "read" || what == "worker") {
    done = read_rows(arguments[2], what == "worker", rows, cells);
  }
  if (!done) return std::fprintf(stderr, "%s\n", done.error().text().c_str()), 1;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  rusage used{}, of_worker{};
  getrusage(RUSAGE_SELF, &used);
  getrusage(RUSAGE_CHILDREN, &of_worker);
  std::printf("mijian %-6s %8zu rows %9zu cells %7.2f s %6ld MB\n", what.c_str(), rows, cells,
              took.count(), (used.ru_maxrss + of_worker.ru_maxrss) / 1024);
  return 0;
}
