// mijian enroll: writes terminal.json, what this terminal declares of itself.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "agent/core/file.h"
#include "agent/model/terminal.h"
#include "agent/policy/load.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"

namespace mijian {
namespace {

constexpr std::string_view installed_terminal = "/etc/mijian/terminal.json";

DeclaredTerminal declared_by(const Options& options) {
  DeclaredTerminal terminal;
  terminal.number = options.number;
  terminal.asset_number = options.asset_number;
  terminal.terminal_class = options.terminal_class;
  terminal.level = options.level;
  terminal.unit = options.unit;
  terminal.department = options.department;
  terminal.responsible = options.responsible;
  terminal.place = options.place;
  terminal.purpose = options.purpose;
  terminal.computer_type = options.type;
  terminal.commissioned_on = options.commissioned;
  terminal.reinstalled_on = options.reinstalled;
  return terminal;
}

constexpr std::string_view levels[] = {"绝密", "机密", "秘密", "内部", "非密"};

bool is_level(std::string_view text) {
  return std::find(std::begin(levels), std::end(levels), text) != std::end(levels);
}

/// A class that names its level has no other: by the lower one, what is forbidden would be allowed.
Status check_level(const DeclaredTerminal& terminal, const Profile& profile) {
  std::string_view level = terminal.level;
  if (level.ends_with("级")) level.remove_suffix(std::string_view{"级"}.size());
  if (!is_level(level) || !is_level(profile.level) || level == profile.level) return ok;
  return malformed(fmt::format("class '{}' is of level {}, and --level says {}",
                               terminal.terminal_class, profile.level, terminal.level));
}

/// The file's own reader judges what would be written, so that no audit refuses it later.
Result<std::string> checked_text(const DeclaredTerminal& terminal, const Pack& pack) {
  const Profile* profile = pack.find_profile(terminal.terminal_class);
  if (profile == nullptr)
    return not_found(
        fmt::format("class '{}'; `mijian policy list` names them all", terminal.terminal_class));
  if (auto fits = check_level(terminal, *profile); !fits) return fits.error();
  const std::string text = to_json(terminal).dump() + "\n";
  const auto json = parse_json(text);
  if (!json) return json.error();
  const auto again = terminal_from_json(*json);
  if (!again) return again.error().during("what was given");
  return text;
}

}  // namespace

int enroll(const Options& options, Console& console) {
  const auto policies = find_policies(options);
  if (!policies) return console.refuse(policies.error());
  const auto pack = load_pack(*policies);
  if (!pack) return console.refuse(pack.error());
  const auto text = checked_text(declared_by(options), *pack);
  if (!text) return console.refuse(text.error());
  const std::string path = options.out.empty() ? std::string{installed_terminal} : options.out;
  std::error_code ignored;
  if (!options.replace && std::filesystem::exists(path, ignored))
    return console.refuse(failed(path + " is there already; --replace writes it anew"));
  const std::string folder = std::filesystem::path{path}.parent_path();
  if (!folder.empty())
    if (auto made = make_folders(folder); !made) return console.fail(made.error());
  if (auto written = write_file(path, *text); !written) return console.fail(written.error());
  constexpr Text words{"已写入终端申报：", "the terminal's declaration is in: "};
  console.say(std::string{words.in(console.language())} + path);
  return exit_compliant;
}

}  // namespace mijian
