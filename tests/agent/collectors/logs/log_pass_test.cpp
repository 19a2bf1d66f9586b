#include "agent/collectors/logs/log_pass.h"

#include <fmt/core.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "agent/collectors/logs/needles.h"
#include "agent/core/file.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

std::string data_file(const std::string& name) {
  auto text = read_file(std::string{MIJIAN_SOURCE_DIR "/tests/data/"} + name, 1u << 20);
  return text ? *text : "unreadable: " + name;
}

class LogPass : public testing::Test {
 protected:
  struct Hit {
    std::string message;
    std::size_t file;
    std::int64_t number;
  };

  std::vector<LogReport> read(const std::vector<std::string>& files, UnpackLimits limits = {}) {
    auto host = Host::offline(tree_.path());
    if (!host) return {};
    const LogSubscriber subscriber{
        {"needle"}, [&](const FoundLine& found) {
          hits_.push_back({std::string{found.line.message}, found.file, found.number});
          programs_.emplace_back(found.line.program);
        }};
    return read_logs(*host, {"/log", files}, TimeZone{}, {subscriber}, limits);
  }

  TemporaryTree tree_;
  std::vector<Hit> hits_;
  std::vector<std::string> programs_;
};

const std::string head = "Mar  1 10:20:30 host kernel: ";

