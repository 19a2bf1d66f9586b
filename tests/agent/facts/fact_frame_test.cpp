#include "agent/facts/fact_frame.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

FactRow service(std::string name) {
  return {
      "service",
      {{"file", Null{}}, {"name", std::move(name)}, {"sub", std::int64_t{-5}}, {"active", 1.5}}};
}

TEST(FactFrames, RowsComeBackAsTheyWent) {
  FactPacker packer;
  FactUnpacker unpacker;
  const FactRow sent[] = {service({"x\0y", 3}),
                          {"service", {{"name", std::string{"z"}}}},
                          {"kernel_module", {{"size_bytes", std::int64_t{7}}}},
                          service(std::string(100'000, 'n')),
                          service(""),
                          {"service", {}}};
  for (const FactRow& row : sent) {
    const auto fact = unpacker.unpack(packer.pack(row));
    ASSERT_OK(fact);
    ASSERT_NE(fact->row, nullptr);
    EXPECT_EQ(fact->row->table, row.table);
    EXPECT_EQ(fact->row->cells, row.cells);
  }
}

TEST(FactFrames, SoDoCoverageAndProgress) {
  FactPacker packer;
  FactUnpacker unpacker;
  const SourceCoverage source{"t", "/etc/x", CoverageState::partial, "why", Time{1}, std::nullopt};
  const auto back = unpacker.unpack(packer.pack(source));
  ASSERT_OK(back);
  EXPECT_EQ(back->source->reason, "why");
  EXPECT_EQ(back->source->state, CoverageState::partial);
  EXPECT_EQ(back->source->covers_from, Time{1});
  EXPECT_EQ(back->source->covers_to, std::nullopt);
  const auto progress = unpacker.unpack(packer.pack_progress(42));
  ASSERT_OK(progress);
  EXPECT_EQ(progress->progress, 42);
}

TEST(FactFrames, OfATableOrColumnThatTheSchemaLacksAreRefused) {
  FactPacker packer;
  FactUnpacker unpacker;
  EXPECT_FALSE(unpacker.unpack(packer.pack(FactRow{"no_such_table", {}})).has_value());
  EXPECT_FALSE(unpacker.unpack(packer.pack(FactRow{"service", {{"nmae", Null{}}}})).has_value());
}

TEST(FactFrames, ARowWithMoreCellsThanColumnsIsRefused) {
  FactRow row{"service", {}};
  row.cells.assign(find_table("service")->columns.size() + 1, {"name", Null{}});
  FactPacker packer;
  FactUnpacker unpacker;
  EXPECT_FALSE(unpacker.unpack(packer.pack(row)).has_value());
}

TEST(FactFrames, EveryCutFrameIsRefused) {
  FactPacker packer;
  FactUnpacker unpacker;
  const std::string whole{packer.pack(
      SourceCoverage{"table", "source", CoverageState::complete, "reason", Time{1}, Time{2}})};
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(unpacker.unpack(std::string_view{whole}.substr(0, size)).has_value()) << size;
  EXPECT_FALSE(unpacker.unpack(whole + "x").has_value());
}

TEST(FactFrames, OfACutRowOnlyWholeCellsAreTaken) {
  FactPacker packer;
  FactUnpacker unpacker;
  const FactRow row = service("ssh.service");
  const std::string whole{packer.pack(row)};
  std::size_t accepted = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto fact = unpacker.unpack(std::string_view{whole}.substr(0, size));
    if (!fact) continue;
    EXPECT_EQ(fact->row->cells.size(), accepted++);
  }
  EXPECT_EQ(accepted, row.cells.size()) << "between any two cells";
}

}  // namespace
}  // namespace mijian
