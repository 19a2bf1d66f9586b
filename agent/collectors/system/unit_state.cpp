// How a unit is enabled, decided as systemd's own install.c decides it: which links bear a name the
// unit knows, where they lie, and what its [Install] section would do.
#include <algorithm>

#include "agent/collectors/system/unit_files.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr int most_hops = 16;

bool is_known_name(const std::string& name, const std::string& unit, const UnitInstall& install) {
  const auto& aliases = install.aliases;
  if (name == unit || std::find(aliases.begin(), aliases.end(), name) != aliases.end()) return true;
  return !install.default_instance.empty() && name == unit_instance(unit, install.default_instance);
}

bool lies_in(const std::string& path, const std::string& folder) {
  return path.rfind(folder + "/", 0) == 0;
}

}  // namespace

// None for what is no unit at all, such as a folder with a unit's name.
std::optional<std::string> UnitFiles::state_of(const Host& host, const std::string& name, int hops,
                                               GapList& gaps) {
  const Folder* folder = folder_of(name);
  if (folder == nullptr || hops > most_hops) return "bad";
  const Entry& entry = folder->entries.find(name)->second;
  const std::string path = folder->path + "/" + name;
  const auto real = host.real_path(path);
  const auto status = host.status_followed(path);
  const bool to_null = entry.target == "/dev/null" || (real && *real == "/dev/null");
  const bool empty = status && status->kind == FileKind::regular && status->size == 0;
  if (to_null || empty) return folder->is_runtime() ? "masked-runtime" : "masked";
  const bool of_template = file_name(entry.target) == unit_template(name);
  if (entry.is_link && !of_template && file_name(entry.target) != name) {
    const std::string target{file_name(entry.target)};
    const auto other = state_of(host, target, hops + 1, gaps);
    const bool passed_on = other && (other->rfind("masked", 0) == 0 || *other == "bad");
    return passed_on ? other : "alias";
  }
  if (!real || !status) return "bad";
  if (status->kind != FileKind::regular) return std::nullopt;
  return state_of_file(host, {name, *real, {}}, gaps);
}

std::string UnitFiles::state_of_file(const Host& host, const Candidate& unit, GapList& gaps) {
  Candidate read = unit;
  const Folder* folder = folder_of(unit.name);
  // The name of a folder with links in it differs from its real one; what counts is the first.
  if (!folder->entries.find(unit.name)->second.is_link) read.path = folder->path + "/" + unit.name;
  read_install(host, read, gaps);
  files_[unit.name] = read;
  if (folder->is_generated()) return "generated";
  if (folder->path == "/run/systemd/transient") return "transient";
  if (std::string state = linked_state(read, true); !state.empty()) return state;
  if (!read.is_read) return {};
  if (!linked_state(read, false).empty()) return "indirect";
  if (read.install.has_rules()) return "disabled";
  return read.install.also.empty() ? "static" : "indirect";
}

void UnitFiles::read_install(const Host& host, Candidate& unit, GapList& gaps) {
  std::map<std::string, std::string> drop_ins;  // by file name; the first folder counts
  for (const Folder& folder : folders_)
    if (const auto found = folder.drop_ins.find(unit.name); found != folder.drop_ins.end())
      for (const std::string& path : found->second) drop_ins.emplace(file_name(path), path);
  std::vector<std::string> paths{unit.path};
  for (const auto& [name, path] : drop_ins) paths.push_back(path);
  for (const std::string& path : paths) {
    const auto text = host.read(path);
    if (text) read_unit_install(*text, unit.install);
    // A drop-in that leads to /dev/null says nothing, on purpose.
    if (text || vanished(text) || text.error().cause() == Cause::not_supported) continue;
    unit.is_read = false;
    gaps.add(text.error());
  }
}

// The state that links to the unit give it, or "" when there are none.
std::string UnitFiles::linked_state(const Candidate& unit, bool known_names_only) const {
  bool runtime = false, anywhere = false, linked = false, linked_runtime = false, below = false;
  for (const Folder& folder : folders_) {
    const Links links = links_in(folder, unit, known_names_only, below);
    if (links == Links::found) {
      if (folder.is_config()) return "enabled";
      (folder.is_runtime() ? runtime : anywhere) = true;
    } else if (links == Links::same_name) {
      linked = linked || folder.is_config();
      linked_runtime = linked_runtime || folder.is_runtime();
    }
    // Further down, the same name is hidden by the file itself.
    below = below || lies_in(unit.path, folder.path);
  }
  if (runtime) return "enabled-runtime";
  if (anywhere && !unit_template(unit.name).empty()) return "static";
  if (linked) return "linked";
  return linked_runtime ? "linked-runtime" : "";
}

UnitFiles::Links UnitFiles::links_in(const Folder& folder, const Candidate& unit,
                                     bool known_names_only, bool ignore_same_name) const {
  const auto counts = [&](const std::string& link) {
    return !known_names_only || is_known_name(link, unit.name, unit.install);
  };
  if (folder.wanted.count(unit.name) > 0) return Links::found;
  const auto [first, last] = folder.instances.equal_range(unit.name);
  if (std::any_of(first, last, [&](const auto& pair) { return counts(pair.second); }))
    return Links::found;
  const auto own = folder.entries.find(unit.name);
  const bool to_template = own != folder.entries.end() && own->second.is_link &&
                           file_name(own->second.target) == unit_template(unit.name);
  if (to_template && !ignore_same_name) return Links::found;
  bool same_name = false;
  const auto [begin, end] = folder.links_to.equal_range(unit.name);
  for (auto link = begin; link != end; ++link) {
    if (link->second == unit.name)
      same_name = same_name || !ignore_same_name;
    else if (counts(link->second))
      return Links::found;
  }
  return same_name ? Links::same_name : Links::none;
}

}  // namespace mijian
