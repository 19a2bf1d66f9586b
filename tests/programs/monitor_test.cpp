// mijiand as it runs: real links, devices and mounts of the kernel, in namespaces of their own.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "agent/core/digest.h"
#include "agent/core/text.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

const std::string daemon_program = std::string{MIJIAN_BINARY} + "d";

/// What scripts share: `start` runs mijiand, `expect TEXT` waits until it has said that.
constexpr const char* prelude = R"sh(
set -eu
start() {
  rm -f "$dir/said"; mkfifo "$dir/said"
  "$mijiand" --journal "$dir/journal" --policies "$policies" --profile standalone-jimi --foreground 2>"$dir/said" &
  monitor=$!
  exec 3<"$dir/said"
  expect ' started '
}
expect() {
  while read -r line <&3; do
    echo "$line"
    case "$line" in *"$1"*) return 0 ;; esac
  done
  echo "ended before it said: $1" >&2
  exit 9
}
stop() { kill -TERM "$monitor"; expect ' stopped '; wait "$monitor"; }
crash() { kill -KILL "$monitor"; wait "$monitor" 2>/dev/null || true; }
verify() { "$mijian" verify --journal "$dir/journal"; }
)sh";

class MonitorProgram : public testing::Test {
 protected:
  void SetUp() override {
    if (!is_root()) GTEST_SKIP() << "namespaces and mijiand want root";
  }
  PrivateFolder folder_ = test_folder();

  Ran script(const std::string& text) const {
    const std::string names = "dir='" + folder_.path() + "' mijian='" MIJIAN_BINARY "' mijiand='" +
                              daemon_program + "' policies='" MIJIAN_SOURCE_DIR "/policies'\n";
    return run_program("/bin/sh", {"-c", names + prelude + text}, [] {
      if (::unshare(CLONE_NEWNET | CLONE_NEWNS) != 0 ||
          ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
          ::mount("none", "/sys", "sysfs", 0, nullptr) != 0)  // which shows this namespace's links
        ::_exit(8);
    });
  }
};

#define EXPECT_SAYS(text, part) EXPECT_NE((text).find(part), std::string::npos) << (text)

TEST_F(MonitorProgram, RecordsLinksDevicesAndMountsAndTheChainHolds) {
  const Ran run = script(R"sh(
start
ip link add va type veth peer name vb
ip link set va up; ip link set vb up
expect 'link_up net va'
ip link del va
expect 'remove net v'; expect 'remove net v'
mkdir "$dir/mnt"
mount --bind "$dir" "$dir/mnt"  # of a device, where this folder lies on one
if grep -q " $dir/mnt .* /dev/" /proc/self/mountinfo; then
  expect " mount block"; umount "$dir/mnt"; expect " unmount block"
else echo 'the test folder lies on no device: mounts not tried'; fi
stop
verify
)sh");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_SAYS(run.out, "add net va");
  EXPECT_SAYS(run.out, "intact");
}

TEST_F(MonitorProgram, KilledInAStormItKnowsWhatIsThereAndTheChainVerifies) {
  const Ran run = script(R"sh(
i=0; while [ $i -lt 250 ]; do echo "link add s$i type bridge"; i=$((i+1)); done >"$dir/add"
i=0; while [ $i -lt 250 ]; do echo "link del s$i"; i=$((i+2)); done >"$dir/del"
start
(ip -batch "$dir/add"; ip -batch "$dir/del") & storm=$!
expect 'add net s100'
crash
wait $storm
# What a crash may leave behind the last batch that was promised.
printf '99999 sm3:12' >>"$dir/journal/000000000001.chain"
start
stop
verify
)sh");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_SAYS(run.out, "12 bytes at its end were never finished");
  EXPECT_SAYS(run.out, "lost the run before was cut off");
  EXPECT_SAYS(run.out, "intact\n");
  // Odd ones are there, even ones are not: by the journal as by the kernel.
  std::string text;
  for (const std::string& name : names_in(folder_.path() + "/journal"))
    if (name.ends_with(".chain"))
      text += *read_file(folder_.path() + "/journal/" + name, 16u << 20);
  for (int i = 0; i < 250; ++i) {
    const std::string path = "/devices/virtual/net/s" + std::to_string(i) + "\"";
    std::string last;
    for (const std::string_view line : lines_of(text))
      if (line.find(path) != std::string_view::npos)
        for (const char* event : {"add", "present", "change", "remove"})
          if (line.find("\"event\":\"" + std::string{event} + "\"") != std::string_view::npos)
            last = event;
    EXPECT_EQ(last == "remove" || last.empty(), i % 2 == 0) << i << " " << last;
  }
}

TEST_F(MonitorProgram, ARestartTellsOnlyWhatChangedMeanwhile) {
  const Ran run = script(R"sh(
ip link add kept type bridge; ip link add gone type bridge
start
stop
ip link del gone; ip link add come type bridge
echo ---
start
stop
)sh");
  ASSERT_EQ(run.status, 0) << run.out << run.err;
  const std::string second = run.out.substr(run.out.find("---"));
  EXPECT_SAYS(second, "remove net gone (not seen live)");
  EXPECT_SAYS(second, "present net come (not seen live)");
  EXPECT_EQ(second.find("kept"), std::string::npos) << second;
  EXPECT_EQ(second.find("lost"), std::string::npos) << second;
}

