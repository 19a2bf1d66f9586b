#include "agent/collectors/network/browser_history.h"

#include <fmt/core.h>

#include <algorithm>

#include "agent/core/file.h"
#include "tests/agent/collectors/network/history_maker.h"
#include "tests/support/temporary_tree.h"

namespace mijian {
namespace {

class Histories : public testing::Test {
 protected:
  std::string place() const { return tree_.of("/database"); }
  /// Of a database made of some SQL and closed.
  Result<BrowserHistory> firefox(const std::string& sql,
                                 const std::string& schema = firefox_schema) {
    return read(schema + sql, BrowserFamily::firefox);
  }
  Result<BrowserHistory> chromium(const std::string& sql,
                                  const std::string& schema = chromium_schema) {
    return read(schema + sql, BrowserFamily::chromium);
  }
  Result<BrowserHistory> read(const std::string& sql, BrowserFamily family) {
    std::filesystem::remove(place());
    make_database(place(), sql).close();
    return read_browser_history(place(), family, test_now());
  }

  static std::string told(const Result<BrowserHistory>& history) {
    if (!history) return "error: " + history.error().text();
    auto domains = history->domains;
    std::sort(domains.begin(), domains.end(),
              [](const auto& a, const auto& b) { return a.domain < b.domain; });
    std::string all;
    for (const DomainVisits& one : domains)
      all += fmt::format("{} {}", one.domain, one.visits.times) +
             (one.brought > 0 ? fmt::format(" brought {}", one.brought) : "") +
             (one.downloads.times > 0 ? fmt::format(" downloads {}", one.downloads.times) : "") +
             "; ";
    for (const Error& gap : history->gaps) all += "gap: " + gap.text() + "; ";
    for (const Error& gap : history->download_gaps) all += "download gap: " + gap.text() + "; ";
    return all;
  }

