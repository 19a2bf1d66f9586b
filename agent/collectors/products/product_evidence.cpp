#include "agent/collectors/products/product_evidence.h"

#include <algorithm>

#include "agent/collectors/common/proc_folder.h"
#include "agent/collectors/system/dpkg_status.h"
#include "agent/collectors/system/rpm_database.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t kernel_name_size = 15;  // of a process's name, whatever its file is called

std::set<std::string, std::less<>> names_of(const std::vector<CatalogueProduct>& products,
                                            std::vector<std::string> CatalogueProduct::*list) {
  std::set<std::string, std::less<>> names;
  for (const CatalogueProduct& product : products)
    names.insert((product.*list).begin(), (product.*list).end());
  return names;
}

// "sshd" for "sshd.service": how a script of SysV init is called.
std::string init_script(const std::string& unit) {
  return "/etc/init.d/" + unit.substr(0, unit.rfind('.'));
}

}  // namespace

ProductEvidence ProductEvidence::gather(const Host& host,
                                        const std::vector<CatalogueProduct>& products) {
  ProductEvidence evidence;
  evidence.gather_packages(host, names_of(products, &CatalogueProduct::packages));
  evidence.units_ = UnitFiles::read(host, evidence.unit_gaps_);
  const auto states = host.units();
  if (!states) evidence.bus_error_ = states.error();
  if (states)
    for (const UnitState& state : *states)
      if (is_listed_unit(state.name)) evidence.states_.emplace(state.name, state);
  evidence.gather_processes(host, names_of(products, &CatalogueProduct::processes));
  return evidence;
}

void ProductEvidence::take_package(const std::string& name, Package package) {
  Package& known = packages_[name];
  if (!known.installed) known = std::move(package);
}

void ProductEvidence::gather_packages(const Host& host, const Names& wanted) {
  const auto dpkg = read_dpkg_packages(host, [&](const DpkgPackage& package) {
    if (wanted.count(package.name) > 0)
      take_package(package.name,
                   {package.version, package.status, dpkg_is_installed(package.status)});
  });
  const auto rpm = read_rpm_packages(host, [&](const RpmPackage& package) {
    if (wanted.count(package.name) > 0)
      take_package(package.name, {package.version, "installed", true});
  });
  if (!dpkg) package_gaps_.add(dpkg.error());
  if (!rpm) package_gaps_.add(rpm.error());
  if (dpkg && rpm && !*dpkg && !*rpm)
    package_gaps_.add(not_supported("neither dpkg nor rpm keeps a database on this system"));
}

void ProductEvidence::gather_process(const Host& host, std::int64_t id, const Names& wanted) {
  const auto text = host.read(proc_path(id, "status"));
  if (vanished(text)) return;
  const auto status = text ? parse_process_status(*text) : std::nullopt;
  if (!status) return process_gaps_.add(text ? malformed(proc_path(id, "status")) : text.error());
  if (status->is_kernel_thread) return;
  const auto file = executable_of(host, id);
  const std::string name{file ? file_name(*file) : std::string_view{}};
  for (const std::string& product : wanted) {
    // Scripts run in an interpreter's file but bear their own name, which the kernel cuts short.
    if (name == product || status->name == product.substr(0, kernel_name_size))
      processes_.emplace(product, file ? *file : status->name);
  }
}

void ProductEvidence::gather_processes(const Host& host, const Names& wanted) {
  const auto ids = process_ids(host);
  if (!ids) return process_gaps_.add(ids.error());
  processes_listed_ = true;
  if (!std::binary_search(ids->begin(), ids->end(), 1))
    process_gaps_.add(denied("other users' processes are hidden (hidepid); needs root"));
  for (const std::int64_t id : *ids) gather_process(host, id, wanted);
}

SignalHit ProductEvidence::look(const Host& host, ProductSignal signal, const std::string& value) {
  switch (signal) {
    case ProductSignal::package:
      return look_for_package(value);
    case ProductSignal::unit:
      return look_for_unit(host, value);
    case ProductSignal::process:
      return look_for_process(value);
    case ProductSignal::path:
      break;
  }
  return look_for_path(host, value);
}

SignalHit ProductEvidence::look_for_package(const std::string& name) const {
  const auto found = packages_.find(name);
  if (found != packages_.end() && found->second.installed) return {true, found->second.version};
  if (!package_gaps_.empty()) return {};
  if (found != packages_.end()) return {false, found->second.status};
  return {false, std::nullopt};
}

// A unit that is only masked may outlive its product; then the mask is what was found.
SignalHit ProductEvidence::look_for_unit(const Host& host, const std::string& name) {
  const UnitFile* file = units_.find(name);
  const auto state = states_.find(name);
  const bool loaded = state != states_.end() && state->second.load == "loaded";
  std::string found = file == nullptr ? "" : enabled(name);
  if (loaded) found += (found.empty() ? "" : " ") + state->second.active;
  if (loaded || (file != nullptr && file->has_program)) return {true, found};
  const auto script = host.exists(init_script(name));
  if (script && *script) return {true, init_script(name)};
  if (!script) unit_gaps_.add(script.error());
  if (!unit_gaps_.empty()) return {};
  return {false, found.empty() ? std::nullopt : std::optional{found}};
}

SignalHit ProductEvidence::look_for_process(const std::string& name) const {
  const auto found = processes_.find(name);
  if (found != processes_.end()) return {true, found->second};
  if (!process_gaps_.empty()) return {};
  return {false, std::nullopt};
}

SignalHit ProductEvidence::look_for_path(const Host& host, const std::string& path) {
  const auto there = host.exists(path);
  if (there) return {*there, *there ? std::optional{path} : std::nullopt};
  path_gaps_.add(there.error());
  return {};
}

std::optional<bool> ProductEvidence::is_active(const std::string& unit) const {
  if (bus_error_) return std::nullopt;
  const auto state = states_.find(unit);
  return state != states_.end() && state->second.active == "active";
}

std::optional<std::string> ProductEvidence::version(const std::string& package) const {
  const auto found = packages_.find(package);
  if (found == packages_.end() || !found->second.installed) return std::nullopt;
  return found->second.version;
}

void ProductEvidence::report(FactWriter& facts, std::string_view table) const {
  package_gaps_.report(facts, table, "packages");
  unit_gaps_.report(facts, table, "unit files");
  facts.source(table, "D-Bus systemd1", bus_error_ ? Status{*bus_error_} : Status{ok});
  if (processes_listed_)
    process_gaps_.report(facts, table, "processes");
  else
    facts.impossible(table, "processes", *process_gaps_.error());
  path_gaps_.report(facts, table, "paths");
}

}  // namespace mijian
