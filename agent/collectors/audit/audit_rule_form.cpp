#include "agent/collectors/audit/audit_rule_form.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <set>

#include "agent/core/system_call_names.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

struct NamedNumber {
  std::string_view name;
  std::int64_t number;
};
constexpr NamedNumber error_names[] = {{"EPERM", 1},   {"ENOENT", 2}, {"EIO", 5},
                                       {"EACCES", 13}, {"EBUSY", 16}, {"EEXIST", 17},
                                       {"EINVAL", 22}, {"EROFS", 30}};
constexpr NamedNumber file_types[] = {{"fifo", 0010000},  {"character", 0020000}, {"dir", 0040000},
                                      {"block", 0060000}, {"file", 0100000},      {"link", 0120000},
                                      {"socket", 0140000}};
// Those that published sets of rules leave out.
constexpr NamedNumber record_types[] = {
    {"USER", 1005},          {"USER_AVC", 1107}, {"SYSCALL", 1300},
    {"PATH", 1302},          {"SOCKADDR", 1306}, {"CWD", 1307},
    {"CONFIG_CHANGE", 1305}, {"EXECVE", 1309},   {"EOE", 1320},
    {"PROCTITLE", 1327},     {"AVC", 1400},      {"CRYPTO_KEY_USER", 2404},
    {"CRYPTO_SESSION", 2407}};

template <std::size_t count>
std::optional<std::int64_t> number_named(const NamedNumber (&names)[count], std::string_view name) {
  for (const NamedNumber& known : names)
    if (known.name == name) return known.number;
  return std::nullopt;
}

