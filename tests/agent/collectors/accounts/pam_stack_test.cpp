// Unfolding of PAM stacks, and what libpam would do with them.
#include "agent/collectors/accounts/pam_stack.h"

#include <gtest/gtest.h>

#include "agent/core/text.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector pam_module_collector;

namespace {

class PamStack : public Collecting {
 protected:
  void pam(const std::string& name, std::string_view text) {
    tree_.write("/etc/pam.d/" + name, text);
  }
  Rows modules(const std::string& service) {
    return facts_.select(
        "SELECT stack, position, module, file, line FROM pam_module WHERE service = '" + service +
        "' ORDER BY stack, position");
  }
  /// "yes: module module …", with the modules in `failing` refusing.
  std::string run(std::string_view text, const std::string& failing) {
    pam("test", text);
    GapList gaps;
    const auto host = Host::recorded(tree_.path());
    const auto services = read_pam_services(*host, gaps);
    for (const PamService& service : *services) {
      if (service.name != "test") continue;
      const auto stack = service.stack("auth");
      const PamRun run =
          run_pam_stack(stack, [&failing](const PamEntry& entry) -> std::string_view {
            return failing.find(entry.module) != std::string::npos ? "auth_err" : "success";
          });
      std::string told = run.lets_through ? "yes:" : "no:";
      for (const PamEntry* entry : run.asked) told += " " + entry->module;
      return told;
    }
    return "no service";
  }
};

TEST_F(PamStack, OfDebianIsUnfolded) {
  collect(pam_module_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select("SELECT position, control, module, arguments, file, line FROM pam_module "
                    "WHERE service = 'passwd' AND stack = 'password' ORDER BY position"),
      (Rows{{"1", "requisite", "pam_pwquality", "retry=3", "/etc/pam.d/common-password", "2"},
            {"2", "[success=1 default=ignore]", "pam_unix",
             "obscure use_authtok try_first_pass yescrypt", "/etc/pam.d/common-password", "3"},
            {"3", "requisite", "pam_deny", "", "/etc/pam.d/common-password", "5"},
            {"4", "required", "pam_permit", "", "/etc/pam.d/common-password", "6"}}));
  EXPECT_EQ(facts_.select("SELECT count(*) FROM pam_module WHERE service LIKE '%dpkg%'"),
            (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("pam_module", "/etc/pam.d"), "complete: ");
}

TEST_F(PamStack, AnIncludeForOneStackBringsThatOneOnly) {
  pam("system-auth",
      "auth required pam_env.so\naccount required pam_unix.so\nauth required pam_unix.so\n");
  pam("login", "auth include system-auth\nauth required pam_nologin.so\n");
  collect(pam_module_collector);
  EXPECT_EQ(modules("login"), (Rows{{"auth", "1", "pam_env", "/etc/pam.d/system-auth", "1"},
                                    {"auth", "2", "pam_unix", "/etc/pam.d/system-auth", "3"},
                                    {"auth", "3", "pam_nologin", "/etc/pam.d/login", "2"}}));
}

TEST_F(PamStack, AVendorsFileServesWhereEtcHasNone) {
  tree_.write("/usr/lib/pam.d/system-auth", "auth required pam_unix.so\n");
  tree_.write("/usr/lib/pam.d/login", "auth required pam_deny.so\n");
  pam("login", "auth include system-auth\n");
  collect(pam_module_collector);
  EXPECT_EQ(modules("login"), (Rows{{"auth", "1", "pam_unix", "/usr/lib/pam.d/system-auth", "1"}}));
}

TEST_F(PamStack, PamConfCountsOnlyWithoutTheFolder) {
  tree_.write("/etc/pam.conf",
              "login auth required pam_unix.so\nOTHER auth required pam_deny.so\n");
  collect(pam_module_collector);
  EXPECT_EQ(modules("login"), (Rows{{"auth", "1", "pam_unix", "/etc/pam.conf", "1"}}));
  TestFacts with_folder;
  pam("su", "auth required pam_rootok.so\n");
  const auto host = Host::recorded(tree_.path());
  ASSERT_OK(pam_module_collector.collect(*host, {test_now(), {}, nullptr}, with_folder.writer()));
  EXPECT_EQ(with_folder.select("SELECT DISTINCT service FROM pam_module"), (Rows{{"su"}}));
}

TEST_F(PamStack, AMissingIncludeIsAGapAndTheRestStands) {
  pam("login", "auth include gone\nauth required pam_unix.so\n");
  collect(pam_module_collector);
  EXPECT_EQ(modules("login").size(), 1u);
  EXPECT_EQ(facts_.coverage("pam_module", "/etc/pam.d"),
            "partial: not found: gone, included by /etc/pam.d/login:1");
}

TEST_F(PamStack, AFileThatIncludesItselfIsAGapNotALoop) {
  pam("a", "auth include b\nauth required pam_env.so\n");
  pam("b", "auth include a\n");
  collect(pam_module_collector);
  EXPECT_EQ(modules("a").size(), 1u);
  EXPECT_EQ(facts_.coverage("pam_module", "/etc/pam.d").substr(0, 7), "partial");
}

TEST_F(PamStack, FilesThatIncludeTwiceDoNotGrowWithoutBound) {
  for (int i = 0; i < 15; ++i) {
    const std::string next = "f" + std::to_string(i + 1);
    pam("f" + std::to_string(i), "auth include " + next + "\nauth include " + next + "\n");
  }
  pam("f15", "auth required pam_unix.so\n");
  collect(pam_module_collector);
  EXPECT_EQ(modules("f0").size(), 2000u);
  EXPECT_EQ(facts_.coverage("pam_module", "/etc/pam.d").substr(0, 7), "partial");
}

TEST_F(PamStack, NothingOfPamIsImpossibleNotEmpty) {
  collect(pam_module_collector);
  EXPECT_EQ(facts_.coverage("pam_module", "/etc/pam.d"), "impossible: not found: /etc/pam.conf");
}

TEST_F(PamStack, RequiredFailsAtTheEndRequisiteAtOnce) {
  EXPECT_EQ(run("auth required a.so\nauth required b.so\n", "a"), "no: a b");
  EXPECT_EQ(run("auth requisite a.so\nauth required b.so\n", "a"), "no: a");
  EXPECT_EQ(run("auth optional a.so\nauth required b.so\n", "a"), "yes: a b");
}

TEST_F(PamStack, SufficientEndsTheStackUnlessItHasFailedBefore) {
  EXPECT_EQ(run("auth sufficient a.so\nauth required b.so\n", "b"), "yes: a");
  EXPECT_EQ(run("auth required a.so\nauth sufficient b.so\nauth required c.so\n", "a"),
            "no: a b c");
}

TEST_F(PamStack, AJumpAloneLetsNobodyThrough) {
  EXPECT_EQ(run("auth [success=1 default=ignore] a.so\nauth requisite deny.so\n", "deny"), "no: a");
  EXPECT_EQ(
      run("auth [success=1 default=ignore] a.so\nauth requisite deny.so\nauth required b.so\n",
          "deny"),
      "yes: a b");
  EXPECT_EQ(
      run("auth [success=1 default=ignore] a.so\nauth requisite deny.so\nauth required b.so\n",
          "a deny"),
      "no: a deny");
}

TEST_F(PamStack, DieInASubstackEndsTheSubstackOnly) {
  pam("sub", "auth requisite a.so\nauth required b.so\n");
  EXPECT_EQ(run("auth substack sub\nauth required c.so\n", "a"), "no: a c");
  EXPECT_EQ(run("auth include sub\nauth required c.so\n", "a"), "no: a");
}

TEST_F(PamStack, DoneInASubstackGoesOnBehindIt) {
  pam("sub", "auth sufficient a.so\nauth required b.so\n");
  EXPECT_EQ(run("auth substack sub\nauth required c.so\n", "c"), "no: a c");
}

TEST_F(PamStack, AJumpTakesASubstackAsOne) {
  pam("sub", "auth required a.so\nauth required b.so\n");
  EXPECT_EQ(
      run("auth [success=1 default=ignore] x.so\nauth substack sub\nauth required c.so\n", ""),
      "yes: x c");
}

TEST_F(PamStack, AnEmptyStackLetsNobodyThrough) {
  EXPECT_EQ(run("account required a.so\n", ""), "no:");
}

}  // namespace
}  // namespace mijian
