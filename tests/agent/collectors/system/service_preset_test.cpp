#include "agent/collectors/system/preset_file.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector service_preset_collector;

namespace {

class ServicePreset : public Collecting {};

TEST_F(ServicePreset, LinesInTheOrderSystemdObeysThem) {
  tree_.write("/usr/lib/systemd/system-preset/90-default.preset",
              "# of the distribution\nenable sshd.service\ndisable *\n");
  tree_.write("/usr/lib/systemd/system-preset/85-unit.preset", "enable telnet.socket\n");
  tree_.write("/etc/systemd/system-preset/85-unit.preset", "; ours\ndisable telnet.*\n");
  collect(service_preset_collector);
  EXPECT_EQ(
      facts_.select("SELECT rank, action, pattern, file, line FROM service_preset ORDER BY rank"),
      (Rows{
          {"1", "disable", "telnet.*", "/etc/systemd/system-preset/85-unit.preset", "2"},
          {"2", "enable", "sshd.service", "/usr/lib/systemd/system-preset/90-default.preset", "2"},
          {"3", "disable", "*", "/usr/lib/systemd/system-preset/90-default.preset", "3"}}));
  EXPECT_EQ(facts_.coverage("service_preset", "system-preset"), "complete: 2 files");
}

TEST_F(ServicePreset, OtherLinesAreGapsAndOfflineIsAsGood) {
  tree_.write("/etc/systemd/system-preset/a.preset", "enable\nstart x.service\nignore y.timer z\n");
  collect_offline(service_preset_collector);
  EXPECT_EQ(facts_.select("SELECT action, pattern FROM service_preset"),
            (Rows{{"ignore", "y.timer"}}));
  EXPECT_EQ(facts_.coverage("service_preset", "system-preset"),
            "partial: /etc/systemd/system-preset/a.preset:1: not a preset; "
            "/etc/systemd/system-preset/a.preset:2: not a preset");
}

TEST_F(ServicePreset, WithoutAnyEverythingIsEnabledAndThatIsComplete) {
  collect(service_preset_collector);
  EXPECT_EQ(facts_.coverage("service_preset", "system-preset"), "complete: 0 files");
}

}  // namespace
}  // namespace mijian
