#include "agent/collectors/audit/kernel_audit.h"

#include <linux/audit.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "agent/core/text.h"

namespace mijian {
namespace {

struct NamedValue {
  std::uint32_t value;
  std::string_view name;
};
constexpr NamedValue lists[] = {{AUDIT_FILTER_USER, "user"},     {AUDIT_FILTER_TASK, "task"},
                                {AUDIT_FILTER_ENTRY, "entry"},   {AUDIT_FILTER_EXIT, "exit"},
                                {5 /* EXCLUDE */, "exclude"},    {6 /* FS */, "filesystem"},
                                {7 /* URING_EXIT */, "io_uring"}};
constexpr NamedValue actions[] = {
    {AUDIT_NEVER, "never"}, {AUDIT_POSSIBLE, "possible"}, {AUDIT_ALWAYS, "always"}};
constexpr NamedValue operators[] = {{AUDIT_EQUAL, "="},
                                    {AUDIT_NOT_EQUAL, "!="},
                                    {AUDIT_BIT_MASK, "&"},
                                    {AUDIT_BIT_MASK | AUDIT_EQUAL, "&="},
                                    {AUDIT_LESS_THAN, "<"},
                                    {AUDIT_GREATER_THAN, ">"},
                                    {AUDIT_LESS_THAN_OR_EQUAL, "<="},
                                    {AUDIT_GREATER_THAN_OR_EQUAL, ">="}};
constexpr NamedValue number_fields[] = {{AUDIT_PID, "pid"},
                                        {AUDIT_UID, "uid"},
                                        {AUDIT_EUID, "euid"},
                                        {AUDIT_SUID, "suid"},
                                        {AUDIT_FSUID, "fsuid"},
                                        {AUDIT_GID, "gid"},
                                        {AUDIT_EGID, "egid"},
                                        {AUDIT_SGID, "sgid"},
                                        {AUDIT_FSGID, "fsgid"},
                                        {AUDIT_LOGINUID, "auid"},
                                        {AUDIT_PERS, "pers"},
                                        {AUDIT_ARCH, "arch"},
                                        {AUDIT_MSGTYPE, "msgtype"},
                                        {AUDIT_PPID, "ppid"},
                                        {AUDIT_LOGINUID_SET, "loginuid_set"},
                                        {25 /* SESSIONID */, "sessionid"},
                                        {26 /* FSTYPE */, "fstype"},
                                        {AUDIT_DEVMAJOR, "devmajor"},
                                        {AUDIT_DEVMINOR, "devminor"},
                                        {AUDIT_INODE, "inode"},
                                        {AUDIT_SUCCESS, "success"},
                                        {AUDIT_FILETYPE, "filetype"},
                                        {AUDIT_OBJ_UID, "obj_uid"},
                                        {AUDIT_OBJ_GID, "obj_gid"},
                                        {113 /* SADDR_FAM */, "saddr_fam"},
                                        {AUDIT_ARG0, "a0"},
                                        {AUDIT_ARG1, "a1"},
                                        {AUDIT_ARG2, "a2"},
                                        {AUDIT_ARG3, "a3"}};
constexpr NamedValue string_fields[] = {{AUDIT_SUBJ_USER, "subj_user"},
                                        {AUDIT_SUBJ_ROLE, "subj_role"},
                                        {AUDIT_SUBJ_TYPE, "subj_type"},
                                        {AUDIT_SUBJ_SEN, "subj_sen"},
                                        {AUDIT_SUBJ_CLR, "subj_clr"},
                                        {AUDIT_OBJ_USER, "obj_user"},
                                        {AUDIT_OBJ_ROLE, "obj_role"},
                                        {AUDIT_OBJ_TYPE, "obj_type"},
                                        {AUDIT_OBJ_LEV_LOW, "obj_lev_low"},
                                        {AUDIT_OBJ_LEV_HIGH, "obj_lev_high"},
                                        {AUDIT_WATCH, "path"},
                                        {AUDIT_DIR, "dir"},
                                        {112 /* EXE */, "exe"},
                                        {AUDIT_FILTERKEY, "key"}};
// Pairs of AUDIT_FIELD_COMPARE, from AUDIT_COMPARE_UID_TO_OBJ_UID on.
constexpr std::array<std::array<std::string_view, 2>, 25> pairs{
    {{"uid", "obj_uid"},   {"gid", "obj_gid"},  {"euid", "obj_uid"}, {"egid", "obj_gid"},
     {"auid", "obj_uid"},  {"suid", "obj_uid"}, {"sgid", "obj_gid"}, {"fsuid", "obj_uid"},
     {"fsgid", "obj_gid"}, {"uid", "auid"},     {"uid", "euid"},     {"uid", "fsuid"},
     {"uid", "suid"},      {"auid", "fsuid"},   {"auid", "suid"},    {"auid", "euid"},
     {"euid", "suid"},     {"euid", "fsuid"},   {"suid", "fsuid"},   {"gid", "egid"},
     {"gid", "fsgid"},     {"gid", "sgid"},     {"egid", "fsgid"},   {"egid", "sgid"},
     {"sgid", "fsgid"}}};

template <std::size_t count>
std::string_view name_in(const NamedValue (&names)[count], std::uint32_t value) {
  for (const NamedValue& known : names)
    if (known.value == value) return known.name;
  return {};
}

std::uint32_t word_at(std::string_view bytes, std::size_t offset) {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes.data() + offset, sizeof word);
  return word;
}

std::string permission_letters(std::uint32_t bits) {
  std::string letters;
  for (const auto& [bit, letter] :
       {std::pair{AUDIT_PERM_READ, 'r'}, std::pair{AUDIT_PERM_WRITE, 'w'},
        std::pair{AUDIT_PERM_EXEC, 'x'}, std::pair{AUDIT_PERM_ATTR, 'a'}})
    if ((bits & static_cast<std::uint32_t>(bit)) != 0) letters += letter;
  return letters;
}

/// Reads one rule field by field; its strings follow one another behind it.
class RuleBytes {
 public:
  explicit RuleBytes(std::string_view bytes) : bytes_{bytes} {
    strings_ = bytes_.substr(sizeof(audit_rule_data), buffer_size());
  }

