#include "report/sheets/worker_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "report/sheets/sheet_frames.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::HasSubstr;

Result<WholeBook> read_apart(const std::string& path, const SheetLimits& limits = {}) {
  WholeBook whole;
  SheetEvents events;
  events.sheet = [&](const SheetHead& sheet) -> Status {
    return whole.sheets.push_back({sheet, {}}), ok;
  };
  events.row = [&](const SheetRow& row) -> Status {
    return whole.sheets.back().rows.push_back(row), ok;
  };
  auto read = read_workbook_in_worker(path, limits, events);
  if (!read) return read.error();
  whole.book = std::move(*read);
  return whole;
}

TEST(WorkerReading, GivesWhatReadingHereGives) {
  for (const std::string file :
       {"ledger.libreoffice.xlsx", "ledger.libreoffice.xls", "ledger.openpyxl.xlsx"}) {
    const std::string path = MIJIAN_SOURCE_DIR "/tests/data/sheets/" + file;
    const auto apart = read_apart(path);
    const auto here = read_all(*read_file(path, 1 << 20), file);
    ASSERT_OK(apart);
    ASSERT_OK(here);
    EXPECT_EQ(apart->book.format, here->book.format);
    EXPECT_EQ(apart->book.notes, here->book.notes);
    ASSERT_EQ(apart->sheets.size(), here->sheets.size());
    for (std::size_t each = 0; each < here->sheets.size(); ++each) {
      EXPECT_EQ(apart->sheets[each].rows, here->sheets[each].rows);
      EXPECT_EQ(apart->sheets[each].sheet.name, here->sheets[each].sheet.name);
      EXPECT_EQ(apart->sheets[each].sheet.merged, here->sheets[each].sheet.merged);
      EXPECT_EQ(apart->sheets[each].sheet.hidden_columns, here->sheets[each].sheet.hidden_columns);
    }
  }
}

TEST(WorkerReading, KnowsGb18030InTheSandbox) {
  const TemporaryTree tree;
  tree.write("/台账.csv", "\xB1\xA3\xC3\xDC\xB1\xE0\xBA\xC5\n");
  const auto read = read_apart(tree.of("/台账.csv"));
  ASSERT_OK(read);
  EXPECT_EQ(read->sheets.at(0).text(1, 'A'), "保密编号");
}

TEST(WorkerReading, SaysWhyAFileIsRefused) {
  const TemporaryTree tree;
  tree.write("/台账.et", "x");
  EXPECT_THAT(read_apart(tree.of("/台账.et")).error().text(), HasSubstr("请在WPS中另存为.xlsx"));
  EXPECT_EQ(read_apart(tree.of("/无.xlsx")).error().cause(), Cause::not_found);
  tree.write("/a.csv", "a,b\nc,\"d");
  EXPECT_THAT(read_apart(tree.of("/a.csv")).error().text(), HasSubstr("sheet 'a' cell B2"));
}

TEST(WorkerReading, EndsWhenItsReaderHasEnough) {
  const TemporaryTree tree;
  tree.write("/a.csv", "a\nb\nc\n");
  SheetEvents events;
  events.row = [](const SheetRow&) -> Status { return failed("enough"); };
  const auto read = read_workbook_in_worker(tree.of("/a.csv"), {}, events);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text(), "enough");
}

TEST(WorkerReading, GivesNothingOfAFileThatIsBrokenAtItsEnd) {
  const TemporaryTree tree;
  tree.write("/a.csv", "a,b\nc,d\ne,\"f");
  std::size_t given = 0;
  const SheetEvents events{[&](const SheetHead&) { return ++given, ok; },
                           [&](const SheetRow&) { return ++given, ok; }};
  EXPECT_FALSE(read_workbook_in_worker(tree.of("/a.csv"), {}, events));
  EXPECT_EQ(given, 0u);
}

// A worker that a file has taken over may send anything.
TEST(SheetFrames, RefusesWhatNobodyWrote) {
  const SheetLimits limits;
  const SheetEvents nobody;
  Workbook workbook;
  const auto taken = [&](const std::string& frame) {
    SheetSink sink{WorkbookFormat::xlsx, limits, nobody};
    const auto status = take_frame(frame, sink, workbook);
    return status ? std::string{"ok"} : status.error().text();
  };
  SheetHead head{"表", false, {{1, 0, 1, 3}}, {}};
  const std::string sheet = frame_of(head),
                    row = frame_of(SheetRow{3, false, {{0, CellKind::text, {}, {}, "x"}}});
  EXPECT_EQ(taken(sheet), "ok");
  EXPECT_EQ(taken(row), "ok");
  EXPECT_EQ(taken(frame_of(Workbook{WorkbookFormat::xls, {{NoteKind::macros, "x"}}})), "ok");
  EXPECT_THAT(taken(""), HasSubstr("empty frame"));
  EXPECT_THAT(taken("\x09"), HasSubstr("unknown kind"));
  EXPECT_THAT(taken(row + "x"), HasSubstr("damaged"));
  for (std::size_t length = 1; length < row.size(); ++length)
    EXPECT_NE(taken(row.substr(0, length)), "ok") << length;
  for (std::size_t length = 1; length < sheet.size(); ++length)
    EXPECT_THAT(taken(sheet.substr(0, length)), HasSubstr("damaged")) << length;
  EXPECT_THAT(taken(frame_of(SheetRow{3, false, {{0, CellKind::text, {}, {}, "\xFF"}}})),
              HasSubstr("no UTF-8"));
  std::string odd_kind = row;
  odd_kind[17] = 99;
  EXPECT_THAT(taken(odd_kind), HasSubstr("damaged"));
}

}  // namespace
}  // namespace mijian
