#include "agent/collectors/system/unit_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "agent/core/text.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using States = std::map<std::string, std::string>;

// What `systemctl --root` says of a tree; none when there is no systemctl to ask.
std::optional<States> ask_systemctl(const std::string& root) {
  const std::string command = "systemctl --root='" + root +
                              "' list-unit-files --no-legend --no-pager "
                              "--type=service,socket,timer 2>/dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return std::nullopt;
  std::string text;
  char buffer[4096];
  while (const std::size_t size = fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, size);
  if (pclose(pipe) != 0) return std::nullopt;
  States states;
  for (const std::string_view line : lines_of(text))
    if (const auto words = words_of(line); words.size() >= 2) states.emplace(words[0], words[1]);
  return states;
}

States states_of(const Host& host) {
  GapList gaps;
  States states;
  const UnitFiles units = UnitFiles::read(host, gaps);
  for (const UnitFile& unit : units.all()) states.emplace(unit.name, unit.enabled);
  EXPECT_TRUE(gaps.empty()) << gaps.error()->text();
  return states;
}

constexpr std::string_view plain_unit = "[Service]\nExecStart=/bin/true\n";
constexpr std::string_view wanted_unit =
    "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n";

class UnitFilesTest : public testing::Test {
 protected:
  UnitFilesTest() {
    tree_.folder("/.mijian-recorded");
    tree_.folder("/etc/systemd/system/multi-user.target.wants");
    tree_.folder("/lib/systemd/system");
  }
  void unit(const std::string& name, std::string_view text) {
    tree_.write("/usr/lib/systemd/system/" + name, text);
  }
  void link(const std::string& name, const std::string& target) {
    tree_.link("/etc/systemd/system/" + name, target);
  }
  Host host() {
    auto host = Host::recorded(tree_.path());
    EXPECT_TRUE(host) << host.error().text();
    return std::move(*host);
  }
  std::string state(const std::string& name) {
    GapList gaps;
    return UnitFiles::read(host(), gaps).enabled(name);
  }

  TemporaryTree tree_;
};

TEST_F(UnitFilesTest, EnabledAndDisabledAndStatic) {
  unit("on.service", wanted_unit);
  unit("off.service", wanted_unit);
  unit("plain.service", plain_unit);
  link("multi-user.target.wants/on.service", "/usr/lib/systemd/system/on.service");
  EXPECT_EQ(states_of(host()), (States{{"off.service", "disabled"},
                                       {"on.service", "enabled"},
                                       {"plain.service", "static"}}));
}

TEST_F(UnitFilesTest, AMaskHidesWhatIsBelowAndAnEmptyFileIsOne) {
  unit("a.service", wanted_unit);
  link("a.service", "/dev/null");
  tree_.write("/etc/systemd/system/b.service", "");
  tree_.link("/run/systemd/system/c.service", "/dev/null");
  GapList gaps;
  const UnitFiles units = UnitFiles::read(host(), gaps);
  EXPECT_EQ(units.enabled("a.service"), "masked");
  EXPECT_TRUE(units.find("a.service")->has_program);
  EXPECT_EQ(units.enabled("b.service"), "masked");
  EXPECT_FALSE(units.find("b.service")->has_program);
  EXPECT_EQ(units.enabled("c.service"), "masked-runtime");
}

TEST_F(UnitFilesTest, TheVendorsWantsAreNoEnablement) {
  unit("a.service", plain_unit);
  unit("b.service", wanted_unit);
  tree_.link("/usr/lib/systemd/system/sysinit.target.wants/a.service", "../a.service");
  tree_.link("/usr/lib/systemd/system/sysinit.target.wants/b.service", "../b.service");
  EXPECT_EQ(state("a.service"), "static");
  EXPECT_EQ(state("b.service"), "disabled");
}

TEST_F(UnitFilesTest, AliasesAreNamedSoAndEnableTheirUnit) {
  unit("ssh.service", "[Install]\nAlias=sshd.service\n");
  link("sshd.service", "/usr/lib/systemd/system/ssh.service");
  EXPECT_EQ(state("sshd.service"), "alias");
  EXPECT_EQ(state("ssh.service"), "enabled");
}

TEST_F(UnitFilesTest, AnAliasThatTheUnitDoesNotNameIsIndirect) {
  unit("a.service", plain_unit);
  link("other.service", "/usr/lib/systemd/system/a.service");
  EXPECT_EQ(state("a.service"), "indirect");
}

TEST_F(UnitFilesTest, AlsoAloneIsIndirect) {
  unit("a.service", "[Install]\nAlso=a.socket\n");
  EXPECT_EQ(state("a.service"), "indirect");
}

TEST_F(UnitFilesTest, TemplatesAreEnabledByTheirDefaultInstance) {
  unit("getty@.service", "[Install]\nWantedBy=getty.target\nDefaultInstance=tty1\n");
  EXPECT_EQ(state("getty@.service"), "disabled");
  link("getty.target.wants/getty@tty1.service", "/usr/lib/systemd/system/getty@.service");
  EXPECT_EQ(state("getty@.service"), "enabled");
  EXPECT_EQ(state("getty@tty1.service"), "enabled");
  EXPECT_EQ(state("getty@tty2.service"), "disabled");
}

