// Thousands of files that deviate stay a page that people read: counted, the first shown, bounded.
#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

TEST(ManySubjects, OfOneRuleAreCountedAndTheFirstAreShown) {
  const PrivateFolder folder = test_folder();
  const std::string tree = folder.path() + "/tree";
  shell("mkdir -p " + tree + "/etc " + tree +
        "/usr/share/x && printf 'root:x:0:0::/root:/bin/sh\\n' >" + tree + "/etc/passwd && cd " +
        tree + "/usr/share/x && umask 0 && for i in $(seq 3000); do : >file-$i.dat; done");
  const std::string out = folder.path() + "/out";
  const Ran run = run_mijian({"audit", "--root", tree, "--profile", "standalone-jimi", "--rule",
                              "file-world-writable", "--format", "html", "--out", out});
  EXPECT_EQ(run.status, 1) << run.err;
  const auto page = read_file(out + "/report.html", 4u << 20);
  ASSERT_TRUE(page) << page.error().text();
  EXPECT_LT(page->size(), 200'000u);
  EXPECT_NE(page->find("对象数 3000"), std::string::npos);
  EXPECT_NE(page->find("其余对象：2992"), std::string::npos);
  EXPECT_NE(run.out.find("(3000)"), std::string::npos) << run.out;
}

}  // namespace
}  // namespace mijian
