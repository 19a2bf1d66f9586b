#include <filesystem>

#include "agent/collectors/network/update_text.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector update_trace_collector;

namespace {

class UpdateTraces : public Collecting {
 protected:
  Rows traces(const std::string& columns) {
    const auto host = Host::recorded(tree_.path());
    const CollectContext context{test_now(), MIJIAN_SOURCE_DIR "/policies", nullptr};
    if (const auto done = update_trace_collector.collect(*host, context, facts_.writer()); !done)
      ADD_FAILURE() << done.error().text();
    return facts_.select("SELECT " + columns + " FROM update_trace ORDER BY kind, host");
  }
  std::string coverage(const std::string& source) {
    return facts_.coverage("update_trace", source);
  }
};

TEST_F(UpdateTraces, ListsOfAptBearTheirHost) {
  const std::string lists = "/var/lib/apt/lists/";
  tree_.write(lists + "deb.debian.org_debian_dists_bookworm_InRelease", "");
  tree_.write(lists + "deb.debian.org_debian_dists_bookworm_main_binary-amd64_Packages", "");
  tree_.write(lists + "10.8.0.2:8080_kylin_dists_v10_Release", "");
  tree_.write(lists + "Debian%20GNU_Linux%2012.5.0%20%5fBookworm%5f_dists_bookworm_Release", "");
  tree_.write(lists + "Kylin-Desktop-V10.1_dists_v10_Release", "");
  tree_.write("/var/lib/apt/cdroms.list", "CD::abc \"Kylin-Desktop-V10.1/SP1\";\n");
  tree_.write(lists + "_media_cdrom_dists_stable_Release", "");
  tree_.write(lists + "lock", "");
  tree_.folder(lists + "partial");
  EXPECT_EQ(traces("kind, host, stock, is_public, time_quality, after_commissioning"),
            (Rows{{"apt_lists", "10.8.0.2", "NULL", "0", "exact", "1"},
                  {"apt_lists", "deb.debian.org", "repository", "1", "exact", "1"}}));
  EXPECT_EQ(coverage("/var/lib/apt/lists"), "complete: ");
}

TEST_F(UpdateTraces, CachesOfDnfAreNamedByTheirRepository) {
  tree_.write("/etc/yum.repos.d/a.repo",
              "[updates]\nbaseurl=https://user:Secret@repo.openeuler.org/x\n"
              "[disc]\nbaseurl=file:///mnt\n[own]\nmirrorlist=http://10.8.0.2/list\n");
  tree_.write("/var/cache/dnf/updates-0123456789abcdef/repodata/repomd.xml", "");
  tree_.write("/var/cache/dnf/disc-0123456789abcdef/repodata/repomd.xml", "");
  tree_.write("/var/cache/dnf/gone-0123456789abcdef/repodata/repomd.xml", "");
  tree_.write("/var/cache/dnf/updates.solv", "");
  tree_.write("/var/cache/dnf/own-0123456789abcdee/packages/x", "");
  tree_.write("/var/cache/yum/x86_64/7/own/repomd.xml", "");
  EXPECT_EQ(traces("kind, host, is_public, file"),
            (Rows{{"dnf_cache", "NULL", "NULL",
                   "/var/cache/dnf/gone-0123456789abcdef/repodata/repomd.xml"},
                  {"dnf_cache", "10.8.0.2", "0", "/var/cache/yum/x86_64/7/own/repomd.xml"},
                  {"dnf_cache", "repo.openeuler.org", "1",
                   "/var/cache/dnf/updates-0123456789abcdef/repodata/repomd.xml"}}));
}

TEST_F(UpdateTraces, ACacheThatCannotBeLookedAtIsAGap) {
  tree_.folder("/var/cache/dnf/base-0123456789abcdef");
  tree_.link("/var/cache/dnf/base-0123456789abcdef/repodata", "repodata");
  tree_.write("/var/cache/dnf/expired_repos.json", "");
  EXPECT_EQ(traces("host"), (Rows{}));
  EXPECT_EQ(coverage("/var/cache/dnf").substr(0, 8), "partial:");
}

TEST_F(UpdateTraces, ApplicationsOfFlatpakAndSnap) {
  tree_.write("/var/lib/flatpak/repo/config",
              "[core]\nmode=bare\n[remote \"flathub\"]\nurl=https://dl.flathub.org/repo/\n"
              "[remote \"unused\"]\nurl=https://unused.example.org/\n");
  tree_.folder("/var/lib/flatpak/repo/refs/remotes/flathub");
  tree_.write("/var/lib/snapd/seed/snaps/core_1.snap", "");
  tree_.write("/var/lib/snapd/snaps/core_1.snap", "");
  tree_.write("/var/lib/snapd/snaps/own_x1.snap", "");
  EXPECT_EQ(traces("kind, host"), (Rows{{"flatpak", "dl.flathub.org"}}));
  tree_.write("/var/lib/snapd/snaps/firefox_42.snap", "");
  EXPECT_EQ(traces("DISTINCT kind, host"),
            (Rows{{"flatpak", "dl.flathub.org"}, {"snap", "api.snapcraft.io"}}));
}

TEST_F(UpdateTraces, FreshclamAloneMakesChangesToADatabase) {
  tree_.write("/var/lib/clamav/daily.cvd", "");
  EXPECT_EQ(traces("host"), (Rows{}));
  tree_.write("/etc/clamav/freshclam.conf", "# x\nDatabaseMirror db.local.clamav.net\n");
  tree_.write("/var/lib/clamav/main.cld", "");
  EXPECT_EQ(traces("kind, host, is_public, file"),
            (Rows{{"clamav", "NULL", "NULL", "/var/lib/clamav/main.cld"}}));
  tree_.write("/var/log/clamav/freshclam.log",
              "Fri Nov 20 10:00:00 2009 -> main.cld updated (version: 62, sigs: 1)\n");
  EXPECT_EQ(traces("DISTINCT kind, host, is_public, file"),
            (Rows{{"clamav", "NULL", "NULL", "/var/lib/clamav/main.cld"},
                  {"clamav", "db.local.clamav.net", "1", "/var/lib/clamav/main.cld"}}));
}

TEST_F(UpdateTraces, TheLogOfFreshclamIsInLocalTime) {
  tree_.write("/var/log/clamav/freshclam.log",
              "Thu Nov 19 10:00:00 2026 -> daily.cvd updated (version: 27000, sigs: 1)\n"
              "Fri Nov 20 10:00:00 2026 -> daily.cld updated (version: 27001, sigs: 1)\n"
              "Sat Nov 21 10:00:00 2026 -> ERROR: Can't download daily.cvd\n");
  EXPECT_EQ(traces("host, at, time_quality, file"),
            (Rows{{"database.clamav.net", "2026-11-20T10:00:00.000000Z", "zone_assumed",
                   "/var/log/clamav/freshclam.log:2"}}));
}

TEST_F(UpdateTraces, AnOlderLogOfFreshclamTellsWhatTheNewestDoesNot) {
  tree_.write("/var/log/clamav/freshclam.log",
              "Sat Nov 21 10:00:00 2026 -> ERROR: Can't download daily.cvd\n");
  tree_.write("/var/log/clamav/freshclam.log.1",
              "Fri Nov 20 10:00:00 2026 -> daily.cld updated (version: 27001, sigs: 1)\n");
  tree_.write("/var/log/clamav/freshclam.log.2.gz", "\x1f\x8b\x08 no archive");
  EXPECT_EQ(traces("host, at, file"), (Rows{{"database.clamav.net", "2026-11-20T10:00:00.000000Z",
                                             "/var/log/clamav/freshclam.log.1:1"}}));
  std::filesystem::remove(tree_.of("/var/log/clamav/freshclam.log.1"));
  EXPECT_EQ(traces("count(*)"), (Rows{{"1"}}));
  EXPECT_EQ(facts_.select("SELECT count(*) FROM collection WHERE source = '/var/lib/clamav' AND "
                          "state = 'partial'"),
            (Rows{{"1"}}));
}

TEST_F(UpdateTraces, LogsOfDnfNameTheHostsThatAnswered) {
  const std::string at = "2026-11-20T10:00:0";
  tree_.write("/var/log/dnf.librepo.log",
              at + "0+0800 INFO Downloading: http://repo.openeuler.org/OS/repodata/repomd.xml\n" +
                  at +
                  "1+0800 INFO Error during transfer: Curl error (6): Couldn't resolve host "
                  "name for http://repo.openeuler.org/OS/repodata/repomd.xml [Could not "
                  "resolve host: repo.openeuler.org]\n");
  tree_.write("/var/log/dnf.librepo.log.1",
              at + "0+0800 INFO Downloading: http://mirror.example.org/OS/repodata/repomd.xml\n" +
                  at +
                  "2+0800 INFO Downloading: http://mirror.example.org/OS/repodata/"
                  "0a1b-primary.xml.gz\n");
  tree_.write("/var/log/dnf5.log",
              at +
                  "0+0000 [9] DEBUG [librepo] check_transfer_statuses: Transfer finished: "
                  "repodata/repomd.xml (Effective url: http://10.8.0.2/OS/repodata/repomd.xml)\n" +
                  at +
                  "1+0000 [9] DEBUG [librepo] check_transfer_statuses: Transfer finished: x "
                  "(Effective url: http://down.example.org/x)\n" +
                  at +
                  "2+0000 [9] INFO [librepo] Error during transfer: Status code: 404 for "
                  "http://down.example.org/x (IP: 203.0.113.7)\n");
  EXPECT_EQ(traces("kind, host, is_public, at, time_quality, file"),
            (Rows{{"dnf_log", "10.8.0.2", "0", "2026-11-20T10:00:00.000000Z", "exact",
                   "/var/log/dnf5.log:1"},
                  {"dnf_log", "mirror.example.org", "1", "2026-11-20T02:00:02.000000Z", "exact",
                   "/var/log/dnf.librepo.log.1:2"}}));
  EXPECT_EQ(coverage("/var/log/dnf.librepo.log"), "complete: ");
}

TEST_F(UpdateTraces, AMachineThatNeverFetchedHasNone) {
  tree_.folder("/var/lib/apt/lists/partial");
  tree_.write("/var/lib/clamav/main.cvd", "");
  EXPECT_EQ(traces("host"), (Rows{}));
  EXPECT_EQ(coverage("/var/lib/apt/lists"), "complete: nothing fetched");
}

TEST_F(UpdateTraces, WhatCameBeforeCommissioningIsMarked) {
  const std::string list = "/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease";
  tree_.write(list, "");
  const auto host = Host::recorded(tree_.path());
  DeclaredTerminal terminal;
  terminal.commissioned_on = "2099-01-01";
  ASSERT_OK(update_trace_collector.collect(*host, {test_now(), {}, &terminal}, facts_.writer()));
  EXPECT_EQ(facts_.select("SELECT after_commissioning FROM update_trace"), (Rows{{"0"}}));
}

TEST(FreshclamLog, OddDatesAreNone) {
  EXPECT_FALSE(last_freshclam_update("Thu Nov 99 10:00:00 2026 -> Database updated (1)\n"));
  EXPECT_FALSE(last_freshclam_update(" -> Database updated\nJanFeb -> Database updated\n"));
}

}  // namespace
}  // namespace mijian
