#include <optional>

#include "agent/collectors/collector.h"
#include "agent/collectors/system/dpkg_status.h"
#include "agent/collectors/system/rpm_database.h"

namespace mijian {
namespace {

constexpr std::string_view table = "package", dpkg_source = "dpkg database",
                           rpm_source = "rpm database";

// dpkg writes a package's list of files anew whenever it installs it. Those of packages that may be
// there in several architectures bear it in their name.
std::optional<Time> dpkg_installed_at(const Host& host, const DpkgPackage& package) {
  const std::string start = "/var/lib/dpkg/info/" + package.name;
  const std::string plain_name = start + ".list";
  const std::string with_architecture = start + ":" + package.architecture + ".list";
  const auto first = host.status(package.multi_arch_same ? with_architecture : plain_name);
  if (first) return first->modified;
  const auto second = host.status(package.multi_arch_same ? plain_name : with_architecture);
  return second ? std::optional{second->modified} : std::nullopt;
}

Result<bool> collect_dpkg(const Host& host, FactWriter& facts) {
  return read_dpkg_packages(host, [&](const DpkgPackage& package) {
    facts.add(table, {{"name", package.name},
                      {"version", package.version},
                      {"architecture", package.architecture},
                      {"manager", "dpkg"},
                      {"status", package.status},
                      {"installed_at", dpkg_installed_at(host, package)}});
  });
}

Result<bool> collect_rpm(const Host& host, FactWriter& facts) {
  return read_rpm_packages(host, [&](const RpmPackage& package) {
    facts.add(table, {{"name", package.name},
                      {"version", package.version},
                      {"architecture", package.architecture},
                      {"manager", "rpm"},
                      {"status", "installed"},
                      {"installed_at", package.installed_at}});
  });
}

// A malformed paragraph or a bound costs what follows; anything else costs the whole database.
void say(FactWriter& facts, std::string_view source, const Result<bool>& there) {
  if (there)
    facts.complete(table, source, *there ? "" : "no such database");
  else if (there.error().cause() == Cause::malformed || there.error().cause() == Cause::too_large)
    facts.gap(table, source, there.error());
  else
    facts.impossible(table, source, there.error());
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const Result<bool> dpkg = collect_dpkg(host, facts);
  const Result<bool> rpm = collect_rpm(host, facts);
  if (dpkg && rpm && !*dpkg && !*rpm) {
    facts.impossible(table, dpkg_source,
                     not_supported("neither dpkg nor rpm keeps a database on this system"));
    return ok;
  }
  say(facts, dpkg_source, dpkg);
  say(facts, rpm_source, rpm);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector package_collector{"package", 1, tables, collect};

}  // namespace mijian
