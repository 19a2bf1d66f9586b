#include "agent/core/shared_library.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(SharedLibrary, TheFirstFileThatIsThereIsLoaded) {
  auto library = SharedLibrary::load("the C library", {"libabsent-of-mijian.so.1", "libc.so.6"});
  ASSERT_TRUE(library.has_value()) << library.error().text();
  int (*absolute)(int) = nullptr;
  library->find(absolute, "abs");
  ASSERT_NE(absolute, nullptr);
  EXPECT_EQ(absolute(-7), 7);
  EXPECT_TRUE(library->complete().has_value());
}

TEST(SharedLibrary, OneThatIsNotThereIsNotSupportedHere) {
  const auto library = SharedLibrary::load("libabsent", {"libabsent-of-mijian.so.1"});
  ASSERT_FALSE(library.has_value());
  EXPECT_EQ(library.error().cause(), Cause::not_supported);
  EXPECT_EQ(library.error().text(), "libabsent is not installed here");
}

TEST(SharedLibrary, AMissingFunctionMakesItTooOldUnlessItCanBeDoneWithout) {
  auto library = SharedLibrary::load("libc", {"libc.so.6"});
  ASSERT_TRUE(library.has_value());
  void (*newer)() = nullptr;
  library->find_optional(newer, "no_such_function_of_mijian");
  EXPECT_EQ(newer, nullptr);
  EXPECT_TRUE(library->complete().has_value());
  library->find(newer, "no_such_function_of_mijian");
  ASSERT_FALSE(library->complete().has_value());
  EXPECT_EQ(library->complete().error().text(), "the libc of this machine is too old");
}

}  // namespace
}  // namespace mijian
