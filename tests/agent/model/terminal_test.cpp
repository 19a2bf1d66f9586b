#include "agent/model/terminal.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string complaint(const char* text) {
  const auto json = parse_json(text);
  if (!json) return json.error().text();
  const auto terminal = terminal_from_json(*json);
  return terminal ? "" : terminal.error().text();
}

TEST(Terminal, ComesBackAsItWasWritten) {
  DeclaredTerminal terminal;
  terminal.number = "A0000000001";
  terminal.terminal_class = "涉密单机-机密";
  terminal.responsible = "张三";
  terminal.computer_type = "台式机";
  terminal.commissioned_on = "2025-06-01";
  const std::string text = to_json(terminal).dump();
  const auto back = terminal_from_json(*parse_json(text));
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_EQ(to_json(*back).dump(), text);
  EXPECT_EQ(back->responsible, "张三");
  EXPECT_EQ(back->place, "");
}

TEST(Terminal, IsRefusedWithItsPlace) {
  const char* head =
      R"({"format": "mijian-terminal/1", "number": "A", "terminal_class": "internal")";
  const auto with = [&](const std::string& more) { return complaint((head + more + "}").c_str()); };
  EXPECT_EQ(with(""), "");
  EXPECT_EQ(with(R"(, "commissioned_on": "2025-02-30")"),
            "1:97: 'commissioned_on' must be a day of the calendar, YYYY-MM-DD");
  EXPECT_EQ(with(R"(, "computer_type": "服务器")"),
            "1:95: computer_type: '服务器' is none of 台式机, 便携机");
  EXPECT_EQ(with(R"(, "owner": "x")").substr(0, 27), "1:87: unknown key 'owner'; ");
  EXPECT_EQ(
      complaint(R"({"format": "mijian-terminal/9", "number": "A", "terminal_class": "internal"})")
          .substr(0, 40),
      "1:12: format 'mijian-terminal/9' is not ");
  EXPECT_EQ(complaint(R"({"format": "mijian-terminal/1", "number": "A"})").substr(0, 39),
            "1:1: key 'terminal_class' is missing; i");
}

}  // namespace
}  // namespace mijian
