// Which files sshd reads, under which conditions, and what counts of them.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "agent/collectors/accounts/sshd_config.h"
#include "agent/collectors/common/systemd_text.h"
#include "agent/collectors/products/installed_program.h"
#include "agent/collectors/system/path_pattern.h"
#include "agent/collectors/system/unit_files.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_files = 256, most_settings = 20'000;
constexpr int deepest_include = 16;  // sshd's own bound
constexpr std::string_view self_built = "/usr/local/sbin/sshd";

bool accumulates(std::string_view keyword) {
  constexpr std::string_view keywords[] = {
      "acceptenv", "allowgroups",   "allowusers", "denygroups",   "denyusers", "hostcertificate",
      "hostkey",   "listenaddress", "logverbose", "permitlisten", "port",      "setenv",
      "subsystem"};
  return std::find(std::begin(keywords), std::end(keywords), keyword) != std::end(keywords);
}

class SshdReader {
 public:
  SshdReader(const Host& host, GapList& gaps) : host_{host}, gaps_{gaps} {}

  std::vector<SshdSetting> read_all() {
    std::string main_file;
    for (const std::string_view path : {"/etc/ssh/sshd_config", "/usr/etc/ssh/sshd_config"})
      if (main_file.empty() && host_.exists(path).value_or(true)) main_file = path;
    read_options(main_file);
    const bool is_usual = may_be_installed(host_, {"/usr/sbin/sshd", "/usr/bin/sshd"});
    if (!is_usual && started_.empty() && may_be_installed(host_, {self_built}))
      started_.emplace(self_built, false);
    report_unknown_files();
    // What stands in a file that nobody is known to read is nobody's setting.
    if (main_file.empty() || (!is_usual && !names_file())) return {};
    // What is written there being unknown, nothing is known to be left to the defaults either.
    if (const auto text = host_.read_optional(main_file); !text) {
      gaps_.add(text.error());
      return {};
    }
    add({"include", main_file, "", true, main_file, std::nullopt}, false);
    read_file(main_file, {}, 0);
    decide();
    return std::move(settings_);
  }

 private:
  struct Scope {
    std::string condition;
    bool is_all = false;  // of "Match all" that nothing else narrows
  };

  /// Programs outside of the system's own folders were built with a default file of their own.
  void report_unknown_files() {
    for (const auto& [program, names_file] : started_)
      if (!names_file && !variable_names_file_)
        gaps_.add(not_supported("an sshd whose default file is not known: " + program));
  }

  bool names_file() const {
    const auto names = [](const auto& program) { return program.second; };
    return variable_names_file_ ? !started_.empty()
                                : std::any_of(started_.begin(), started_.end(), names);
  }

  /// Remembers a self-built sshd that a unit starts, and whether it is told its file.
  void take_program(std::string_view start, bool names_file) {
    const std::string_view whole = start.substr(0, start.find_first_of(" \t"));
    const std::string_view program =
        whole.substr(std::min(whole.size(), whole.find_first_not_of("-@:+!|")));
    const std::string_view name = file_name(program),
                           folder = program.substr(0, program.size() - name.size());
    const bool is_usual = folder == "/usr/sbin/" || folder == "/usr/bin/" || folder == "/sbin/";
    if (name != "sshd" || is_usual || !host_.exists(program).value_or(true)) return;
    bool& named = started_.emplace(program, names_file).first->second;
    named = named && names_file;
  }

  // What the service hands to sshd counts before any file.
  void read_options(std::string& main_file) {
    std::vector<std::string> files{"/etc/default/ssh", "/etc/sysconfig/sshd", "/etc/sysconfig/ssh",
                                   "/etc/crypto-policies/back-ends/opensshserver.config"};
    read_units({"ssh.service", "sshd.service"}, files, main_file);
    read_units({"ssh@.service", "sshd@.service"}, files, main_file);
    for (const std::string& file : files) read_environment(file, main_file);
  }

  // Names of one unit: its file and all its drop-ins; an empty ExecStart takes back those before.
  void read_units(std::initializer_list<std::string_view> names, std::vector<std::string>& files,
                  std::string& main_file) {
    std::vector<std::pair<std::string, SystemdAssignment>> starts, environments;
    std::set<std::string> seen;
    for (const std::string_view name : names)
      for (const std::string& path : files_of_unit(host_, name, gaps_)) {
        const auto real = host_.real_path(path);
        if (!seen.insert(real ? *real : path).second) continue;
        const auto text = host_.read(real ? *real : path);
        if (!text && !vanished(text)) gaps_.add(text.error());
        for (const SystemdAssignment& said : parse_systemd_text(text ? *text : "").assignments) {
          if (said.name == "ExecStart" && said.value.empty()) starts.clear();
          if (said.name == "EnvironmentFile") add_environment_file(said.value, files);
          if (said.name == "ExecStart") starts.emplace_back(real ? *real : path, said);
          if (said.name == "Environment") environments.emplace_back(real ? *real : path, said);
        }
      }
    for (const auto& [file, said] : starts)
      take_program(said.value, read_command_line(file, said.line, said.value, main_file));
    for (const auto& [file, said] : environments)
      for (const std::string& word : sshd_words(said.value).value_or(std::vector<std::string>{}))
        read_variable(file, said.line, word, main_file);
  }

  static void add_environment_file(std::string_view value, std::vector<std::string>& files) {
    const std::string path{value.substr(0, 1) == "-" ? value.substr(1) : value};
    if (!path.empty() && path.front() == '/' &&
        std::find(files.begin(), files.end(), path) == files.end())
      files.push_back(path);
  }

