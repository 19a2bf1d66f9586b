#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "agent/collectors/collector.h"
#include "tests/agent/collectors/network/history_maker.h"
#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector web_history_collector;

namespace {

const std::string firefox_visit =
    std::string{firefox_schema} +
    "INSERT INTO moz_places (id, url) VALUES (1, 'https://example.com/secret?q=secret');"
    "INSERT INTO moz_historyvisits (place_id, visit_date, visit_type) VALUES (1, " +
    november + ", 1);";
const std::string chromium_visit = std::string{chromium_schema} +
                                   "INSERT INTO urls (id, url) VALUES (1, 'https://example.org/');"
                                   "INSERT INTO visits (url, visit_time) VALUES (1, " +
                                   november_1601 + ");";

class WebHistory : public testing::Test {
 protected:
  WebHistory() {
    tree_.folder("/.mijian-recorded");
    tree_.write("/etc/passwd",
                "root:x:0:0::/root:/bin/bash\nalice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/etc/nsswitch.conf", "passwd: files\n");
    tree_.folder("/home/alice");
  }

  void collect(const DeclaredTerminal* terminal = nullptr) {
    auto host = Host::recorded(tree_.path());
    ASSERT_OK(host);
    host->set_private_folder(ours_.path());
    run_collector(web_history_collector, *host, facts_, terminal);
  }
  void firefox(const std::string& inside) {
    make_database(tree_.of(inside + "/places.sqlite"), firefox_visit).close();
  }
  void chromium(const std::string& inside) {
    make_database(tree_.of(inside + "/History"), chromium_visit).close();
  }
  Rows domains() {
    return facts_.select("SELECT browser, profile, domain, visits FROM web_domain ORDER BY file");
  }

