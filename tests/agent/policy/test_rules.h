// Rules and packs made for one test: a whole header of which a test changes one line, and a folder
// that is gone afterwards.
#pragma once

#include <map>
#include <string>

#include "agent/core/file.h"
#include "agent/facts/snapshot.h"
#include "agent/policy/evaluate.h"
#include "agent/policy/load.h"

namespace mijian {

/// Header keys to replace; "" leaves the line out, a new key adds one at the end.
using HeaderChanges = std::map<std::string, std::string>;

/// A rule file with a whole header above `sql`.
std::string rule_file(const std::string& sql, const HeaderChanges& changes = {});

/// The same, parsed and prepared; the test fails when it is refused.
Rule rule_of(const std::string& sql, const HeaderChanges& changes = {});

/// What parse_rule or prepare_rule says about a rule file; "" when nothing.
std::string complaint(const std::string& text);

/// A pack on disk that a test fills; what it loads or complains of, without the folder's own name.
class PackFolder {
 public:
  PackFolder();
  void write(const std::string& name, const std::string& text);
  std::string path(const std::string& name = {}) const;
  Result<Pack> load() const { return load_pack(path()); }
  std::string complaint() const;

 private:
  PrivateFolder folder_;
};

/// A pack of these rules and one class "c" that lists them all; "shared" lists none.
Pack pack_of(const std::vector<Rule>& rules,
             const std::map<std::string, Parameter>& parameters = {});

}  // namespace mijian