  void read_environment(const std::string& file, std::string& main_file) {
    const auto text = host_.read_optional(file);
    if (!text) gaps_.add(text.error());
    if (!text || !*text) return;
    int number = 0;
    for (const std::string_view line : lines_of(**text))
      read_variable(file, ++number, line, main_file);
  }

  void read_variable(std::string_view file, int line, std::string_view text,
                     std::string& main_file) {
    const auto pair = split_pair(text, '=');
    if (pair &&
        (pair->first == "SSHD_OPTS" || pair->first == "OPTIONS" || pair->first == "CRYPTO_POLICY"))
      if (read_command_line(file, line, pair->second, main_file)) variable_names_file_ = true;
  }

  /// Whether it names the file that sshd begins with.
  bool read_command_line(std::string_view file, int line, std::string_view text,
                         std::string& main_file) {
    const auto unquoted = sshd_words(text);
    if (!unquoted) return false;
    bool names_file = false;
    const std::string joined = join(*unquoted, " ");
    const auto words = words_of(joined);
    for (std::size_t at = 0; at < words.size(); ++at) {
      std::string_view word = words[at];
      if (word.size() < 2 || word[0] != '-' || word.find_first_of("fop") != 1) continue;
      const char option = word[1];
      std::string_view value = word.substr(2);
      if (value.empty() && at + 1 < words.size()) value = words[++at];
      names_file = names_file || option == 'f';
      if (value.find('$') != std::string_view::npos) {
        gaps_.add_line(file, line, "an option of sshd whose value only its start knows");
        continue;
      }
      if (option == 'f' && !value.empty() && value.front() == '/') main_file = value;
      if (option == 'p') add({"port", std::string{value}, "", true, std::string{file}, line}, true);
      if (option != 'o') continue;
      for (const SshdLine& one : parse_sshd_config(value).lines)
        add({one.keyword, join(one.arguments, " "), "", true, std::string{file}, line}, true);
    }
    return names_file;
  }

  void read_file(const std::string& path, const Scope& outer, int depth) {
    if (depth > deepest_include) return gaps_.add(too_large(path + ": includes too deep"));
    if (++files_ > most_files) return gaps_.add(too_large("more than 256 included files"));
    const auto text = host_.read_optional(path);
    if (!text) return gaps_.add(text.error());
    if (!*text) return;
    const SshdText parsed = parse_sshd_config(**text);
    for (const int line : parsed.malformed_lines)
      gaps_.add_line(path, line, "not 'Keyword value': sshd does not start with it");
    Scope scope = outer;
    for (const SshdLine& line : parsed.lines) {
      if (line.keyword == "match")
        scope = narrowed(outer, line);
      else if (line.keyword == "include")
        for (const std::string& pattern : line.arguments) include(pattern, scope, depth);
      else
        add({line.keyword, value_of(line), scope.condition, true, path, line.line}, scope.is_all);
    }
  }

  void include(const std::string& pattern, const Scope& scope, int depth) {
    const std::string whole =
        !pattern.empty() && pattern.front() == '/' ? pattern : "/etc/ssh/" + pattern;
    for (const std::string& path : matching_paths(host_, whole, most_files, gaps_))
      read_file(path, scope, depth + 1);
  }

  // A Match ends the one before it in its file; what includes the file narrows it further.
  static Scope narrowed(const Scope& outer, const SshdLine& line) {
    std::vector<std::string> words = line.arguments;
    for (std::size_t at = 0; at < words.size(); at += 2) words[at] = to_lower(words[at]);
    const bool is_all = words.size() == 1 && words.front() == "all";
    if (is_all) return {outer.condition, outer.condition.empty()};
    const std::string condition = join(words, " ");
    return {outer.condition.empty() ? condition : outer.condition + " and " + condition, false};
  }

  // What is set for the users' environment may be secret; its name is enough.
  static std::string value_of(const SshdLine& line) {
    if (line.keyword != "setenv") return join(line.arguments, " ");
    std::vector<std::string> names;
    for (const std::string& argument : line.arguments)
      names.push_back(argument.substr(0, argument.find('=')));
    return join(names, " ");
  }

  void add(SshdSetting setting, bool goes_first) {
    if (settings_.size() >= most_settings) {
      if (!std::exchange(is_full_, true)) gaps_.add(too_large("more settings than are read"));
      return;
    }
    settings_.push_back(std::move(setting));
    goes_first_.push_back(goes_first);
  }

  // "Match all" and the command line beat what the files say outside of any Match.
  void decide() {
    std::set<std::pair<std::string, std::string>> decided;
    for (const bool first : {true, false})
      for (std::size_t at = 0; at < settings_.size(); ++at) {
        SshdSetting& setting = settings_[at];
        if (goes_first_[at] != first || accumulates(setting.keyword)) continue;
        if (setting.keyword != "include")
          setting.in_force = decided.emplace(setting.match, setting.keyword).second;
      }
  }

  const Host& host_;
  GapList& gaps_;
  std::vector<SshdSetting> settings_;
  std::vector<bool> goes_first_;
  std::map<std::string, bool, std::less<>> started_;  // self-built ones; whether told their file
  bool variable_names_file_ = false;
  std::size_t files_ = 0;
  bool is_full_ = false;
};

}  // namespace

std::vector<SshdSetting> read_sshd_settings(const Host& host, GapList& gaps) {
  return SshdReader{host, gaps}.read_all();
}

}  // namespace mijian
