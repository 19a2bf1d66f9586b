// The built mijian on machines that umockdev plays from its records. umockdev turns the C library's
// calls for /sys to a folder of its own. libudev asks that way; what reads below /sys itself asks
// the kernel (openat2 in an opened root), which no preload reaches. So that both see the same
// machine, the folder is mounted on /sys in a namespace of the test's own, and read as a recorded
// host besides, which needs no namespace.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>

#include "agent/core/text.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

using Lines = std::vector<std::string>;

struct Record {
  const char* name;
  Lines devices;  // other than hubs: port, ids, serial, its worth, kind
};

// By what umockdev-record wrote down and what these devices are.
const Record records[] = {
    {"sony-xperia-mini-pro", {"1-1.5.2.4 0fce:0166 0123456789ABCDEF shared phone"}},
    {"canon-powershot-sx200",
     {"1-1.5.2.3 04a9:31c0 C767F1C714174C309255F70E4A7B2EE2 proven phone"}},
    {"usbkbd", {"1-1.5.4.2 05f3:0007  none hid"}},
    {"usbguard-devices",
     {"1-4.1.3 1111:1111  none hid", "1-4.2 047d:2048  none hid", "1-8 5986:0706  none camera"}},
};

std::string path_of(const Record& record) {
  return MIJIAN_SOURCE_DIR "/tests/data/umockdev/" + std::string{record.name} + ".umockdev";
}

/// All USB devices of a record, hubs too.
std::size_t devices_in(const Record& record) {
  const auto text = read_file(path_of(record), 1u << 20);
  EXPECT_TRUE(text) << record.name;
  std::size_t count = 0;
  for (const std::string_view line : lines_of(*text)) count += line == "E: DEVTYPE=usb_device";
  return count;
}

/// Runs in the child: mounts are its own, as root of its own where the user is none.
void own_mounts() {
  const std::string user = std::to_string(::geteuid()), group = std::to_string(::getegid());
  if (::unshare(CLONE_NEWNS | (is_root() ? 0 : CLONE_NEWUSER)) != 0) ::_exit(9);
  if (user != "0") {
    std::ofstream{"/proc/self/setgroups"} << "deny";
    std::ofstream{"/proc/self/uid_map"} << "0 " + user + " 1";
    std::ofstream{"/proc/self/gid_map"} << "0 " + group + " 1";
  }
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) ::_exit(9);
}

class UnderUmockdev : public testing::TestWithParam<Record> {
 protected:
  void SetUp() override {
    if (shell("command -v umockdev-run").empty())
      GTEST_SKIP() << "no umockdev-run on this machine (packaging/packages.txt, group test)";
  }
  /// A shell line under umockdev-run, which knows $mijian, $policies, $record and $out.
  Ran run(const std::string& script, const std::function<void()>& prepare = {}) const {
    const std::string names = "set -eu; mijian='" MIJIAN_BINARY "' policies='" MIJIAN_SOURCE_DIR
                              "/policies' record='" +
                              path_of(GetParam()) + "' out='" + folder_.path() + "/snapshot.db'\n";
    return run_program("umockdev-run",
                       {"-d", path_of(GetParam()), "--", "/bin/sh", "-c", names + script}, [&] {
                         // Built with a sanitizer, it is not the first library any more.
                         ::setenv("ASAN_OPTIONS", "verify_asan_link_order=0:detect_leaks=0", 1);
                         if (prepare) prepare();
                       });
  }
  Ran run_live(const std::string& script) const {
    return run(R"sh((
unset LD_PRELOAD
mount --bind "$UMOCKDEV_DIR/sys" /sys
mount -t tmpfs none /run
mkdir -p /run/udev/data
) || exit 9
)sh" + script,
               own_mounts);
  }
  void expect_the_record(const Ran& present) const {
    const Json document = json_of(present.out);
    const Json* const list = document.find("devices");
    ASSERT_NE(list, nullptr) << present.err;
    Lines devices;
    for (const Json& device : *list->items())
      if (text_in(device, "kind") != "hub")
        devices.push_back(text_in(device, "port") + " " + text_in(device, "vendor_id") + ":" +
                          text_in(device, "product_id") + " " + text_in(device, "serial") + " " +
                          text_in(device, "identity") + " " + text_in(device, "kind"));
    EXPECT_EQ(devices, GetParam().devices);
    EXPECT_EQ(list->items()->size(), devices_in(GetParam()));
    int complete = 0;
    for (const Json& source : *document.find("coverage")->items())
      if (text_in(source, "source") == "/sys/bus/usb/devices" ||
          text_in(source, "source") == "udev database")
        complete += text_in(source, "state") == "complete";
    EXPECT_EQ(complete, 2) << present.out;
  }

  PrivateFolder folder_ = test_folder();
};

constexpr int no_namespace = 9;

TEST_P(UnderUmockdev, TheLiveProgramSeesWhatTheRecordHolds) {
  const Ran present = run_live(R"sh(exec "$mijian" usb present --policies "$policies" --json)sh");
  if (present.status == no_namespace) GTEST_SKIP() << "no namespaces of mounts here";
  expect_the_record(present);
}

TEST_P(UnderUmockdev, ASnapshotOfTheLiveMachineHoldsTheSame) {
  const Ran collected =
      run_live(R"sh(exec "$mijian" collect --policies "$policies" --out "$out")sh");
  if (collected.status == no_namespace) GTEST_SKIP() << "no namespaces of mounts here";
  const Ran told = run_mijian(
      {"query", "--snapshot", folder_.path() + "/snapshot.db", "--json",
       "SELECT port || ' ' || vendor_id || ':' || product_id || ' ' || coalesce(serial, '') || ' ' "
       "|| identity || ' ' || kind AS device FROM usb_device WHERE kind <> 'hub' ORDER BY port"});
  for (const std::string& device : GetParam().devices)
    EXPECT_NE(told.out.find('"' + device + '"'), std::string::npos) << told.out << collected.err;
}

TEST_P(UnderUmockdev, ItsFolderIsARecordedHost) {
  expect_the_record(run(R"sh(
mkdir "$UMOCKDEV_DIR/.mijian-recorded"
cp "$record" "$UMOCKDEV_DIR/.mijian-recorded/udev.txt"
exec "$mijian" usb present --policies "$policies" --recorded "$UMOCKDEV_DIR" --json
)sh"));
}

INSTANTIATE_TEST_SUITE_P(Records, UnderUmockdev, testing::ValuesIn(records),
                         [](const auto& test) { return replace_all(test.param.name, "-", "_"); });

}  // namespace
}  // namespace mijian
