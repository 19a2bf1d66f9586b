#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "agent/collectors/audit/audit_rule.h"
#include "agent/collectors/audit/audit_rule_form.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view every_permission = "arwx";

bool takes_argument(char letter) {
  return std::string_view{"aAdwWpSkFCbefr"}.find(letter) != std::string_view::npos;
}

// "path=/etc/shadow" of -F; comparisons other than '=' say nothing about a single file.
struct Field {
  std::string_view name, value;
};

Field field_of(std::string_view argument) {
  const auto equals = argument.find('=');
  if (equals == std::string_view::npos || equals == 0) return {};
  if (std::string_view{"!<>&"}.find(argument[equals - 1]) != std::string_view::npos) return {};
  return {argument.substr(0, equals), argument.substr(equals + 1)};
}

// auditctl itself takes trailing slashes off a watched folder.
std::string watched_path(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  return std::string{path};
}

std::string sorted_letters(std::string_view letters) {
  const std::set<char> sorted{letters.begin(), letters.end()};
  return {sorted.begin(), sorted.end()};
}

std::string sorted_names(const std::set<std::string>& names) {
  return join({names.begin(), names.end()}, ",");
}

// Only "always,exit" records; never, exclude, user, task and filesystem lists steer the others
// (audit_rule_order.cpp).
bool records_at_exit(std::string_view list) {
  const auto words = split(list, ',');
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return words.size() == 2 && has("always") && (has("exit") || has("entry"));
}

// What the options of one line say together.
struct Gathered {
  bool watch = false, records = false;
  std::optional<std::string> path, permissions, arch;
  std::set<std::string> syscalls;
  std::vector<std::string> keys;
  bool narrowed = false;  // by a field that leaves some users, outcomes or calls out
  bool as_root = false, real_clock = false;  // fields that are the usual ones of one call only
};

/// Fields that leave nothing of interest out: what is watched, names, the calls' width (which
/// stands beside the rule), and the usual "people, not services".
bool leaves_nothing_out(std::string_view argument) {
  constexpr std::string_view harmless[] = {"auid>=1000", "auid>=500", "auid!=unset", "auid!=-1",
                                           "auid!=4294967295"};
  for (const std::string_view name : {"path=", "dir=", "perm=", "key=", "arch="})
    if (argument.substr(0, name.size()) == name) return true;
  return std::find(std::begin(harmless), std::end(harmless), argument) != std::end(harmless);
}

// "-S execve -F euid=0" is every program run as root; the clock 0 of clock_settime is the system's.
bool is_usual_of_one_call(Gathered& all, std::string_view argument) {
  if (argument == "euid=0") return all.as_root = true;
  if (argument == "a0=0" || argument == "a0=0x0") return all.real_clock = true;
  return false;
}

void gather_field(Gathered& all, std::string_view argument) {
  const Field field = field_of(argument);
  all.narrowed =
      all.narrowed || (!leaves_nothing_out(argument) && !is_usual_of_one_call(all, argument));
  if (field.name == "path" || field.name == "dir") all.path = watched_path(field.value);
  if (field.name == "perm") all.permissions = sorted_letters(field.value);
  if (field.name == "arch") all.arch = audit_arch(field.value).value_or("");
  if (field.name == "key") all.keys.emplace_back(field.value);
}

void gather(Gathered& all, const AuditOption& option) {
  switch (option.letter) {
    case 'w':
      all.watch = true;
      all.path = watched_path(option.argument);
      break;
    case 'a':
    case 'A':
      all.records = records_at_exit(option.argument);
      break;
    case 'p':
      all.permissions = sorted_letters(option.argument);
      break;
    case 'k':
      all.keys.emplace_back(option.argument);
      break;
    case 'F':
      gather_field(all, option.argument);
      break;
    case 'C':  // a comparison such as uid!=obj_uid leaves out whoever it does not hold for
      all.narrowed = true;
      break;
    case 'S':
      for (const std::string_view name : split(option.argument, ','))
        if (!name.empty()) all.syscalls.emplace(name);
      break;
    default:
      break;
  }
}

bool calls_only(const Gathered& all, const std::set<std::string>& known) {
  return !all.syscalls.empty() &&
         std::includes(known.begin(), known.end(), all.syscalls.begin(), all.syscalls.end());
}

bool is_narrowed(const Gathered& all) {
  return all.narrowed || (all.as_root && !calls_only(all, {"execve", "execveat"})) ||
         (all.real_clock && !calls_only(all, {"clock_settime"}));
}

// Calls are named in the machine's own numbers when no arch is given; all of them need none.
std::optional<std::string> arch_of(const Gathered& all, bool every_syscall) {
  if (all.arch && all.arch->empty()) return std::nullopt;
  return all.arch ? *all.arch : every_syscall ? "both" : "native";
}

void settle_kind(AuditRule& rule, const Gathered& all) {
  const bool every_syscall = all.syscalls.empty() || all.syscalls.count("all") > 0;
  if (!all.watch && !all.records) return;
  rule.path = all.path;
  rule.arch = arch_of(all, every_syscall);
  if (all.watch || (all.path && every_syscall && !is_narrowed(all))) {
    rule.kind = AuditRuleKind::watch;
    rule.permissions = all.permissions.value_or(std::string{every_permission});
    return;
  }
  rule.kind = AuditRuleKind::syscall;
  if (is_narrowed(all)) return;  // it records something, but vouches for no call as a whole
  rule.syscalls = every_syscall ? "all" : sorted_names(all.syscalls);
}