TEST_F(MonitorProgram, AFullDiskIsToldAndWhatWaitedIsWrittenLater) {
  const Ran run = script(R"sh(
mkdir -m 700 "$dir/journal"; mount -t tmpfs -o size=64k,mode=700 none "$dir/journal"
start
dd if=/dev/zero of="$dir/journal/fill" 2>/dev/null || true
i=0; while [ $i -lt 30 ]; do ip link add f$i type bridge; i=$((i+1)); done
expect 'cannot be written'
rm "$dir/journal/fill"
expect 'written again'
expect 'add net f29'
stop
verify
)sh");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_SAYS(run.out, "intact");
}

TEST_F(MonitorProgram, WithoutADeclarationItSaysThatNothingIsAlerted) {
  const Ran run = script(R"sh(
mkdir -p /etc/mijian; mount -t tmpfs -o mode=700 none /etc/mijian
start; stop
echo --- declared
"$mijian" enroll --number 1 --class standalone-jimi --policies "$policies" >/dev/null
start; stop
)sh");
  ASSERT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_SAYS(run.out, "this terminal is not declared");
  EXPECT_SAYS(run.out, "there is no register");
  const std::string declared = run.out.substr(run.out.find("--- declared"));
  EXPECT_EQ(declared.find("is not declared"), std::string::npos) << declared;
}

TEST_F(MonitorProgram, OneJournalHasOneMonitor) {
  const Ran run = script(R"sh(
start
if "$mijiand" --journal "$dir/journal" --policies "$policies" --foreground 2>"$dir/second"; then exit 5
else echo "status $?"; cat "$dir/second"; fi
stop
)sh");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_SAYS(run.out, "status 3");
  EXPECT_SAYS(run.out, "another mijiand writes the journal");
}

TEST_F(MonitorProgram, ItsEventsAreFactsOfTheNextSnapshot) {
  const Ran run = script(R"sh(
mkdir -p /var/lib/mijian; mount -t tmpfs -o mode=700 none /var/lib/mijian
dir=/var/lib/mijian
start
ip link add va type bridge
expect 'add net va'
"$mijian" query "SELECT event, subsystem, node, seen_live FROM monitor_event WHERE node = 'va'" --policies "$policies"
"$mijian" query "SELECT stopped_at IS NULL, losses, chain FROM monitor_run" --policies "$policies" --json
stop
)sh");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_SAYS(run.out, "add");
  EXPECT_SAYS(run.out, "intact");
}

TEST_F(MonitorProgram, AnOrdinaryUserIsToldWhatToDo) {
  const Ran run = run_program(daemon_program, {"--foreground"}, [] {
    if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(8);
  });
  EXPECT_EQ(run.status, 3) << run.err;
  EXPECT_SAYS(run.err, "systemctl enable --now mijiand");
}

TEST(MonitorArguments, WrongOnesAreRefusedWithTheWayToHelp) {
  const Ran run = run_program(daemon_program, {"--jornal", "x"});
  EXPECT_EQ(run.status, 2);
  EXPECT_SAYS(run.err, "mijiand --help");
  EXPECT_EQ(run_program(daemon_program, {"--version"}).status, 0);
  if (!is_root()) return;
  const Ran profile = run_program(daemon_program, {"--policies", MIJIAN_SOURCE_DIR "/policies",
                                                   "--profile", "geheim", "--journal", "/nowhere"});
  EXPECT_EQ(profile.status, 2) << profile.err;
  EXPECT_SAYS(profile.err, "profile 'geheim'");
}

TEST(Verify, FindsAnAlteredEntryAndAHeadKeptElsewhere) {
  const PrivateFolder folder = test_folder();
  const std::string file = folder.path() + "/000000000001.chain";
  const auto first = digest_of(DigestAlgorithm::sm3, "-\n1\n{}");
  ASSERT_TRUE(first);
  ASSERT_TRUE(write_file(file, "mijian-chain/1 0 -\n1 " + *first + " {}\n"));
  const auto verify = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"verify", "--journal", folder.path(), "--json"});
    return run_program(MIJIAN_BINARY, more);
  };
  EXPECT_EQ(verify({}).status, 4) << "without the file head the end is not known";
  EXPECT_EQ(verify({"--head", *first}).status, 0);
  EXPECT_EQ(verify({"--head", "sm3:00"}).status, 1);
  ASSERT_TRUE(write_file(folder.path() + "/head", "1 " + *first + "\n"));
  EXPECT_EQ(verify({}).status, 0);
  ASSERT_TRUE(write_file(file, "mijian-chain/1 0 -\n1 " + *first + " {} \n"));
  const Ran altered = verify({});
  EXPECT_EQ(altered.status, 1);
  const Json json = json_of(altered.out);
  ASSERT_NE(json.find("fault"), nullptr) << altered.out;
  EXPECT_EQ(text_in(*json.find("fault"), "kind"), "altered");
  EXPECT_EQ(run_program(MIJIAN_BINARY, {"verify", "--journal", folder.path() + "/none"}).status, 2);
}

}  // namespace
}  // namespace mijian