  static bool fits(std::string_view bytes) {
    if (bytes.size() < sizeof(audit_rule_data)) return false;
    return word_at(bytes, offsetof(audit_rule_data, field_count)) <= AUDIT_MAX_FIELDS &&
           word_at(bytes, offsetof(audit_rule_data, buflen)) <=
               bytes.size() - sizeof(audit_rule_data);
  }

  Result<std::string> text() {
    constexpr std::uint32_t prepend = AUDIT_FILTER_PREPEND;
    const std::uint32_t flags = word_at(bytes_, offsetof(audit_rule_data, flags)) & ~prepend;
    const std::string_view list = name_in(lists, flags);
    const std::string_view action =
        name_in(actions, word_at(bytes_, offsetof(audit_rule_data, action)));
    if (list.empty() || action.empty()) return malformed("an audit rule of an unknown list");
    std::string fields, compared;
    const std::uint32_t count = word_at(bytes_, offsetof(audit_rule_data, field_count));
    for (std::uint32_t at = 0; at < count; ++at)
      if (Status taken = take_field(at, fields); !taken) return taken.error();
    std::string text = "-a " + std::string{action} + "," + std::string{list} + arch_;
    if (const std::string calls = call_numbers(); !calls.empty()) text += " -S " + calls;
    return text + fields;
  }

 private:
  std::uint32_t buffer_size() const { return word_at(bytes_, offsetof(audit_rule_data, buflen)); }
  std::uint32_t element(std::size_t array, std::uint32_t at) const {
    return word_at(bytes_, array + at * sizeof(std::uint32_t));
  }

