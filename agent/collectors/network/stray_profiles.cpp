#include "agent/collectors/network/stray_profiles.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "agent/collectors/system/tree_walk.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_files = 5000, most_named = 50;
constexpr std::string_view whole_tree = "file tree", database_mark{"SQLite format 3\0", 16};
constexpr BrowserFamily families[] = {BrowserFamily::firefox, BrowserFamily::chromium};

using Identity = std::tuple<std::uint32_t, std::uint32_t, std::uint64_t>;
Identity identity(const FileStatus& status) {
  return {status.device_major, status.device_minor, status.inode};
}

struct Candidate {
  BrowserFamily family;
  std::string folder;
  Identity identity;
};

/// Folders of programs, not of what people keep: what was thrown away is theirs.
bool is_of_program(std::string_view inside) {
  const bool is_own = inside.substr(0, 2) == "/." || inside.substr(0, 6) == "/snap/";
  return is_own && inside.find("/Trash/") == std::string_view::npos;
}

/// Other files are called History, too.
Result<bool> is_database(const Host& host, const std::string& path) {
  auto file = host.open(path);
  if (!file) return file.error();
  char start[database_mark.size()];
  const auto size = file->read_at(0, start, sizeof start);
  if (!size) return size.error();
  return std::string_view{start, *size} == database_mark;
}

class Strays {
 public:
  Strays(const Host& host, const UserHomes& homes) : host_{host} {
    for (const UserHome& home : homes.homes())
      if (const auto real = host.real_path(home.path); real && *real != "/")
        homes_.emplace_back(*real, home);
  }

  StrayProfiles all(const std::vector<BrowserProfile>& known) {
    const auto plan = WalkPlan::read(host_);
    if (!plan) {
      gap(std::string{whole_tree}, plan.error());
      return std::move(strays_);
    }
    WalkSubscriber subscriber{[this](const WalkedFile& file) { take(file); }};
    for (const BrowserFamily family : families) subscriber.names.push_back(history_name(family));
    say_of(walk_tree(host_, *plan, {subscriber}));
    std::set<Identity> seen;
    for (const BrowserProfile& profile : known)
      if (const auto status = host_.status_followed(profile.path)) seen.insert(identity(*status));
    for (const Candidate& candidate : candidates_)
      if (seen.insert(candidate.identity).second) look_at(candidate);
    if (unowned_ > most_named)
      gap(std::string{whole_tree}, not_supported("more folders with a browser's history: " +
                                                 std::to_string(unowned_ - most_named)));
    return std::move(strays_);
  }

 private:
  void gap(const std::string& path, const Error& why) { strays_.gaps.emplace_back(path, why); }

  void take(const WalkedFile& file) {
    if (file.status.kind != FileKind::regular || file.status.size == 0) return;
    if (candidates_.size() >= most_files) {
      is_full_ = true;
      return;
    }
    const auto family = std::find_if(std::begin(families), std::end(families),
                                     [&](auto one) { return file.name == history_name(one); });
    candidates_.push_back({*family, file.folder, identity(file.status)});
  }

  void look_at(const Candidate& candidate) {
    const std::string path = candidate.folder + "/" + std::string{history_name(candidate.family)};
    const auto is_history = is_database(host_, path);
    if (vanished(is_history)) return;
    if (!is_history) return gap(path, is_history.error());
    if (!*is_history) return;
    const auto* home = home_of(candidate.folder);
    const std::string inside = home != nullptr ? candidate.folder.substr(home->first.size()) : "";
    if (!is_of_program(inside)) return unowned(candidate.folder);
    if (auto profile = browser_profile(candidate.family, home->second, inside))
      strays_.found.emplace_back(home->second, std::move(*profile));
  }

  void unowned(const std::string& folder) {
    if (++unowned_ > most_named) return;
    gap(folder, not_supported("a browser's history in a folder that is no browser's of this "
                              "machine: nobody knows whose it is and where it was used"));
  }

  /// The innermost home that a folder lies in.
  const std::pair<std::string, UserHome>* home_of(const std::string& folder) const {
    const std::pair<std::string, UserHome>* innermost = nullptr;
    for (const auto& home : homes_)
      if (folder.substr(0, home.first.size() + 1) == home.first + "/" &&
          (innermost == nullptr || innermost->first.size() < home.first.size()))
        innermost = &home;
    return innermost;
  }

  void say_of(const WalkReport& report) {
    for (const auto& [path, why] : report.gaps) gap(path, why);
    if (const auto unnamed = report.gap_count - static_cast<std::int64_t>(report.gaps.size());
        unnamed > 0)
      gap(std::string{whole_tree},
          denied("so many more folders and files could not be looked at: " +
                 std::to_string(unnamed)));
    for (const PlannedMount& mount : report.skipped)
      if (mount.is_local_disk)
        gap(mount.target, not_supported("a local disk behind FUSE, not entered"));
    if (!report.outcome) gap(std::string{whole_tree}, report.outcome.error());
    if (is_full_)
      gap(std::string{whole_tree}, too_large("more files with names of browsers' histories than "
                                             "are looked at"));
    strays_.note = skipped_note(report.skipped);
  }

  const Host& host_;
  std::vector<std::pair<std::string, UserHome>> homes_;  // by their real paths
  std::vector<Candidate> candidates_;
  StrayProfiles strays_;
  std::size_t unowned_ = 0;
  bool is_full_ = false;
};

}  // namespace

StrayProfiles find_stray_profiles(const Host& host, const UserHomes& homes,
                                  const std::vector<BrowserProfile>& known) {
  return Strays{host, homes}.all(known);
}

}  // namespace mijian
