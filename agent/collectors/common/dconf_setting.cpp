#include "agent/collectors/common/dconf_setting.h"

#include <algorithm>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/key_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t largest_database = 16u << 20, most_databases = 50, most_overrides = 50'000;

}  // namespace

DconfSettings::DconfSettings(const Host& host, FactWriter& facts, std::string_view table)
    : host_{host}, facts_{facts}, table_{table} {
  read_profile();
  read_overrides();
}

std::optional<std::string> DconfSettings::read(std::string_view path) const {
  auto text = host_.read_optional(path);
  if (!text) {
    facts_.gap(table_, path, text.error());
    return std::nullopt;
  }
  facts_.complete(table_, path, *text ? "" : "no such file");
  return std::move(*text);
}

// Which databases count is in dconf's profile; without one only the user's own does.
void DconfSettings::read_profile() {
  std::optional<std::string> profile;
  for (const std::string_view path : {"/etc/dconf/profile/user", "/usr/share/dconf/profile/user"})
    if (!profile) profile = read(path);
  const std::string lines = profile.value_or("");
  for (const std::string_view raw : lines_of(lines)) {
    const auto pair = split_pair(raw.substr(0, raw.find('#')), ':');
    if (!pair || pair->second.empty()) continue;
    if (pair->first == "system-db") add_database("/etc/dconf/db/" + std::string{pair->second});
    if (pair->first == "file-db" && pair->second.front() == '/')
      add_database(std::string{pair->second});
  }
}

void DconfSettings::add_database(const std::string& path) {
  if (databases_.size() >= most_databases)
    return facts_.gap(table_, path, too_large("more settings than are read"));
  const auto bytes = host_.read_optional(path, largest_database);
  if (!bytes) return facts_.gap(table_, path, bytes.error());
  if (!*bytes) return facts_.complete(table_, path, "not compiled: dconf reads none of it");
  auto content = parse_gvdb(**bytes);
  if (!content) return facts_.gap(table_, path, content.error());
  facts_.complete(table_, path);
  databases_.push_back({path, std::move(*content)});
}

bool DconfSettings::is_locked(const DconfKey& key) const {
  const std::string path = key.path();
  return std::any_of(databases_.begin(), databases_.end(),
                     [&](const Database& database) { return database.content.is_locked(path); });
}

// The first database counts, unless a later one locks the key: then what stands above is void.
const DconfSettings::Database* DconfSettings::deciding(const std::string& path) const {
  std::size_t from = 0;
  for (std::size_t at = 0; at < databases_.size(); ++at)
    if (databases_[at].content.is_locked(path)) from = at;
  for (std::size_t at = from; at < databases_.size(); ++at)
    if (databases_[at].content.find(path) != nullptr) return &databases_[at];
  return nullptr;
}

std::optional<DconfValue> DconfSettings::find(const DconfKey& key) const {
  const std::string path = key.path();
  if (const Database* database = deciding(path)) {
    DconfValue value{database->content.find(path)->text.value_or("?"), database->path, {}};
    name_evidence(*database, key, value);
    return value;
  }
  const auto said = overrides_.find(std::string{key.schema} + " " + std::string{key.key});
  return said == overrides_.end() ? std::nullopt : std::optional{said->second};
}

// What counts is compiled; the file it was compiled from has a line to look at.
void DconfSettings::name_evidence(const Database& database, const DconfKey& key,
                                  DconfValue& value) const {
  const auto files = host_.list_optional(database.path + ".d");
  if (!files) return;
  const std::string_view group = key.folder.substr(1, key.folder.size() - 2);
  for (const std::string& file : *files) {
    const auto text = host_.read(file);
    if (!text) continue;
    const KeyFile keys = parse_key_file(*text);
    const KeyFileEntry* entry = keys.find(group, key.key);
    if (entry == nullptr) continue;
    // A number may be written with its type in front: "uint32 600".
    const auto number = entry->value.rfind(' ');
    if (entry->value == value.text ||
        (number != std::string::npos && entry->value.substr(number + 1) == value.text))
      value.file = file, value.line = entry->line;
  }
}

// GSettings reads what glib-compile-schemas made of the overrides, never the files themselves.
Status DconfSettings::is_compiled(const std::string& file) const {
  const std::string compiled = file.substr(0, file.rfind('/')) + "/gschemas.compiled";
  const auto made = host_.status_followed(compiled), written = host_.status_followed(file);
  if (!made) return made.error();
  if (!written) return written.error();
  if (written->modified <= made->modified) return ok;
  return not_supported(file + " was written after " + compiled +
                       ": what holds is not known until glib-compile-schemas runs");
}

// Of several overrides the last by name counts.
void DconfSettings::read_overrides() {
  constexpr std::string_view folder = "/usr/share/glib-2.0/schemas";
  const auto files = host_.list_optional(folder);
  if (!files) return facts_.gap(table_, folder, files.error());
  GapList gaps;
  for (const std::string& file : *files) {
    if (!file.ends_with(".override")) continue;
    const auto text = host_.read(file);
    if (vanished(text)) continue;
    const Status noted = text ? note_overrides(file, *text) : Status{text.error()};
    if (!noted) gaps.add(noted.error());
  }
  if (overrides_.size() >= most_overrides) gaps.add(too_large("more settings than are read"));
  gaps.report(facts_, table_, folder, files->empty() ? "no such folder" : "");
}

// "[schema:GNOME]" holds on that desktop only, which is the one that reads it.
Status DconfSettings::note_overrides(const std::string& file, std::string_view text) {
  const KeyFile keys = parse_key_file(text);
  const Status compiled = is_compiled(file);
  for (const KeyFileEntry& entry : keys.entries)
    if (overrides_.size() < most_overrides)
      overrides_[entry.group.substr(0, entry.group.find(':')) + " " + entry.key] = {
          compiled ? entry.value : "?", file, entry.line};
  if (!compiled) return compiled.error();
  return keys.whole(file);
}

std::string DconfSettings::user_file(const UserHome& home) {
  return home.path + "/.config/dconf/user";
}

std::optional<Gvdb> DconfSettings::read_user(const UserHomes& homes, const UserHome& home) const {
  const auto bytes = homes.read_file(host_, home, "/.config/dconf/user", largest_database);
  const std::string path = user_file(home);
  if (!bytes && !vanished(bytes)) facts_.gap(table_, path, bytes.error());
  if (!bytes || bytes->empty()) return std::nullopt;
  auto database = parse_gvdb(*bytes);
  if (!database) {
    facts_.gap(table_, path, database.error());
    return std::nullopt;
  }
  facts_.complete(table_, path);
  return std::move(*database);
}

}  // namespace mijian
