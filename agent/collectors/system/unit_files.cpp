#include "agent/collectors/system/unit_files.h"

#include <algorithm>
#include "agent/collectors/common/drop_in.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

// systemd's own search path; a merged /usr shows /usr/lib twice, an offline tree has no /run.
constexpr std::string_view search_path[] = {
    "/etc/systemd/system.control",   "/run/systemd/system.control",  "/run/systemd/transient",
    "/run/systemd/generator.early",  "/etc/systemd/system",          "/etc/systemd/system.attached",
    "/run/systemd/system",           "/run/systemd/system.attached", "/run/systemd/generator",
    "/usr/local/lib/systemd/system", "/usr/lib/systemd/system",      "/lib/systemd/system",
    "/run/systemd/generator.late",
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_same_as_usr_lib(const Host& host) {
  const auto real = host.real_path("/lib/systemd/system");
  return real && *real != "/lib/systemd/system";
}

bool is_wanting(std::string_view name) {
  return ends_with(name, ".wants") || ends_with(name, ".requires") || ends_with(name, ".upholds");
}

}  // namespace

std::vector<std::string> unit_folders(const Host& host) {
  std::vector<std::string> folders;
  const bool merged = is_same_as_usr_lib(host);
  for (const std::string_view path : search_path) {
    if (path.substr(0, 4) == "/run" && host.kind() == HostKind::offline) continue;
    if (path == "/lib/systemd/system" && merged) continue;
    folders.emplace_back(path);
  }
  return folders;
}

std::vector<std::string> files_of_unit(const Host& host, std::string_view name, GapList& gaps) {
  std::vector<std::string> files, drop_in_folders;
  for (const std::string& folder : unit_folders(host)) {
    const std::string path = folder + "/" + std::string{name};
    drop_in_folders.push_back(path + ".d");
    const bool is_there = host.link(path).has_value() || host.exists(path).value_or(true);
    if (!files.empty() || !is_there) continue;
    if (is_masked(host, path)) return {};
    files.push_back(path);
  }
  for (std::string& path : drop_in_files(host, drop_in_folders, ".conf", gaps))
    if (!is_masked(host, path)) files.push_back(std::move(path));
  return files;
}

UnitFiles UnitFiles::read(const Host& host, GapList& gaps) {
  UnitFiles units;
  for (const std::string& path : unit_folders(host)) units.read_folder(host, path, gaps);
  units.settle(host, gaps);
  return units;
}

void UnitFiles::read_folder(const Host& host, const std::string& path, GapList& gaps) {
  const auto entries = host.list_optional(path);
  if (!entries) return gaps.add(entries.error());
  Folder folder;
  folder.path = path;
  for (const std::string& entry : *entries) {
    const std::string name{file_name(entry)};
    if (is_wanting(name)) read_wants(host, entry, folder, gaps);
    if (ends_with(name, ".d")) read_drop_ins(host, entry, folder, gaps);
    if (!is_listed_unit(name)) continue;
    const auto target = host.link(entry);
    if (vanished(target)) continue;
    folder.entries[name] = {target.has_value(), target ? *target : ""};
    if (target) folder.links_to.emplace(file_name(*target), name);
  }
  folders_.push_back(std::move(folder));
}

void UnitFiles::read_wants(const Host& host, const std::string& path, Folder& folder,
                           GapList& gaps) {
  const auto entries = host.list_optional(path);
  if (!entries) return gaps.add(entries.error());
  for (const std::string& entry : *entries) {
    const std::string name{file_name(entry)};
    if (!is_listed_unit(name) || !host.link(entry)) continue;
    folder.wanted.insert(name);
    if (const std::string plain_name = unit_template(name); !plain_name.empty())
      folder.instances.emplace(plain_name, name);
  }
}

void UnitFiles::read_drop_ins(const Host& host, const std::string& path, Folder& folder,
                              GapList& gaps) {
  const std::string_view name = file_name(path);
  const std::string unit{name.substr(0, name.size() - 2)};
  if (!is_listed_unit(unit)) return;
  const auto entries = host.list_optional(path);
  if (!entries) return gaps.add(entries.error());
  for (const std::string& entry : *entries)
    if (ends_with(entry, ".conf")) folder.drop_ins[unit].push_back(entry);
}

void UnitFiles::settle(const Host& host, GapList& gaps) {
  std::map<std::string, const Folder*> names;
  for (const Folder& folder : folders_)
    for (const auto& [name, entry] : folder.entries) names.emplace(name, &folder);
  for (const auto& [name, folder] : names) {
    UnitFile unit;
    unit.name = name;
    unit.path = folder->path + "/" + name;
    const auto state = state_of(host, name, 0, gaps);
    if (!state) continue;
    unit.enabled = *state;
    unit.has_program =
        unit.enabled != "bad" && (unit.enabled.rfind("masked", 0) != 0 || has_program(host, name));
    all_.push_back(std::move(unit));
  }
}

// Of a masked unit: whether a folder that counts less still has a file of the name.
bool UnitFiles::has_program(const Host& host, const std::string& name) const {
  for (const Folder& folder : folders_) {
    const auto entry = folder.entries.find(name);
    if (entry == folder.entries.end() || entry->second.is_link) continue;
    const auto status = host.status(folder.path + "/" + name);
    if (status && status->size > 0) return true;
  }
  return false;
}

const UnitFiles::Folder* UnitFiles::folder_of(std::string_view name) const {
  for (const Folder& folder : folders_)
    if (folder.entries.find(name) != folder.entries.end()) return &folder;
  return nullptr;
}

const UnitFile* UnitFiles::find(std::string_view name) const {
  const auto named = [&](std::string_view wanted) -> const UnitFile* {
    const auto at = std::lower_bound(
        all_.begin(), all_.end(), wanted,
        [](const UnitFile& unit, std::string_view text) { return unit.name < text; });
    return at != all_.end() && at->name == wanted ? &*at : nullptr;
  };
  if (const UnitFile* exact = named(name)) return exact;
  return named(unit_template(name));
}

std::string UnitFiles::enabled(std::string_view name) const {
  const UnitFile* file = find(name);
  if (file == nullptr) return {};
  const auto read = files_.find(file->name);
  if (file->name == name || read == files_.end()) return file->enabled;
  // An instance: the same file under another name.
  Candidate instance = read->second;
  instance.name = name;
  std::string state = linked_state(instance, true);
  if (!state.empty() || !instance.is_read) return state;
  return instance.install.has_rules() ? "disabled" : "static";
}

}  // namespace mijian
