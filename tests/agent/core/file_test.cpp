#include "agent/core/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "agent/core/digest.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

class FileTest : public testing::Test {
 protected:
  PrivateFolder folder_ = std::move(*PrivateFolder::make(testing::TempDir()));
  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator{folder_.path()},
                      std::filesystem::directory_iterator{}));
  }
};

TEST_F(FileTest, ReadsBackWhatItWroteForItsOwnerOnly) {
  EXPECT_OK(write_file(path("a"), "one"));
  EXPECT_OK(write_file(path("a"), "two"));
  EXPECT_EQ(*read_file(path("a"), 100), "two");
  struct stat status {};
  ASSERT_EQ(::stat(path("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
  EXPECT_EQ(entries(), 1u) << "no temporary file stays";
}

TEST_F(FileTest, AFileThatCannotGetItsNameLeavesNothing) {
  ASSERT_OK(make_folders(path("taken/x")));
  EXPECT_FALSE(write_file(path("taken"), "x").has_value());
  EXPECT_EQ(entries(), 1u);
  EXPECT_FALSE(write_file(path("missing/a"), "x").has_value());
}

TEST_F(FileTest, RefusesWhatIsLongerThanTheLimitAndWhatIsNoFile) {
  EXPECT_OK(write_file(path("a"), "12345"));
  EXPECT_EQ(read_file(path("a"), 4).error().cause(), Cause::too_large);
  EXPECT_TRUE(read_file(path("a"), 5).has_value());
  EXPECT_EQ(read_file(folder_.path(), 5).error().cause(), Cause::not_supported);
  EXPECT_EQ(read_file(path("b"), 5).error().cause(), Cause::not_found);
  ASSERT_EQ(::mkfifo(path("fifo").c_str(), 0600), 0);
  EXPECT_EQ(read_file(path("fifo"), 5).error().cause(), Cause::not_supported);
}

TEST_F(FileTest, APrivateFolderGoesWithWhatIsInIt) {
  std::string gone;
  {
    const auto inner = PrivateFolder::make(folder_.path());
    gone = inner->path();
    EXPECT_OK(write_file(gone + "/copy", "x"));
  }
  EXPECT_FALSE(std::filesystem::exists(gone));
}

TEST_F(FileTest, DigestsOfFilesAndBytesAgree) {
  EXPECT_OK(write_file(path("a"), "abc"));
  // GB/T 32905-2016, appendix A: SM3 of "abc".
  const std::string sm3 = "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
  EXPECT_EQ(*digest_of(DigestAlgorithm::sm3, "abc"), sm3);
  EXPECT_EQ(*digest_of_file(DigestAlgorithm::sm3, path("a")), sm3);
  // FIPS 180-4 example.
  EXPECT_EQ(*digest_of(DigestAlgorithm::sha256, "abc"),
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(CheckCode, StandsForTheFirstHundredBits) {
  EXPECT_EQ(check_code("sm3:0000000000000000000000000000"), "00000-00000-00000-00000");
  EXPECT_EQ(check_code("ffffffffffffffffffffffffffff"), "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
  EXPECT_EQ(check_code("sm3:08421084210842108421084210"), "11111-11111-11111-11111");
}

}  // namespace
}  // namespace mijian
