// mijian-desk: main, the command line (CLI11 is seen here only) and the list of commands.
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <new>

#include "agent/core/text.h"
#include "report/programs/desk.h"
#include "report/render/usage_words.h"

namespace mijian {
namespace {

using Adder = void (*)(CLI::App&, DeskOptions&);

/// How to add a command: its function in commands.h, a file of its name, and a line below.
struct Command {
  std::string_view name;
  Text help;
  int (*run)(const DeskOptions&, DeskConsole&);
  Adder add;
};

Language messages = Language::en;  // set once, before anything is said

std::string said(Text text) { return std::string{text.in(messages)}; }

void add_text(CLI::App& app, const char* name, std::string& value, Text help) {
  app.add_option(name, value, said(help));
}
void add_json(CLI::App& app, DeskOptions& options) {
  app.add_flag("--json", options.json,
               said({"以 JSON 输出到标准输出", "print JSON on standard output"}));
}
void add_approval(CLI::App& app, DeskOptions& options) {
  add_text(app, "--form", options.form, {"审批表名称", "the form that approved it"});
  add_text(app, "--approval", options.approval, {"审批编号", "number of the approval"});
  add_text(app, "--approver", options.approver, {"审批人", "who approved it"});
  add_text(app, "--approved-on", options.approved_on,
           {"审批日期 YYYY-MM-DD", "when it was approved, YYYY-MM-DD"});
}
void add_out(CLI::App& app, DeskOptions& options, Text help) {
  add_text(app, "--out", options.out, help);
  app.get_option("--out")->required();
}
void add_cells(CLI::App& app, DeskOptions& options) {
  app.add_option("CELLS", options.cells, said({"栏=内容，例如 责任人=张三", "COLUMN=TEXT …"}));
  add_approval(app, options);
}
void add_ledger_import(CLI::App& app, DeskOptions& options) {
  app.add_option("FILE", options.files, said({".xlsx、.xls 或 .csv", ".xlsx, .xls or .csv"}))
      ->required()
      ->expected(1);
  add_text(
      app, "--ledger", options.ledger,
      {"导入哪一台账；不给则按标题和表头认", "which ledger; by default its title and header tell"});
  app.add_flag("--apply", options.apply,
               said({"写入；不给则只预览", "write; without it only a preview is shown"}));
  add_text(app, "--refused", options.refused,
           {"拒收的行写到此 .xlsx", "where the refused rows go, an .xlsx"});
  add_approval(app, options);
  add_json(app, options);
}
void add_rows(CLI::App& app, DeskOptions& options) {
  add_text(
      app, "--on", options.on,
      {"该日终了时的台账 YYYY-MM-DD", "the ledger as it was at the end of this day, YYYY-MM-DD"});
  const auto filter = [&](const char* name, std::vector<std::string>& cells, Text help) {
    app.add_option(name, cells, said(help))->allow_extra_args(false);
  };
  filter("--where", options.equal,
         {"栏=内容（可重复）；内容为空即空栏", "COLUMN=TEXT; may be repeated"});
  filter("--with", options.contain, {"栏=所含文字（可重复）", "COLUMN=part of its text"});
}
void add_export(CLI::App& app, DeskOptions& options) {
  add_text(app, "LEDGER", options.ledger, {"台账名称", "which ledger"});
  app.add_flag("--all", options.all,
               said({"全部台账，各占一张工作表", "every ledger, a sheet each"}));
  add_out(app, options, {"写入的文件：.xlsx、.csv 或 .html", "the file: .xlsx, .csv or .html"});
  add_rows(app, options);
  app.add_flag("--scrapped", options.scrapped,
               said({"报废统计表：区间内报废的", "what was scrapped in a period"}));
  add_text(app, "--from", options.from, {"统计区间首日 YYYY-MM-DD", "first day of the period"});
  add_text(app, "--to", options.to, {"统计区间末日 YYYY-MM-DD", "last day of the period"});
  add_text(app, "--unit", options.unit, {"表头的单位名称", "name of the unit, for the title"});
  add_text(app, "--by", options.by, {"填表人", "who fills it in"});
}
void add_list(CLI::App& app, DeskOptions& options) {
  add_text(
      app, "LEDGER", options.ledger,
      {"台账名称；不给则列出各台账及其数量", "which ledger; without one, all with their totals"});
  add_rows(app, options);
  add_text(app, "--after", options.after, {"从此编号之后列起", "list what follows this number"});
  app.add_option("--limit", options.limit, said({"每页行数", "rows of a page"}))
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  add_json(app, options);
}
void add_add(CLI::App& app, DeskOptions& options) {
  add_text(app, "LEDGER", options.ledger, {"台账名称", "which ledger"});
  app.get_option("LEDGER")->required();
  add_cells(app, options);
}
void add_show(CLI::App& app, DeskOptions& options) {
  add_text(app, "NUMBER", options.number, {"保密编号", "its number, 保密编号"});
  app.get_option("NUMBER")->required();
}
void add_change(CLI::App& app, DeskOptions& options) {
  add_show(app, options);
  add_cells(app, options);
  app.add_option("--based-on", options.based_on,
                 said({"所依据的条目号（ledger list --json 的 based_on）",
                       "the entry it is based on, as ledger list --json gives it"}));
}
void add_approve(CLI::App& app, DeskOptions& options) {
  app.add_option("ENTRY", options.entries,
                 said({"未经审批的条目号，或起止号 12-40", "unapproved entries, or 12-40"}))
      ->required();
  add_approval(app, options);
  for (const char* name : {"--form", "--approval", "--approver", "--approved-on"})
    app.get_option(name)->required();
}
void add_nothing(CLI::App&, DeskOptions&) {}
void add_verify(CLI::App& app, DeskOptions& options) {
  app.add_flag("--contents", options.contents,
               said({"同时重读保存的每个快照", "also read every snapshot that is kept again"}));
  add_json(app, options);
  add_text(
      app, "--head", options.head,
      {"以前留存的末条摘要，必须仍在其中", "a digest kept from before, which must still be in it"});
}

void add_import(CLI::App& app, DeskOptions& options) {
  app.add_option("FILE", options.files,
                 said({"快照（.db）、检查结论（.json），或存放它们的文件夹",
                       "snapshots (.db), findings (.json), or folders that hold them"}));
  app.add_flag("--aside", options.aside,
               said({"列出以前拒收、另存备查的文件", "list the files that were refused before"}));
  add_text(app, "--level", options.level,
           {"未声明密级的终端按此密级", "level (密级) of terminals that declare none"});
  add_json(app, options);
}
void add_reconcile(CLI::App& app, DeskOptions& options) {
  add_text(app, "NUMBER", options.number,
           {"只列此编号；不给则全部", "only this number (保密编号); without one, all"});
  add_text(app, "--on", options.on,
           {"按此日终了时的台账与检查核对 YYYY-MM-DD，缺省今日",
            "as all stood at the end of this day; by default today"});
  add_json(app, options);
}
void add_level(CLI::App& app, DeskOptions& options) {
  add_text(
      app, "LEVEL", options.level,
      {"绝密、机密、秘密或非密；不给则显示", "绝密, 机密, 秘密 or 非密; shown when not given"});
}
void add_take(CLI::App& app, DeskOptions& options) {
  app.add_option("ENTRY", options.visit,
                 said({"检查的条目号", "entry of the visit, as proposal list shows it"}))
      ->required();
  app.add_option("ROW", options.row, said({"第几行", "which of its rows"}))->required();
  add_cells(app, options);
}
void add_look(CLI::App& app, DeskOptions& options, Text out) {
  add_text(app, "--labels", options.labels,
           {"本单位的标签样式文件；缺省为内置样式",
            "the unit's own look of labels; by default the built-in one"});
  add_out(app, options, out);
  app.add_option("--lang", options.language,
                 said({"页面语言：zh 或 en", "language of the page: zh or en"}))
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
}
void add_label(CLI::App& app, DeskOptions& options) {
  const auto several = [&](const char* name, std::vector<std::string>& texts, Text help) {
    app.add_option(name, texts, said(help))->allow_extra_args(false);
  };
  const auto one_of = [&](const char* name, std::string& value,
                          const std::vector<std::string>& words, Text help) {
    app.add_option(name, value, said(help))->check(CLI::IsMember(words))->capture_default_str();
  };
  add_text(app, "LEDGER", options.ledger, {"台账名称", "which ledger"});
  several("--number", options.numbers,
          {"保密编号（可重复）", "a number, 保密编号; may be repeated"});
  several("--where", options.equal,
          {"台账的 栏=内容（可重复）", "COLUMN=TEXT of the ledger; may be repeated"});
  one_of("--layout", options.layout, {"a4", "single"},
         {"A4 多枚排版，或每枚一页", "many on a sheet of A4, or one a page"});
  one_of("--format", options.format, {"html", "png"},
         {"打印用网页，或图片", "a page to print, or pictures"});
  add_look(app, options,
           {"写入的文件；图片为文件夹", "the file to write; for pictures the folder"});
}
void add_dossier(CLI::App& app, DeskOptions& options) {
  add_show(app, options);
  add_look(app, options, {"写入的文件", "the file to write"});
}

void add_inspection_print(CLI::App& app, DeskOptions& options) {
  app.add_option("NUMBER", options.numbers, said({"保密编号", "their numbers, 保密编号"}))
      ->required();
  add_out(app, options, {"写入的文件 .xlsx", "the file, .xlsx"});
}
void add_inspection_import(CLI::App& app, DeskOptions& options) {
  app.add_option("FILE", options.files, said({"填好的人工检查表", "the sheets as filled in"}))
      ->required()
      ->expected(1);
  add_json(app, options);
}

constexpr Command commands[] = {
    {"import",
     {"导入终端快照和检查结论", "take in snapshots of terminals and findings of their audits"},
     import_snapshots,
     add_import},
    {"reconcile",
     {"账物核对：台账、检查所见与审批", "hold the ledgers against what visits saw, and approvals"},
     reconcile_ledgers,
     add_reconcile},
    {"label",
     {"打印标签：密级、编号、用途、责任人与二维码",
      "labels to print: level, number, purpose, person, QR code"},
     print_labels,
     add_label},
    {"dossier",
     {"打印一项资产的一机一档", "everything known of one asset, as a page to print"},
     print_dossier,
     add_dossier},
    {"level",
     {"设定或显示本管理端的密级", "set or show the level (密级) of this desk"},
     desk_level,
     add_level},
    {"verify",
     {"核验库中记录是否被改动、删除或调换次序",
      "check that nothing in the store was altered, removed or reordered"},
     store_verify,
     add_verify},
    {"rebuild",
     {"由记录重建台账和索引", "make ledgers and indexes again from the entries"},
     store_rebuild,
     add_nothing},
};
constexpr Command ledger_commands[] = {
    {"list", {"列出台账", "list a ledger"}, ledger_list, add_list},
    {"show",
     {"显示一项资产的全部变更", "show everything an asset has been"},
     ledger_show,
     add_show},
    {"add",
     {"登记一项资产；不给编号则按规则编号", "enter an asset; without a number it gets the next"},
     ledger_add,
     add_add},
    {"import",
     {"导入本单位的台账表（先预览）", "take in the unit's own sheets, after a preview"},
     ledger_import,
     add_ledger_import},
    {"export",
     {"输出台账：单位上报的表样", "write a ledger as units print it"},
     ledger_export,
     add_export},
    {"change", {"变更一项资产", "change an asset"}, ledger_change, add_change},
    {"approve",
     {"补办先前变更的审批", "give earlier changes the approval they lacked"},
     ledger_approve,
     add_approve},
};

constexpr Command proposal_commands[] = {
    {"list",
     {"列出检查所得、尚未登记的行", "list rows that visits propose and no ledger has"},
     proposal_list,
     add_json},
    {"take", {"补全并登记其中一行", "complete one of them and enter it"}, proposal_take, add_take},
};

void add_register(CLI::App& app, DeskOptions& options) {
  add_text(app, "--terminal", options.number, {"终端的保密编号", "the terminal's number"});
  add_text(app, "--out", options.out,
           {"写到此文件夹：register.json 和带出清单 register.txt",
            "the folder for register.json and register.txt, the list of what leaves"});
  add_text(app, "--waivers", options.waivers,
           {"其中的已批例外一并写入（JSON）；terminal 为其他终端的不带出",
            "a JSON file whose waivers go with it, but those whose terminal is another"});
  for (const char* name : {"--terminal", "--out"}) app.get_option(name)->required();
}
constexpr Command register_commands[] = {
    {"export",
     {"生成一台终端的登记数据", "write the register of one terminal"},
     register_export,
     add_register},
};

constexpr Command inspection_commands[] = {
    {"print",
     {"打印人工检查表，用于不能运行采集的终端",
      "print sheets for machines the agent cannot run on"},
     inspection_print,
     add_inspection_print},
    {"import",
     {"导入填好的人工检查表", "take in such sheets as they were filled in"},
     inspection_import,
     add_inspection_import},
};

struct Chosen {
  const Command* command = nullptr;
  std::string name;
};

template <std::size_t count>
void add_commands(CLI::App& app, const Command (&list)[count], DeskOptions& options, Chosen& chosen,
                  const std::string& before) {
  for (const Command& command : list) {
    CLI::App* sub = app.add_subcommand(std::string{command.name}, said(command.help));
    sub->fallthrough();
    command.add(*sub, options);
    sub->callback([&chosen, &command, before] {
      chosen = {&command, before + std::string{command.name}};
    });
  }
  app.require_subcommand(1);
}

// A word that is no command is named; the library would only miss the command.
int say_fault(const CLI::App& app, const CLI::ParseError& fault) {
  const DeskConsole console{"", messages};
  const auto words = app.remaining(true);
  if (fault.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError) && !words.empty())
    console.say(filled({"没有命令“{}”；各命令见 --help", "no command '{}'; --help lists them"},
                       messages, display(words.front(), 100)));
  else
    console.say(usage_fault(fault.what(), messages));
  return desk_usage;
}

int run(int count, char** arguments) {
  CLI::App app{
      said({"密检管理端：台账、快照与审批", "Mijian's desk: ledgers, snapshots, approvals"}),
      "mijian-desk"};
  app.set_version_flag("--version", std::string{"mijian-desk "} + MIJIAN_VERSION);
  app.set_help_flag("-h,--help", said({"显示帮助", "show this help"}));
  DeskOptions options;
  options.arguments = digest_of_arguments(count, arguments);
  Chosen chosen;
  add_text(app, "--store", options.store,
           {"库：sqlite://文件 或 postgresql://…", "the store: sqlite://FILE or postgresql://…"});
  app.get_option("--store")->capture_default_str();
  add_text(app, "--scheme", options.scheme,
           {"本单位的台账格式文件；缺省为内置格式",
            "the unit's own ledgers; by default the built-in ones"});
  app.add_flag("--overwrite", options.overwrite,
               said({"替换已存在的输出文件；不给则不改动",
                     "replace an output file that is there; without it, it stays"}));
  add_commands(app, commands, options, chosen, "");
  const auto add_group = [&](const char* name, Text help, const auto& list) {
    CLI::App* group = app.add_subcommand(name, said(help));
    group->fallthrough();
    add_commands(*group, list, options, chosen, std::string{name} + " ");
  };
  add_group("ledger", {"台账", "ledgers"}, ledger_commands);
  add_group("inspection", {"人工检查", "inspection by hand"}, inspection_commands);
  add_group("proposal", {"检查所得的待登记行", "what visits propose"}, proposal_commands);
  add_group("register", {"带往终端的登记数据", "what a terminal is told of the ledgers"},
            register_commands);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& fault) {
    if (fault.get_exit_code() == 0) return app.exit(fault);
    return say_fault(app, fault);
  }
  DeskConsole console{chosen.name, messages};
  return chosen.command->run(options, console);
}

// Where nothing more may be allocated or thrown.
int gave_up(Text why) {
  for (const std::string_view part :
       {std::string_view{"mijian-desk: "}, why.in(messages), std::string_view{"\n"}})
    static_cast<void>(std::fwrite(part.data(), 1, part.size(), stderr));
  return desk_failed;
}

}  // namespace
}  // namespace mijian

int main(int count, char** arguments) {
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
  mijian::messages = mijian::desk_language();
  try {
    return mijian::run(count, arguments);
  } catch (const std::bad_alloc&) {
    return mijian::gave_up({"内存不足；只有已告知写入的内容在库中",
                            "out of memory; what was told as written is there, nothing else"});
  } catch (...) {
    return mijian::gave_up(
        {"意外错误；只有已告知写入的内容在库中",
         "an unexpected error; what was told as written is there, nothing else"});
  }
}