  // All but the last word of the mask stand for calls; the last one is for whole classes of them.
  std::string call_numbers() const {
    constexpr std::uint32_t words = AUDIT_BITMASK_SIZE - 1;
    std::vector<std::string> numbers;
    bool every = true;
    for (std::uint32_t at = 0; at < words; ++at) {
      const std::uint32_t mask = element(offsetof(audit_rule_data, mask), at);
      every = every && mask == 0xffffffff;
      for (std::uint32_t bit = 0; bit < 32; ++bit)
        if ((mask >> bit & 1u) != 0) numbers.push_back(std::to_string(at * 32 + bit));
    }
    return every ? std::string{} : join(numbers, ",");
  }

  Status take_field(std::uint32_t at, std::string& text) {
    const std::uint32_t field = element(offsetof(audit_rule_data, fields), at);
    const std::uint32_t value = element(offsetof(audit_rule_data, values), at);
    const std::string_view sign =
        name_in(operators, element(offsetof(audit_rule_data, fieldflags), at) & AUDIT_OPERATORS);
    if (sign.empty()) return malformed("an audit rule with an unknown comparison");
    const std::string operation{sign};
    if (const std::string_view name = name_in(string_fields, field); !name.empty())
      return take_string(std::string{name}, operation, value, text);
    if (field == AUDIT_FIELD_COMPARE) return take_pair(value, operation, text);
    if (field == AUDIT_PERM) {
      text += " -F perm" + operation + permission_letters(value);
      return ok;
    }
    if (field == AUDIT_EXIT) {
      text += " -F exit" + operation + std::to_string(static_cast<std::int32_t>(value));
      return ok;
    }
    const std::string name{name_in(number_fields, field)};
    if (name.empty()) return malformed("an audit rule with an unknown field");
    (field == AUDIT_ARCH ? arch_ : text) += " -F " + name + operation + std::to_string(value);
    return ok;
  }

  Status take_pair(std::uint32_t value, const std::string& operation, std::string& text) {
    if (value == 0 || value > pairs.size()) return malformed("an audit rule with an unknown pair");
    const auto& [one, other] = pairs[value - 1];
    text += " -C " + std::string{one} + operation + std::string{other};
    return ok;
  }

  Status take_string(const std::string& name, const std::string& operation, std::uint32_t size,
                     std::string& text) {
    if (size > strings_.size()) return malformed("an audit rule whose text is cut off");
    const std::string_view whole = strings_.substr(0, size);
    strings_.remove_prefix(size);
    constexpr char between_keys = '\1';
    for (const std::string_view value : split(whole, name == "key" ? between_keys : '\0')) {
      const auto is_odd = [](unsigned char c) { return c <= ' ' || c == 0x7f; };
      if (value.empty() || std::any_of(value.begin(), value.end(), is_odd))
        return malformed("an audit rule with a blank in its text");
      text += " -F " + name + operation + std::string{value};
    }
    return ok;
  }

  std::string_view bytes_, strings_;
  std::string arch_;
};

}  // namespace

Result<KernelAuditStatus> parse_audit_status(std::string_view bytes) {
  constexpr std::size_t oldest = 8 * sizeof(std::uint32_t);
  if (bytes.size() < oldest) return malformed("the kernel's audit state is cut off");
  return KernelAuditStatus{word_at(bytes, offsetof(audit_status, enabled)),
                           word_at(bytes, offsetof(audit_status, failure)),
                           word_at(bytes, offsetof(audit_status, pid)),
                           word_at(bytes, offsetof(audit_status, rate_limit)),
                           word_at(bytes, offsetof(audit_status, backlog_limit)),
                           word_at(bytes, offsetof(audit_status, lost)),
                           word_at(bytes, offsetof(audit_status, backlog))};
}

Result<std::string> kernel_audit_rule_text(std::string_view bytes) {
  if (!RuleBytes::fits(bytes)) return malformed("an audit rule of an impossible size");
  return RuleBytes{bytes}.text();
}

}  // namespace mijian
