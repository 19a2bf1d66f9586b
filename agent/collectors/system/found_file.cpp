#include <algorithm>
#include <set>
#include <string>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/file_mode.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/collectors/system/file_properties.h"
#include "agent/collectors/system/packaged_path.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view found = "found_file", walked = "file_walk";
// Sources: rules name those they need, "file tree*" for instance.
constexpr std::string_view tree_source = "file tree", owner_source = "owners of files",
                           capability_source = "capabilities of files",
                           marking_source = "catalogues/secrecy-markings.json",
                           name_source = "names of files",
                           package_source = "file lists of packages",
                           home_source = "homes of the users";
constexpr std::int64_t first_user_id = 1000;  // below it accounts belong to the system

/// Homes of people and of root, by their real paths: a walk follows no link to them.
std::set<std::string> read_homes(const Host& host, FactWriter& facts) {
  std::set<std::string> real;
  const auto passwd = host.read("/etc/passwd");
  const auto homes = UserHomes::read(host);
  if (!passwd || !homes) {
    facts.impossible(found, home_source, first_error(passwd, homes));
    return real;
  }
  std::set<std::string> people{""};  // "": those whom passwd does not name
  for (const PasswdEntry& entry : parse_passwd(*passwd).entries)
    if (entry.user_id == 0 || entry.user_id >= first_user_id) people.insert(entry.name);
  for (const UserHome& home : homes->homes())
    if (const auto path = host.real_path(home.path); path && people.count(home.user) != 0)
      real.insert(*path);
  real.erase("/");
  GapList gaps;
  for (const auto& [home, why] : homes->closed())
    if (people.count(home.user) != 0) gaps.add(why);
  gaps.report(facts, found, home_source);
  return real;
}

/// Accounts that only a directory service knows own files too: then nobody can be called unknown.
void say_of_owners(const Result<AccountIds>& ids, FactWriter& facts) {
  if (!ids)
    facts.impossible(found, owner_source, ids.error());
  else if (!ids->directories().empty())
    facts.impossible(found, owner_source,
                     not_supported("accounts may also come from " + join(ids->directories(), ", ") +
                                   " (/etc/nsswitch.conf)"));
  else
    facts.complete(found, owner_source);
}

FileKnowledge read_knowledge(const Host& host, const CollectContext& context, FactWriter& facts) {
  FileKnowledge known;
  auto ids = AccountIds::read(host);
  say_of_owners(ids, facts);
  if (ids && ids->directories().empty()) known.ids = std::move(*ids);
  known.homes = read_homes(host, facts);
  if (context.policies.empty()) return known;
  auto markings = SecrecyMarkings::load(context.policies);
  facts.source(found, marking_source, markings ? ok : Status{markings.error()});
  if (markings) known.markings = std::move(*markings);
  return known;
}

/// What a bound, a refusal or a file system of a stranger's making kept from being looked at.
void say_of_walk(const WalkReport& report, FactWriter& facts) {
  for (const std::string_view table : {found, walked}) {
    const std::int64_t unnamed = report.gap_count - static_cast<std::int64_t>(report.gaps.size());
    for (const auto& [path, why] : report.gaps)
      facts.gap(table, std::string{tree_source} + " " + display(path), why);
    for (const PlannedMount& mount : report.skipped)
      if (mount.is_local_disk)
        facts.gap(table, std::string{tree_source} + " " + display(mount.target),
                  not_supported("a local disk behind FUSE, not entered"));
    if (report.mounts.empty())
      facts.impossible(table, tree_source, report.outcome.error());
    else if (!report.outcome)
      facts.gap(table, tree_source, report.outcome.error());
    else if (unnamed > 0)
      facts.gap(table, tree_source,
                denied("so many more folders and files could not be looked at: " +
                       std::to_string(unnamed)));
    else
      facts.complete(table, tree_source, skipped_note(report.skipped));
  }
}

/// A file system of the terminal's own disks that comes with every start.
bool is_usual_disk(const FstabEntry& entry) {
  const bool is_device = entry.source.find("/dev/") == 0 || entry.source.find('=') < 10;
  const auto options = split(entry.options, ',');
  return is_device && entry.target.size() > 1 && entry.target.front() == '/' &&
         !is_network_file_system(entry.type) &&
         std::find(options.begin(), options.end(), "noauto") == options.end();
}

