#include <sys/stat.h>

#include "tests/support/collecting.h"

namespace mijian {

extern const Collector protected_file_collector;

namespace {

class ProtectedFileTest : public Collecting {
 protected:
  void mode(const std::string& path, ::mode_t mode) {
    ASSERT_EQ(::chmod(tree_.of(path).c_str(), mode), 0);
  }
};

TEST_F(ProtectedFileTest, ModesOfThoseThatExist) {
  tree_.write("/etc/shadow", "");
  mode("/etc/shadow", 0640);
  tree_.folder("/tmp");
  mode("/tmp", 01777);
  collect(protected_file_collector);
  EXPECT_EQ(facts_.select("SELECT path, mode, kind, is_link FROM protected_file "
                          "WHERE path NOT IN ('/', '/etc') ORDER BY path"),
            (Rows{{"/etc/shadow", "0640", "regular", "0"}, {"/tmp", "1777", "folder", "0"}}));
  EXPECT_EQ(facts_.coverage("protected_file", "protected files"), "complete: ");
}

TEST_F(ProtectedFileTest, OfALinkCountsWhereItLeads) {
  tree_.write("/srv/crontab", "");
  mode("/srv/crontab", 0666);
  tree_.link("/etc/crontab", "../srv/crontab");
  collect_offline(protected_file_collector);
  EXPECT_EQ(facts_.select("SELECT mode, is_link FROM protected_file WHERE path = '/etc/crontab'"),
            (Rows{{"0666", "1"}}));
}

}  // namespace
}  // namespace mijian
