#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/pam_file.h"
#include "agent/collectors/accounts/pam_service.h"
#include "agent/collectors/accounts/pam_stack.h"
#include "agent/collectors/accounts/password_demand.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "password_quality", stack_source = "/etc/pam.d",
                           pwquality_source = "/etc/security/pwquality.conf",
                           pwhistory_source = "/etc/security/pwhistory.conf";
constexpr int most_files = 200;  // of passwdqc

/// A setting and where it stands.
struct Placed {
  ModuleSetting setting;
  std::string file;
};

/// What one service asks of a new password; empty values are unknown.
struct Quality {
  std::string module, file;
  std::optional<int> line;
  std::optional<std::int64_t> min_length, min_classes;
  bool enforced = false, root_too = false;
};

/// The settings of one source in the order they count. One file or one line that cannot be
/// understood costs the source its completeness.
struct Settings {
  std::vector<Placed> placed;
  bool used = false;

  void read(const Host& host, const std::string& path, GapList& gaps) {
    const auto text = host.read(path);
    if (vanished(text)) return;
    if (!text) return gaps.add(text.error());
    for (ModuleSetting& setting : parse_module_settings(*text))
      placed.push_back({std::move(setting), path});
  }
  /// The last of a name.
  const Placed* find(std::string_view name) const {
    const auto found = std::find_if(placed.rbegin(), placed.rend(), [name](const Placed& each) {
      return each.setting.name == name;
    });
    return found == placed.rend() ? nullptr : &*found;
  }
};

class QualityReader {
 public:
  explicit QualityReader(const Host& host) : host_{host} {
    // libpwquality reads the drop-ins first, so that the main file wins.
    for (const std::string& path :
         drop_in_files(host, {"/etc/security/pwquality.conf.d"}, ".conf", pwquality_gaps_))
      pwquality_.read(host, path, pwquality_gaps_);
    pwquality_.read(host, std::string{pwquality_source}, pwquality_gaps_);
    pwhistory_.read(host, std::string{pwhistory_source}, pwhistory_gaps_);
  }

  void add_service(const PamService& service, GapList& gaps, FactWriter& facts);
  void report(FactWriter& facts) const {
    pwquality_gaps_.report(facts, table, pwquality_source,
                           pwquality_.used ? "" : "no service uses pam_pwquality");
    pwhistory_gaps_.report(facts, table, pwhistory_source,
                           pwhistory_.used ? "" : "no service uses pam_pwhistory");
  }

 private:
  std::optional<Quality> quality_of(const PamEntry& entry, GapList& gaps);
  Quality of_pwquality(const PamEntry& entry);
  Quality of_cracklib(const PamEntry& entry) const;
  Quality of_passwdqc(const PamEntry& entry, GapList& gaps);
  Result<std::string> read_passwdqc(const std::string& path, int depth);
  void set_passwdqc(const Placed& placed, Quality& quality, int depth, GapList& gaps);
  std::optional<Quality> of_unix(const PamEntry& entry) const;
  void set(PasswordDemand& demand, Quality& quality, const Placed& placed);
  std::int64_t remembered(const std::vector<PamEntry>& stack);
  std::int64_t pwhistory_remembers(const PamEntry& entry);

  const Host& host_;
  Settings pwquality_, pwhistory_;
  GapList pwquality_gaps_, pwhistory_gaps_;
  int passwdqc_files_ = 0;
};

/// Arguments of a line as settings at its place.
std::vector<Placed> arguments_of(const PamEntry& entry) {
  std::vector<Placed> placed;
  for (const std::string_view word : words_of(entry.arguments)) {
    const auto pair = split_pair(word, '=');
    const std::string name{pair ? pair->first : word}, value{pair ? pair->second : ""};
    placed.push_back({{name, value, entry.line}, entry.file});
  }
  return placed;
}

