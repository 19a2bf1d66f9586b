#include "agent/programs/judging.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "agent/collectors/network/internet_services.h"
#include "agent/collectors/products/security_catalogue.h"
#include "agent/collectors/system/secrecy_marking.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_models.h"
#include "agent/core/clock.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/core/worker.h"
#include "agent/facts/device_timeline.h"
#include "agent/facts/identity.h"
#include "agent/facts/snapshot.h"
#include "agent/model/document_json.h"
#include "agent/policy/evaluate.h"
#include "agent/policy/load.h"
#include "agent/programs/console.h"
#include "agent/programs/scoring.h"

namespace mijian {
namespace {

constexpr std::string_view installed_terminal = "/etc/mijian/terminal.json";
constexpr std::size_t most_json_bytes = 1u << 20;
constexpr std::size_t most_document_bytes = 64u << 20;
constexpr std::string_view undeclared_level = "未声明（按本单位最高密级管理）";

/// A tree's own file may be what its terminal declares, or what somebody put there.
void note_own_declaration(const std::string& root) {
  if (root.empty()) return;  // a recorded machine
  const auto host = Host::offline(root);
  if (!host || !host->exists(installed_terminal).value_or(false)) return;
  constexpr Text note{
      "mijian：目录中有 etc/mijian/terminal.json，未予采信；确属该终端的，请以 --terminal 指明\n",
      "mijian: the tree has an etc/mijian/terminal.json, which is not believed unasked; if it is "
      "this terminal's, name it with --terminal\n"};
  complain(note.in(message_language()));
}

/// What this terminal declares of itself; a snapshot that is judged carries its own declaration.
Result<std::optional<DeclaredTerminal>> read_terminal(const Options& options) {
  const bool named = !options.terminal.empty();
  const std::string path = named ? options.terminal : std::string{installed_terminal};
  // Another machine's disk is not this terminal: its own file must be named.
  if (!named && !(options.root.empty() && options.recorded.empty())) {
    note_own_declaration(options.root);
    return std::optional<DeclaredTerminal>{};
  }
  auto text = read_file(path, most_json_bytes);
  if (!named && vanished(text)) return std::optional<DeclaredTerminal>{};
  if (!text) return text.error().during("terminal.json");
  auto json = parse_json(*text);
  if (!json) return malformed(path + ":" + json.error().text());
  auto terminal = terminal_from_json(*json);
  if (!terminal) return malformed(path + ":" + terminal.error().text());
  return std::optional{std::move(*terminal)};
}

/// The catalogues that collectors read are part of the pack: a fault in one refuses it whole.
Status check_catalogues(const std::string& policies) {
  using Parse = Result<std::vector<CatalogueProduct>> (*)(std::string_view);
  const std::pair<const char*, Parse> product_catalogues[] = {
      {"/catalogues/security-products.json", parse_security_products},
      {"/catalogues/network-software.json", parse_network_software}};
  for (const auto& [name, parse] : product_catalogues) {
    const auto text = read_file(policies + name, most_json_bytes);
    if (!text) return text.error().during("catalogue");
    const auto products = parse(*text);
    if (!products) return malformed(policies + name + ":" + products.error().text());
  }
  if (auto serials = UsbSerialCatalogue::load(policies); !serials) return serials.error();
  if (auto models = UsbModels::load(policies); !models) return models.error();
  if (auto words = SecrecyMarkings::load(policies); !words) return words.error();
  if (auto services = InternetServices::load(policies); !services) return services.error();
  return ok;
}

std::string profile_names(const Pack& pack) {
  std::vector<std::string> names;
  for (const auto& [name, profile] : pack.profiles) names.push_back(name);
  return join(names, ", ");
}

/// --profile declares the class for this run; terminal.json for every run.
Status choose_profile(const Options& options, Inputs& inputs) {
  const std::string wanted = !options.profile.empty() ? options.profile
                             : inputs.terminal        ? inputs.terminal->terminal_class
                                                      : "";
  if (wanted.empty()) return ok;
  inputs.profile = inputs.pack.find_profile(wanted);
  inputs.profile_for_this_run = !options.profile.empty();
  if (inputs.profile == nullptr)
    return not_found(
        fmt::format("profile '{}'; this pack has {}", wanted, profile_names(inputs.pack)));
  return ok;
}

Status check_rules(const Options& options, const Pack& pack, const Profile* profile) {
  for (const std::string& rule : options.rules) {
    if (pack.rules.find(rule) == pack.rules.end())
      return not_found(fmt::format("rule '{}'; `mijian policy list` names them all", rule));
    if (profile != nullptr &&
        std::find(profile->rules.begin(), profile->rules.end(), rule) == profile->rules.end())
      return not_found(
          fmt::format("rule '{}' in profile {}; `mijian policy show {}` names them all", rule,
                      profile->name, profile->name));
  }
  return ok;
}

/// A waiver of a rule that does not exist would cover nothing and nobody would notice.
Status check_waivers(const Register& registered, const Pack& pack) {
  for (const Waiver& waiver : registered.waivers)
    if (pack.rules.find(waiver.rule) == pack.rules.end())
      return malformed(
          fmt::format("{}: waiver {} names the rule '{}', which this pack does not have",
                      registered.file, waiver.number, waiver.rule));
  return ok;
}

/// --now: with a zone, or as this machine's zone has it.
Result<std::string> inspector_time(const std::string& given) {
  if (given.empty()) return std::string{};
  for (const std::string& text : {given, given + utc_offset_text(local_offset_seconds()),
                                  given + ":00" + utc_offset_text(local_offset_seconds())})
    if (const auto time = parse_utc(text)) return utc_text(*time);
  return malformed(fmt::format(
      "--now '{}' is no time; write 2026-11-22T09:30 or 2026-11-22T09:30:00+08:00", given));
}

/// The 密级 line and the record number that stand on every page.
void name_document(Document& document, const Profile* profile) {
  TerminalIdentity& terminal = document.terminal;
  if (terminal.level.empty() && profile != nullptr) terminal.level = profile->level;
  document.level_line = terminal.level.empty() ? std::string{undeclared_level} : terminal.level;
  const auto taken = parse_utc(document.taken_at);
  const std::string stamp = local_text(taken.value_or(Time{}), local_offset_seconds());
  const std::string who = !terminal.number.empty()     ? terminal.number
                          : !terminal.hostname.empty() ? terminal.hostname
                                                       : "terminal";
  document.record_number = fmt::format(
      "{}-{}", who, replace_all(replace_all(replace_all(stamp, "-", ""), ":", ""), " ", "-"));
}

/// The asset row of the register fills what the terminal itself did not declare.
void complete_from_register(TerminalIdentity& terminal, const Register& registered) {
  const std::pair<std::string_view, std::string TerminalIdentity::*> members[] = {
      {"number", &TerminalIdentity::number},
      {"asset_number", &TerminalIdentity::asset_number},
      {"level", &TerminalIdentity::level},
      {"unit", &TerminalIdentity::unit},
      {"department", &TerminalIdentity::department},
      {"responsible", &TerminalIdentity::responsible},
      {"place", &TerminalIdentity::place},
      {"purpose", &TerminalIdentity::purpose},
      {"commissioned_on", &TerminalIdentity::commissioned_at}};
  for (const RegisteredRow& row : registered.rows)
    for (const auto& [column, value] : row.cells)
      for (const auto& [name, member] : members)
        if (row.table == "registered_asset" && column == name && (terminal.*member).empty())
          terminal.*member = value;
}

void describe_inputs(Document& document, const Inputs& inputs, const Options& options,
                     const Profile* profile) {
  document.tool_version = MIJIAN_VERSION;
  document.pack = inputs.pack.name;
  document.pack_version = inputs.pack.version;
  document.tailoring = inputs.tailoring ? inputs.tailoring->file : "";
  document.only_rules = join(options.rules, " ");
  document.register_file = inputs.registered ? inputs.registered->file : "";
  document.inspector_time = inputs.inspector_time;
  if (inputs.registered) complete_from_register(document.terminal, *inputs.registered);
  if (profile != nullptr) {
    document.profile = profile->name;
    document.profile_title = profile->title;
  }
  document.terminal.declared_for_this_run = inputs.profile_for_this_run;
  document.manual = manual_items(inputs.pack, profile);
}

/// Pages show times as the terminal's own clock told them, also where its disk or its snapshot is
/// judged on another machine; as this machine's does where the terminal's zone is not known here.
void describe_clock(Document& document, const Snapshot& snapshot) {
  const auto zone = snapshot.database().rows("SELECT time_zone FROM operating_system");
  const bool is_told = zone && !zone->empty();
  const auto offset = is_told
                          ? zone_offset_seconds(to_text(zone->front()[0]), snapshot.info().taken_at)
                          : std::nullopt;
  document.utc_offset = utc_offset_text(offset.value_or(local_offset_seconds()));
}

void describe_snapshot(Document& document, const Snapshot& snapshot) {
  document.snapshot_digest = snapshot.digest();
  document.taken_at = utc_text(snapshot.info().taken_at);
  document.host_kind = snapshot.info().host_kind;
  document.root = snapshot.info().root;
  document.user = snapshot.info().user;
  document.means = snapshot.info().means;
  document.schema_version = snapshot.info().schema_version;
}

Status describe_coverage(Document& document, const Snapshot& snapshot) {
  const auto coverage = snapshot.coverage();
  if (!coverage) return coverage.error();
  const auto text = [](const std::optional<Time>& time) {
    return time ? utc_text(*time) : std::string{};
  };
  for (const SourceCoverage& each : *coverage)
    document.coverage.push_back({each.table, each.source,
                                 std::string{stored_word(coverage_state_words, each.state)},
                                 each.reason, text(each.covers_from), text(each.covers_to)});
  return ok;
}

/// The number under which the register approves this tool; "" when it does not.
std::string approval_of(const Register& registered) {
  for (const RegisteredRow& row : registered.rows) {
    const std::map<std::string, std::string> cells{row.cells.begin(), row.cells.end()};
    const auto cell = [&](const char* column) {
      const auto found = cells.find(column);
      return found == cells.end() ? std::string{} : found->second;
    };
    if (row.table != "registered_product" || cell("product") != "mijian") continue;
    for (const char* column : {"certificate", "number"})
      if (const std::string number = cell(column); !number.empty() && number != "无") return number;
  }
  return {};
}

Status describe_tools(Document& document, const Snapshot& snapshot, const Inputs& inputs) {
  auto tools = tool_programs_of(snapshot);
  if (!tools) return tools.error();
  document.tools = std::move(*tools);
  for (ToolProgram& tool : document.tools)
    if (inputs.registered) tool.approval = approval_of(*inputs.registered);
  return ok;
}

Result<Document> judge_here(Snapshot& snapshot, const Inputs& inputs, const Options& options) {
  Document document;
  describe_snapshot(document, snapshot);
  describe_clock(document, snapshot);
  auto terminal = identity_of(snapshot);
  if (!terminal) return terminal.error();
  document.terminal = std::move(*terminal);
  const Profile* profile = inputs.profile != nullptr
                               ? inputs.profile
                               : inputs.pack.find_profile(document.terminal.terminal_class);
  describe_inputs(document, inputs, options, profile);
  if (profile == nullptr) {
    auto suggested = suggested_profile(snapshot);
    if (!suggested) return suggested.error();
    document.suggested_profile = std::move(*suggested);
  }
  name_document(document, profile);
  if (auto done = describe_coverage(document, snapshot); !done) return done.error();
  if (auto done = describe_tools(document, snapshot, inputs); !done) return done.error();
  auto timeline = device_timeline_of(snapshot);
  if (!timeline) return timeline.error();
  document.usb_timeline = std::move(*timeline);
  if (!inputs.registered) {
    auto devices = devices_to_register(snapshot);
    if (!devices) return devices.error();
    document.to_register = std::move(*devices);
  }
  const Judging judging{&inputs.pack, profile, inputs.tailoring ? &*inputs.tailoring : nullptr,
                        inputs.registered ? &*inputs.registered : nullptr, options.rules};
  auto findings = evaluate(snapshot, judging);
  if (!findings) return findings.error();
  document.findings = std::move(*findings);
  add_score(document, options.scoring, inputs.scoring, inputs.pack);
  return document;
}

}  // namespace

Result<std::string> find_policies(const Options& options) {
  if (!options.policies.empty()) return options.policies;
  std::error_code fault;
  const std::filesystem::path program =
      std::filesystem::read_symlink("/proc/self/exe", fault).parent_path();
  for (const std::filesystem::path& folder :
       {program / "policies", program / "../share/mijian/policies",
        std::filesystem::path{MIJIAN_POLICIES_DIR}})
    if (std::filesystem::exists(folder / "pack.json", fault))
      return folder.lexically_normal().string();
  return not_found("a folder of policies; name one with --policies");
}

Result<Pack> load_checked_pack(const std::string& policies, const std::vector<std::string>& only) {
  auto pack = load_pack(policies, only);
  if (!pack) return pack;
  if (auto whole = check_catalogues(policies); !whole) return whole.error();
  return pack;
}

Result<ListingInputs> read_listing_inputs(const Options& options) {
  auto policies = find_policies(options);
  if (!policies) return policies.error();
  if (auto whole = check_catalogues(*policies); !whole) return whole.error();
  auto terminal = read_terminal(options);
  if (!terminal) return terminal.error();
  return ListingInputs{std::move(*policies), std::move(*terminal)};
}

Result<Inputs> read_inputs(const Options& options, Subject subject) {
  Inputs inputs;
  auto policies = find_policies(options);
  if (!policies) return policies.error();
  inputs.policies = *policies;
  auto pack = load_checked_pack(*policies, options.rules);
  if (!pack) return pack.error();
  inputs.pack = std::move(*pack);
  if (subject == Subject::this_terminal) {
    auto terminal = read_terminal(options);
    if (!terminal) return terminal.error();
    inputs.terminal = std::move(*terminal);
  }
  for (const auto& step :
       {choose_profile(options, inputs), check_rules(options, inputs.pack, inputs.profile)})
    if (!step) return step.error();
  if (!options.tailoring.empty()) {
    auto tailoring = load_tailoring(options.tailoring, inputs.pack);
    if (!tailoring) return tailoring.error();
    inputs.tailoring = std::move(*tailoring);
  }
  if (!options.registered.empty()) {
    auto registered = load_register(options.registered);
    if (!registered) return registered.error();
    if (auto known = check_waivers(*registered, inputs.pack); !known) return known.error();
    inputs.registered = std::move(*registered);
  }
  auto scoring = read_scoring(options.scoring, inputs.pack);
  if (!scoring) return scoring.error();
  inputs.scoring = std::move(*scoring);
  auto watch = inspector_time(options.now);
  if (!watch) return watch.error();
  inputs.inspector_time = std::move(*watch);
  return inputs;
}

Result<Document> judge(const SnapshotSource& source, const Inputs& inputs, const Options& options) {
  const Task judging{"judging", [&](FrameWriter& frames) -> Status {
                       auto snapshot = source();
                       if (!snapshot) return snapshot.error();
                       const auto document = judge_here(*snapshot, inputs, options);
                       return document ? frames.send(to_json(*document).dump(-1))
                                       : Status{document.error()};
                     }};
  WorkerLimits limits;
  limits.frame_bytes = most_document_bytes;
  auto text = run_task(judging, limits, {});
  if (!text) return text.error();
  auto json = parse_json(*text);
  if (!json) return json.error().during("findings");
  auto document = document_from_json(*json);
  return document ? std::move(document) : document.error().during("findings");
}

}  // namespace mijian
