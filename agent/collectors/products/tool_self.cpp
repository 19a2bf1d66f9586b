// What audits says what it is: the program that runs and the monitor beside it, by version and
// digest. These are the tool's own files, not the audited machine's: with --root they lie
// elsewhere.
#include <optional>

#include "agent/collectors/collector.h"
#include "agent/core/digest.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "tool_self";
constexpr std::string_view programs[] = {"mijian", "mijiand"};

std::string folder_of(const std::string& path) {
  return path.substr(0, path.size() - file_name(path).size());
}

std::optional<std::string> known(const Result<std::string>& digest) {
  return digest ? std::optional{*digest} : std::nullopt;
}

/// A row, with a gap for a digest that could not be made.
void add_program(const std::string& path, const std::optional<std::string>& version,
                 FactWriter& facts) {
  const auto sm3 = digest_of_file(DigestAlgorithm::sm3, path);
  const auto sha256 = digest_of_file(DigestAlgorithm::sha256, path);
  if (!version && vanished(sm3)) return;  // no monitor lies beside it
  facts.add(table, {{"program", file_name(path)},
                    {"version", version},
                    {"path", path},
                    {"digest_sm3", known(sm3)},
                    {"digest_sha256", known(sha256)}});
  if (sm3 && sha256)
    facts.complete(table, path);
  else
    facts.gap(table, path, first_error(sm3, sha256));
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto own = host.kind() == HostKind::live
                       ? host.link("/proc/self/exe")
                       : Result<std::string>{not_supported("the tool ran elsewhere")};
  if (!own) return own.error();
  add_program(*own, MIJIAN_VERSION, facts);
  for (const std::string_view name : programs)
    if (file_name(*own) != name)
      add_program(folder_of(*own) + std::string{name}, std::nullopt, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector tool_self_collector{"tool_self", 1, tables, collect};

}  // namespace mijian
