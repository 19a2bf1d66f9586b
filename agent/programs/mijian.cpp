// mijian: main, the command line (CLI11 is seen here only) and the list of commands.
#include <fmt/core.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iterator>
#include <new>

#include "agent/core/text.h"
#include "agent/monitor/journal.h"
#include "agent/programs/commands.h"
#include "report/render/usage_words.h"

namespace mijian {
namespace {

using Adder = void (*)(CLI::App&, Options&);

/// How to add a command: its function in commands.h, a file of its name, and a line below.
struct Command {
  std::string_view name;
  Text help;
  int (*run)(const Options&, Console&);
  Adder add;
};

Language messages = Language::en;  // set once, before anything is said

std::string said(Text text) { return std::string{text.in(messages)}; }

void add_text(CLI::App& app, const char* name, std::string& value, Text help) {
  app.add_option(name, value, said(help));
}

void add_policies(CLI::App& app, Options& options) {
  add_text(app, "--policies", options.policies, {"策略包所在文件夹", "folder of the policies"});
}
void add_json(CLI::App& app, Options& options) {
  app.add_flag("--json", options.json,
               said({"以 JSON 输出到标准输出", "print JSON on standard output"}));
}
void add_subject(CLI::App& app, Options& options) {
  add_policies(app, options);
  add_text(app, "--root", options.root,
           {"审查离线目录（挂载的磁盘或保存的目录树），而非本机",
            "look at an offline tree (a mounted disk or a saved tree) instead of this machine"});
  add_text(app, "--recorded", options.recorded,
           {"录制的主机目录（用于测试）", "a recorded machine, for tests"});
  app.get_option("--recorded")->excludes("--root");
  // As from a variable that was never set: it would be this machine that is looked at.
  for (const char* name : {"--root", "--recorded"})
    app.get_option(name)->check([](const std::string& folder) {
      return folder.empty() ? said({"路径为空", "the path is empty"}) : std::string{};
    });
  add_text(app, "--terminal", options.terminal,
           {"终端申报文件 terminal.json；以 --root 审查时须指明",
            "terminal.json, what the terminal declares of itself; to be named with --root"});
}
void add_scoring(CLI::App& app, Options& options) {
  add_text(app, "--scoring", options.scoring,
           {"评分方案：jungong-500、zicha-2014、fenbao-tree、单位自填的 .json 文件，或 none；"
            "缺省由核查模板定",
            "scoring scheme: jungong-500, zicha-2014, fenbao-tree, the unit's own .json file, or "
            "none; by default the profile's"});
}
void add_judging(CLI::App& app, Options& options) {
  add_text(app, "--profile", options.profile,
           {"仅本次按此终端类别核查，例如 standalone-jimi",
            "judge as this class of terminal, for this run only: standalone-jimi …"});
  add_text(app, "--register", options.registered,
           {"登记数据 register.json", "register.json, what the unit declares"});
  add_text(app, "--tailoring", options.tailoring, {"基线裁剪文件", "tailoring of the profile"});
  add_text(app, "--now", options.now,
           {"检查人手表的时间，例如 2026-11-22T09:30",
            "the time by the inspector's watch: 2026-11-22T09:30"});
  add_scoring(app, options);
  app.add_option("--rule", options.rules,
                 said({"只核查这些规则（可重复）", "judge only these rules (may be repeated)"}))
      ->allow_extra_args(false);
}
void add_pages(CLI::App& app, Options& options) {
  add_text(app, "--format", options.formats,
           {"输出格式，逗号分隔", "formats of the pages, parted by commas"});
  app.get_option("--format")->capture_default_str();
  const auto choose = [&options](const std::string& language) {
    options.pages = language == "en" ? Language::en : Language::zh;
  };
  app.add_option_function<std::string>(
         "--lang", choose, said({"页面语言：zh 或 en", "language of the pages: zh or en"}))
      ->check(CLI::IsMember({"zh", "en"}));
}

void add_walk(CLI::App& app, Options& options) {
  app.add_flag("--no-walk", options.no_walk,
               said({"不遍历文件树；依赖它的规则为“未能核查”",
                     "leave out the walk of the file tree; its rules come out unknown"}));
}

void add_audit(CLI::App& app, Options& options) {
  add_subject(app, options);
  add_walk(app, options);
  add_judging(app, options);
  add_pages(app, options);
  add_json(app, options);
  add_text(app, "--out", options.out,
           {"输出文件夹；缺省为当前目录下新建的文件夹",
            "folder to write to; by default a new one here"});
}
void add_collect(CLI::App& app, Options& options) {
  add_subject(app, options);
  add_walk(app, options);
  add_text(app, "--out", options.out, {"快照文件", "the snapshot file"});
  app.get_option("--out")->required();
  app.add_option(
         "--tables", options.tables,
         said({"只采集这些事实表，逗号分隔", "collect only these tables, parted by commas"}))
      ->delimiter(',');
}
void add_evaluate(CLI::App& app, Options& options) {
  add_policies(app, options);
  add_judging(app, options);
  add_json(app, options);
  app.add_option("SNAPSHOT", options.file, said({"快照文件", "the snapshot file"}))->required();
  add_text(app, "--out", options.out, {"核查结果写入此文件", "write the findings to this file"});
}
void add_report(CLI::App& app, Options& options) {
  add_pages(app, options);
  add_policies(app, options);
  add_scoring(app, options);
  app.add_option("FINDINGS", options.file, said({"核查结果文件 findings.json", "findings.json"}))
      ->required();
  add_text(app, "--out", options.out, {"输出文件夹", "folder to write to"});
  app.get_option("--out")->required();
}
void add_query(CLI::App& app, Options& options) {
  add_subject(app, options);
  add_json(app, options);
  app.add_option("SQL", options.sql, said({"SELECT 语句", "a SELECT"}))->required();
  add_text(app, "--snapshot", options.snapshot,
           {"查询此快照，而非现场采集", "ask this snapshot instead of collecting"});
  app.get_option("--snapshot")->excludes("--root");
}
void add_doctor(CLI::App& app, Options& options) {
  add_subject(app, options);
  add_json(app, options);
}
void add_verify(CLI::App& app, Options& options) {
  add_json(app, options);
  options.journal = default_journal;
  add_text(app, "--journal", options.journal,
           {"监测日志文件夹", "folder of the monitor's journal"});
  app.get_option("--journal")->capture_default_str();
  add_text(
      app, "--head", options.head,
      {"以前留存的末条摘要，必须仍在其中", "a digest kept from before, which must still be in it"});
}
void add_policy_show(CLI::App& app, Options& options) {
  add_policies(app, options);
  add_json(app, options);
  app.add_option("NAME", options.name, said({"规则或基线的名称", "name of a rule or a profile"}))
      ->required();
}
void add_policy_map(CLI::App& app, Options& options) {
  add_policies(app, options);
  add_json(app, options);
  app.add_option(
         "NAME", options.name,
         said({"对照表的名称，例如 gbt-22239-2019-l3", "name of a mapping: gbt-22239-2019-l3"}))
      ->required();
}
void add_policy_list(CLI::App& app, Options& options) {
  add_policies(app, options);
  add_json(app, options);
}
void add_policy_check(CLI::App& app, Options& options) {
  add_policies(app, options);
  app.add_option("FOLDER", options.policies, said({"策略包所在文件夹", "folder of the policies"}));
}
void add_enroll(CLI::App& app, Options& options) {
  add_policies(app, options);
  add_text(app, "--number", options.number, {"保密编号", "保密编号, the terminal's number"});
  add_text(app, "--class", options.terminal_class,
           {"终端类别，例如 standalone-jimi 或 涉密单机-机密",
            "class of the terminal: standalone-jimi, 涉密单机-机密 …"});
  for (const char* name : {"--number", "--class"}) app.get_option(name)->required();
  add_text(app, "--level", options.level, {"密级", "密级, its level"});
  add_text(app, "--unit", options.unit, {"单位", "单位, the unit"});
  add_text(app, "--department", options.department, {"科室/课题组", "科室/课题组, the department"});
  add_text(app, "--responsible", options.responsible, {"责任人", "责任人, the responsible person"});
  add_text(app, "--place", options.place, {"放置地点", "放置地点, where it stands"});
  add_text(app, "--purpose", options.purpose, {"用途", "用途, what it is for"});
  add_text(app, "--type", options.type, {"台式机或便携机", "台式机 or 便携机"});
  add_text(app, "--asset-number", options.asset_number,
           {"固定资产编号", "固定资产编号, the asset number"});
  add_text(app, "--commissioned", options.commissioned,
           {"启用时间 YYYY-MM-DD", "启用时间 YYYY-MM-DD, when it was put to use"});
  add_text(app, "--reinstalled", options.reinstalled,
           {"最近一次批准重装 YYYY-MM-DD", "the last approved reinstall, YYYY-MM-DD"});
  add_text(app, "--out", options.out,
           {"写入此文件，缺省 /etc/mijian/terminal.json",
            "write to this file; by default /etc/mijian/terminal.json"});
  app.add_flag("--replace", options.replace,
               said({"覆盖已有的申报", "write over a declaration that is there"}));
}

void add_language(CLI::App& app, Options& options) {
  add_text(
      app, "--lang", options.language,
      {"输出语言：zh 或 en；缺省随系统语言", "language shown: zh or en; by default the system's"});
  app.get_option("--lang")->check(CLI::IsMember({"zh", "en"}));
}
void add_usb_present(CLI::App& app, Options& options) {
  add_subject(app, options);
  add_json(app, options);
  add_language(app, options);
}
void add_usb_history(CLI::App& app, Options& options) {
  add_usb_present(app, options);
  app.add_option("--log", options.logs,
                 said({"只读这些日志文件（可重复；可为 .gz 或 journal），不读本机日志",
                       "read only these log files (may be repeated; .gz and journals too), not the "
                       "machine's"}))
      ->allow_extra_args(false)
      ->excludes("--root")
      ->excludes("--recorded");
  add_text(app, "--since", options.since,
           {"只列此后的使用：2026-11-22 或 2026-11-22T09:30",
            "only what was later: 2026-11-22 or 2026-11-22T09:30"});
  add_text(app, "--serial", options.serial,
           {"只列此序列号的设备", "only the device with exactly this serial"});
}
void add_usb_export(CLI::App& app, Options& options) {
  add_usb_present(app, options);
  add_text(app, "--register", options.registered,
           {"登记数据 register.json（必需）", "register.json, what the unit declares (required)"});
  add_text(app, "--out", options.out, {"规则写入此文件", "write the rules to this file"});
}

constexpr Command commands[] = {
    {"audit",
     {"核查本终端并写出报告与台账建议行", "audit this terminal; write its report and ledger rows"},
     audit,
     add_audit},
    {"enroll",
     {"申报本终端的编号、类别与责任人",
      "declare this terminal's number, class and responsible person"},
     enroll,
     add_enroll},
    {"collect",
     {"只采集，写出快照文件", "collect only, into a snapshot file"},
     collect,
     add_collect},
    {"evaluate", {"核查一个快照文件", "judge a snapshot file"}, evaluate, add_evaluate},
    {"report", {"由核查结果生成页面", "make pages from findings"}, report, add_report},
    {"query", {"用 SQL 查看事实", "look at facts with SQL"}, query, add_query},
    {"tables", {"列出全部事实表", "list all tables of facts"}, tables, add_json},
    {"doctor",
     {"说明本机哪些来源看不到、为什么、怎么办",
      "say what cannot be seen here, why, and what would help"},
     doctor,
     add_doctor},
    {"verify",
     {"核验监测日志是否被改动、删除或调换次序",
      "check that the monitor's journal was not altered, shortened or reordered"},
     verify,
     add_verify},
};
constexpr Command policy_commands[] = {
    {"list", {"列出基线与规则", "list profiles and rules"}, policy_list, add_policy_list},
    {"show", {"显示一条规则或一个基线", "show a rule or a profile"}, policy_show, add_policy_show},
    {"check", {"检查策略包", "check a pack"}, policy_check, add_policy_check},
    {"map",
     {"按标准条款列出规则与人工项", "list rules and manual items by the clauses of a standard"},
     policy_map,
     add_policy_map},
};

constexpr Command usb_commands[] = {
    {"present",
     {"列出已连接的 USB 设备", "list the USB devices that are connected"},
     usb_present,
     add_usb_present},
    {"history",
     {"列出记录中的全部 USB 使用", "tell every past use of USB that records know"},
     usb_history,
     add_usb_history},
    {"export-usbguard",
     {"由登记数据生成 USBGuard 规则", "make rules of USBGuard from the register"},
     usb_export_usbguard,
     add_usb_export},
};

struct Chosen {
  const Command* command = nullptr;
  std::string name;
};

template <std::size_t count>
void add_commands(CLI::App& app, const Command (&list)[count], Options& options, Chosen& chosen,
                  const std::string& before) {
  for (const Command& command : list) {
    CLI::App* sub = app.add_subcommand(std::string{command.name}, said(command.help));
    command.add(*sub, options);
    sub->callback([&chosen, &command, before] {
      chosen = {&command, before + std::string{command.name}};
    });
  }
  app.require_subcommand(1);
}

bool is_command(std::string_view name) {
  return name == "policy" || name == "usb" ||
         std::any_of(std::begin(commands), std::end(commands),
                     [&](const Command& each) { return each.name == name; });
}

/// A wrong command line is said in one line with the way to help; --help and --version go to
/// standard output.
int parse_failed(const CLI::App& app, const CLI::ParseError& fault, std::string_view first) {
  if (fault.get_exit_code() == 0) return app.exit(fault);
  const bool unknown = !first.empty() && first[0] != '-' && !is_command(first);
  const std::string what = unknown ? said({"没有此命令：", "there is no command "}) + display(first)
                                   : usage_fault(fault.what(), messages);
  complain(fmt::format("mijian: {}\n{}\n", what,
                       said({"用法见：mijian --help，mijian 命令 --help",
                             "see: mijian --help, mijian COMMAND --help"})));
  return exit_usage;
}

int run(int count, char** arguments) {
  CLI::App app{said({"密检：涉密终端安全保密配置核查",
                     "Mijian: configuration auditor for classified terminals"}),
               "mijian"};
  app.set_version_flag("--version", std::string{"mijian "} + MIJIAN_VERSION);
  app.set_help_flag("-h,--help", said({"显示帮助", "show this help"}));
  app.footer(
      said({"退出码：0 合规 · 1 有偏差 · 2 用法或输入有误 · 3 未能完成 · 4 "
            "无偏差但有未核查项、未申报或疑点",
            "Exit status: 0 compliant · 1 deviations · 2 bad usage or input · 3 could not be done "
            "· 4 no deviation, but "
            "something is unknown, undeclared or a lead"}));
  Options options;
  Chosen chosen;
  add_commands(app, commands, options, chosen, "");
  CLI::App* policy =
      app.add_subcommand("policy", said({"查看与检查策略包", "look at and check a pack"}));
  add_commands(*policy, policy_commands, options, chosen, "policy ");
  CLI::App* usb = app.add_subcommand(
      "usb", said({"USB 设备：现在的、过去的、允许的", "USB devices: present, past, allowed"}));
  add_commands(*usb, usb_commands, options, chosen, "usb ");
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& fault) {
    return parse_failed(app, fault, count > 1 ? arguments[1] : "");
  }
  Console console{chosen.name, messages, ::isatty(STDERR_FILENO) != 0};
  return chosen.command->run(options, console);
}

// Where nothing more may be allocated or thrown.
int gave_up(Text why) {
  for (const std::string_view part :
       {std::string_view{"mijian: "}, why.in(messages), std::string_view{"\n"}})
    complain(part);
  return exit_failed;
}

}  // namespace
}  // namespace mijian

int main(int count, char** arguments) {
  // A closed pipe and a file-size limit are errors of the write, said as such.
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
  mijian::hold_standard_streams();
  mijian::note_interrupts();
  mijian::messages = mijian::message_language();
  try {
    return mijian::run(count, arguments);
  } catch (const std::bad_alloc&) {
    return mijian::gave_up({"内存不足，未能完成", "out of memory; the work was not done"});
  } catch (const std::exception& fault) { return mijian::gave_up({fault.what(), fault.what()}); }
}
