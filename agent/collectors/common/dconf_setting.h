// What the desktops that keep their settings in dconf are told by the system: its databases in the
// order of their profile, locks, and the overrides of GSettings below them. What a key means is its
// reader's business.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/common/gvdb.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

/// A key of GSettings: the schema that declares it and the path that dconf keeps it under.
struct DconfKey {
  std::string_view schema, folder, key;  // folder: "/org/gnome/desktop/session/"
  std::string path() const { return std::string{folder} + std::string{key}; }
};

struct DconfValue {
  std::string text;  // "?" for what is of a type that is not read
  std::string file;
  std::optional<std::int64_t> line;  // none in a database
};

class DconfSettings {
 public:
  /// Reads everything at once; what became of each source is said of `table`.
  DconfSettings(const Host& host, FactWriter& facts, std::string_view table);

  /// What holds for a user who has chosen nothing, as far as anything but the schema says it.
  std::optional<DconfValue> find(const DconfKey& key) const;
  /// True when users cannot change it.
  bool is_locked(const DconfKey& key) const;
  /// What a user has chosen; none without a database. One that cannot be read is a gap.
  std::optional<Gvdb> read_user(const UserHomes& homes, const UserHome& home) const;
  static std::string user_file(const UserHome& home);

 private:
  struct Database {
    std::string path;
    Gvdb content;
  };
  std::optional<std::string> read(std::string_view path) const;
  void read_profile();
  void add_database(const std::string& path);
  void read_overrides();
  Status is_compiled(const std::string& file) const;
  Status note_overrides(const std::string& file, std::string_view text);
  const Database* deciding(const std::string& path) const;
  void name_evidence(const Database& database, const DconfKey& key, DconfValue& value) const;

  const Host& host_;
  FactWriter& facts_;
  std::string table_;
  std::vector<Database> databases_;
  std::map<std::string, DconfValue> overrides_;  // by schema and key, parted by a blank
};

}  // namespace mijian
