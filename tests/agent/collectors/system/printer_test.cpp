#include "agent/collectors/system/page_log.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector printer_collector;

namespace {

class PrinterTest : public Collecting {
 protected:
  Rows counts() {
    return facts_.select(
        "SELECT printer, user, jobs, pages, first_at, last_at FROM print_count "
        "ORDER BY printer, user");
  }
};

constexpr const char* classic =
    "HP alice 1 [22/Nov/2026:10:00:00 +0800] 1 1 - localhost secret plan.odt A4 one-sided\n"
    "HP alice 1 [22/Nov/2026:10:00:02 +0800] 2 3 - localhost secret plan.odt A4 one-sided\n"
    "HP alice 2 [22/Nov/2026:11:00:00 +0800] total 5 - localhost x A4 one-sided\n"
    "HP bob 3 [23/Nov/2026:00:00:00 +0800] 1 1 - localhost y\n";

TEST_F(PrinterTest, QueuesAndHowTheyAreConnected) {
  tree_.write("/etc/cups/printers.conf",
              "# written by cupsd\n<DefaultPrinter HP>\nMakeModel HP LaserJet\n"
              "DeviceURI usb://HP/LaserJet?serial=X\nShared Yes\nAccepting No\n</DefaultPrinter>\n"
              "<Printer Net>\nDeviceURI ipp://bob:pw@10.0.0.9/q\nShared No\n</Printer>\n"
              "<Printer Bridge>\nDeviceURI ipp://localhost:60000/ipp/print\n</Printer>\n"
              "<Printer PDF>\nDeviceURI cups-pdf:/\n</Printer>\n");
  tree_.write("/etc/cups/cupsd.conf",
              "LogLevel warn\n#PageLogFormat %p\npagelogformat %p %u %j %T %P %C\n");
  collect(printer_collector);
  EXPECT_EQ(
      facts_.select("SELECT name, uri, connection, is_shared, is_default, accepts_jobs, "
                    "is_counted, model, line FROM printer ORDER BY line"),
      (Rows{{"HP", "usb://HP/LaserJet?serial=X", "usb", "1", "1", "0", "1", "HP LaserJet", "2"},
            {"Net", "ipp://10.0.0.9/q", "network", "0", "0", "NULL", "1", "NULL", "8"},
            {"Bridge", "ipp://localhost:60000/ipp/print", "usb", "NULL", "0", "NULL", "1", "NULL",
             "12"},
            {"PDF", "cups-pdf:/", "virtual", "NULL", "0", "NULL", "1", "NULL", "15"}}));
}

TEST_F(PrinterTest, PagesAreCountedAndTitlesLeftOut) {
  tree_.write("/var/log/cups/page_log", classic);
  tree_.write("/var/log/cups/page_log.1", "HP alice 0 [21/Nov/2026:10:00:00 +0800] 1 2 - h t\n");
  tree_.write("/var/log/cups/page_logic", "HP eve 0 [21/Nov/2026:10:00:00 +0800] 1 2 - h t\n");
  collect(printer_collector);
  EXPECT_EQ(
      counts(),
      (Rows{
          {"HP", "alice", "2", "9", "2026-11-22T02:00:00.000000Z", "2026-11-22T03:00:00.000000Z"},
          {"HP", "alice", "1", "2", "2026-11-21T02:00:00.000000Z", "2026-11-21T02:00:00.000000Z"},
          {"HP", "bob", "1", "1", "2026-11-22T16:00:00.000000Z", "2026-11-22T16:00:00.000000Z"}}));
  EXPECT_EQ(facts_.coverage("print_count", "page_log"), "complete: ");
}

TEST_F(PrinterTest, TheFormatIsTheAdministrators) {
  tree_.write("/etc/cups/cupsd.conf", "PageLogFormat \"job=%j by %u on %p (%{job-name}) %C\"\n");
  tree_.write("/etc/cups/cups-files.conf", "PageLog /srv/print/pages\n");
  tree_.write("/srv/print/pages", "job=7 by alice on HP (a title) 4\nnot of this format\n");
  collect(printer_collector);
  EXPECT_EQ(counts(), (Rows{{"HP", "alice", "1", "4", "NULL", "NULL"}}));
  EXPECT_EQ(facts_.coverage("print_count", "page_log"),
            "partial: /srv/print/pages: 1 lines were not understood");
}

TEST_F(PrinterTest, AFormatWithoutUsersCountsNothing) {
  tree_.write("/etc/cups/cupsd.conf", "PageLogFormat %p %C\n");
  tree_.write("/var/log/cups/page_log", "HP 4\n");
  collect(printer_collector);
  EXPECT_EQ(facts_.coverage("print_count", "page_log"),
            "impossible: PageLogFormat names no printer, user or job");
}

TEST_F(PrinterTest, WhoPrintedIsUnknownWhereCupsNotesNothing) {
  tree_.write("/etc/cups/printers.conf", "<Printer HP>\nDeviceURI usb://HP/1\n</Printer>\n");
  collect(printer_collector);
  EXPECT_EQ(facts_.coverage("print_count", "page_log"),
            "partial: PageLogFormat is not set: CUPS notes no pages");
}

TEST_F(PrinterTest, WhoPrintedIsUnknownWhereTheSystemLogIsTold) {
  tree_.write("/etc/cups/cupsd.conf", "PageLogFormat %p %u %j %C\n");
  tree_.write("/etc/cups/cups-files.conf", "PageLog syslog\n");
  collect(printer_collector);
  EXPECT_EQ(facts_.coverage("print_count", "page_log"),
            "impossible: CUPS writes its page log to the system log, where it is not read");
}

TEST_F(PrinterTest, NobodyPrintedYetIsComplete) {
  tree_.write("/etc/cups/printers.conf", "<Printer HP>\nDeviceURI usb://HP/1\n</Printer>\n");
  tree_.write("/etc/cups/cupsd.conf", "PageLogFormat %p %u %j %C\n");
  collect(printer_collector);
  EXPECT_EQ(facts_.coverage("print_count", "page_log"), "complete: no such file");
}

TEST_F(PrinterTest, NoCupsIsComplete) {
  collect(printer_collector);
  EXPECT_EQ(facts_.coverage("printer", "/etc/cups/printers.conf"), "complete: no such file");
  EXPECT_EQ(facts_.coverage("print_count", "page_log"), "complete: no such file");
}

TEST(PageLog, DatesThatCannotBeAreNone) {
  const PageLogFormat format{""};
  EXPECT_FALSE(format.parse("HP alice 1 [32/Nov/2026:10:00:00 +0800] 1 1 x")->at);
  EXPECT_FALSE(format.parse("HP alice 1 22/Nov/2026 1 1 x"));
  EXPECT_FALSE(format.parse("HP alice one [22/Nov/2026:10:00:00 +0800] 1 1 x"));
}

}  // namespace
}  // namespace mijian
