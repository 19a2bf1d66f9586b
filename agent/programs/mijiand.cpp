// mijiand: main, the command line (CLI11 is seen here only), the clocks and the signals.
#include <fmt/core.h>
#include <malloc.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <ctime>
#include <new>

#include "agent/collectors/logs/time_zone.h"
#include "agent/core/text.h"
#include "agent/monitor/monitor.h"
#include "agent/programs/alerting.h"
#include "agent/programs/console.h"
#include "agent/programs/judging.h"
#include "report/render/usage_words.h"

namespace mijian {
namespace {

constexpr const char* installed_register = "/etc/mijian/register.json";

Language messages = Language::en;  // set once, before anything is said

std::string said(Text text) { return std::string{text.in(messages)}; }

void refuse(std::string_view what) { complain(fmt::format("mijiand: {}\n", what)); }

void add_options(CLI::App& app, Options& options) {
  app.set_version_flag("--version", std::string{"mijiand "} + MIJIAN_VERSION);
  app.set_help_flag("-h,--help", said({"显示帮助", "show this help"}));
  const auto text = [&](const char* name, std::string& value, Text help) {
    app.add_option(name, value, said(help));
  };
  text("--journal", options.journal,
       {"日志文件夹，缺省 /var/lib/mijian/journal",
        "folder of the journal; by default /var/lib/mijian/journal"});
  text("--policies", options.policies, {"策略包所在文件夹", "folder of the policies"});
  text("--profile", options.profile,
       {"按此终端类别核查，例如 standalone-jimi",
        "judge as this class of terminal: standalone-jimi …"});
  text("--terminal", options.terminal,
       {"终端申报文件 terminal.json", "terminal.json, what the terminal declares of itself"});
  text("--register", options.registered,
       {"登记数据，缺省 /etc/mijian/register.json（若存在）",
        "register.json; by default /etc/mijian/register.json where it is there"});
  text("--tailoring", options.tailoring, {"基线裁剪文件", "tailoring of the profile"});
  app.add_flag("--foreground", options.foreground,
               said({"消息与每条事件写到标准错误，而非系统日志",
                     "messages and every event on standard error instead of the system's log"}));
}

Moment moment_in(const TimeZone& zone) {
  timespec since_boot{};
  ::clock_gettime(CLOCK_MONOTONIC, &since_boot);
  Moment moment;
  moment.now = Clock{}.now();
  moment.monotonic_us = since_boot.tv_sec * microseconds_a_second + since_boot.tv_nsec / 1000;
  moment.offset_seconds = zone.offset_at(moment.now);
  return moment;
}

/// Signals come only while the monitor waits, so that none falls between asking and waiting.
sigset_t hold_signals() {
  struct sigaction action {};
  action.sa_handler = [](int) {};
  ::sigaction(SIGCHLD, &action, nullptr);
  note_interrupts();
  sigset_t held, before;
  sigemptyset(&held);
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigaddset(&held, number);
  ::sigprocmask(SIG_BLOCK, &held, &before);
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigdelset(&before, number);
  return before;
}

std::string event_line(const JournalEntry& entry) {
  const MonitoredDevice& device = entry.event.device;
  std::string line =
      fmt::format("{} {}", entry.sequence, stored_word(monitor_action_words, entry.event.action));
  for (const std::string* part : {&device.subsystem, &device.kind, &device.device_key, &device.node,
                                  &device.port, &entry.event.mount_point, &entry.event.reason})
    if (!part->empty()) line += " " + display(*part);
  return line + (entry.event.seen_live ? "" : " (not seen live)");
}

int watch(const Options& options) {
  const Log log{"mijiand", options.foreground};
  Alerting alerting{options, log, messages};
  if (const int refused = alerting.check_inputs(); refused != 0) return refused;
  const auto fail = [](const Error& error) {
    refuse(error_words(error, messages));
    return exit_failed;
  };
  const auto host = Host::live();
  if (!host) return fail(host.error());
  const auto boot = host->read("/proc/sys/kernel/random/boot_id");
  if (!boot) return fail(boot.error());
  const auto policies = find_policies(options);
  const auto catalogue =
      policies ? UsbSerialCatalogue::load(*policies) : Result<UsbSerialCatalogue>{policies.error()};
  if (!catalogue) return fail(catalogue.error());
  const auto system = system_time_zone(*host);
  const TimeZone zone = system ? system->zone : TimeZone{};
  MonitorDoors doors;
  doors.moment = [&zone] { return moment_in(zone); };
  doors.boot_id = trim(*boot);
  doors.stop = interrupted;
  doors.warn = [&log](const Sentence& what) { log.say(LogLevel::error, what.in(messages)); };
  doors.woken = [&alerting] { alerting.reap(); };
  doors.written = [&](const std::vector<JournalEntry>& entries) {
    if (options.foreground)
      for (const JournalEntry& entry : entries) log.say(LogLevel::info, event_line(entry));
    alerting.judge(entries);
  };
  doors.signals_while_waiting = hold_signals();
  auto monitor = Monitor::open(options.journal, &*catalogue, std::move(doors));
  if (!monitor) return fail(monitor.error());
  ::malloc_trim(0);  // what reading the journal needed is not needed again
  if (auto done = (*monitor)->run(); !done) return fail(done.error());
  return exit_compliant;
}

int run(int count, char** arguments) {
  CLI::App app{said({"密检实时监测：记录 USB、存储、网络链路与挂载的变化，并即时核查",
                     "Mijian's monitor: records devices, links and mounts as they come and go, and "
                     "judges them at once"}),
               "mijiand"};
  Options options;
  options.journal = default_journal;
  add_options(app, options);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& fault) {
    if (fault.get_exit_code() == 0) return app.exit(fault);
    refuse(fmt::format("{}\n{}", usage_fault(fault.what(), messages),
                       said({"用法见：mijiand --help", "see: mijiand --help"})));
    return exit_usage;
  }
  if (::geteuid() != 0) {
    refuse(
        said({"监测需要 root 权限：请由系统管理员执行 systemctl enable --now mijiand，或以 "
              "root 身份运行 mijiand --foreground",
              "monitoring wants root: have the system administrator run `systemctl enable --now "
              "mijiand`, or run `mijiand --foreground` as root"}));
    return exit_failed;
  }
  if (options.registered.empty() && ::access(installed_register, F_OK) == 0)
    options.registered = installed_register;
  return watch(options);
}

int gave_up(std::string_view why) {
  for (const std::string_view part : {std::string_view{"mijiand: "}, why, std::string_view{"\n"}})
    complain(part);
  return exit_failed;
}

}  // namespace
}  // namespace mijian

int main(int count, char** arguments) {
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
  mijian::hold_standard_streams();
  mijian::messages = mijian::message_language();
  try {
    return mijian::run(count, arguments);
  } catch (const std::bad_alloc&) {
    return mijian::gave_up(
        mijian::said({"内存不足，监测停止", "out of memory; the monitor ended"}));
  } catch (const std::exception& fault) { return mijian::gave_up(fault.what()); }
}
