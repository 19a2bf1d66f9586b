#include "agent/facts/snapshot.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "agent/core/file.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

SnapshotInfo some_info() {
  SnapshotInfo info;
  info.tool_version = "0.1.0";
  info.host_kind = "live";
  info.root = "/";
  info.taken_at = test_now();
  info.user = "0";
  info.tables = "all";
  return info;
}

class SnapshotTest : public testing::Test {
 protected:
  PrivateFolder folder_ = std::move(*PrivateFolder::make(testing::TempDir()));
  const std::string path_ = folder_.path() + "/snapshot.db";

  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder_.path()})
      names.push_back(entry.path().filename());
    return names;
  }
  void write_snapshot() const {
    auto writer = SnapshotWriter::create(path_, some_info());
    ASSERT_OK(writer);
    ASSERT_OK(writer->add(
        FactRow{"kernel_module",
                {{"name", std::string{"usb_storage"}}, {"size_bytes", std::int64_t{81920}}}}));
    ASSERT_OK(writer->add(SourceCoverage{
        "kernel_module", "/proc/modules", CoverageState::complete, "", test_now(), {}}));
    writer->set_means("seccomp");
    ASSERT_OK(writer->finish());
  }
  /// Runs SQL on the finished file, as a hostile hand would.
  void tamper(const std::string& sql) const {
    auto database = Database::create(path_);
    ASSERT_OK(database);
    ASSERT_OK(database->run(sql));
  }
  std::string refusal() const {
    const auto snapshot = Snapshot::open(path_);
    return snapshot ? "accepted" : snapshot.error().text();
  }
};

TEST_F(SnapshotTest, IsWholeOrNotThere) {
  {
    auto writer = SnapshotWriter::create(path_, some_info());
    ASSERT_OK(writer);
    EXPECT_FALSE(std::filesystem::exists(path_));
  }
  EXPECT_TRUE(files().empty()) << "an unfinished one leaves nothing";
  write_snapshot();
  EXPECT_EQ(files(), (std::vector<std::string>{"snapshot.db"}));
}

TEST_F(SnapshotTest, DescribesItself) {
  write_snapshot();
  auto snapshot = Snapshot::open(path_);
  ASSERT_OK(snapshot);
  EXPECT_EQ(snapshot->info().taken_at, test_now());
  EXPECT_EQ(snapshot->info().means, "seccomp");
  EXPECT_EQ(snapshot->info().schema_version, schema_version);
  EXPECT_TRUE(snapshot->digest().starts_with("sm3:"));
  EXPECT_EQ(select_from(snapshot->database(),
                        "SELECT type, nullable FROM schema_column WHERE table_name = "
                        "'kernel_module' AND name = 'size_bytes'"),
            (Rows{{"integer", "0"}}));
  const auto coverage = snapshot->coverage();
  ASSERT_OK(coverage);
  ASSERT_EQ(coverage->size(), 1u);
  EXPECT_EQ(coverage->front().covers_from, test_now());
  EXPECT_EQ(coverage->front().covers_to, std::nullopt);
}

TEST_F(SnapshotTest, ARowThatDoesNotFitCostsItsTablesCoverage) {
  auto writer = SnapshotWriter::in_memory(some_info());
  ASSERT_OK(writer);
  EXPECT_OK(writer->add(FactRow{"kernel_module", {{"name", std::string{"a"}}}}));
  EXPECT_OK(writer->add(
      FactRow{"kernel_module", {{"name", std::string{"a"}}, {"size_bytes", std::string{"many"}}}}));
  EXPECT_OK(writer->add(
      FactRow{"kernel_module", {{"nmae", std::string{"a"}}, {"size_bytes", std::int64_t{1}}}}));
  EXPECT_OK(writer->add(FactRow{"operating_system", {{"booted_at", std::string{"yesterday"}}}}));
  auto snapshot = writer->take();
  ASSERT_OK(snapshot);
  EXPECT_EQ(select_from(snapshot->database(), "SELECT count(*) FROM kernel_module"), (Rows{{"0"}}));
  EXPECT_EQ(select_from(snapshot->database(),
                        "SELECT table_name, state, reason FROM collection ORDER BY table_name"),
            (Rows{{"kernel_module", "partial",
                   "a row did not fit: kernel_module.size_bytes must not be empty"},
                  {"operating_system", "partial",
                   "a row did not fit: operating_system.booted_at must be a time"}}));
}

TEST_F(SnapshotTest, ACoverageBeyondAllCalendarsHasNoTime) {
  auto writer = SnapshotWriter::in_memory(some_info());
  ASSERT_OK(writer);
  EXPECT_OK(writer->add(SourceCoverage{"package", "log", CoverageState::complete, "",
                                       Time{INT64_MAX}, Time{INT64_MIN}}));
  auto snapshot = writer->take();
  ASSERT_OK(snapshot);
  EXPECT_EQ(select_from(snapshot->database(), "SELECT covers_from, covers_to FROM collection"),
            (Rows{{"NULL", "NULL"}}));
}

TEST_F(SnapshotTest, AForeignOneWithMoreThanTablesIsRefused) {
  write_snapshot();
  tamper("CREATE VIEW process2 AS SELECT 1");
  EXPECT_NE(refusal().find("a snapshot has no view: process2"), std::string::npos) << refusal();
}

TEST_F(SnapshotTest, AForeignTriggerIsRefused) {
  write_snapshot();
  tamper("CREATE TRIGGER x AFTER INSERT ON process BEGIN DELETE FROM package; END");
  EXPECT_NE(refusal().find("trigger"), std::string::npos) << refusal();
}

TEST_F(SnapshotTest, AnUnknownTableOrColumnIsRefused) {
  write_snapshot();
  tamper("CREATE TABLE evil (a)");
  EXPECT_NE(refusal().find("unknown table evil"), std::string::npos) << refusal();
  write_snapshot();
  tamper("ALTER TABLE process ADD COLUMN hidden TEXT");
  EXPECT_NE(refusal().find("unknown column hidden"), std::string::npos) << refusal();
}

TEST_F(SnapshotTest, ANewerOneIsRefusedWithBothVersions) {
  write_snapshot();
  tamper("UPDATE snapshot_info SET schema_version = 999");
  EXPECT_NE(refusal().find("schema version 999"), std::string::npos) << refusal();
}

TEST_F(SnapshotTest, ADamagedOrForeignFileIsRefused) {
  write_snapshot();
  std::filesystem::resize_file(path_, std::filesystem::file_size(path_) / 2);
  EXPECT_NE(refusal(), "accepted");
  std::ofstream{path_} << "not a database at all, but long enough to look like one";
  EXPECT_NE(refusal(), "accepted");
}

}  // namespace
}  // namespace mijian
