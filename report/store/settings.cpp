#include "report/store/settings.h"

namespace mijian {

Result<std::string> setting(Store& store, std::string_view name) {
  return store.connection().cell("SELECT value FROM setting WHERE name = :a",
                                 {Value{std::string{name}}});
}

Result<std::int64_t> change_setting(Store& store, const Deed& deed, const std::string& name,
                                    const std::string& value) {
  auto writing = Writing::begin(store, deed);
  if (!writing) return writing.error();
  auto was = setting(store, name);
  if (!was) return was.error();
  Json change = Json::object();
  change.set("name", name);
  change.set("value", value);
  change.set("was", *was);
  auto entry = writing->append("setting", std::move(change));
  if (!entry) return entry;
  if (auto projected = project_setting(store.connection(), *entry, name, value); !projected)
    return projected.error();
  if (auto committed = writing->commit(); !committed) return committed.error();
  return entry;
}

Status project_setting(Connection& connection, std::int64_t entry, const std::string& name,
                       const std::string& value) {
  return connection.run(
      "INSERT INTO setting(name, value, entry) VALUES (:a, :b, :c)"
      " ON CONFLICT (name) DO UPDATE SET value = excluded.value, entry = excluded.entry",
      {Value{name}, Value{value}, Value{entry}});
}

}  // namespace mijian
