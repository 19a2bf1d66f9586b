#include "agent/programs/alerting.h"

#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/core/worker.h"
#include "agent/programs/console.h"
#include "agent/programs/judging.h"

namespace mijian {
namespace {

bool may_matter(const MonitorEvent& event) {
  switch (event.action) {
    case MonitorAction::started:
    case MonitorAction::stopped:
    case MonitorAction::rotated:
      return false;
    default:
      return true;
  }
}

Json to_json(const Alert& alert) {
  Json json = Json::object();
  json.set("rule", alert.rule);
  json.set("subject", alert.subject);
  json.set("severity", stored_word(severity_words, alert.severity));
  json.set("zh", alert.text.zh);
  json.set("en", alert.text.en);
  return json;
}

std::string text_at(const Json& json, std::string_view key) {
  const Json* member = json.find(key);
  return member != nullptr && member->text() != nullptr ? *member->text() : "";
}

/// A child that ends with its parent and answers to signals as usual.
pid_t fork_child() {
  const pid_t parent = ::getpid(), child = ::fork();
  if (child != 0) return child;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (::getppid() != parent) ::_exit(exit_failed);
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) std::signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::setpriority(PRIO_PROCESS, 0, 10);  // recording goes before judging
  return 0;
}

/// The alerts of these entries, found in a worker of its own: what it judges came from devices.
Result<Json> alerts_of(const EventsToJudge& entries, const Inputs& inputs, const Host& host) {
  const Task judging{"alerts", [&](FrameWriter& frames) -> Status {
                       const Judging by{&inputs.pack, inputs.profile,
                                        inputs.tailoring ? &*inputs.tailoring : nullptr,
                                        inputs.registered ? &*inputs.registered : nullptr};
                       const CollectContext context{Clock{}.now(), inputs.policies,
                                                    inputs.terminal ? &*inputs.terminal : nullptr};
                       const auto alerts = judge_events(entries, by, host, context);
                       if (!alerts) return alerts.error();
                       Json all = Json::array();
                       for (const Alert& alert : *alerts) all.push(to_json(alert));
                       return frames.send(all.dump(-1));
                     }};
  const auto text = run_task(judging, {}, {});
  if (!text) return text.error();
  return parse_json(*text);
}

/// Events are recorded in any case; what would be said of them rests on what the unit declares.
void tell_what_cannot_alert(const Inputs& inputs, const Log& log, Language language) {
  constexpr Text undeclared{
      "本终端尚未申报，启用时间不明：事件照常记录，但不据此告警；请执行 mijian enroll",
      "this terminal is not declared, so when it was commissioned is not known: events are "
      "recorded, but none is alerted; run mijian enroll"};
  constexpr Text no_register{
      "没有登记数据：无法区分介质是否登记，不就此告警；请导入管理端下发的 register.json",
      "there is no register: whether a medium is registered cannot be told and is not alerted; "
      "install the register.json that the desk issues"};
  if (!inputs.terminal) log.say(LogLevel::warning, std::string{undeclared.in(language)});
  if (!inputs.registered) log.say(LogLevel::warning, std::string{no_register.in(language)});
}

bool lies_at_or_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

LogLevel level_of(std::string_view severity) {
  return severity == stored_word(severity_words, Severity::low) ? LogLevel::notice
                                                                : LogLevel::warning;
}

}  // namespace

int Alerting::check_inputs() {
  const pid_t child = fork_child();
  if (child == 0) {
    const Console console{"", language_, false};
    const auto inputs = read_inputs(options_, Subject::this_terminal);
    if (inputs)
      tell_what_cannot_alert(*inputs, log_, language_);
    else
      complain(fmt::format("mijiand: {}\n", display(inputs.error().text(), 2000)));
    ::_exit(inputs ? exit_compliant : exit_usage);
  }
  int status = 0;
  while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : exit_failed;
}

void Alerting::judge(const std::vector<JournalEntry>& entries) {
  for (const JournalEntry& entry : entries) {
    if (!may_matter(entry.event)) continue;
    if (waiting_.size() < most_waiting)
      waiting_.push_back(entry);
    else
      ++dropped_;
  }
  start();
}

void Alerting::start() {
  if (child_ > 0 || waiting_.empty()) return;
  const pid_t child = fork_child();
  if (child == 0) ::_exit(judge_here({present_, waiting_}));
  if (child < 0) {
    constexpr Text words{"无法启动核查子进程，事件已记录但未核查：",
                         "no child could be started; events are recorded but not judged: "};
    log_.say(LogLevel::error, std::string{words.in(language_)} + std::strerror(errno));
  }
  child_ = child;
  remember(waiting_);
  waiting_ = {};
  if (dropped_ > 0) {
    constexpr Text words{"事件过多，未即时核查的条数（日志中均有）：",
                         "too many events at once; so many were not judged now (all are in the "
                         "journal): "};
    log_.say(LogLevel::warning, std::string{words.in(language_)} + std::to_string(dropped_));
  }
  dropped_ = 0;
}

void Alerting::remember(const std::vector<JournalEntry>& judged) {
  for (const JournalEntry& entry : judged) {
    const std::string& path = entry.event.device.device_path;
    if (entry.event.action == MonitorAction::remove) {
      // What hangs on a device leaves with it.
      present_.erase(std::remove_if(present_.begin(), present_.end(),
                                    [&](const JournalEntry& each) {
                                      return lies_at_or_below(each.event.device.device_path, path);
                                    }),
                     present_.end());
    } else if (!path.empty() && present_.size() < most_present) {
      present_.push_back(entry);
    }
  }
}

int Alerting::judge_here(const EventsToJudge& entries) const {
  constexpr Text not_judged{"事件已记录，但未能核查：",
                            "events are recorded, but could not be judged: "};
  const auto inputs = read_inputs(options_, Subject::this_terminal);
  const auto host = Host::live();
  const auto alerts = inputs && host ? alerts_of(entries, *inputs, *host)
                                     : Result<Json>{inputs ? host.error() : inputs.error()};
  if (!alerts || alerts->items() == nullptr) {
    const std::string why = alerts ? "no list of alerts" : alerts.error().text();
    log_.say(LogLevel::error, std::string{not_judged.in(language_)} + display(why, 2000));
    return exit_failed;
  }
  for (const Json& alert : *alerts->items())
    log_.say(level_of(text_at(alert, "severity")),
             text_at(alert, language_ == Language::zh ? "zh" : "en"),
             {{"MIJIAN_RULE", text_at(alert, "rule")},
              {"MIJIAN_SUBJECT", text_at(alert, "subject")},
              {"MIJIAN_SEVERITY", text_at(alert, "severity")}});
  return exit_compliant;
}

void Alerting::reap() {
  int status = 0;
  if (child_ <= 0 || ::waitpid(child_, &status, WNOHANG) != child_) return;
  child_ = -1;
  if (WIFSIGNALED(status)) {
    constexpr Text words{"核查子进程被信号终止：", "judging was ended by signal "};
    log_.say(LogLevel::error, std::string{words.in(language_)} + std::to_string(WTERMSIG(status)));
  }
  start();
}

}  // namespace mijian
