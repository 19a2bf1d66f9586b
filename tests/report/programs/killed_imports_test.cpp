// mijian-desk killed in the midst of an import: what it had said is in the store, and no more is
// broken than that the rest is not there yet.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <random>

#include "agent/core/file.h"
#include "tests/programs/run_program.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

constexpr int rows = 3'000, snapshots = 12;

int kills() {
  const char* wanted = std::getenv("MIJIAN_KILLS");
  return wanted != nullptr ? std::atoi(wanted) : 5;
}

std::string number_of(int row) { return fmt::format("0120302{:04}", row); }

class KilledImports : public AssetsOnBothStores {
 protected:
  /// Runs mijian-desk, for so many milliseconds at most; 0 lets it end.
  Ran desk(std::vector<std::string> words, int milliseconds = 0) const {
    words.insert(words.begin(), {"--foreground", "--signal=KILL",
                                 fmt::format("{}.{:03}", milliseconds / 1000, milliseconds % 1000),
                                 MIJIAN_DESK_BINARY, "--store", url_});
    return run_program("timeout", words);
  }

  /// How long it takes when nobody kills it, in milliseconds.
  int duration_of(const std::vector<std::string>& words) const {
    const Time start = Clock{}.now();
    EXPECT_EQ(desk(words).status, 0);
    return static_cast<int>((Clock{}.now().microseconds - start.microseconds) / 1000);
  }

  /// A random moment of the i-th part of what an import takes, so that all of it is met; and of
  /// half as long again, for a machine that is busier by then.
  int moment_of(int i, int whole) {
    const int longest = whole * 3 / 2;
    const int from = longest * i / kills(), to = longest * (i + 1) / kills();
    return 1 + from + static_cast<int>(random_() % static_cast<unsigned>(to - from + 1));
  }

  void verify() const {
    const Ran verified = desk({"verify", "--contents"});
    EXPECT_EQ(verified.status, 0) << verified.out << verified.err;
  }

  std::string sheet_of(const std::string& remark) const {
    std::string text =
        "单位,科室/课题组,保密编号,类型,型号,责任人,密级,序列号,放置地点,用途,使用范围,"
        "启用时间,使用情况,备注\n";
    for (int row = 0; row < rows; ++row)
      text += fmt::format(
          "012 所,03 组,{},U盘,L8267,张三,机密,SN{},301,交换数据,通用,2025-03-01,在用,{}\n",
          number_of(row), row, remark);
    std::string path = tree_.of("/" + remark + ".csv");
    EXPECT_OK(write_file(path, text));
    return path;
  }

  /// Numbers of the rows that an import said it has taken, in whole lines.
  static std::vector<std::string> numbers_in(const std::string& told) {
    std::vector<std::string> numbers;
    for (const std::string_view line : lines_of(told))
      if (const auto at = line.find("0120302"); line.substr(0, 5) == "sheet" && at < line.size())
        numbers.emplace_back(line.substr(at, number_of(0).size()));
    return numbers;
  }

  std::mt19937 random_{20261123};
};
MIJIAN_ON_BOTH_STORES(KilledImports);

TEST_P(KilledImports, OfASheetLoseNoRowThatWasTold) {
  const auto import_of = [&](const std::string& remark) {
    return std::vector<std::string>{"ledger",   "import",       sheet_of(remark),
                                    "--ledger", "涉密存储介质", "--apply"};
  };
  ASSERT_EQ(desk(import_of("first")).status, 0);
  const int whole = duration_of(import_of("second"));
  std::size_t told = 0;
  for (int i = 0; i < kills(); ++i) {
    const std::string remark = "round" + std::to_string(i);
    const int moment = moment_of(i, whole);
    const auto numbers = numbers_in(desk(import_of(remark), moment).out);
    verify();
    told += numbers.size();
    for (const std::string& number : numbers) {
      const auto asset = assets_->with_number(number);
      ASSERT_OK(asset);
      ASSERT_TRUE(*asset) << number;
      EXPECT_EQ((*asset)->cells.at("remark"), remark) << number << " after " << moment << " ms";
    }
  }
  EXPECT_GT(told, 0u) << "no moment was late enough";
  EXPECT_EQ(desk(import_of("last")).status, 0) << "what was cut off can be done again";
}

TEST_P(KilledImports, OfSnapshotsLoseNoVisitThatWasTold) {
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  VisitedTerminal terminal;
  const auto folder_of = [&](int round) {
    for (int i = 0; i < snapshots; ++i) {
      terminal.taken_at = fmt::format("2026-06-{:02}T{:02}:00:00.000000Z", i + 1, round % 24);
      terminal.media = {fmt::format("S{}-{}", round, i)};
      EXPECT_OK(make_folders(tree_.of(fmt::format("/{}", round))));
      terminal.write(tree_.of(fmt::format("/{}/{:02}.db", round, i)));
    }
    return tree_.of(fmt::format("/{}", round));
  };
  const int whole = duration_of({"import", folder_of(1000)});
  std::size_t told = 0;
  for (int i = 0; i < kills(); ++i) {
    const std::string folder = folder_of(i);
    const int moment = moment_of(i, whole);
    const Ran killed = desk({"import", folder}, moment);
    verify();
    const Ran again = desk({"import", folder});
    EXPECT_EQ(again.status, 0) << again.err;
    for (const std::string_view line : lines_of(killed.out)) {
      ++told;
      const std::string file{line.substr(0, line.find('\t'))};
      EXPECT_THAT(again.out, testing::HasSubstr(file + "\there already"));
    }
  }
  EXPECT_GT(told, 0u) << "no moment was late enough";
  const auto visits = store_->connection().cell("SELECT count(*) FROM visit");
  EXPECT_EQ(visits.value_or(""), std::to_string((kills() + 1) * snapshots));
}

}  // namespace
}  // namespace mijian
