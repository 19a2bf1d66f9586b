#include "agent/collectors/network/nfs_exports.h"

#include <algorithm>
#include <optional>

#include "agent/collectors/common/logical_line.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_exports = 20'000;

/// The words of a line: quotes hold blanks, \040 is one, '#' ends the line. None: a quote is open.
std::optional<std::vector<std::string>> words_in(std::string_view line) {
  std::vector<std::string> words;
  bool quoted = false, inside = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (!quoted && (c == ' ' || c == '\t' || c == '\r')) {
      inside = false;
      continue;
    }
    if (!quoted && !inside && c == '#') break;
    if (!inside) words.emplace_back();
    inside = true;
    const auto octal =
        c == '\\' && at + 3 < line.size() ? to_integer(line.substr(at + 1, 3), 8) : std::nullopt;
    if (c == '"') {
      quoted = !quoted;
    } else if (octal && *octal > 0 && *octal < 256) {
      words.back() += static_cast<char>(*octal);
      at += 3;
    } else {
      words.back() += c;
    }
  }
  if (quoted) return std::nullopt;
  return words;
}

/// "krb5p:krb5i" asks for Kerberos, "sys:krb5" does not.
bool all_kerberos(std::string_view flavours) {
  const auto names = split(flavours, ':');
  return std::all_of(names.begin(), names.end(),
                     [](std::string_view name) { return name.substr(0, 4) == "krb5"; });
}

void set_option(NfsExport& one, std::string_view option) {
  if (option == "ro") one.is_read_only = true;
  if (option == "rw") one.is_read_only = false;
  if (option == "root_squash" || option == "all_squash") one.is_root_squashed = true;
  if (option == "no_root_squash") one.is_root_squashed = false;
  if (option.substr(0, 4) == "sec=") one.asks_kerberos = all_kerberos(option.substr(4));
}

void set_options(NfsExport& one, std::string_view options) {
  for (const std::string_view option : split(options, ',')) set_option(one, trim(option));
}

bool is_everybody(std::string_view client) {
  constexpr std::string_view all[] = {"",           "*",   "0.0.0.0/0", "0.0.0.0/0.0.0.0",
                                      "0.0.0.0/00", "::/0"};
  return std::find(std::begin(all), std::end(all), client) != std::end(all);
}

/// "host(rw,sync)", "host" or "(rw)"; false when the bracket is not closed.
bool set_client(NfsExport& one, std::string_view word) {
  const auto open = word.find('(');
  const std::string_view client = word.substr(0, open);
  one.is_everybody = is_everybody(client);
  one.client = client.empty() ? "*" : client;
  if (client.substr(0, 8) == "gss/krb5") one.is_everybody = one.asks_kerberos = true;
  if (open == std::string_view::npos) return true;
  if (word.back() != ')') return false;
  set_options(one, word.substr(open + 1, word.size() - open - 2));
  return true;
}

bool add_line(const LogicalLine& line, std::vector<NfsExport>& exports) {
  const auto words = words_in(line.text);
  if (!words) return false;
  if (words->empty()) return true;
  if (words->front().substr(0, 1) != "/") return false;
  NfsExport defaults;
  defaults.path = words->front();
  defaults.line = line.number;
  bool named = false, whole = true;
  for (std::size_t at = 1; at < words->size() && exports.size() < most_exports; ++at) {
    const std::string& word = (*words)[at];
    if (word.empty()) continue;
    if (word.front() == '-') {  // what holds for all that follow on this line
      set_options(defaults, std::string_view{word}.substr(1));
      continue;
    }
    NfsExport one = defaults;
    named = true;
    whole = set_client(one, word) && whole;
    exports.push_back(std::move(one));
  }
  if (named) return whole;
  set_client(defaults, "");
  exports.push_back(std::move(defaults));
  return true;
}

}  // namespace

NfsExports parse_nfs_exports(std::string_view text) {
  NfsExports all;
  for (const LogicalLine& line : logical_lines(text)) {
    if (!add_line(line, all.exports)) all.malformed_lines.push_back(line.number);
    all.is_cut_short = all.exports.size() >= most_exports;
    if (all.is_cut_short) break;
  }
  return all;
}

}  // namespace mijian