/// As strtol reads it with base 0.
std::optional<std::int64_t> number_of(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  const bool hex = text.substr(0, 2) == "0x" || text.substr(0, 2) == "0X";
  if (hex) text.remove_prefix(2);
  std::int64_t number = 0;
  const int base = hex ? 16 : text.size() > 1 && text[0] == '0' ? 8 : 10;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return negative ? -number : number;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string without_last_slashes(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  return std::string{path};
}

std::optional<std::string> text_of(std::optional<std::int64_t> number) {
  return number ? std::optional{std::to_string(*number)} : std::nullopt;
}

std::optional<std::string> id_form(std::string_view value) {
  if (is_one_of(value, {"unset", "-1", "4294967295"})) return "unset";
  if (value == "root") return "0";
  return text_of(number_of(value));
}

std::optional<std::string> exit_form(std::string_view value) {
  const bool negative = !value.empty() && value[0] == '-';
  if (const auto number = number_named(error_names, value.substr(negative ? 1 : 0)))
    return std::to_string(negative ? -*number : *number);
  return text_of(number_of(value));
}

// An argument of a call is a 32-bit number to the kernel.
std::optional<std::string> argument_form(std::string_view value) {
  const auto number = number_of(value);
  if (!number) return std::nullopt;
  return std::to_string(static_cast<std::uint32_t>(*number));
}

template <std::size_t count>
std::optional<std::string> named_form(const NamedNumber (&names)[count], std::string_view value) {
  const auto named = number_named(names, value);
  return text_of(named ? named : number_of(value));
}

std::optional<std::string> value_form(std::string_view name, std::string_view value) {
  if (is_one_of(name, {"uid", "euid", "suid", "fsuid", "auid", "gid", "egid", "sgid", "fsgid",
                       "obj_uid", "obj_gid", "sessionid"}))
    return id_form(value);
  if (is_one_of(name, {"a0", "a1", "a2", "a3"})) return argument_form(value);
  if (name == "exit") return exit_form(value);
  if (name == "filetype") return named_form(file_types, value);
  if (name == "msgtype") return named_form(record_types, value);
  if (name == "success" && is_one_of(value, {"yes", "no"})) return value == "yes" ? "1" : "0";
  if (is_one_of(name, {"pid", "ppid", "success", "pers", "devmajor", "devminor", "inode",
                       "loginuid_set", "saddr_fam", "fstype"}))
    return text_of(number_of(value));
  if (is_one_of(name, {"path", "dir", "exe"})) {
    if (value.empty() || value.front() != '/') return std::nullopt;
    return without_last_slashes(value);
  }
  if (name == "perm") {
    if (value.find_first_not_of("arwx") != std::string_view::npos) return std::nullopt;
    const std::set<char> letters{value.begin(), value.end()};
    return std::string{letters.begin(), letters.end()};
  }
  if (name.substr(0, 5) == "subj_" || name.substr(0, 4) == "obj_") return std::string{value};
  return std::nullopt;
}

constexpr std::string_view signs = "=!<>&";

struct Comparison {
  std::string_view name, operation, value;
};

std::optional<Comparison> comparison_of(std::string_view argument) {
  const auto begin = argument.find_first_of(signs);
  if (begin == std::string_view::npos || begin == 0) return std::nullopt;
  auto end = argument.find_first_not_of(signs, begin);
  if (end == std::string_view::npos) end = argument.size();
  const std::string_view operation = argument.substr(begin, end - begin);
  if (!is_one_of(operation, {"=", "!=", "<", ">", "<=", ">=", "&", "&="})) return std::nullopt;
  return Comparison{argument.substr(0, begin), operation, argument.substr(end)};
}

/// The architecture whose numbers the calls of a rule are.
std::string architecture_of_calls(std::string_view arch, const std::string& machine) {
  if (arch != "b32") return machine;
  if (machine == "x86_64") return "i386";
  if (machine == "aarch64") return "arm";
  return is_one_of(machine, {"i686", "arm"}) ? machine : "";
}

/// One name for a call that has several, or a number; none when the machine's calls are not known.
std::optional<std::string> call_form(std::string_view call, const std::string& architecture) {
  const bool is_number = !call.empty() && call[0] >= '0' && call[0] <= '9';
  if (architecture.empty()) return is_number ? std::nullopt : std::optional<std::string>{call};
  std::optional<std::int64_t> number = number_of(call);
  if (!is_number) number = system_call_number(architecture, call);
  if (!number || *number < 0 || *number > 2047) return std::nullopt;
  return system_call_name(architecture, static_cast<int>(*number));
}

/// What the options of a rule say, in an order of ours.
class Form {
 public:
  explicit Form(const AuditMachine& machine) : machine_{machine} {}

  /// False for an option that is not understood, or that belongs to no rule.
  bool take(const AuditOption& option) {
    switch (option.letter) {
      case 'w':
        return take_watch(option.argument);
      case 'a':
      case 'A':
        return take_list(option.argument);
      case 'p':
        return take_field("perm=" + std::string{option.argument});
      case 'k':
        return take_field("key=" + std::string{option.argument});
      case 'S':
        for (const std::string_view call : split(option.argument, ',')) calls_.emplace(call);
        return true;
      case 'F':
        return take_field(option.argument);
      case 'C':
        return take_pair(option.argument);
      default:
        return false;
    }
  }

  std::optional<std::string> text() {
    if (list_.empty()) return std::nullopt;
    if (is_watch_ && !has_permissions_) fields_.insert("perm=arwx");
    std::string text = "-a " + action_ + "," + list_;
    if (!arch_.empty()) text += " -F arch=" + arch_;
    if (calls_.count("all") == 0 && !calls_.empty()) {
      const auto names = call_names();
      if (!names) return std::nullopt;
      if (!says_permissions_again(*names)) text += " -S " + *names;
    }
    for (const std::string& field : fields_) text += " -F " + field;
    for (const std::string& pair : pairs_) text += " -C " + pair;
    for (const std::string& key : keys_) text += " -F key=" + key;
    return text;
  }

  std::optional<std::string> call_names() const {
    const std::string architecture = architecture_of_calls(arch_, machine_.architecture);
    std::set<std::string> names;
    for (const std::string& call : calls_) {
      auto name = call_form(call, architecture);
      if (!name) return std::nullopt;
      names.insert(std::move(*name));
    }
    return join({names.begin(), names.end()}, ",");
  }

 private:
  // Where no calls are named beside perm= and arch=, auditctl since 3.1 adds those that such
  // permissions are about.
  bool says_permissions_again(const std::string& names) const {
    if (arch_.empty() || !has_permissions_) return false;
    const auto calls = split(names, ',');
    const auto has = [&](std::string_view call) {
      return std::find(calls.begin(), calls.end(), call) != calls.end();
    };
    const auto asks = [&](char letter) { return permissions_.find(letter) != std::string::npos; };
    return (!asks('w') || (has("openat") && has("unlinkat") && has("truncate"))) &&
           (!asks('r') || (has("openat") && has("readlinkat"))) && (!asks('x') || has("execve")) &&
           (!asks('a') || (has("fchmodat") && has("fchownat") && has("setxattr")));
  }

  // What auditctl makes of -w: a field that holds for a folder with all below it, or for a file.
  bool take_watch(std::string_view path) {
    if (path.empty() || path.front() != '/') return false;
    is_watch_ = true;
    action_ = "always", list_ = "exit";
    const std::string bare = without_last_slashes(path);
    const bool folder = machine_.is_folder && machine_.is_folder(bare);
    fields_.insert((folder ? "dir=" : "path=") + bare);
    return true;
  }

  bool take_list(std::string_view argument) {
    for (const std::string_view word : split(argument, ',')) {
      if (is_one_of(word, {"always", "never"}))
        action_ = word;
      else if (is_one_of(word, {"exit", "entry"}))
        list_ = "exit";
      else if (is_one_of(word, {"task", "user", "exclude", "filesystem", "io_uring"}))
        list_ = word;
      else
        return false;
    }
    return !action_.empty() && !list_.empty();
  }

  bool take_field(std::string_view argument) {
    const auto field = comparison_of(argument);
    if (!field) return false;
    if (field->name == "arch") return field->operation == "=" && take_arch(field->value);
    if (field->name == "key") return field->operation == "=" && take_key(field->value);
    if (field->name == "perm") has_permissions_ = true, permissions_ += field->value;
    const std::string_view name = field->name == "loginuid" ? "auid" : field->name;
    const auto value = value_form(name, field->value);
    if (value) fields_.insert(std::string{name} + std::string{field->operation} + *value);
    return value.has_value();
  }

  bool take_key(std::string_view key) {
    keys_.emplace(key);
    return true;
  }

  bool take_arch(std::string_view value) {
    const auto arch = audit_arch(value);
    if (arch) arch_ = *arch;
    return arch.has_value();
  }

  // "auid!=uid" compares as "uid!=auid" does.
  bool take_pair(std::string_view argument) {
    const auto pair = comparison_of(argument);
    if (!pair || !is_one_of(pair->operation, {"=", "!="})) return false;
    if (pair->value.empty() || pair->value.find_first_of(signs) != std::string_view::npos)
      return false;
    const auto [one, other] = std::minmax(pair->name, pair->value);
    pairs_.insert(std::string{one} + std::string{pair->operation} + std::string{other});
    return true;
  }

  const AuditMachine& machine_;
  std::string action_, list_, arch_, permissions_;
  bool is_watch_ = false, has_permissions_ = false;
  std::set<std::string> calls_, fields_, pairs_, keys_;
};

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

}  // namespace

