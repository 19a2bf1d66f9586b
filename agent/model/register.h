// What the unit declares (登记数据): this terminal's own ledger row, its media, devices, products
// and waivers. Read from register.json; judged as the registered_* tables; never part of a
// snapshot.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"

namespace mijian {

/// Leave for one deviation: rule + subject, approved and dated. Shown, never hidden.
struct Waiver {
  std::string number, rule, subject, reason, approver;
  std::string approved_on, expires_on;  // YYYY-MM-DD; it holds through the last day
};
/// The waivers of a register: each with all of its keys and no other, each number once.
Result<std::vector<Waiver>> waivers_from_json(const Json::Array& list);

/// Rows for one registered_* table: column → text.
struct RegisteredRow {
  std::string table;
  std::vector<std::pair<std::string, std::string>> cells;
};

struct Register {
  std::string file;  // as named by the user; empty: none
  std::string version, issued_on, issuer;
  std::vector<RegisteredRow> rows;
  std::vector<Waiver> waivers;
  /// Which registered_* tables the file speaks of: an empty list in the file is knowledge, a
  /// missing key is not.
  std::vector<std::string> declared_tables;
};

}  // namespace mijian
