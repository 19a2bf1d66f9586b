#include "agent/collectors/logs/log_watch.h"

namespace mijian {
namespace {

using Kind = LogMark::Kind;

bool begins(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool holds(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

std::optional<LogMark> mark(Kind kind, std::string_view daemon = {}) {
  return LogMark{kind, daemon, {}, 0, 0};
}

// "PM: suspend entry (deep)"; newer ones say "PM: hibernation: hibernation entry".
std::optional<LogMark> of_sleep(std::string_view message) {
  if (!begins(message, "PM: suspend e") && !begins(message, "PM: hibernation")) return std::nullopt;
  if (holds(message, "entry")) return mark(Kind::slept);
  if (holds(message, " exit")) return mark(Kind::woke);
  return std::nullopt;
}

// The kernel's own line may reach the log only after the sleep.
std::optional<LogMark> of_systemd_sleep(std::string_view message) {
  for (const std::string_view start : {"Suspending", "Entering sleep state", "Performing sleep"})
    if (begins(message, start)) return mark(Kind::slept);
  if (begins(message, "System resumed") || begins(message, "System returned from sleep"))
    return mark(Kind::woke);
  return std::nullopt;
}

// "op=set audit_enabled=0 old=1 auid=…": switched off, where it had been on.
std::optional<LogMark> of_audit(std::string_view message) {
  if (holds(message, "audit_enabled=0 old=") && !holds(message, " old=0"))
    return mark(Kind::stopped, "audit");
  if (holds(message, "audit_enabled=1 old=0")) return mark(Kind::started, "audit");
  return std::nullopt;
}

std::optional<LogMark> of_kernel(std::string_view message) {
  if (begins(message, "Linux version ")) return mark(Kind::booted);
  if (const auto slept = of_sleep(message)) return slept;
  return begins(message, "audit: ") ? of_audit(message) : std::nullopt;
}

std::optional<LogMark> of_daemon(std::string_view program, std::string_view message) {
  if (program == "rsyslogd" && begins(message, "[origin software=\"rsyslogd\""))
    return holds(message, "] exiting on signal")
               ? mark(Kind::stopped, "rsyslogd")
               : (holds(message, "] start") ? mark(Kind::started, "rsyslogd") : std::nullopt);
  if (program == "systemd-sleep") return of_systemd_sleep(message);
  if (program == "auditd" && begins(message, "The audit daemon is exiting"))
    return mark(Kind::stopped, "auditd");
  if (program == "auditd" && begins(message, "Init complete, auditd"))
    return mark(Kind::started, "auditd");
  return std::nullopt;
}

}  // namespace

std::optional<LogMark> parse_log_mark(const LogLine& line) {
  if (line.program == "kernel" || (line.program.empty() && line.monotonic))
    return of_kernel(line.message);
  const bool is_auditds = begins(line.message, "type=") || begins(line.message, "node=");
  if (line.program.empty() && is_auditds) return of_audit(line.message);
  return of_daemon(line.program, line.message);
}

LogSubscriber LogWatch::subscriber() {
  return {{"Linux version ", "PM: ", "systemd-sleep[", "\"rsyslogd\"", "auditd[", "audit_enabled="},
          [this](const FoundLine& found) { take(found); }};
}

// Who sleeps and says so again, as anybody may let a log say, sleeps as before.
void LogWatch::take(const FoundLine& found) {
  if (!found.line.stamp) return;
  auto told = parse_log_mark(found.line);
  if (!told) return;
  const bool is_of_sleep = told->kind == Kind::slept || told->kind == Kind::woke;
  if (is_of_sleep && !marks_.empty() && marks_.back().kind == told->kind) return;
  if (marks_.size() >= most_marks) {
    is_full_ = true;
    return;
  }
  told->stamp = *found.line.stamp;
  told->file = found.file, told->number = found.number;
  marks_.push_back(*told);
}

}  // namespace mijian