bool is_option(const AuditRule& rule, std::string_view option) {
  const std::string_view text = rule.text;
  return text == option || text.substr(0, option.size() + 1) == std::string{option} + " ";
}

void no_longer_records(AuditRule& rule) {
  rule.kind = AuditRuleKind::control;
  rule.is_loaded = false;
  rule.path = rule.permissions = rule.syscalls = rule.arch = std::nullopt;
}

// -D takes back what came before it, or only rules with a key; after -e 2 the kernel takes no more.
void apply_controls(std::vector<AuditRule>& rules) {
  bool locked = false;
  for (std::size_t at = 0; at < rules.size(); ++at) {
    if (locked) no_longer_records(rules[at]);
    if (rules[at].kind != AuditRuleKind::control) continue;
    if (rules[at].text == "-e 2" || rules[at].text == "-e2") locked = true;
    if (locked || !is_option(rules[at], "-D")) continue;
    for (std::size_t before = 0; before < at; ++before)
      if (!rules[at].key || rules[before].key == rules[at].key) no_longer_records(rules[before]);
  }
}

std::vector<AuditRule> rules_of(const AuditRulesFile& file) {
  std::vector<AuditRule> rules;
  int number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    auto rule = parse_audit_rule(line);
    if (!rule) continue;
    rule->file = file.path;
    rule->line = number;
    rules.push_back(std::move(*rule));
  }
  return rules;
}

// Where augenrules puts a rule: the four controls it keeps the last of, or among the others.
std::size_t slot_of(const AuditRule& rule) {
  const std::string_view text = rule.text;
  if (text == "-D") return 0;
  if (text.substr(0, 2) == "-b") return 1;
  if (text.substr(0, 2) == "-f") return 2;
  if (text.substr(0, 2) == "-e") return 4;
  return 3;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes the leading run of digits, or of anything else, off a name.
std::string_view take_run(std::string_view& name, bool digits) {
  std::size_t size = 0;
  while (size < name.size() && is_digit(name[size]) == digits) ++size;
  const std::string_view run = name.substr(0, size);
  name.remove_prefix(size);
  return run;
}

std::string_view without_zeros(std::string_view digits) {
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

}  // namespace

std::vector<AuditOption> audit_options(std::string_view rule) {
  const auto words = words_of(rule);
  std::vector<AuditOption> options;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view word = words[at];
    if (word.size() < 2 || word[0] != '-' || word[1] == '-') continue;
    AuditOption option{word[1], word.substr(2)};
    if (takes_argument(option.letter) && option.argument.empty() && at + 1 < words.size())
      option.argument = words[++at];
    options.push_back(option);
  }
  return options;
}

std::optional<AuditRule> parse_audit_rule(std::string_view line) {
  const auto words = words_of(trim(line));
  if (words.empty() || words[0][0] == '#') return std::nullopt;
  AuditRule rule;
  rule.text = join({words.begin(), words.end()}, " ");
  Gathered all;
  for (const AuditOption& option : audit_options(rule.text)) gather(all, option);
  if (!all.keys.empty()) rule.key = join(all.keys, ",");
  settle_kind(rule, all);
  return rule;
}

std::vector<AuditRule> parse_audit_rules(const AuditRulesFile& file) {
  std::vector<AuditRule> rules = rules_of(file);
  apply_controls(rules);
  withhold_from_audit(rules);
  return rules;
}

std::vector<AuditRule> join_audit_rules(std::vector<AuditRulesFile> files) {
  std::sort(files.begin(), files.end(), [](const AuditRulesFile& one, const AuditRulesFile& other) {
    return version_less(file_name(one.path), file_name(other.path));
  });
  std::array<std::vector<AuditRule>, 5> slots;
  for (const AuditRulesFile& file : files) {
    for (AuditRule& rule : rules_of(file)) {
      auto& slot = slots[slot_of(rule)];
      if (slot_of(rule) != 3) slot.clear();
      slot.push_back(std::move(rule));
    }
  }
  std::vector<AuditRule> rules;
  for (auto& slot : slots) std::move(slot.begin(), slot.end(), std::back_inserter(rules));
  apply_controls(rules);
  withhold_from_audit(rules);
  return rules;
}

bool version_less(std::string_view one, std::string_view other) {
  const std::string_view whole_one = one, whole_other = other;
  while (!one.empty() || !other.empty()) {
    const std::string_view text_one = take_run(one, false), text_other = take_run(other, false);
    if (text_one != text_other) return text_one < text_other;
    const std::string_view digits_one = without_zeros(take_run(one, true));
    const std::string_view digits_other = without_zeros(take_run(other, true));
    if (digits_one.size() != digits_other.size()) return digits_one.size() < digits_other.size();
    if (digits_one != digits_other) return digits_one < digits_other;
  }
  return whole_one < whole_other;
}

}  // namespace mijian
