#include "agent/collectors/accounts/account_file.h"

#include <algorithm>
#include <limits>

#include "agent/core/text.h"

namespace mijian {
namespace {

struct Scheme {
  std::string_view prefix, name;
};
constexpr Scheme schemes[] = {
    {"$y$", "yescrypt"}, {"$gy$", "gost-yescrypt"}, {"$6$", "sha512"}, {"$5$", "sha256"},
    {"$sm3$", "sm3"},    {"$7$", "scrypt"},         {"$2", "bcrypt"},  {"$1$", "md5"},
    {"$md5", "sunmd5"},  {"$sha1$", "sha1"},        {"$3$", "nt"},     {"$", "other"},
};

constexpr std::string_view crypt_alphabet =
    "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The scheme of what crypt() could accept; empty when no password can ever match it.
std::string_view scheme_of(std::string_view hash) {
  for (const Scheme& scheme : schemes)
    if (hash.substr(0, scheme.prefix.size()) == scheme.prefix) return scheme.name;
  if (hash.size() == 20 && hash[0] == '_') return "bsdicrypt";
  const bool des =
      hash.size() == 13 && hash.find_first_not_of(crypt_alphabet) == std::string_view::npos;
  return des ? "des" : "";
}

/// A field of a line, missing ones empty: the C library takes short lines as well.
std::string_view field(const std::vector<std::string_view>& fields, std::size_t index) {
  return index < fields.size() ? fields[index] : std::string_view{};
}

std::optional<std::int64_t> id_of(std::string_view text) {
  const auto id = to_integer(trim(text));
  if (!id || *id < 0 || *id > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return id;
}

/// NULL for an empty field and for -1, which both mean "not set".
struct Days {
  std::optional<std::int64_t> value;
  bool valid = true;
};
Days days_of(std::string_view text) {
  text = trim(text);
  if (text.empty()) return {};
  const auto days = to_integer(text);
  if (!days) return {std::nullopt, false};
  return {*days < 0 ? std::nullopt : days, true};
}

/// Calls take(line number, fields) for each line that is neither blank nor a comment.
template <class Take>
void each_line(std::string_view text, std::vector<LineFault>& faults, Take take) {
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    const auto start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || line[start] == '#') continue;
    line.remove_prefix(start);
    if (line[0] == '+' || line[0] == '-')
      faults.push_back(
          {number, "accounts come from a network directory (NIS), which is not asked"});
    else
      take(number, split(line, ':'));
  }
}

std::vector<std::string> members_of(std::string_view text) {
  std::vector<std::string> members;
  for (const auto member : split(text, ','))
    if (!trim(member).empty()) members.emplace_back(trim(member));
  return members;
}

}  // namespace

PasswordField parse_password_field(std::string_view text) {
  if (text.empty()) return {"empty", ""};
  const auto marks = std::min(text.find_first_not_of('!'), text.size());
  const std::string scheme{scheme_of(text.substr(marks))};
  if (scheme.empty()) return {"none", ""};
  return {marks > 0 ? "locked" : "set", scheme};
}

PasswdFile parse_passwd(std::string_view text) {
  PasswdFile file;
  each_line(text, file.faults, [&file](int line, const std::vector<std::string_view>& fields) {
    const auto user_id = id_of(field(fields, 2)), group_id = id_of(field(fields, 3));
    if (fields[0].empty() || !user_id || !group_id) {
      file.faults.push_back({line, "not name:password:uid:gid:comment:home:shell"});
      return;
    }
    PasswdEntry entry;
    entry.name = fields[0];
    entry.user_id = *user_id;
    entry.group_id = *group_id;
    entry.home = field(fields, 5);
    entry.shell = field(fields, 6);
    // "x" and "##name" say that the password is kept in shadow.
    const auto password = field(fields, 1);
    if (password != "x" && password.substr(0, 2) != "##")
      entry.password = parse_password_field(password);
    entry.line = line;
    file.entries.push_back(std::move(entry));
  });
  return file;
}

ShadowFile parse_shadow(std::string_view text) {
  ShadowFile file;
  each_line(text, file.faults, [&file](int line, const std::vector<std::string_view>& fields) {
    if (fields.size() < 2 || fields[0].empty()) {
      file.faults.push_back({line, "not name:password:changed:min:max:warn:inactive:expires:"});
      return;
    }
    ShadowEntry entry;
    entry.name = fields[0];
    entry.password = parse_password_field(fields[1]);
    std::optional<std::int64_t>* const values[] = {&entry.changed_day,   &entry.min_days,
                                                   &entry.max_days,      &entry.warn_days,
                                                   &entry.inactive_days, &entry.expires_day};
    bool valid = true;
    for (std::size_t i = 0; i < std::size(values); ++i) {
      const Days days = days_of(field(fields, i + 2));
      *values[i] = days.value;
      valid = valid && days.valid;
    }
    if (!valid) file.faults.push_back({line, "a field that should be a number of days is none"});
    file.entries.push_back(std::move(entry));
  });
  return file;
}

GroupFile parse_group(std::string_view text) {
  GroupFile file;
  each_line(text, file.faults, [&file](int line, const std::vector<std::string_view>& fields) {
    const auto group_id = id_of(field(fields, 2));
    if (fields[0].empty() || !group_id)
      file.faults.push_back({line, "not name:password:gid:members"});
    else
      file.entries.push_back({std::string{fields[0]}, *group_id, members_of(field(fields, 3))});
  });
  return file;
}

std::vector<LoginDefault> parse_login_defs(std::string_view text) {
  std::vector<LoginDefault> settings;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    line = trim(line);
    if (line.empty() || line[0] == '#') continue;
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    std::string_view value = trim(line.substr(end));
    // The shadow suite takes what stands in quotes, and nothing behind the closing one.
    if (!value.empty() && value[0] == '"') value = value.substr(1, value.substr(1).find('"'));
    settings.push_back({std::string{line.substr(0, end)}, std::string{value}, number});
  }
  return settings;
}

}  // namespace mijian
