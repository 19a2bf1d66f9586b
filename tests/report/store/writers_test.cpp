// Real processes that write to one store: at the same time, and killed in the midst of it.
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>

#include <csignal>
#include <random>

#include "tests/support/test_store.h"

namespace mijian {
namespace {

class WritersTest : public OnBothStores {
 protected:
  /// In the child: batches of entries, each acknowledged by a line on the pipe after its commit.
  [[noreturn]] void write_in_child(int pipe, const std::string& person, int batches) {
    auto store = open();
    if (!store) ::_exit(3);
    for (int batch = 0; batch < batches; ++batch) {
      auto writing = Writing::begin(*store, deed_of(person));
      if (!writing) ::_exit(4);
      Json note = Json::object();
      note.set("batch", batch);
      std::int64_t last = 0;
      for (int i = 0; i <= batch % 5; ++i) last = writing->append("note", note).value_or(-1);
      if (last < 0 || !writing->commit()) ::_exit(5);
      if (::write(pipe, &last, sizeof last) != sizeof last) ::_exit(6);
    }
    ::_exit(0);
  }

  struct Child {
    pid_t process = 0;
    Descriptor pipe;
  };
  Child start(const std::string& person, int batches) {
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    const pid_t process = ::fork();
    if (process == 0) write_in_child(ends[1], person, batches);
    ::close(ends[1]);
    return {process, Descriptor{ends[0]}};
  }

  /// The last entry the child acknowledged within so many microseconds, or until it ended.
  static std::int64_t acknowledged(const Child& child, long microseconds) {
    std::int64_t last = 0, next = 0;
    timespec end{};
    ::clock_gettime(CLOCK_MONOTONIC, &end);
    for (long left = microseconds; left > 0;) {
      pollfd wanted{child.pipe.get(), POLLIN, 0};
      const timespec wait{left / 1'000'000, left % 1'000'000 * 1000};
      if (::ppoll(&wanted, 1, &wait, nullptr) <= 0) break;
      if (::read(child.pipe.get(), &next, sizeof next) != sizeof next) break;
      last = next;
      timespec now{};
      ::clock_gettime(CLOCK_MONOTONIC, &now);
      left = microseconds -
             ((now.tv_sec - end.tv_sec) * 1'000'000 + (now.tv_nsec - end.tv_nsec) / 1000);
    }
    return last;
  }

  static int end_of(const Child& child) {
    int status = 0;
    ::waitpid(child.process, &status, 0);
    return status;
  }
};
MIJIAN_ON_BOTH_STORES(WritersTest);

int kills() {
  const char* wanted = std::getenv("MIJIAN_KILLS");
  return wanted != nullptr ? std::atoi(wanted) : 10;
}

TEST_P(WritersTest, LoseNothingWhenTheyWriteAtTheSameTime) {
  ASSERT_OK(open());
  const Child zhang = start("zhang", 40), li = start("li", 40), wang = start("wang", 40);
  for (const Child* child : {&zhang, &li, &wang}) EXPECT_EQ(end_of(*child), 0);
  auto store = open();
  ASSERT_OK(store);
  const auto state = store->verify();
  ASSERT_OK(state);
  EXPECT_EQ(state->fault, std::nullopt);
  EXPECT_EQ(state->entries, 3 * 40 * 3) << "batches of 1 to 5, 3 on average";
}

TEST_P(WritersTest, KilledAtRandomMomentsLoseNothingThatWasAcknowledged) {
  std::mt19937 random{20261123};
  ASSERT_OK(open());
  for (int i = 0; i < kills(); ++i) {
    const Child child = start("zhang", 1'000'000);
    // From the first moments, in which the store is opened, to many batches later.
    std::int64_t last = acknowledged(child, 1 + static_cast<long>(random() % 60'000));
    ::kill(child.process, SIGKILL);
    EXPECT_EQ(WTERMSIG(end_of(child)), SIGKILL);
    last = std::max(last, acknowledged(child, 1'000'000));  // what it still had said
    auto store = open();
    ASSERT_OK(store);
    const auto state = store->verify();
    ASSERT_OK(state);
    EXPECT_EQ(state->fault, std::nullopt) << "kill " << i;
    EXPECT_GE(state->last.sequence, last) << "kill " << i;
  }
}

}  // namespace
}  // namespace mijian
