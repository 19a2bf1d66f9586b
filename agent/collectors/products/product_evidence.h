// What a machine shows of the things a catalogue of security products asks for: packages, units,
// processes and paths, each looked for once, and what could not be looked at.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/products/security_catalogue.h"
#include "agent/collectors/system/unit_files.h"
#include "agent/host/host.h"

namespace mijian {

/// What became of one thing looked for.
struct SignalHit {
  std::optional<bool> hit;           // none: could not be looked at
  std::optional<std::string> found;  // version, state or path
};

class ProductEvidence {
 public:
  /// Looks for everything the products name.
  static ProductEvidence gather(const Host& host, const std::vector<CatalogueProduct>& products);

  SignalHit look(const Host& host, ProductSignal signal, const std::string& value);
  /// Whether systemd has the unit active; none when it could not be asked.
  std::optional<bool> is_active(const std::string& unit) const;
  /// How the unit is enabled, "" when it has no file.
  std::string enabled(const std::string& unit) const { return units_.enabled(unit); }
  /// The version of an installed package.
  std::optional<std::string> version(const std::string& package) const;

  /// Says of each place that was searched what became of it.
  void report(FactWriter& facts, std::string_view table) const;

 private:
  struct Package {
    std::string version, status;
    bool installed = false;
  };
  using Names = std::set<std::string, std::less<>>;

  void gather_packages(const Host& host, const Names& wanted);
  void take_package(const std::string& name, Package package);
  void gather_processes(const Host& host, const Names& wanted);
  void gather_process(const Host& host, std::int64_t id, const Names& wanted);
  SignalHit look_for_package(const std::string& name) const;
  SignalHit look_for_unit(const Host& host, const std::string& name);
  SignalHit look_for_process(const std::string& name) const;
  SignalHit look_for_path(const Host& host, const std::string& path);

  std::map<std::string, Package> packages_;
  UnitFiles units_;
  std::map<std::string, UnitState> states_;
  std::optional<Error> bus_error_;
  std::map<std::string, std::string> processes_;  // name wanted → what it was recognised by
  bool processes_listed_ = false;
  GapList package_gaps_, unit_gaps_, process_gaps_, path_gaps_;
};

}  // namespace mijian
