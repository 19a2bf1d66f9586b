#include "agent/core/frame.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

TEST(Frame, ArrivesWholeHoweverItWasCut) {
  std::string bytes;
  append_frame(bytes, FrameKind::data, "first");
  append_frame(bytes, FrameKind::done, "");
  FrameReader reader{100};
  std::vector<std::string> got;
  for (const char byte : bytes) {
    reader.add({&byte, 1});
    for (auto frame = reader.next(); frame && *frame; frame = reader.next())
      got.push_back(std::to_string(static_cast<int>((*frame)->kind)) +
                    std::string{(*frame)->bytes});
  }
  EXPECT_EQ(got, (std::vector<std::string>{"2first", "3"}));
}

TEST(Frame, AnUnknownKindIsMalformed) {
  FrameReader reader{100};
  reader.add(std::string("\x07\0\0\0\0", 5));
  EXPECT_EQ(reader.next().error().cause(), Cause::malformed);
}

TEST(Frame, ALengthBeyondTheLimitIsRefusedBeforeItsBytesArrive) {
  std::string bytes;
  append_frame(bytes, FrameKind::data, std::string(101, 'x'));
  FrameReader reader{100};
  reader.add(bytes.substr(0, 5));
  EXPECT_EQ(reader.next().error().cause(), Cause::too_large);
}

TEST(Frame, AnErrorKeepsItsCauseAndNonsenseBecomesOne) {
  const Error error = unpack_error(pack(timed_out("no answer")));
  EXPECT_EQ(error.cause(), Cause::timed_out);
  EXPECT_EQ(error.text(), "no answer");
  EXPECT_EQ(unpack_error("").cause(), Cause::failed);
  EXPECT_EQ(unpack_error("\x7fxyz").cause(), Cause::failed);
}

TEST(Frame, MeansComeThrough) {
  EXPECT_EQ(to_text(unpack_means(pack(SandboxMeans{true, false, true, false}))),
            "no_new_privileges seccomp");
  EXPECT_EQ(to_text(unpack_means("odd")), "");
}

}  // namespace
}  // namespace mijian
