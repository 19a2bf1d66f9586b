// mijian usb present, history and export-usbguard over saved hosts, as their users call them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/collectors/usb/usbguard_text.h"
#include "agent/core/text.h"
#include "tests/programs/run_program.h"
#include "tests/support/json_schema.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string host(const std::string& story) {
  return MIJIAN_SOURCE_DIR "/tests/data/hosts/" + story;
}

class UsbCommands : public testing::Test {
 protected:
  static Ran run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "usb");
    return run_mijian(arguments);
  }
  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
  std::string with_register(const std::string& lists) const {
    const std::string text = R"({"format": "mijian-register/1", "version": "3", )"
                             R"("issued_on": "2026-11-01", "issuer": "保密办", )" +
                             lists + "}";
    EXPECT_TRUE(write_file(path("register.json"), text));
    return path("register.json");
  }
  static std::size_t sessions_in(const Json& document) {
    std::size_t count = 0;
    for (const Json& device : *document.find("devices")->items())
      count += device.find("sessions")->items()->size();
    return count;
  }

  PrivateFolder folder_ = test_folder();
};

TEST_F(UsbCommands, PresentListsEachDeviceWithItsFacesAndDisks) {
  const std::vector<std::string> words{"present", "--recorded", host("udev_card_reader_and_stick")};
  const Ran text = run(words);
  EXPECT_THAT(text.out, HasSubstr("13fe:3600")) << text.err;
  EXPECT_THAT(text.out, HasSubstr("serial 07C10403C8956552"));
  EXPECT_THAT(text.out, HasSubstr("disk sdf"));
  EXPECT_EQ(text.status, 4) << "this host has no /sys, and that is said";
  auto asked = words;
  asked.push_back("--json");
  const Json document = json_of(run(asked).out);
  EXPECT_THAT(schema_complaints("usb-present", document), IsEmpty());
  for (const Json& device : *document.find("devices")->items())
    if (text_in(device, "port") == "1-5") {
      EXPECT_EQ(device.find("disks")->items()->size(), 4U) << "four slots are one device";
      EXPECT_EQ(text_in(device, "identity"), "shared");
    }
}

TEST_F(UsbCommands, PresentSaysWhenTheBusCannotBeSeen) {
  const Ran run =
      UsbCommands::run({"present", "--recorded", host("audited_terminal"), "--lang", "zh"});
  EXPECT_EQ(run.status, 4);
  EXPECT_THAT(run.out, HasSubstr("无法查看 USB 总线"));
}

TEST_F(UsbCommands, HistoryTellsEachConnectionToPeopleAndPrograms) {
  const std::vector<std::string> words{"history", "--recorded", host("kernel_log_rotations")};
  const Ran text = run(words);
  EXPECT_THAT(text.out, HasSubstr("6 connection(s)")) << text.err;
  EXPECT_THAT(text.out, HasSubstr("Kingston DataTraveler 3.0\n    0951:1666 · serial "
                                  "60A44C413FAEE33189500015 · port 1-2 · sdb"));
  EXPECT_THAT(text.out, HasSubstr("2026-01-10 08:30:00 to 2026-01-10 09:30:00 (1 h 0 min)"));
  EXPECT_THAT(text.out, HasSubstr("records from 2026-01-10 08:00:00"));
  auto asked = words;
  asked.push_back("--json");
  const Ran json = run(asked);
  EXPECT_EQ(json.status, text.status);
  const Json document = json_of(json.out);
  EXPECT_THAT(schema_complaints("usb-history", document), IsEmpty());
  EXPECT_EQ(sessions_in(document), 6U);
}

TEST_F(UsbCommands, HistoryNarrowsByTimeAndBySerial) {
  const auto asked = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"history", "--json", "--recorded", host("kernel_log_rotations")};
    words.insert(words.end(), more.begin(), more.end());
    return json_of(run(words).out);
  };
  EXPECT_EQ(sessions_in(asked({"--since", "2026-05-01"})), 3U);
  EXPECT_EQ(sessions_in(asked({"--since", "2026-07-01T08:30"})), 1U) << "it was still there then";
  EXPECT_EQ(sessions_in(asked({"--serial", "60A44C413FAEE33189500015"})), 1U);
  EXPECT_EQ(sessions_in(asked({"--serial", "60A44C413FAEE3318950001"})), 0U) << "exactly, or not";
}

TEST_F(UsbCommands, HistoryReadsNamedFilesAndNothingElseOfTheMachine) {
  const std::string logs = host("kernel_log_rotations") + "/var/log/";
  const Json document = json_of(
      run({"history", "--json", "--log", logs + "kern.log", "--log", logs + "kern.log.2.gz"}).out);
  EXPECT_THAT(schema_complaints("usb-history", document), IsEmpty());
  EXPECT_EQ(sessions_in(document), 3U) << "those of these two files";
  for (const Json& device : *document.find("devices")->items())
    for (const Json& session : *device.find("sessions")->items())
      for (const Json& source : *session.find("sources")->items())
        EXPECT_THAT(text_in(source, "file"), testing::StartsWith(logs));
}

