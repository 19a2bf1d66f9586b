#include "agent/collectors/accounts/pam_trust.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/pam_file.h"
#include "agent/collectors/accounts/pam_service.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Stack = std::vector<PamEntry>;

// Modules that look at who comes, and from where, and ask for nothing.
constexpr std::string_view conditions[] = {"pam_access", "pam_listfile",   "pam_localuser",
                                           "pam_shells", "pam_succeed_if", "pam_usertype"};
// Modules that prepare or count, and whose "yes" proves nothing of anybody.
constexpr std::string_view idle_modules[] = {
    "pam_apparmor",  "pam_cap",      "pam_deny",           "pam_echo",     "pam_env",
    "pam_faildelay", "pam_faillock", "pam_gnome_keyring",  "pam_group",    "pam_issue",
    "pam_keyinit",   "pam_kwallet",  "pam_kwallet5",       "pam_lastlog",  "pam_limits",
    "pam_loginuid",  "pam_mail",     "pam_motd",           "pam_nologin",  "pam_permit",
    "pam_securetty", "pam_selinux",  "pam_selinux_permit", "pam_sepermit", "pam_tally",
    "pam_tally2",    "pam_time",     "pam_umask",          "pam_warn",     "pam_wheel"};

template <std::size_t count>
bool holds(const std::string_view (&names)[count], const PamEntry& entry) {
  return std::find(std::begin(names), std::end(names), entry.module) != std::end(names);
}
bool asks_nothing(const PamEntry& entry) {
  return holds(conditions, entry) || holds(idle_modules, entry);
}

/// A login of somebody who knows no password. `chosen` answers `its_answer`; with `strict` modules
/// that may ask for a proof of their own get none.
PamRun run_without_password(const Stack& stack, bool strict, const PamEntry* chosen = nullptr,
                            std::string_view its_answer = "success") {
  return run_pam_stack(stack, [=](const PamEntry& entry) -> std::string_view {
    if (&entry == chosen) return its_answer;
    if (keeps_passwords(entry) || (strict && !asks_nothing(entry))) return "auth_err";
    return bystander_answer(entry);
  });
}

/// The line to show for a run that let everybody in: the last pam_permit, or where it ended.
const PamEntry& deciding_line(const PamRun& run) {
  const auto permit = std::find_if(run.asked.rbegin(), run.asked.rend(), [](const PamEntry* entry) {
    return entry->module == "pam_permit";
  });
  return permit == run.asked.rend() ? *run.asked.back() : **permit;
}

class TrustSearch {
 public:
  explicit TrustSearch(GapList& gaps) : gaps_{gaps} {}

  void look_at(const Stack& stack) {
    if (const PamRun run = run_without_password(stack, true); run.lets_through) {
      if (!trust_.everybody) trust_.everybody = deciding_line(run);
      return;
    }
    const PamRun run = run_without_password(stack, false);
    if (run.lets_through) return doubt_proof(stack, run);
    for (const PamEntry& entry : stack)
      if (!entry.opens_substack && holds(conditions, entry)) try_condition(stack, entry);
  }

  PamTrust take() { return std::move(trust_); }

 private:
  // Without pam_unix beside it, a module that is not known here is how this service proves
  // somebody: a token, a directory, a maker's own.
  void doubt_proof(const Stack& stack, const PamRun& run) {
    if (std::none_of(stack.begin(), stack.end(), keeps_passwords)) return;
    const auto stranger =
        std::find_if(run.asked.begin(), run.asked.end(), [](const PamEntry* entry) {
          return !asks_nothing(*entry) && !keeps_passwords(*entry) &&
                 bystander_answer(*entry) == "success";
        });
    if (stranger != run.asked.end() && is_new(**stranger))
      gaps_.add_line((*stranger)->file, (*stranger)->line,
                     "no password is needed beside " + (*stranger)->module +
                         ", and what that asks for is not known");
  }

  void try_condition(const Stack& stack, const PamEntry& entry) {
    const bool is_met_by_others = bystander_answer(entry) == "success";
    const std::string_view other_answer = is_met_by_others ? "auth_err" : "success";
    if (!run_without_password(stack, false, &entry, other_answer).lets_through || !is_new(entry))
      return;
    if (is_met_by_others || entry.module != "pam_succeed_if" || !add_names(entry))
      gaps_.add_line(entry.file, entry.line,
                     entry.module + " lets in whom its condition " +
                         (is_met_by_others ? "does not fit" : "fits") +
                         ", and that is not worked out" + condition_of(entry));
  }

  static std::vector<std::string_view> condition_words(const PamEntry& entry) {
    constexpr std::string_view options[] = {"debug",      "use_uid",       "quiet",
                                            "quiet_fail", "quiet_success", "audit"};
    std::vector<std::string_view> words;
    for (const std::string_view word : words_of(entry.arguments))
      if (std::find(std::begin(options), std::end(options), word) == std::end(options))
        words.push_back(word);
    return words;
  }
  static std::string condition_of(const PamEntry& entry) {
    std::string condition;
    for (const std::string_view word : condition_words(entry))
      condition.append(condition.empty() ? ": " : " ").append(word);
    return display(condition);
  }

  /// Whom a line of pam_succeed_if names; false for a condition that is more than one name.
  bool add_names(const PamEntry& entry) {
    const auto words = condition_words(entry);
    if (words.size() != 3 || words[0] != "user") return false;
    const bool is_group = words[1] == "ingroup";
    if (!is_group && words[1] != "=" && words[1] != "in") return false;
    for (const std::string_view name : split(words[2], ':'))
      (is_group ? trust_.groups : trust_.users).emplace(name, entry);
    return true;
  }

  /// False for a line that another service includes too.
  bool is_new(const PamEntry& entry) { return seen_.emplace(entry.file, entry.line).second; }

  GapList& gaps_;
  PamTrust trust_;
  std::set<std::pair<std::string, int>> seen_;
};

}  // namespace

PamTrust trusted_by_pam(const Host& host, GapList& gaps) {
  const auto services = read_pam_services(host, gaps);
  if (!services) {
    if (services.error().cause() != Cause::not_found) gaps.add(services.error());
    return {};
  }
  TrustSearch search{gaps};
  // What could not be followed may be what asks for the password: a gap, and nobody is accused.
  for (const PamService* service : asked_services(*services, is_login_service))
    if (service->is_whole) search.look_at(service->stack("auth"));
  return search.take();
}

}  // namespace mijian