/// Whether a password that `checker` refuses stays out: its refusal must make the stack fail, and
/// what stores passwords must come later and either not be asked or take only what was checked.
bool refusal_counts(const std::vector<PamEntry>& stack, const PamEntry& checker) {
  const PamRun run = run_pam_stack(stack, [&checker](const PamEntry& entry) -> std::string_view {
    if (&entry == &checker) return "authtok_err";
    return keeps_passwords(entry) ? "success" : bystander_answer(entry);
  });
  bool refused = false;
  for (const PamEntry* entry : run.asked) {
    if (entry == &checker) refused = true;
    if (!keeps_passwords(*entry)) continue;
    if (!refused || !pam_argument(entry->arguments, "use_authtok")) return false;
  }
  return refused && !run.lets_through;
}

void QualityReader::set(PasswordDemand& demand, Quality& quality, const Placed& placed) {
  const auto& [name, text, line] = placed.setting;
  if (name == "enforce_for_root") quality.root_too = true;
  const auto value = to_integer(text);
  if (name == "enforcing" && value) quality.enforced = *value != 0;
  PasswordDemand scratch;
  if (!scratch.set(name, 0)) return;
  if (!value) return pwquality_gaps_.add_line(placed.file, line, name + " is no number");
  demand.set(name, *value);
  if (name != "minlen") return;
  quality.file = placed.file;
  quality.line = line;
}

Quality QualityReader::of_pwquality(const PamEntry& entry) {
  pwquality_.used = true;
  PasswordDemand demand;
  demand.min_length = 8;
  Quality quality{entry.module, entry.file, {}, {}, {}, true, false};
  for (const Placed& placed : pwquality_.placed) set(demand, quality, placed);
  for (const Placed& placed : arguments_of(entry)) set(demand, quality, placed);
  quality.min_length = shortest_accepted(demand);
  quality.min_classes = classes_asked(demand);
  return quality;
}

Quality QualityReader::of_cracklib(const PamEntry& entry) const {
  PasswordDemand demand;
  demand.min_length = 9;
  demand.credits = {1, 1, 1, 1};
  Quality quality{entry.module, entry.file, {}, {}, {}, true, false};
  for (const Placed& placed : arguments_of(entry)) {
    if (placed.setting.name == "enforce_for_root") quality.root_too = true;
    const auto value = to_integer(placed.setting.value);
    if (value && demand.set(placed.setting.name, *value) && placed.setting.name == "minlen")
      quality.line = entry.line;
  }
  quality.min_length = shortest_accepted(demand);
  quality.min_classes = classes_asked(demand);
  return quality;
}

/// A file that passwdqc is told to read; those that name one another must end.
Result<std::string> QualityReader::read_passwdqc(const std::string& path, int depth) {
  constexpr int deepest = 4;
  if (++passwdqc_files_ > most_files) return too_large(path + ": more files than are read");
  if (depth >= deepest) return too_large(path + ": includes too deep");
  return host_.read(path);
}

// Options count in their order, those of a file where it is named. Of one that cannot be read
// nobody knows what it set.
void QualityReader::set_passwdqc(const Placed& placed, Quality& quality, int depth, GapList& gaps) {
  const auto& [name, value, line] = placed.setting;
  if (name == "enforce") {
    quality.enforced = value != "none";
    quality.root_too = value == "everyone";
  }
  if (name == "min") {
    quality.min_length = passwdqc_shortest(value);
    quality.file = placed.file;
    quality.line = line;
  }
  if (name != "config") return;
  const auto text = read_passwdqc(value, depth);
  if (!text) {
    gaps.add(text.error());
    quality.min_length = std::nullopt;
    return;
  }
  for (ModuleSetting& setting : parse_module_settings(*text))
    if (passwdqc_files_ <= most_files)
      set_passwdqc({std::move(setting), value}, quality, depth + 1, gaps);
}

Quality QualityReader::of_passwdqc(const PamEntry& entry, GapList& gaps) {
  Quality quality{entry.module, entry.file, {}, {}, 0, true, true};
  quality.min_length = passwdqc_shortest("disabled,24,11,8,7");
  for (const Placed& placed : arguments_of(entry)) set_passwdqc(placed, quality, 0, gaps);
  return quality;
}