TEST_F(UsbCommands, AHostileLogForgesNothingAndBreaksNothing) {
  std::string text(1000, '\0');
  text +=
      "\n2026-03-01T10:00:00+08:00 h kernel: usb 1-3: New USB device found, idVendor=1234, "
      "idProduct=abcd\n"
      "2026-03-01T10:00:00+08:00 h kernel: usb 1-3: New USB device strings: Mfr=1, Product=2, "
      "SerialNumber=0\n"
      "2026-03-01T10:00:00+08:00 h kernel: usb 1-3: Product: \x1b[2J\"}],\"x\":[{ usb 1-3: "
      "SerialNumber: FORGED\n\xff\xfe\n" +
      std::string(300'000, 'A') + "\n";
  ASSERT_TRUE(write_file(path("hostile.log"), text));
  const Ran json = run({"history", "--json", "--log", path("hostile.log")});
  const Json document = json_of(json.out);
  EXPECT_THAT(schema_complaints("usb-history", document), IsEmpty());
  ASSERT_EQ(sessions_in(document), 1U) << json.err;
  EXPECT_TRUE((*document.find("devices")->items())[0].find("serial")->is_null());
  const Ran shown = run({"history", "--log", path("hostile.log")});
  EXPECT_THAT(shown.out, Not(HasSubstr("\x1b")));
}

TEST_F(UsbCommands, AFileWithoutKernelMessagesProvesNothing) {
  ASSERT_TRUE(write_file(path("other.log"), "2026-03-01T10:00:00+08:00 h cron[1]: nothing\n"));
  const Ran run = UsbCommands::run({"history", "--lang", "zh", "--log", path("other.log")});
  EXPECT_EQ(run.status, 4);
  EXPECT_THAT(run.out, HasSubstr("没有可查看的记录"));
  EXPECT_THAT(run.out, HasSubstr("所给文件中没有内核消息"));
}

TEST_F(UsbCommands, HistorySaysInWhichSpanNothingWasFound) {
  const Ran none =
      run({"history", "--recorded", host("kernel_log_rotations"), "--serial", "x", "--lang", "zh"});
  EXPECT_THAT(none.out,
              HasSubstr("在覆盖期内未发现（2026-01-10 08:00:00 至 2026-07-01 09:00:00）"));
  const Ran blind = run({"history", "--recorded", host("udev_laptop"), "--lang", "zh"});
  EXPECT_EQ(blind.status, 4);
  EXPECT_THAT(blind.out, HasSubstr("没有可查看的记录，不能说明是否使用过 USB 设备"));
}

TEST_F(UsbCommands, WrongArgumentsAreExplainedInALine) {
  for (const auto& [words, said] :
       {std::pair<std::vector<std::string>, std::string>{{"history", "--since", "yesterday"},
                                                         "write 2026-11-22"},
        {{"history", "--root", folder_.path()}, "etc/os-release"},
        {{"history", "--lang", "fr"}, "--lang"},
        {{"history", "--log", path("none.log")}, "not found: " + path("none.log")},
        {{"history", "--log", folder_.path()}, "no regular file"},
        {{"presnt"}, "mijian --help"},
        {{"export-usbguard"}, "--register"},
        {{}, "mijian --help"}}) {
    const Ran run = UsbCommands::run(words);
    EXPECT_EQ(run.status, 2) << run.out;
    EXPECT_THAT(run.err, HasSubstr(said));
    EXPECT_THAT(run.out, IsEmpty());
  }
}

TEST_F(UsbCommands, TheExportAllowsWhatIsRegisteredAndBlocksOtherStorage) {
  const std::string file =
      with_register(R"("media": [{"device_key": "usb:0951:1666:60A4\"x", "number": "BMU-1"},)"
                    R"( {"device_key": "usb:0951:1666:OLD", "number": "BMU-2", "state": "报废"}],)"
                    R"( "devices": [{"device_key": "usb:046d:c31c", "kind": "keyboard"}])");
  const Ran run =
      UsbCommands::run({"export-usbguard", "--register", file, "--recorded", host("no_usb_bus")});
  ASSERT_EQ(run.status, 0) << run.err;
  std::vector<std::string> rules;
  for (const std::string_view line : lines_of(run.out)) {
    const auto rule = parse_usbguard_rule(line);
    ASSERT_TRUE(rule) << line << ": " << rule.error().text();
    if (*rule) rules.push_back((*rule)->text);
  }
  EXPECT_THAT(rules, testing::ElementsAre(
                         "reject with-interface all-of { 08:*:* 03:*:* }",
                         "reject with-interface all-of { 08:*:* 02:*:* }",
                         "reject with-interface all-of { 08:*:* e0:*:* }",
                         R"(allow id 0951:1666 serial "60A4\"x" with-interface all-of { 08:*:* })",
                         "allow id 046d:c31c with-interface all-of { 03:*:* }",
                         "block with-interface one-of { 08:*:* }"));
  EXPECT_THAT(run.out, HasSubstr("# BMU-2\n# 未导出 left out: usb:0951:1666:OLD"));
  const Json document = json_of(UsbCommands::run({"export-usbguard", "--json", "--register", file,
                                                  "--recorded", host("no_usb_bus")})
                                    .out);
  EXPECT_THAT(schema_complaints("usbguard-export", document), IsEmpty());
  EXPECT_EQ(document.find("left_out")->items()->size(), 1U);
}

TEST_F(UsbCommands, NothingInARegisterCanForgeARuleOfTheExport) {
  const std::string file = with_register(
      R"("media": [{"device_key": "usb:0951:1666:A\nallow", "number": "1\nallow\n"}])");
  const Ran run =
      UsbCommands::run({"export-usbguard", "--register", file, "--recorded", host("no_usb_bus")});
  for (const std::string_view line : lines_of(run.out)) EXPECT_NE(trim(line), "allow");
}

}  // namespace
}  // namespace mijian