std::optional<std::string_view> audit_arch(std::string_view value) {
  constexpr std::uint32_t is_64_bit = 0x80000000;  // __AUDIT_ARCH_64BIT
  if (is_one_of(value, {"b64", "x86_64", "aarch64", "loongarch64", "ppc64le", "ppc64", "s390x"}))
    return "b64";
  if (is_one_of(value, {"b32", "i386", "i486", "i586", "i686", "arm", "armv7l", "ppc", "s390"}))
    return "b32";
  const auto number = number_of(value);
  if (!number || *number < 2) return std::nullopt;
  return (static_cast<std::uint32_t>(*number) & is_64_bit) != 0 ? "b64" : "b32";
}

std::optional<std::string> audit_rule_form(std::string_view rule, const AuditMachine& machine) {
  Form form{machine};
  for (const AuditOption& option : audit_options(rule))
    if (!form.take(option)) return std::nullopt;
  return form.text();
}

void settle_form(AuditRule& rule, const AuditMachine& machine) {
  if (rule.kind == AuditRuleKind::control) return;
  rule.normal = audit_rule_form(rule.text, machine);
  if (!rule.syscalls || *rule.syscalls == "all") return;
  const auto calls = split(*rule.syscalls, ',');
  if (std::none_of(calls.begin(), calls.end(), begins_with_digit)) return;
  Form form{machine};
  for (const AuditOption& option : audit_options(rule.text))
    if (option.letter == 'F' && option.argument.substr(0, 5) == "arch=") form.take(option);
  form.take({'S', *rule.syscalls});
  rule.syscalls = form.call_names();
}

}  // namespace mijian