/// pam_unix itself asks for a length only when told so, or on Debian, whose own patch asks for six.
std::optional<Quality> QualityReader::of_unix(const PamEntry& entry) const {
  constexpr std::int64_t debian_length = 6;
  const auto text = pam_argument(entry.arguments, "minlen");
  const auto length = text ? to_integer(*text) : std::nullopt;
  const bool debian = pam_argument(entry.arguments, "obscure") ||
                      host_.exists("/etc/debian_version").value_or(false);
  if (!length && !debian) return std::nullopt;
  Quality quality{entry.module, entry.file, {}, length.value_or(debian_length), 0, true, false};
  if (length) quality.line = entry.line;
  return quality;
}

/// None for a module that does not judge passwords.
std::optional<Quality> QualityReader::quality_of(const PamEntry& entry, GapList& gaps) {
  if (entry.module == "pam_pwquality") return of_pwquality(entry);
  if (entry.module == "pam_cracklib") return of_cracklib(entry);
  if (entry.module == "pam_passwdqc") return of_passwdqc(entry, gaps);
  // What the makers of desktops add, such as pam_deepin_pw_check: it judges, by settings of its
  // own.
  if (entry.module.find("pw_check") == std::string::npos &&
      entry.module.find("pwcheck") == std::string::npos)
    return std::nullopt;
  gaps.add(not_supported("what " + entry.module + " asks for is not known (" + entry.file + ":" +
                         std::to_string(entry.line) + ")"));
  return Quality{entry.module, entry.file, entry.line, {}, {}, true, false};
}

std::int64_t QualityReader::pwhistory_remembers(const PamEntry& entry) {
  constexpr std::int64_t by_default = 10;
  pwhistory_.used = true;
  if (const auto text = pam_argument(entry.arguments, "remember"))
    return to_integer(*text).value_or(by_default);
  const Placed* const placed = pwhistory_.find("remember");
  return placed ? to_integer(placed->setting.value).value_or(by_default) : by_default;
}

std::int64_t QualityReader::remembered(const std::vector<PamEntry>& stack) {
  std::int64_t most = 0;
  for (const PamEntry& entry : stack) {
    if (entry.module == "pam_pwhistory" && refusal_counts(stack, entry))
      most = std::max(most, pwhistory_remembers(entry));
    const auto text =
        keeps_passwords(entry) ? pam_argument(entry.arguments, "remember") : std::nullopt;
    if (text) most = std::max(most, to_integer(*text).value_or(0));
  }
  return most;
}

void QualityReader::add_service(const PamService& service, GapList& gaps, FactWriter& facts) {
  const auto stack = service.stack("password");
  const auto store = std::find_if(stack.begin(), stack.end(), keeps_passwords);
  if (store == stack.end()) return;  // it changes no local password
  std::optional<Quality> chosen;
  for (const PamEntry& entry : stack) {
    auto quality = quality_of(entry, gaps);
    if (!quality) continue;
    quality->enforced = quality->enforced && refusal_counts(stack, entry);
    if (!chosen || (!chosen->enforced && quality->enforced)) chosen = quality;
  }
  if (!chosen) chosen = of_unix(*store);
  const Quality quality = chosen.value_or(Quality{});
  const auto filled = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
  };
  facts.add(table, {{"service", service.name},
                    {"module", filled(quality.module)},
                    {"enforced", quality.enforced},
                    {"min_length", quality.min_length},
                    {"min_classes", quality.min_classes},
                    {"remember", remembered(stack)},
                    {"root_too", quality.root_too},
                    {"file", filled(quality.file)},
                    {"line", quality.line}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  const auto services = read_pam_services(host, gaps);
  if (!services) {
    facts.impossible(table, stack_source, services.error());
    return ok;
  }
  QualityReader reader{host};
  for (const PamService* service : asked_services(*services, is_password_service))
    reader.add_service(*service, gaps, facts);
  gaps.report(facts, table, stack_source);
  reader.report(facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector password_quality_collector{"password_quality", 1, tables, collect};

}  // namespace mijian
