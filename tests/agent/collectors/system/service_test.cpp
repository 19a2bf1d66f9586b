#include <gtest/gtest.h>

#include "agent/collectors/collector.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {

extern const Collector service_collector;

namespace {

constexpr const char* all =
    "SELECT name, load, active, sub, enabled, file FROM service ORDER BY name";

class Service : public testing::Test {
 protected:
  Service() {
    tree_.folder("/.mijian-recorded");
    tree_.write("/usr/lib/systemd/system/ssh.service", "[Install]\nWantedBy=multi-user.target\n");
    tree_.write("/usr/lib/systemd/system/getty@.service", "[Install]\nWantedBy=getty.target\n");
    tree_.link("/etc/systemd/system/getty.target.wants/getty@tty1.service",
               "/usr/lib/systemd/system/getty@.service");
  }
  void collect(Result<Host> host) {
    ASSERT_TRUE(host) << host.error().text();
    ASSERT_OK(service_collector.collect(*host, {test_now(), {}, nullptr}, facts_.writer()));
  }

  TemporaryTree tree_;
  TestFacts facts_;
};

TEST_F(Service, StatesComeFromSystemdAndEnablementFromFiles) {
  tree_.write("/.mijian-recorded/units.json", R"([
    {"name": "ssh.service", "load": "loaded", "active": "active", "sub": "running", "enabled": ""},
    {"name": "getty@tty1.service", "load": "loaded", "active": "active", "sub": "running",
     "enabled": ""},
    {"name": "gone.service", "load": "not-found", "active": "inactive", "sub": "dead",
     "enabled": ""},
    {"name": "dev-sda.device", "load": "loaded", "active": "active", "sub": "plugged",
     "enabled": ""}])");
  collect(Host::recorded(tree_.path()));
  const std::string template_file = "/usr/lib/systemd/system/getty@.service";
  EXPECT_EQ(facts_.select(all),
            (Rows{{"getty@.service", "NULL", "NULL", "NULL", "indirect", template_file},
                  {"getty@tty1.service", "loaded", "active", "running", "enabled", template_file},
                  {"gone.service", "not-found", "inactive", "dead", "NULL", "NULL"},
                  {"ssh.service", "loaded", "active", "running", "disabled",
                   "/usr/lib/systemd/system/ssh.service"}}));
  EXPECT_EQ(facts_.coverage("service", "D-Bus systemd1"), "complete: ");
  EXPECT_EQ(facts_.coverage("service", "unit files"), "complete: ");
}

TEST_F(Service, WithoutSystemdTheStatesAreUnknownAndTheFilesStillRead) {
  collect(Host::offline(tree_.path()));
  EXPECT_EQ(facts_.select("SELECT name, active, enabled FROM service ORDER BY name"),
            (Rows{{"getty@.service", "NULL", "indirect"}, {"ssh.service", "NULL", "disabled"}}));
  EXPECT_EQ(facts_.coverage("service", "D-Bus systemd1").substr(0, 11), "impossible:");
  EXPECT_EQ(facts_.coverage("service", "unit files"), "complete: ");
}

TEST_F(Service, AUnitFileThatCannotBeReadIsNotStatic) {
  tree_.write("/etc/systemd/system/huge.service", std::string(5u << 20, '#'));
  collect(Host::offline(tree_.path()));
  EXPECT_EQ(facts_.coverage("service", "unit files").substr(0, 8), "partial:");
  EXPECT_EQ(facts_.select("SELECT name, enabled FROM service WHERE name NOT LIKE 'getty%' "
                          "ORDER BY name"),
            (Rows{{"huge.service", "NULL"}, {"ssh.service", "disabled"}}));
}

}  // namespace
}  // namespace mijian
