#include "agent/collectors/common/proc_folder.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector process_collector;

namespace {

class Process : public Collecting {};

TEST_F(Process, NamesFilesAndOwnersButNoArguments) {
  collect(process_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select(
          "SELECT process_id, name, executable, user_id, is_kernel_thread FROM process ORDER BY 1"),
      (Rows{{"1", "systemd", "/usr/lib/systemd/systemd", "0", "0"},
            {"2", "kthreadd", "NULL", "0", "1"},
            {"57", "kworker/0:1H", "NULL", "0", "1"},
            {"612", "sshd", "/usr/sbin/sshd", "0", "0"},
            {"640", "avahi-daemon", "/usr/sbin/avahi-daemon", "107", "0"},
            {"655", "cupsd", "/usr/sbin/cupsd", "0", "0"},
            {"700", "sh", "NULL", "1000", "0"}}));
  EXPECT_EQ(facts_.coverage("process", "/proc"), "complete: ");
  EXPECT_EQ(facts_.coverage("process", "/proc/PID/exe"), "complete: ");
}

TEST_F(Process, HiddenProcessesAreAGap) {
  tree_.write("/proc/50/status",
              "Name:\tmine\nPid:\t50\nPPid:\t1\nUid:\t1000\t1000\t1000\t1000\nVmSize:\t1 kB\n");
  collect(process_collector);
  EXPECT_EQ(facts_.coverage("process", "/proc"),
            "partial: permission denied: other users' processes are hidden (hidepid); needs root");
}

TEST_F(Process, OneThatLeftMeanwhileIsNoGap) {
  tree_.write("/proc/1/status", "Name:\tinit\nPid:\t1\nUid:\t0\t0\t0\t0\nVmSize:\t1 kB\n");
  tree_.folder("/proc/77");
  collect(process_collector);
  EXPECT_EQ(facts_.select("SELECT process_id FROM process"), (Rows{{"1"}}));
  EXPECT_EQ(facts_.coverage("process", "/proc"), "complete: ");
}

TEST_F(Process, OfflineThereAreNone) {
  tree_.write("/proc/1/status", "Name:\tinit\nUid:\t0\t0\t0\t0\n");
  collect_offline(process_collector);
  EXPECT_EQ(facts_.coverage("process", "/proc").substr(0, 10), "impossible");
}

TEST(ProcessStatus, TheEffectiveUserCounts) {
  const auto status = parse_process_status("Name:\tsudo\nUid:\t1000\t0\t0\t0\nVmSize:\t1 kB\n");
  ASSERT_TRUE(status);
  EXPECT_EQ(status->user_id, 0);
}

TEST(ProcessStatus, NewKernelsSayWhatIsAThreadOfTheirs) {
  EXPECT_TRUE(parse_process_status("Name:\tx\nPid:\t9\nPPid:\t1\nUid:\t0\t0\t0\t0\nKthread:\t1\n")
                  ->is_kernel_thread);
  EXPECT_FALSE(parse_process_status("Name:\tx\nPid:\t9\nPPid:\t2\nUid:\t0\t0\t0\t0\nKthread:\t0\n")
                   ->is_kernel_thread);
}

TEST(ProcessStatus, WithoutNameOrOwnerThereIsNone) {
  EXPECT_FALSE(parse_process_status(""));
  EXPECT_FALSE(parse_process_status("Name:\tx\nUid:\t1000\n"));
  EXPECT_FALSE(parse_process_status("Uid:\t0\t0\t0\t0\n"));
}

}  // namespace
}  // namespace mijian