  TemporaryTree tree_;
};

TEST_F(Histories, OfFirefoxAreDomainsWithTheirVisits) {
  const auto history = firefox(fmt::format(
      "INSERT INTO moz_places (id, url) VALUES (1, 'https://www.example.com/a?q=x'), (2, "
      "'http://www.example.com/b'), (7, 'https://files.example.org/f.zip'), (8, 'about:home'), (9, "
      "'file:///home/x');"
      "INSERT INTO moz_historyvisits (place_id, visit_date, visit_type) VALUES (1, {0}, 1), (2, "
      "{0} "
      "+ 5000000, 2), (1, {0} - 5000000, 1), (7, {0}, 7), (8, {0} - 9000000, 1), (9, {0}, 1)",
      november));
  EXPECT_EQ(told(history), "files.example.org 1 downloads 1; www.example.com 3; ");
  ASSERT_OK(history);
  const auto& domains = history->domains;
  const auto example = std::find_if(domains.begin(), domains.end(),
                                    [](const auto& one) { return one.visits.times == 3; });
  EXPECT_EQ(utc_text(*example->visits.first), "2026-10-31T23:59:55.000000Z");
  EXPECT_EQ(utc_text(*example->visits.last), "2026-11-01T00:00:05.000000Z");
  EXPECT_EQ(utc_text(*history->earliest), "2026-10-31T23:59:51.000000Z");
}

TEST_F(Histories, OfChromiumCountFrom1601AndTellWhatWasBrought) {
  const auto history = chromium(fmt::format(
      "INSERT INTO urls (id, url) VALUES (3, 'https://example.com/'), (10, "
      "'http://10.0.0.5:8080/'), "
      "(11, 'chrome://settings');"
      "INSERT INTO visits (id, url, visit_time) VALUES (1, 3, {0}), (2, 3, {0}), (3, 3, {0}), (4, "
      "10, {0}), (5, 11, {0});"
      "INSERT INTO visit_source VALUES (2, 0), (3, 2);"
      "INSERT INTO downloads VALUES (1, 'g', '/home/x/secret', {0}, 7, 1), (2, 'h', '', {0}, 7, 1);"
      "INSERT INTO downloads_url_chains VALUES (1, 1, 'https://cdn.example.net/f'), (1, 0, "
      "'https://example.com/f'), (2, 0, 'data:text/plain,x')",
      november_1601));
  EXPECT_EQ(told(history), "10.0.0.5 1; cdn.example.net 0 downloads 1; example.com 3 brought 1; ");
  ASSERT_OK(history);
  EXPECT_EQ(utc_text(*history->earliest), "2026-11-01T00:00:00.000000Z");
}

TEST_F(Histories, TimesThatCannotBeAreNoTimes) {
  const auto history = firefox(
      "INSERT INTO moz_places (id, url) VALUES (1, 'https://example.com/');"
      "INSERT INTO moz_historyvisits (place_id, visit_date) VALUES (1, 0), (1, NULL), (1, "
      "9223372036854775807), (1, -9223372036854775808), (1, 13437964800000000), (1, 'x')");
  EXPECT_EQ(told(history), "example.com 6; gap: visits at a time that cannot be: 6; ");
  ASSERT_OK(history);
  EXPECT_FALSE(history->domains[0].visits.first);
  EXPECT_FALSE(history->earliest);
  EXPECT_EQ(told(chromium("INSERT INTO urls (id, url) VALUES (1, 'https://example.com/');"
                          "INSERT INTO visits (url, visit_time) VALUES (1, 0), (1, "
                          "-9223372036854775808), (1, 9223372036854775807)")),
            "example.com 3; gap: visits at a time that cannot be: 3; ");
}

TEST_F(Histories, VisitsOfPagesThatAreGoneAreAGap) {
  EXPECT_EQ(
      told(firefox(fmt::format(
          "INSERT INTO moz_places (id, url) VALUES (4, 'https://a.example/'), (6, "
          "'https://b.example/');"
          "INSERT INTO moz_historyvisits (place_id, visit_date) VALUES (3, {0}), (4, {0}), (5, "
          "{0}), (6, {0}), (7, {0}), (-9223372036854775808, {0}), (9223372036854775807, {0})",
          november))),
      "a.example 1; b.example 1; gap: visits whose page is gone: 5; ");
}

TEST_F(Histories, HostsThatNoNameCanBeAreAGap) {
  const std::string hosts = fmt::format(
      "INSERT INTO moz_places (id, url) VALUES (1, 'https://' || printf('%.*c', 65536, 'x') || "
      "'/'), (2, 'https://a' || char(7) || 'b.example/'), (3, 'https://xn--fiqs8s/'), (4, "
      "'https://EXAMPLE.com./'), (5, 'https://example.com/');"
      "INSERT INTO moz_historyvisits (place_id, visit_date) SELECT id, {} FROM moz_places",
      november);
  EXPECT_EQ(
      told(firefox(hosts)),
      "example.com 2; xn--fiqs8s 1; gap: addresses of a host that no name can be: 2; download "
      "gap: addresses of a host that no name can be: 2; ");
}

TEST_F(Histories, FirefoxDownloadsThatAreNotWhollyToldAreAGapOfBoth) {
  EXPECT_EQ(told(firefox(fmt::format(
                "INSERT INTO moz_places (id, url) VALUES (1, 'https://a.example/');"
                "INSERT INTO moz_historyvisits (place_id, visit_date, visit_type) VALUES (1, 0, "
                "7), (2, {0}, 7), (3, {0}, 1), (1, {0}, 1)",
                november))),
            "a.example 2 downloads 1; gap: visits at a time that cannot be: 1; gap: visits whose "
            "page is gone: 2; download gap: downloads at a time that cannot be: 1; download gap: "
            "downloads whose page is gone: 1; ");
}

TEST_F(Histories, TooManyDomainsAreAGapOfVisitsAndDownloads) {
  const std::string many = fmt::format(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= {}) INSERT INTO "
      "{{}} (id, url) SELECT i, 'https://h' || i || '.example/' FROM n",
      DomainTable::most_domains);
  for (const auto& history : {firefox(fmt::format(fmt::runtime(many), "moz_places")),
                              chromium(fmt::format(fmt::runtime(many), "urls"))})
    EXPECT_EQ(told(history),
              "gap: more domains than are read; download gap: more domains than are read; ");
}

TEST_F(Histories, AChromiumDownloadWithoutAnAddressIsAGap) {
  EXPECT_EQ(told(chromium(fmt::format("INSERT INTO downloads VALUES (1, 'g', '', {0}, 7, 1), (2, "
                                      "'h', '', {0}, 0, 2)",
                                      november_1601))),
            "download gap: downloads whose page is gone: 1; ");
}

TEST_F(Histories, AnUnusedBrowserHasNone) {
  EXPECT_EQ(
      told(firefox("INSERT INTO moz_places (id, url) VALUES (1, 'https://www.mozilla.org/')")), "");
  EXPECT_EQ(told(chromium("")), "");
}

TEST_F(Histories, AnEmptiedChromiumHistoryIsNoUnusedOne) {
  const std::string used = fmt::format(
      "INSERT INTO urls (id, url) VALUES (3, 'https://example.com/'); INSERT INTO visits (id, url, "
      "visit_time) VALUES (41, 3, {0}), (42, 3, {0});",
      november_1601);
  const std::string gap = "it was emptied, by hand or by age; it had counted up to: 42; ";
  EXPECT_EQ(told(chromium(used + "DELETE FROM visits; DELETE FROM urls;")),
            "gap: " + gap + "download gap: " + gap);
  // What is left was brought from elsewhere.
  EXPECT_EQ(told(chromium(used + "DELETE FROM visits WHERE id = 42; INSERT INTO visit_source "
                                 "VALUES (41, 0);")),
            "example.com 1 brought 1; gap: " + gap + "download gap: " + gap);
  EXPECT_EQ(told(chromium(used + "DELETE FROM visits WHERE id = 41;")), "example.com 1; ");
  EXPECT_EQ(
      told(chromium("",
                    "CREATE TABLE urls (id INTEGER PRIMARY KEY, url); CREATE TABLE visits "
                    "(id INTEGER PRIMARY KEY, url, visit_time); CREATE TABLE downloads "
                    "(id, start_time, received_bytes, state); CREATE TABLE "
                    "downloads_url_chains (id, chain_index, url);")),
      "gap: it has no table sqlite_sequence; download gap: it has no table sqlite_sequence; ");
}

TEST_F(Histories, AnEmptiedFirefoxHistoryIsNoUnusedOne) {
  const std::string marked = "pages that were visited, whose visits are gone: 1; ",
                    emptied = "it was emptied, by hand or by age; it had counted up to: 60; ";
  EXPECT_EQ(told(firefox("INSERT INTO moz_places (id, url, visit_count) VALUES (1, "
                         "'https://example.com/', 2), (2, 'https://www.mozilla.org/', 0)")),
            "gap: " + marked + "download gap: " + marked);
  EXPECT_EQ(told(firefox("INSERT INTO moz_places (id, url) VALUES (1, 'https://www.mozilla.org/'), "
                         "(60, 'https://example.com/')")),
            "gap: " + emptied + "download gap: " + emptied);
  EXPECT_EQ(told(firefox("INSERT INTO moz_places (id, url) VALUES (4, 'https://www.mozilla.org/'), "
                         "(30, 'https://support.mozilla.org/')")),
            "");
}

TEST_F(Histories, DownloadsThatAreKeptOtherwiseAreAGapOfDownloadsOnly) {
  const std::string few =
      "CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT); CREATE TABLE visits (id INTEGER "
      "PRIMARY "
      "KEY, url INTEGER, visit_time INTEGER); INSERT INTO urls VALUES (1, 'https://example.com');"
      "INSERT INTO visits VALUES (1, 1, 13437964800000000);";
  EXPECT_EQ(told(chromium("", few)), "example.com 1; download gap: it has no table downloads; ");
  EXPECT_EQ(told(chromium("", few + "CREATE TABLE downloads (id INTEGER PRIMARY KEY, start_time);"
                                    "CREATE TABLE downloads_url_chains (id, chain_index, url);")),
            "example.com 1; download gap: its table downloads has other columns; ");
}

TEST_F(Histories, ADownloadThatNothingCameOfIsNone) {
  constexpr const char* cancelled = "2";
  EXPECT_EQ(
      told(chromium(fmt::format(
          "INSERT INTO downloads VALUES (1, 'a', '', {0}, 0, {1}), (2, 'b', '', {0}, 0, 4), (3, "
          "'c', '', {0}, 12, {1}), (4, 'd', '', {0}, 0, 1), (5, 'e', '', {0}, 'x', {1}), (6, 'f', "
          "'', {0}, -1, 'x');"
          "INSERT INTO downloads_url_chains SELECT id, 0, 'https://' || guid || '.example/' FROM "
          "downloads",
          november_1601, cancelled))),
      "c.example 0 downloads 1; d.example 0 downloads 1; download gap: downloads that do not say "
      "what became of them: 2; ");
}

TEST_F(Histories, ViewsAndVirtualTablesAndComputedColumnsAreRefused) {
  const std::string visits =
      "CREATE TABLE moz_historyvisits (place_id INTEGER, visit_date INTEGER, visit_type INTEGER);";
  EXPECT_EQ(told(firefox("CREATE VIEW moz_places AS WITH RECURSIVE n(id, url) AS (SELECT 1, 'x' "
                         "UNION ALL SELECT id + 1, url FROM n) SELECT * FROM n",
                         visits)),
            "error: its moz_places is no plain table");
  EXPECT_EQ(told(firefox("CREATE VIRTUAL TABLE moz_places USING fts5(id, url)", visits)),
            "error: its moz_places is no plain table");
  EXPECT_EQ(told(firefox("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, x, url AS "
                         "(printf('%.*c', 1000000, 'x')))",
                         visits)),
            "error: its table moz_places has other columns");
  EXPECT_EQ(told(firefox("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, address)", visits)),
            "error: its table moz_places has other columns");
}

TEST_F(Histories, TriggersAndExpressionsOfAStrangerNeverRun) {
  EXPECT_EQ(told(firefox(fmt::format(
                "CREATE TABLE spoils (n);"
                "INSERT INTO moz_places (id, url) VALUES (1, 'https://example.com/');"
                "INSERT INTO moz_historyvisits (place_id, visit_date) VALUES (1, {});"
                "CREATE TRIGGER t AFTER INSERT ON moz_places BEGIN INSERT INTO spoils SELECT "
                "randomblob(1000000) FROM moz_places, moz_places; END;"
                "CREATE INDEX slow ON moz_places (hex(zeroblob(length(url))));",
                november))),
            "example.com 1; ");
}

TEST_F(Histories, PagesOutOfOrderAreRefused) {
  EXPECT_EQ(told(firefox("CREATE TABLE moz_places (id INTEGER, url); INSERT INTO moz_places VALUES "
                         "(2, 'https://a.example'), (1, 'https://b.example')",
                         "CREATE TABLE moz_historyvisits (place_id, visit_date, visit_type);")),
            "error: its pages are not in order");
}

TEST_F(Histories, WhatIsNoDatabaseIsRefused) {
  tree_.write("/database", "");
  EXPECT_EQ(told(read_browser_history(place(), BrowserFamily::firefox, test_now())),
            "error: it has no table moz_places");
  tree_.write("/database", std::string(4096, 'x'));
  EXPECT_EQ(told(read_browser_history(place(), BrowserFamily::firefox, test_now())),
            "error: file is not a database");
}

TEST_F(Histories, ADamagedPageCostsNoMoreThanWhatItHeld) {
  ASSERT_OK(firefox(fmt::format(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO "
      "moz_places (id, url) SELECT i, 'https://host' || i || '.example/' FROM n;"
      "INSERT INTO moz_historyvisits (place_id, visit_date) SELECT id, {} FROM moz_places",
      november)));
  const auto size = std::filesystem::file_size(place());
  std::string bytes = *read_file(place(), 1u << 24);
  ASSERT_EQ(bytes.size(), size);
  int whole = 0;
  for (std::size_t page = 1; page * 4096 < size; ++page) {
    std::string damaged = bytes;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\xff');
    tree_.write("/database", damaged);
    const auto history = read_browser_history(place(), BrowserFamily::firefox, test_now());
    if (history && history->gaps.empty()) ++whole;  // a page of an index, which is not read
  }
  EXPECT_LT(static_cast<std::size_t>(whole), size / 4096 / 2);
}

}  // namespace
}  // namespace mijian