TEST_F(LogPass, CountsLinesAcrossBuffers) {
  std::string text;
  for (int line = 1; line <= 20'000; ++line)
    text += head + (line % 4'999 == 0 ? "a needle\n" : "nothing of interest in this line\n");
  tree_.write("/log", text);
  const auto reports = read({"/log"});
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_OK(reports[0].outcome);
  EXPECT_TRUE(reports[0].has_kernel_lines);
  ASSERT_EQ(hits_.size(), 4u);
  for (int hit = 0; hit < 4; ++hit)
    EXPECT_EQ(hits_[static_cast<std::size_t>(hit)].number, 4'999 * (hit + 1));
}

TEST_F(LogPass, TheLastLineNeedsNoEnd) {
  tree_.write("/log", head + "one\n" + head + "needle");
  read({"/log"});
  ASSERT_EQ(hits_.size(), 1u);
  EXPECT_EQ(hits_[0].number, 2);
  EXPECT_EQ(hits_[0].message, "needle");
}

TEST_F(LogPass, ALineLongerThanTheBufferCostsOnlyItself) {
  tree_.write("/log",
              head + "needle " + std::string(600'000, 'x') + "needle\n" + head + "needle after\n");
  const auto reports = read({"/log"});
  EXPECT_OK(reports[0].outcome);
  ASSERT_EQ(hits_.size(), 2u);
  EXPECT_EQ(hits_[0].number, 1);
  EXPECT_EQ(hits_[1].number, 2);
  EXPECT_EQ(hits_[1].message, "needle after");
}

TEST_F(LogPass, NulsOfACrashHideNoLine) {
  tree_.write("/log", head + "one\n" + std::string(700'000, '\0') + head + "needle\n");
  read({"/log"});
  ASSERT_EQ(hits_.size(), 1u);
  EXPECT_EQ(hits_[0].message, "needle");
  EXPECT_EQ(hits_[0].number, 2);
}

TEST_F(LogPass, AFileThatIsGoneOrUnreadableCostsOnlyItself) {
  tree_.write("/log", head + "needle\n");
  tree_.folder("/log.1");
  const auto reports = read({"/log.2", "/log.1", "/log"});
  ASSERT_EQ(reports.size(), 3u);
  EXPECT_EQ(reports[0].outcome.error().cause(), Cause::not_found);
  EXPECT_FALSE(reports[1].outcome);
  EXPECT_OK(reports[2].outcome);
  ASSERT_EQ(hits_.size(), 1u);
  EXPECT_EQ(hits_[0].file, 2u);
}

TEST_F(LogPass, EverySubscriberGetsItsOwnLines) {
  tree_.write("/log", head + "alpha\n" + head + "beta\n" + head + "alpha beta\n");
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  int alphas = 0, betas = 0;
  read_logs(*host, {"/log", {"/log"}}, TimeZone{},
            {{{"alpha"}, [&](const FoundLine&) { ++alphas; }},
             {{"beta"}, [&](const FoundLine&) { ++betas; }}});
  EXPECT_EQ(alphas, 2);
  EXPECT_EQ(betas, 2);
}

TEST_F(LogPass, FirstAndLastTimeComeFromWholeLines) {
  tree_.write(
      "/log",
      "no time\n2026-03-01T10:20:30Z h kernel: a\n2026-03-02T10:20:30Z h sshd[1]: b\nno time\n");
  const auto reports = read({"/log"});
  EXPECT_TRUE(hits_.empty());
  ASSERT_TRUE(reports[0].last);
  EXPECT_EQ(utc_text(*reports[0].last->utc), "2026-03-02T10:20:30.000000Z");
}

TEST_F(LogPass, TextWithoutOneKnownTimeIsNotWhole) {
  tree_.write("/log", "1772300000 host kernel: needle\n1772300001 host kernel: needle\n");
  const auto reports = read({"/log"});
  ASSERT_FALSE(reports[0].outcome);
  EXPECT_EQ(reports[0].outcome.error().cause(), Cause::malformed);
  EXPECT_TRUE(reports[0].is_undated);
  EXPECT_EQ(hits_.size(), 2u);
  tree_.write("/log", std::string(4'096, '\0') + "\n \n");
  const auto blank = read({"/log"});
  EXPECT_OK(blank[0].outcome);
  EXPECT_FALSE(blank[0].holds_text);
}

TEST_F(LogPass, WhatDmesgPrintsIsALogOfItsOwnOnly) {
  tree_.write("/log", "[    1.000000] needle\n[Sat Mar  1 10:20:30 2025] needle\n");
  const auto bare = read({"/log"});
  EXPECT_TRUE(bare[0].has_kernel_lines);
  ASSERT_EQ(hits_.size(), 2u);
  EXPECT_EQ(programs_, (std::vector<std::string>{"kernel", "kernel"}));
  programs_.clear();
  tree_.write("/log", head + "needle\n[    1.000000] needle in what somebody else wrote\n");
  read({"/log"});
  EXPECT_EQ(programs_, (std::vector<std::string>{"kernel", ""}));
}

TEST_F(LogPass, AHoleOfATerabyteCostsNothing) {
  tree_.write("/log", head + "needle\n");
  constexpr std::int64_t terabyte = std::int64_t{1} << 40;
  ASSERT_EQ(::truncate(tree_.of("/log").c_str(), terabyte), 0);
  std::ofstream{tree_.of("/log"), std::ios::app} << head << "needle behind it\n";
  const auto reports = read({"/log"});
  EXPECT_OK(reports[0].outcome);
  ASSERT_EQ(hits_.size(), 2u);
  EXPECT_EQ(hits_[1].number, 2);
  EXPECT_EQ(hits_[1].message, "needle behind it");
}

TEST_F(LogPass, ALogThatGrowsWhileItIsReadEndsWhereItEnded) {
  tree_.write("/log", head + "needle\n");
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  int lines = 0;
  const LogSubscriber subscriber{
      {"needle"}, [&](const FoundLine&) {
        ++lines;
        std::ofstream{tree_.of("/log"), std::ios::app} << head << "needle\n";
      }};
  read_logs(*host, {"/log", {"/log"}}, TimeZone{}, {subscriber});
  EXPECT_EQ(lines, 1);
}

TEST_F(LogPass, TellsTheEndOfEachFile) {
  tree_.write("/log", head + "needle\n");
  tree_.write("/log.1", head + "needle\n");
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  std::string heard;
  LogSubscriber subscriber{{"needle"}, [&](const FoundLine&) { heard += "line "; }};
  subscriber.end_file = [&](const LogReport& report) { heard += report.path + " "; };
  read_logs(*host, {"/log", {"/log.2", "/log.1", "/log"}}, TimeZone{}, {subscriber});
  EXPECT_EQ(heard, "line /log.1 line /log ");
}

TEST_F(LogPass, UnpacksEveryPacking) {
  for (const char* name :
       {"plaso_syslog.gz", "plaso_syslog.bz2", "plaso_syslog.xz", "plaso_syslog.lzma"}) {
    tree_.write("/log", data_file(std::string{"logs/"} + name));
    const auto reports = read({"/log"});
    EXPECT_OK(reports[0].outcome);
    ASSERT_TRUE(reports[0].last) << name;
    EXPECT_EQ(reports[0].first->civil.month, 1) << name;
    EXPECT_EQ(reports[0].last->civil.month, 11) << name;
  }
  tree_.write("/log", data_file("hosts/kernel_log_rotations/var/log/kern.log.4.zst"));
  const auto reports = read({"/log"});
  EXPECT_OK(reports[0].outcome);
  EXPECT_TRUE(reports[0].first);
}

TEST_F(LogPass, WhatACutArchiveGaveStays) {
  tree_.write("/log",
              data_file("logs/cut.gz"));  // 6,000 lines, the archive's last third is missing
  const auto reports = read({"/log"});
  EXPECT_FALSE(reports[0].outcome);
  EXPECT_EQ(reports[0].outcome.error().cause(), Cause::malformed);
  ASSERT_FALSE(hits_.empty());
  EXPECT_EQ(hits_[0].number, 100);
}

TEST_F(LogPass, WhatOnlyBeginsLikeAnArchiveIsDamaged) {
  tree_.write("/log", "\x1f\x8b needle\n");
  const auto reports = read({"/log"});
  EXPECT_FALSE(reports[0].outcome);
  EXPECT_TRUE(hits_.empty());
}

TEST_F(LogPass, AnArchiveThatUnfoldsTooFarIsStopped) {
  // 16 MB of zeros in 16 KB.
  tree_.write("/log", data_file("logs/zeros.gz"));
  const auto reports = read({"/log"});
  ASSERT_FALSE(reports[0].outcome);
  EXPECT_EQ(reports[0].outcome.error().cause(), Cause::too_large);
  const auto slow = read({"/log"}, {1'000'000, std::chrono::milliseconds{-1}});
  EXPECT_EQ(slow[0].outcome.error().cause(), Cause::timed_out);
}

TEST(LogFamily, RotationsAreOldestFirst) {
  EXPECT_EQ(
      rotations_of("kern.log",
                   {"kern.log", "kern.log.1", "kern.log.10.gz", "kern.log.2.gz", "kern.log.bak",
                    "kern.log.1.tmp", "kern.logs", "xkern.log", "kern.log.99999"}),
      (std::vector<std::string>{"kern.log.10.gz", "kern.log.2.gz", "kern.log.1", "kern.log"}));
  EXPECT_EQ(
      rotations_of("messages", {"messages", "messages-20260301.xz", "messages-20251201",
                                "messages-old", "messages-20260301-1772300000", "messages.old"}),
      (std::vector<std::string>{"messages-20251201", "messages-20260301-1772300000",
                                "messages-20260301.xz", "messages.old", "messages"}));
}

TEST(LogFamily, NamedFilesAreSortedIntoTheirLogs) {
  const auto families = families_of({"/a/kern.log", "/a/kern.log.2.gz", "/b/messages-20260301",
                                     "/a/kern.log.1", "/b/messages-20251201.xz", "/c/dmesg.txt"});
  ASSERT_EQ(families.size(), 3u);
  EXPECT_EQ(families[0].files,
            (std::vector<std::string>{"/a/kern.log.2.gz", "/a/kern.log.1", "/a/kern.log"}));
  EXPECT_EQ(families[1].files,
            (std::vector<std::string>{"/b/messages-20251201.xz", "/b/messages-20260301"}));
  EXPECT_EQ(families[2].files, (std::vector<std::string>{"/c/dmesg.txt"}));
}

TEST(Needles, FindsWhatASlowSearchFinds) {
  const std::vector<std::string> wanted{
      "usb ", ":1.", "[sd", "Linux version ", "ab", "0003:", "scsi", "hub.c", "dev", "gs", "xx"};
  const Needles needles{wanted};
  std::string text;
  for (int at = 0; at < 3'000; ++at) text += "u[sLxb d:usv1"[at * 7 % 13];
  std::size_t which = 0;
  for (std::size_t place = 0; place + 14 < text.size(); place += 61)
    text.replace(place, wanted[which % wanted.size()].size(), wanted[which % wanted.size()]),
        ++which;
  for (const auto method : {Needles::Method::portable, Needles::Method::avx2}) {
    if (!Needles::can(method)) continue;  // the portable one is what this processor would use
    for (std::size_t from = 0; from < text.size(); from += 13) {
      std::size_t slow = std::string::npos;
      for (const std::string& needle : wanted) slow = std::min(slow, text.find(needle, from));
      EXPECT_EQ(needles.find_by(method, text, from), slow) << from;
    }
    EXPECT_EQ(needles.find_by(method, "us", 0), std::string_view::npos);
  }
}

// Start, end, number and owners of each line that holds one, looked for one after the other.
std::vector<std::string> slow_lines(const std::vector<Needles::Wanted>& wanted,
                                    std::string_view text) {
  std::vector<std::string> lines;
  std::size_t number = 0;
  for (std::size_t start = 0; start <= text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    Needles::Owners owners = 0;
    for (const Needles::Wanted& one : wanted)
      if (text.substr(start, end - start).find(one.text) != std::string_view::npos)
        owners |= one.owners;
    if (owners != 0) lines.push_back(fmt::format("{}-{} {} {}", start, end, number, owners));
    start = end + 1;
  }
  return lines;
}

TEST(Needles, NamesTheLinesAndTheOwnersOfAllThatStandInThem) {
  const std::vector<Needles::Wanted> wanted{
      {"usb ", 1}, {"sd ", 2}, {"usb 1-2: new device", 4}, {"sd ", 8}};
  const Needles needles{wanted};
  const std::string line = "no usb 3-1 here\na usb 1-2: new device sd \n\nnothing\nan sd us\nb ";
  std::string text;
  for (int times = 0; times < 40; ++times) text += line.substr(0, line.size() - times % 7);
  for (const auto method : {Needles::Method::portable, Needles::Method::avx2}) {
    if (!Needles::can(method)) continue;
    for (std::size_t cut = 0; cut < 200; ++cut) {
      const std::string_view part = std::string_view{text}.substr(cut, text.size() - 2 * cut);
      std::vector<Needles::Line> found{{7, 7, 7, 7}};
      EXPECT_EQ(needles.find_lines_by(method, part, found),
                std::count(part.begin(), part.end(), '\n'));
      std::vector<std::string> lines;
      for (const Needles::Line& one : found)
        lines.push_back(fmt::format("{}-{} {} {}", one.start, one.end, one.number, one.owners));
      EXPECT_EQ(lines, slow_lines(wanted, part)) << cut;
    }
  }
}

TEST(Needles, CountsLineEndsOfAnySize) {
  for (const std::size_t size : {0u, 1u, 15u, 16u, 17u, 4'095u, 5'000u})
    EXPECT_EQ(count_lines(std::string(size, '\n')), size);
  EXPECT_EQ(count_lines("a\nb\nc"), 2);
}

}  // namespace
}  // namespace mijian