  TemporaryTree tree_, ours_;
  TestFacts facts_;
};

TEST_F(WebHistory, NamesEveryBrowserByItsFolder) {
  const std::string home = "/home/alice";
  firefox(home + "/.mozilla/firefox/ab12.default-esr");
  firefox(home + "/.config/mozilla/firefox/cd34.default");
  firefox(home + "/.librewolf/x.default");
  firefox(home + "/.var/app/org.mozilla.firefox/.mozilla/firefox/f.default");
  firefox(home + "/snap/firefox/common/.mozilla/firefox/s.default");
  firefox(home + "/.thunderbird/t.default");
  for (const char* name :
       {"google-chrome/Default", "google-chrome/Profile 1", "chromium/Default", "opera",
        "BraveSoftware/Brave-Browser/Default", "browser/Default", "qaxbrowser/Default",
        "com.360.browser/Default", "htbrowser/Default", "somebody/new/Default"})
    chromium(home + "/.config/" + name);
  chromium(home + "/snap/chromium/common/chromium/Default");
  chromium(home + "/.var/app/com.google.Chrome/config/google-chrome/Default");
  chromium(home + "/.linglong/org.deepin.browser/config/browser/Default");
  tree_.write(home + "/.config/BraveSoftware/Brave-Browser/Local State", "{}");
  tree_.write(home + "/.var/app/org.mozilla.firefox/.mozilla/firefox/profiles.ini", "");
  tree_.write(home + "/snap/firefox/common/.mozilla/firefox/profiles.ini", "");
  tree_.write(home + "/.config/mozilla/firefox/profiles.ini", "");
  collect();
  EXPECT_EQ(facts_.select("SELECT browser, profile, count(*) FROM web_domain GROUP BY 1, 2"),
            (Rows{{"brave", "Default", "1"},
                  {"browser360", "Default", "1"},
                  {"chromium", "Default", "2"},
                  {"firefox", "ab12.default-esr", "1"},
                  {"firefox", "cd34.default", "1"},
                  {"firefox", "f.default", "1"},
                  {"firefox", "s.default", "1"},
                  {"google-chrome", "Default", "2"},
                  {"google-chrome", "Profile 1", "1"},
                  {"librewolf", "x.default", "1"},
                  {"new", "Default", "1"},
                  {"opera", ".", "1"},
                  {"qaxbrowser", "Default", "1"},
                  {"red-lotus", "Default", "1"},
                  {"uos-browser", "Default", "2"}}));
}

TEST_F(WebHistory, AProfileThatLiesElsewhereIsFoundByProfilesIni) {
  tree_.write("/home/alice/.mozilla/firefox/profiles.ini",
              "[Profile0]\nName=x\nIsRelative=0\nPath=/data/own\n");
  firefox("/data/own");
  collect();
  EXPECT_EQ(domains(), (Rows{{"firefox", "own", "example.com", "1"}}));
}

TEST_F(WebHistory, AHomeThatADeletedUserLeftIsReadOnce) {
  tree_.write("/etc/passwd",
              "root:x:0:0::/root:/bin/bash\nalice:x:1000:1000::/home/unit/alice:/bin/bash\n"
              "carol:x:1001:1001::/data/home/carol:/bin/bash\n");
  tree_.write("/home/notes.txt", "no home");
  tree_.folder("/home/empty");
  firefox("/home/bob/.mozilla/firefox/x");
  firefox("/home/unit/alice/.mozilla/firefox/x");
  firefox("/home/unit/dave/.mozilla/firefox/x");
  firefox("/data/home/carol/.mozilla/firefox/x");
  firefox("/data/home/erin/.mozilla/firefox/x");
  std::filesystem::create_directory_symlink("../data/home/carol", tree_.of("/home/carol"));
  collect();
  EXPECT_EQ(facts_.select("SELECT user, file FROM web_domain ORDER BY user"),
            (Rows{{"alice", "/home/unit/alice/.mozilla/firefox/x/places.sqlite"},
                  {"bob", "/home/bob/.mozilla/firefox/x/places.sqlite"},
                  {"carol", "/data/home/carol/.mozilla/firefox/x/places.sqlite"},
                  {"dave", "/home/unit/dave/.mozilla/firefox/x/places.sqlite"},
                  {"erin", "/data/home/erin/.mozilla/firefox/x/places.sqlite"}}));
  EXPECT_EQ(facts_.coverage("web_domain", "/home/empty"), "complete: no browser's history");
}

TEST_F(WebHistory, AFolderOfHomesThatCannotBeListedIsAGap) {
  tree_.write("/etc/passwd", "root:x:0:0::/root:/bin/bash\n");
  tree_.write("/proc/self/mountinfo", "29 1 0:40 / /home rw - nfs4 server:/home rw\n");
  collect();
  EXPECT_EQ(facts_.coverage("web_domain", "/home"),
            "impossible: on a network or fuse mount (nfs4), not entered: /home");
}

TEST_F(WebHistory, AMailProgramIsOneByItsOwnFolderOnly) {
  firefox("/home/alice/.thunderbird/t.default");
  firefox("/home/alice/.var/app/org.mozilla.Thunderbird/.thunderbird/f.default");
  chromium("/home/alice/.config/Betterbird");
  firefox("/home/alice/.mozilla/firefox/my-thunderbird");
  chromium("/home/alice/.config/chromium/Profile thunderbird");
  collect();
  EXPECT_EQ(domains(), (Rows{{"chromium", "Profile thunderbird", "example.org", "1"},
                             {"firefox", "my-thunderbird", "example.com", "1"}}));
}

TEST_F(WebHistory, TorsBrowserLivesWhereItWasUnpacked) {
  const std::string inside = "/Browser/TorBrowser/Data/Browser";
  for (const char* place : {"/home/alice/tor-browser", "/home/alice/下载/tor-browser_zh-CN"}) {
    firefox(place + inside + "/profile.default");
    tree_.write(place + inside + "/profiles.ini", "[Profile0]\nPath=profile.default\n");
  }
  collect();
  EXPECT_EQ(domains(), (Rows{{"tor-browser", "profile.default", "example.com", "1"},
                             {"tor-browser", "profile.default", "example.com", "1"}}));
}

TEST_F(WebHistory, AProfileInAFolderOfOnesOwnIsAGapAndAccusesNobody) {
  firefox("/home/alice/old profile");
  tree_.write("/home/alice/work/Local State", "{}");
  tree_.write("/home/alice/src/History", "a text");
  collect();
  EXPECT_EQ(domains(), Rows{});
  const std::string gap =
      "partial: a browser's profile in a folder of the user's own: nobody knows on which machine "
      "it "
      "was used";
  EXPECT_EQ(facts_.coverage("web_domain", "/home/alice/old profile"), gap);
  EXPECT_EQ(facts_.coverage("web_download", "/home/alice/work"), gap);
  EXPECT_EQ(facts_.coverage("web_domain", "/home/alice/src"), "none");
}

TEST_F(WebHistory, ABrowserUnderWineIsReadForTheUserOfTheHome) {
  const std::string data = "/drive_c/users/alice/AppData/Local/";
  chromium("/home/alice/.wine" + data + "360Chrome/Chrome/User Data/Default");
  chromium("/home/alice/.deepinwine/Deepin-X" + data + "Tencent/QQBrowser/User Data/Default");
  firefox("/home/alice/.wine" + data + "Mozilla/Firefox/Profiles/x.default");
  collect();
  EXPECT_EQ(facts_.select("SELECT user, browser, profile, domain FROM web_domain ORDER BY file"),
            (Rows{{"alice", "QQBrowser", "Default", "example.org"},
                  {"alice", "browser360", "Default", "example.org"},
                  {"alice", "firefox", "x.default", "example.com"}}));
  EXPECT_EQ(facts_.coverage("web_domain", "file tree"), "complete: ");
}

TEST_F(WebHistory, AHistoryAnywhereElseIsAGapByItsFolder) {
  chromium("/home/alice/Documents/x/y/Default");
  chromium("/opt/chrome-data/Default");
  firefox("/home/alice/资料/机密★10年");
  firefox("/home/alice/.local/share/Trash/files/x.default");
  tree_.write("/srv/notes/History", "a text");
  tree_.folder("/srv/places.sqlite");
  collect();
  EXPECT_EQ(domains(), Rows{});
  EXPECT_EQ(facts_.select("SELECT source, state, reason FROM collection WHERE table_name = "
                          "'web_download' AND source LIKE '/opt/%'"),
            (Rows{{"/opt/chrome-data/Default", "partial",
                   "a browser's history in a folder that is no browser's of this machine: nobody "
                   "knows whose it is and where it was used"}}));
  EXPECT_EQ(facts_.select("SELECT source FROM collection WHERE table_name = 'web_domain' AND state "
                          "= 'partial' AND source NOT LIKE '%/资料/%' ORDER BY source"),
            (Rows{{"/home/alice/.local/share/Trash/files/x.default"},
                  {"/home/alice/Documents/x/y/Default"},
                  {"/opt/chrome-data/Default"}}));
  EXPECT_EQ(facts_.select("SELECT count(*), sum(instr(source, '机密')) FROM collection WHERE "
                          "table_name = 'web_domain' AND source LIKE '/home/alice/资料/%'"),
            (Rows{{"1", "0"}}));
}

TEST_F(WebHistory, ATreeThatWasNotWalkedIsAGap) {
  auto host = Host::recorded(tree_.path());
  ASSERT_OK(host);
  CollectContext context{test_now(), MIJIAN_SOURCE_DIR "/policies", nullptr};
  context.no_walk = true;
  ASSERT_OK(web_history_collector.collect(*host, context, facts_.writer()));
  EXPECT_EQ(facts_.coverage("web_domain", "file tree"), "partial: left out by --no-walk");
}

TEST_F(WebHistory, AHistoryInAnotherFormatIsAGap) {
  const std::string home = "/home/alice";
  const std::string histories[] = {"/.local/share/epiphany/ephy-history.db",
                                   "/.var/app/org.gnome.Epiphany/data/epiphany/ephy-history.db",
                                   "/.config/falkon/profiles/default/browsedata.db",
                                   "/.local/share/konqueror/konq_history",
                                   "/.kde/share/apps/konqueror/konq_history",
                                   "/.config/midori/history.db",
                                   "/.local/share/qutebrowser/history.sqlite",
                                   "/.w3m/history"};
  for (const std::string& history : histories) tree_.write(home + history, "x");
  tree_.write(home + "/.config/falkon/profiles/profiles.ini", "[Profiles]\nstartProfile=default\n");
  tree_.write(home + "/.config/other/history.db", "x");
  tree_.folder(home + "/.config/Code/User/History");
  collect();
  for (const std::string& history : histories)
    EXPECT_EQ(facts_.coverage("web_domain", home + history),
              "partial: the history of this browser is not read");
  EXPECT_EQ(facts_.select("SELECT count(*) FROM collection WHERE table_name = 'web_domain' AND "
                          "state <> 'complete'"),
            (Rows{{std::to_string(std::size(histories))}}));
}

TEST_F(WebHistory, TellsWhatADomainIs) {
  const std::string visits =
      std::string{chromium_schema}
          .append(
              "INSERT INTO urls (id, url) VALUES (1, 'https://chatgpt.com/c/0'), (2, "
              "'http://oa/'), (3, 'http://192.168.3.4/'), (4, "
              "'http://detectportal.firefox.com/');"
              "INSERT INTO visits (url, visit_time) SELECT id, ")
          .append(november_1601)
          .append(" FROM urls");
  make_database(tree_.of("/home/alice/.config/chromium/Default/History"), visits).close();
  collect();
  EXPECT_EQ(facts_.select("SELECT domain, is_public, stock, category, first_visit FROM web_domain "
                          "ORDER BY domain"),
            (Rows{{"192.168.3.4", "0", "NULL", "none", "2026-11-01T00:00:00.000000Z"},
                  {"chatgpt.com", "1", "NULL", "ai_foreign", "2026-11-01T00:00:00.000000Z"},
                  {"detectportal.firefox.com", "1", "browser", "connectivity",
                   "2026-11-01T00:00:00.000000Z"},
                  {"oa", "0", "NULL", "none", "2026-11-01T00:00:00.000000Z"}}));
}

TEST_F(WebHistory, WhatLiesBeforeCommissioningIsSaidSo) {
  firefox("/home/alice/.mozilla/firefox/x");
  DeclaredTerminal terminal;
  terminal.commissioned_on = "2026-11-05";
  collect(&terminal);
  EXPECT_EQ(facts_.select("SELECT after_commissioning FROM web_domain"), (Rows{{"0"}}));
}

TEST_F(WebHistory, TheLogOfADatabaseInUseIsReadAndNothingIsWrittenBesideIt) {
  const std::string path = tree_.of("/home/alice/.mozilla/firefox/x/places.sqlite");
  Database used = make_database(path, "");
  ASSERT_OK(
      used.run("PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL; PRAGMA "
               "wal_autocheckpoint=0;" +
               firefox_visit));
  ASSERT_GT(std::filesystem::file_size(path + "-wal"), 0u);
  const auto written = std::filesystem::last_write_time(path + "-wal");
  collect();
  EXPECT_EQ(domains(), (Rows{{"firefox", "x", "example.com", "1"}}));
  EXPECT_EQ(std::filesystem::last_write_time(path + "-wal"), written);
}

// What it has not committed does not count, however much of it is in the file already.
TEST_F(WebHistory, ATransactionUnderWayInAnotherProcessIsNoHistory) {
  const std::string path = tree_.of("/home/alice/.config/chromium/Default/History");
  make_database(path, "PRAGMA journal_mode=DELETE;" + chromium_visit).close();
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t browser = ::fork();
  if (browser == 0) {
    auto own = Database::create(path);
    const bool begun = own && own->run(
                                  "PRAGMA journal_mode=DELETE; PRAGMA cache_size=2; BEGIN "
                                  "EXCLUSIVE; WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL "
                                  "SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO urls (id, "
                                  "url) SELECT i, 'https://half.example/' || i FROM n; DELETE "
                                  "FROM visits");
    (void)!::write(ready[1], begun ? "y" : "n", 1);
    ::pause();
    ::_exit(0);
  }
  char answer = 0;
  ASSERT_EQ(::read(ready[0], &answer, 1), 1);
  EXPECT_EQ(answer, 'y');
  EXPECT_GT(std::filesystem::file_size(path + "-journal"), 0u);
  collect();
  ::kill(browser, SIGKILL);
  ::waitpid(browser, nullptr, 0);
  EXPECT_EQ(domains(), (Rows{{"chromium", "Default", "example.org", "1"}}));
}

TEST_F(WebHistory, AJournalThatNamesAnotherFileIsNotRolledBack) {
  chromium("/home/alice/.config/chromium/Default");
  const std::string history = "/home/alice/.config/chromium/Default/History";
  const std::string mark = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
  std::string journal = mark;
  journal.append(512, 'x').append("/etc/passwd").append(mark);
  tree_.write(history + "-journal", journal);
  collect();
  EXPECT_EQ(facts_.coverage("web_domain", history),
            "impossible: its journal belongs to a transaction over several databases");
}

TEST_F(WebHistory, WhatCannotBeReadIsAGapAndTheOthersStand) {
  const std::string config = "/home/alice/.config";
  chromium(config + "/chromium/Default");
  tree_.write(config + "/opera/History", "");
  tree_.write(config + "/vivaldi/Default/History", "no database at all");
  tree_.write(config + "/google-chrome/Default/History", "");
  std::filesystem::resize_file(tree_.of(config + "/google-chrome/Default/History"), 10ull << 30);
  collect();
  EXPECT_EQ(domains(), (Rows{{"chromium", "Default", "example.org", "1"}}));
  EXPECT_EQ(facts_.coverage("web_domain", config + "/opera/History"),
            "impossible: it has no table urls");
  EXPECT_EQ(facts_.coverage("web_domain", config + "/vivaldi/Default/History"),
            "impossible: file is not a database");
  EXPECT_EQ(facts_.coverage("web_download", config + "/google-chrome/Default/History"),
            "impossible: a database of more than is copied, with its log: " + config +
                "/google-chrome/Default/History");
}

TEST_F(WebHistory, AHomeWithoutABrowserIsCompletelyKnown) {
  collect();
  EXPECT_EQ(facts_.select("SELECT count(*) FROM web_domain"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("web_domain", "/home/alice"), "complete: no browser's history");
  EXPECT_EQ(facts_.coverage("web_download", "/home/alice"), "complete: no browser's history");
}

TEST_F(WebHistory, AVisitReachesBackToItself) {
  chromium("/home/alice/.config/chromium/Default");
  collect();
  EXPECT_EQ(facts_.select("SELECT covers_from, covers_to FROM collection WHERE source LIKE "
                          "'%/History' AND table_name = 'web_domain'"),
            (Rows{{"2026-11-01T00:00:00.000000Z", "2026-11-22T12:00:00.000000Z"}}));
}

TEST_F(WebHistory, AVisitMadeElsewhereTellsNothingOfTheTimeHere) {
  const std::string history = "/home/alice/.config/chromium/Default/History",
                    other = "/home/alice/.config/chromium/Profile 1/History",
                    brought = std::string{chromium_schema} +
                              "INSERT INTO urls (id, url) VALUES (1, 'https://example.org/');"
                              "INSERT INTO visits (id, url, visit_time) VALUES (1, 1, " +
                              november_1601 +
                              " - 3600000000);INSERT INTO visit_source VALUES (1, 0);";
  make_database(
      tree_.of(history),
      brought + "INSERT INTO visits (id, url, visit_time) VALUES (2, 1, " + november_1601 + ");")
      .close();
  make_database(tree_.of(other), brought).close();
  collect();
  EXPECT_EQ(facts_.select("SELECT covers_from FROM collection WHERE table_name = 'web_domain' AND "
                          "source LIKE '%/History' ORDER BY source"),
            (Rows{{"2026-11-01T00:00:00.000000Z"}, {"NULL"}}));
  EXPECT_EQ(facts_.coverage("web_domain", other),
            "complete: no visit that was made here is recorded");
}

TEST_F(WebHistory, TheSystemsOwnFoldersAreNobodysBecauseAServiceLivesAtTheRoot) {
  tree_.write("/etc/passwd", "daemon:x:101:101::/:/usr/sbin/nologin\n");
  tree_.write("/opt/profiles.ini", "[Profile0]\n");
  collect();
  EXPECT_EQ(facts_.coverage("web_domain", "/"), "complete: no browser's history");
  EXPECT_EQ(facts_.select("SELECT source FROM collection WHERE state <> 'complete'"), (Rows{}));
}

}  // namespace
}  // namespace mijian
