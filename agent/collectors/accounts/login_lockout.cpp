#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/pam_file.h"
#include "agent/collectors/accounts/pam_service.h"
#include "agent/collectors/accounts/pam_stack.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "login_lockout", stack_source = "/etc/pam.d",
                           conf_source = "/etc/security/faillock.conf",
                           vendor_source = "/usr/etc/security/faillock.conf";

using Stack = std::vector<PamEntry>;

/// What one service does about failed logins.
struct Lockout {
  std::string module, file;
  std::optional<int> line;
  std::int64_t deny = 0, unlock_seconds = 0;
  bool covers_root = false, enforced = false;
};

bool is_faillock(const PamEntry& entry, std::string_view action) {
  return entry.module == "pam_faillock" && pam_argument(entry.arguments, action).has_value();
}
bool is_tally(const PamEntry& entry) {
  return entry.module == "pam_tally2" || entry.module == "pam_tally";
}

/// Whether a wrong password gets as far as the line that counts it.
template <class Counts>
bool counted(const Stack& stack, Counts counts) {
  const PamRun run = run_pam_stack(stack, [](const PamEntry& entry) -> std::string_view {
    if (keeps_passwords(entry) || is_faillock(entry, "authfail")) return "auth_err";
    return entry.module == "pam_faillock" || is_tally(entry) ? "success" : bystander_answer(entry);
  });
  return std::any_of(run.asked.begin(), run.asked.end(),
                     [counts](const PamEntry* entry) { return counts(*entry); });
}

/// Whether the right password is refused once the lock has fallen.
bool refuses_when_locked(const Stack& stack) {
  const PamRun run = run_pam_stack(stack, [](const PamEntry& entry) -> std::string_view {
    if (entry.module == "pam_faillock" || is_tally(entry)) return "auth_err";
    return keeps_passwords(entry) ? "success" : bystander_answer(entry);
  });
  return !run.lets_through;
}

/// The faillock line whose settings decide whether a login is refused.
const PamEntry* deciding_line(const Stack& stack) {
  for (const std::string_view action : {"preauth", "authsucc", "authfail"})
    for (const PamEntry& entry : stack)
      if (is_faillock(entry, action)) return &entry;
  return nullptr;
}

/// faillock.conf, or another file that a line names with conf=.
class FaillockSettings {
 public:
  explicit FaillockSettings(const Host& host) : host_{host} {}

  Lockout lockout(const PamEntry& entry) {
    const std::string conf = pam_argument(entry.arguments, "conf").value_or(usual_file());
    Lockout lockout{entry.module, entry.file, {}, 3, 600, false, false};
    for (const ModuleSetting& setting : settings(conf)) set(lockout, setting, conf);
    for (const std::string_view word : words_of(entry.arguments)) {
      const auto pair = split_pair(word, '=');
      const std::string name{pair ? pair->first : word}, value{pair ? pair->second : ""};
      set(lockout, {name, value, entry.line}, entry.file);
    }
    return lockout;
  }
  void report(FactWriter& facts) const {
    gaps_.report(facts, table, conf_source, used_ ? "" : "no login service uses pam_faillock");
  }

 private:
  void set(Lockout& lockout, const ModuleSetting& setting, const std::string& file) {
    if (setting.name == "even_deny_root") lockout.covers_root = true;
    if (setting.name != "deny" && setting.name != "unlock_time") return;
    const auto value =
        setting.value == "never" ? std::optional<std::int64_t>{0} : to_integer(setting.value);
    if (!value || *value < 0)
      return gaps_.add_line(file, setting.line, setting.name + " is no number");
    if (setting.name == "unlock_time") lockout.unlock_seconds = *value;
    if (setting.name != "deny") return;
    lockout.deny = *value;
    lockout.file = file;
    lockout.line = setting.line;
  }
  // Where /etc has none, the vendor's own counts.
  std::string usual_file() const {
    for (const std::string_view path : {conf_source, vendor_source})
      if (host_.exists(path).value_or(true)) return std::string{path};
    return std::string{conf_source};
  }
  std::vector<ModuleSetting> settings(const std::string& path) {
    used_ = true;
    const auto text = host_.read_optional(path);
    if (!text) gaps_.add(text.error());
    return text ? parse_module_settings(text->value_or("")) : std::vector<ModuleSetting>{};
  }

  const Host& host_;
  GapList gaps_;
  bool used_ = false;
};

/// pam_tally2 never locks unless told a number, and then until an administrator unlocks.
Lockout tally_lockout(const PamEntry& entry) {
  const auto number = [&entry](std::string_view name) {
    return to_integer(pam_argument(entry.arguments, name).value_or("")).value_or(0);
  };
  Lockout lockout{entry.module,          entry.file, entry.line, number("deny"),
                  number("unlock_time"), false,      false};
  lockout.covers_root = pam_argument(entry.arguments, "even_deny_root") ||
                        pam_argument(entry.arguments, "root_unlock_time");
  return lockout;
}

std::optional<Lockout> lockout_of(const Stack& stack, FaillockSettings& settings) {
  const bool refuses = refuses_when_locked(stack);
  if (const PamEntry* const entry = deciding_line(stack)) {
    Lockout lockout = settings.lockout(*entry);
    const bool counts =
        counted(stack, [](const PamEntry& asked) { return is_faillock(asked, "authfail"); });
    lockout.enforced = refuses && counts && lockout.deny > 0;
    return lockout;
  }
  const auto tally = std::find_if(stack.begin(), stack.end(), is_tally);
  if (tally == stack.end()) return std::nullopt;
  Lockout lockout = tally_lockout(*tally);
  lockout.enforced = refuses && counted(stack, is_tally) && lockout.deny > 0;
  return lockout;
}

void add_service(const PamService& service, FaillockSettings& settings, FactWriter& facts) {
  const Stack stack = service.stack("auth");
  // Without the module that knows passwords there is nothing to guess at.
  if (std::none_of(stack.begin(), stack.end(), keeps_passwords)) return;
  const auto lockout = lockout_of(stack, settings);
  if (!lockout) {
    facts.add(table, {{"service", service.name}, {"covers_root", false}, {"enforced", false}});
    return;
  }
  const bool locks = lockout->deny > 0;
  facts.add(table,
            {{"service", service.name},
             {"module", lockout->module},
             {"deny", locks ? std::optional{lockout->deny} : std::nullopt},
             {"unlock_seconds", locks ? std::optional{lockout->unlock_seconds} : std::nullopt},
             {"covers_root", lockout->covers_root},
             {"enforced", lockout->enforced},
             {"file", lockout->file},
             {"line", lockout->line}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const auto services = read_pam_services(host, gaps);
  if (!services) {
    facts.impossible(table, stack_source, services.error());
    return ok;
  }
  FaillockSettings settings{host};
  for (const PamService* service : asked_services(*services, is_login_service))
    add_service(*service, settings, facts);
  gaps.report(facts, table, stack_source);
  settings.report(facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector login_lockout_collector{"login_lockout", 1, tables, collect};

}  // namespace mijian
