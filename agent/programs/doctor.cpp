// mijian doctor: why the tool cannot see something here, and what would help.
#include <fmt/core.h>
#include <unistd.h>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/subject_host.h"

namespace mijian {
namespace {

constexpr std::string_view all_means[] = {"no_new_privileges", "capabilities", "seccomp",
                                          "landlock"};

struct Advice {
  std::string_view sign;  // in the reason of a gap
  Text help;
};
/// What helps against a gap, by what its reason says; the first that fits.
constexpr Advice advices[] = {
    {"belongs to a running system",
     {"离线目录不含运行状态；需要时在该终端上现场运行",
      "an offline tree has no running state; run on the terminal itself if it is needed"}},
    {"permission denied",
     {"以 root 运行；若已是 root，请查看安全模块（kysec、SELinux）的授权",
      "run as root; if it is root already, look at what the security module (kysec, SELinux) "
      "allows"}},
    {"needs root", {"以 root 运行", "run as root"}},
    {"librpm", {"安装 librpm 后重试", "install librpm and try again"}},
    {"system bus",
     {"系统总线未运行；服务状态只能由单元文件得知",
      "the system bus does not run; states of services are known from unit files only"}},
    {"udev",
     {"udev 数据库不存在；设备属性只能由内核得知",
      "there is no udev database; properties of devices are known from the kernel only"}},
    {"longer than",
     {"文件超出读取上限；请检查该文件是否正常",
      "the file is longer than the bound; look whether it is as it should be"}},
};
constexpr Text no_advice{
    "请按原因检查该来源；在此之前相关规则为“未能核查”",
    "look at the source for the reason given; until then its rules could not be checked"};

Text advice_for(const SourceCoverage& gap) {
  for (const Advice& advice : advices)
    if (gap.reason.find(advice.sign) != std::string::npos) return advice.help;
  return no_advice;
}

/// What was found out about looking, before any rule is asked.
struct Examination {
  std::string user, means, policies;
  bool walks_components = false, access_times_kept = true;
  std::size_t complete = 0;
  std::vector<SourceCoverage> gaps;
};

Result<Examination> examine(const Options& options, Console& console) {
  const auto inputs = read_inputs(options, Subject::this_terminal);
  if (!inputs) return inputs.error();
  auto host = subject_host(options);
  if (!host) return host.error();
  const auto copies = lend_memory_folder(*host);
  Collecting collecting{&*host, Clock{}.now(), inputs->policies,
                        inputs->terminal ? &*inputs->terminal : nullptr};
  if (copies) collecting.writable = {copies->path()};
  auto writer = SnapshotWriter::in_memory(snapshot_info(collecting));
  if (!writer) return writer.error();
  if (auto done = collect_facts(collecting, *writer, console); !done) return done.error();
  const auto snapshot = writer->take();
  if (!snapshot) return snapshot.error();
  const auto coverage = snapshot->coverage();
  if (!coverage) return coverage.error();
  Examination found;
  found.user = snapshot->info().user;
  found.means = snapshot->info().means;
  found.policies = fmt::format("{} {}", inputs->pack.name, inputs->pack.version);
  found.walks_components = host->walks_components();
  for (const SourceCoverage& source : *coverage)
    if (source.state == CoverageState::complete)
      ++found.complete;
    else
      found.gaps.push_back(source);
  return found;
}

std::string missing_means(const std::string& means) {
  std::vector<std::string> missing;
  for (const std::string_view each : all_means)
    if (means.find(each) == std::string::npos) missing.emplace_back(each);
  return join(missing, " ");
}

Json gap_json(const SourceCoverage& gap) {
  const Text help = advice_for(gap);
  Json advice = Json::object(), json = Json::object();
  advice.set("zh", help.zh);
  advice.set("en", help.en);
  json.set("table", gap.table);
  json.set("source", gap.source);
  json.set("state", stored_word(coverage_state_words, gap.state));
  json.set("reason", gap.reason);
  json.set("advice", std::move(advice));
  return json;
}

Json examination_json(const Examination& found) {
  Json json = Json::object(), gaps = Json::array();
  for (const SourceCoverage& gap : found.gaps) gaps.push(gap_json(gap));
  json.set("user", found.user);
  json.set("means", found.means);
  json.set("missing_means", missing_means(found.means));
  json.set("walks_components", found.walks_components);
  json.set("policies", found.policies);
  json.set("complete_sources", static_cast<std::int64_t>(found.complete));
  json.set("gaps", std::move(gaps));
  return json;
}

std::string line(Text label, std::string_view value, Language language) {
  return fmt::format("{}: {}\n", label.in(language), value);
}

std::string examination_text(const Examination& found, Language language) {
  constexpr Text nothing{"无", "nothing"};
  const std::string missing = missing_means(found.means);
  std::string text = line({"运行用户", "User"}, found.user == "0" ? "root" : found.user, language);
  text += line({"策略包", "Policies"}, found.policies, language);
  text += line({"采集进程的限制", "What confines collectors"}, found.means, language);
  text += line({"本内核缺少的限制", "Means this kernel lacks"},
               missing.empty() ? nothing.in(language) : missing, language);
  if (found.walks_components)
    text +=
        line({"路径解析", "Paths"},
             Text{"openat2 不可用，逐级解析", "openat2 is not to be had; walked part by part"}.in(
                 language),
             language);
  text += line({"完整读取的来源", "Sources read whole"}, std::to_string(found.complete), language);
  text += line({"未能完整读取的来源", "Sources not read whole"}, std::to_string(found.gaps.size()),
               language);
  for (const SourceCoverage& gap : found.gaps)
    text += fmt::format("  {} ← {}  [{}]\n    {}\n    → {}\n", gap.table, display(gap.source),
                        shown_words(coverage_state_words, gap.state).in(language),
                        display(gap.reason), advice_for(gap).in(language));
  return text;
}

}  // namespace

int doctor(const Options& options, Console& console) {
  const auto found = examine(options, console);
  if (!found) return console.refuse(found.error());
  const std::string shown = options.json ? examination_json(*found).dump() + "\n"
                                         : examination_text(*found, console.language());
  if (auto printed = print(shown); !printed) return console.fail(printed.error());
  return found->gaps.empty() ? exit_compliant : exit_open;
}

}  // namespace mijian