/// Offline what fstab names is there only when somebody mounted it: an empty place is no answer.
void say_of_unmounted(const Host& host, FactWriter& facts) {
  if (host.kind() == HostKind::live) return;
  const auto text = host.read_optional("/etc/fstab");
  if (!text) return facts.gap(found, std::string{tree_source} + " /etc/fstab", text.error());
  for (const FstabEntry& entry : parse_fstab(text->value_or("")).entries) {
    if (!is_usual_disk(entry)) continue;
    const auto names = host.list_optional(entry.target);
    if (names && names->empty())
      facts.gap(found, std::string{tree_source} + " " + display(entry.target),
                not_supported("fstab names a file system that is not mounted here"));
  }
}

void add_mounts(const WalkReport& report, std::int64_t attributes, FactWriter& facts) {
  for (const WalkedMount& mount : report.mounts)
    facts.add(walked, {{"root", display(mount.target)},
                       {"files", mount.files},
                       {"folders", mount.folders},
                       {"skipped_mounts", mount.skipped_mounts},
                       {"is_complete", mount.is_complete},
                       {"extended_attributes_read",
                        &mount == &report.mounts.front() ? Cell{attributes} : Cell{Null{}}}});
}

/// One question to the package lists for all that was found; none is asked when nothing was.
class Packaged {
 public:
  Packaged(const Host& host, const std::vector<FoundFile>& files) {
    std::set<std::string> asked;
    for (const FoundFile& file : files)
      if (is_asked(file)) asked.insert(file.path);
    packaged_ = packaged_paths(host, asked);
  }
  static bool is_asked(const FoundFile& file) {
    return file.property != FileProperty::secrecy_marking &&
           file.property != FileProperty::home_folder && is_system_path(file.path);
  }
  Cell of(const FoundFile& file) const {
    return packaged_ ? Cell{is_asked(file) && packaged_->count(file.path) != 0} : Cell{Null{}};
  }
  Status outcome() const { return packaged_ ? ok : Status{packaged_.error()}; }

 private:
  Result<std::set<std::string>> packaged_;
};

void add_file(const FoundFile& file, const FileKnowledge& known, const Packaged& packaged,
              FactWriter& facts) {
  const auto is_marked = [&](std::string_view name) {
    return known.markings && known.markings->find(name);
  };
  const FoundPath path = file.property == FileProperty::home_folder
                             ? home_path(file.path)
                             : found_path(file.path, is_marked);
  facts.add(found, {{"property", stored_word(file_property_words, file.property)},
                    {"path", path.shown},
                    {"path_key", path.key},
                    {"mode", mode_text(file.mode)},
                    {"user_id", std::int64_t{file.uid}},
                    {"group_id", std::int64_t{file.gid}},
                    {"detail", file.detail},
                    {"is_packaged", packaged.of(file)},
                    {"inode", static_cast<std::int64_t>(file.inode)},
                    {"modified_at", file.modified}});
}

void say_of_properties(const FileProperties& properties, const Packaged& packaged,
                       FactWriter& facts) {
  facts.source(found, package_source, packaged.outcome());
  if (properties.attributes())
    facts.complete(found, capability_source);
  else
    facts.gap(found, capability_source, properties.attributes().error());
  if (properties.unreadable_names() > 0)
    facts.gap(found, name_source,
              malformed(std::to_string(properties.unreadable_names()) + " names are no UTF-8"));
  else
    facts.complete(found, name_source);
  for (const auto& word : file_property_words)
    if (const auto count = properties.left_out(word.value); count > 0)
      facts.gap(found, std::string{tree_source} + " " + std::string{word.stored},
                too_large("found and left out: " + std::to_string(count)));
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto plan = WalkPlan::read(host);
  if (!plan) {
    for (const std::string_view table : {found, walked})
      facts.impossible(table, tree_source, plan.error());
    return ok;
  }
  const FileKnowledge known = read_knowledge(host, context, facts);
  FileProperties properties{known};
  const WalkReport report =
      walk_tree(host, *plan, {{[&](const WalkedFile& file) { properties.look_at(file); }}}, {},
                [&](std::int64_t entries) { facts.progress(entries); });
  const Packaged packaged{host, properties.found()};
  for (const FoundFile& file : properties.found()) add_file(file, known, packaged, facts);
  add_mounts(report, properties.attributes_read(), facts);
  say_of_walk(report, facts);
  say_of_unmounted(host, facts);
  say_of_properties(properties, packaged, facts);
  return ok;
}

constexpr std::string_view tables[] = {walked, found};

}  // namespace

extern const Collector found_file_collector{"found_file", 1, tables, collect};

}  // namespace mijian