TEST_F(UnitFilesTest, AnotherInstanceMakesATemplateIndirect) {
  unit("vpn@.service", wanted_unit);
  link("multi-user.target.wants/vpn@far.service", "/usr/lib/systemd/system/vpn@.service");
  EXPECT_EQ(state("vpn@.service"), "indirect");
  EXPECT_EQ(state("vpn@far.service"), "enabled");
}

TEST_F(UnitFilesTest, AFileOutsideTheSearchPathIsLinked) {
  tree_.write("/opt/x/far.service", wanted_unit);
  link("far.service", "/opt/x/far.service");
  EXPECT_EQ(state("far.service"), "linked");
}

TEST_F(UnitFilesTest, DropInsAddToInstall) {
  unit("a.service", plain_unit);
  tree_.write("/etc/systemd/system/a.service.d/x.conf", "[Install]\nWantedBy=x.target\n");
  EXPECT_EQ(state("a.service"), "disabled");
}

TEST_F(UnitFilesTest, GeneratedUnitsAndRuntimeEnablement) {
  unit("a.service", wanted_unit);
  tree_.link("/run/systemd/system/x.target.wants/a.service", "/usr/lib/systemd/system/a.service");
  tree_.write("/run/systemd/generator.late/old.service", plain_unit);
  EXPECT_EQ(state("a.service"), "enabled-runtime");
  EXPECT_EQ(state("old.service"), "generated");
}

TEST_F(UnitFilesTest, DanglingAndCircularLinksAreBad) {
  link("gone.service", "/usr/lib/systemd/system/nothing.service");
  link("a.service", "b.service");
  link("b.service", "a.service");
  EXPECT_EQ(state("gone.service"), "bad");
  EXPECT_EQ(state("a.service"), "bad");
}

TEST_F(UnitFilesTest, FoldersAndOddNamesAreNoUnits) {
  tree_.folder("/etc/systemd/system/folder.service");
  unit("a b.service", plain_unit);
  unit("x.target", plain_unit);
  EXPECT_EQ(states_of(host()), States{});
}

TEST_F(UnitFilesTest, AMergedUsrIsReadOnce) {
  TemporaryTree merged;
  merged.folder("/.mijian-recorded");
  merged.write("/usr/lib/systemd/system/a.service", plain_unit);
  merged.link("/lib", "usr/lib");
  auto host = Host::recorded(merged.path());
  ASSERT_TRUE(host) << host.error().text();
  EXPECT_EQ(states_of(*host), (States{{"a.service", "static"}}));
}

// The same tree, told by systemctl itself.
TEST_F(UnitFilesTest, AgreesWithSystemctlOnEveryOddCase) {
  unit("on.service", wanted_unit);
  unit("off.socket", "[Install]\nWantedBy=sockets.target\n");
  unit("plain.timer", plain_unit);
  unit("masked.service", wanted_unit);
  unit("ssh.service", "[Install]\nAlias=sshd.service\nWantedBy=multi-user.target\n");
  unit("named.service", plain_unit);
  unit("also.service", "[Install]\nAlso=on.service\n");
  unit("reset.service", "[Install]\nWantedBy=a.target\nWantedBy=\n");
  unit("getty@.service", "[Install]\nWantedBy=getty.target\nDefaultInstance=tty1\n");
  unit("vpn@.service", wanted_unit);
  unit("both.service", wanted_unit);
  tree_.write("/etc/systemd/system/both.service", plain_unit);
  tree_.write("/etc/systemd/system/empty.service", "");
  tree_.write("/opt/x/far.service", wanted_unit);
  link("far.service", "/opt/x/far.service");
  link("multi-user.target.wants/on.service", "/usr/lib/systemd/system/on.service");
  link("masked.service", "/dev/null");
  link("sshd.service", "/usr/lib/systemd/system/ssh.service");
  link("dbus-named.service", "/usr/lib/systemd/system/named.service");
  link("getty.target.wants/getty@tty1.service", "/usr/lib/systemd/system/getty@.service");
  link("multi-user.target.wants/vpn@far.service", "/usr/lib/systemd/system/vpn@.service");
  link("vpn@near.service", "/usr/lib/systemd/system/vpn@.service");
  tree_.link("/usr/lib/systemd/system/alias-of-masked.service", "masked.service");
  tree_.link("/usr/lib/systemd/system/x.target.wants/both.service", "../both.service");
  const auto witness = ask_systemctl(tree_.path());
  if (!witness) GTEST_SKIP() << "no systemctl on this machine to compare with";
  EXPECT_EQ(states_of(host()), *witness);
}

TEST_F(UnitFilesTest, AgreesWithSystemctlOnThisMachine) {
  const auto witness = ask_systemctl("/");
  if (!witness) GTEST_SKIP() << "no systemctl on this machine to compare with";
  auto live = Host::live();
  ASSERT_TRUE(live) << live.error().text();
  EXPECT_EQ(states_of(*live), *witness);
}

}  // namespace
}  // namespace mijian
