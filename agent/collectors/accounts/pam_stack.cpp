#include "agent/collectors/accounts/pam_stack.h"

#include <algorithm>
#include <optional>
#include <set>

#include "agent/collectors/accounts/pam_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view folders[] = {"/etc/pam.d", "/usr/lib/pam.d"};
constexpr std::string_view single_file = "/etc/pam.conf";
constexpr std::size_t most_entries = 2000;  // of one service
constexpr std::size_t deepest_include = 16;

bool is_leftover(std::string_view name) {
  constexpr std::string_view endings[] = {
      "~",        ".dpkg-old", ".dpkg-dist", ".dpkg-new", ".dpkg-bak", ".ucf-old", ".ucf-dist",
      ".rpmsave", ".rpmnew",   ".rpmorig",   ".bak",      ".orig",     ".swp"};
  const auto ends = [name](std::string_view ending) {
    return name.size() >= ending.size() && name.substr(name.size() - ending.size()) == ending;
  };
  return name.empty() || name[0] == '.' ||
         std::any_of(std::begin(endings), std::end(endings), ends);
}

/// Unfolds the includes of one service.
class Unfolding {
 public:
  Unfolding(const Host& host, GapList& gaps, std::map<std::string, Result<PamFile>>& files)
      : host_{host}, gaps_{gaps}, files_{files} {}

  /// The lines of a file that belong to `stack`; all when it is empty.
  void add_file(const std::string& path, std::string_view stack, int level) {
    const auto& file = parsed(path);
    if (!file) return miss(file.error());
    if (open_.count(path) > 0) return miss(malformed(path + " includes itself"));
    if (open_.size() >= deepest_include) return miss(too_large(path + ": includes too deep"));
    is_whole_ = is_whole_ && file->bad_lines.empty();
    open_.insert(path);
    add_lines(path, file->lines, stack, level);
    open_.erase(path);
  }

  void add_lines(const std::string& path, const std::vector<PamLine>& lines, std::string_view stack,
                 int level) {
    for (const PamLine& line : lines) {
      if (!stack.empty() && !line.stack.empty() && line.stack != stack) continue;
      if (entries_.size() >= most_entries) {
        if (!std::exchange(full_, true))
          miss(too_large(path + ": more lines than any stack needs"));
        return;
      }
      add_line(path, line, stack, level);
    }
  }

  PamService take(std::string name) { return {std::move(name), std::move(entries_), is_whole_}; }

 private:
  void miss(const Error& why) {
    gaps_.add(why);
    is_whole_ = false;
  }

  void add_line(const std::string& path, const PamLine& line, std::string_view stack, int level) {
    PamEntry entry{line.stack, line.control, "", line.arguments, path, line.line, level, false};
    if (line.kind == PamLine::Kind::module) {
      entry.module = pam_module_name(line.target);
      entries_.push_back(std::move(entry));
      return;
    }
    const bool substack = line.kind == PamLine::Kind::substack;
    if (substack) {
      entry.opens_substack = true;
      entries_.push_back(std::move(entry));
    }
    // @include in a file that was itself included for one stack brings that one only.
    const std::string_view wanted = line.stack.empty() ? stack : std::string_view{line.stack};
    if (const auto target = find(line.target))
      add_file(*target, wanted, level + (substack ? 1 : 0));
    else
      miss(not_found(line.target + ", included by " + path + ":" + std::to_string(line.line)));
  }

  std::optional<std::string> find(const std::string& name) {
    if (name[0] == '/') return name;
    for (const std::string_view folder : folders) {
      const std::string path = std::string{folder} + "/" + name;
      if (files_.count(path) > 0 || host_.exists(path).value_or(true)) return path;
    }
    return std::nullopt;
  }

  const Result<PamFile>& parsed(const std::string& path) {
    const auto known = files_.find(path);
    if (known != files_.end()) return known->second;
    const auto text = host_.read(path);
    Result<PamFile> file =
        text ? Result<PamFile>{parse_pam_file(*text)} : Result<PamFile>{text.error()};
    if (file)
      for (const int line : file->bad_lines) gaps_.add_line(path, line, "not a PAM line");
    return files_.emplace(path, std::move(file)).first->second;
  }

  const Host& host_;
  GapList& gaps_;
  std::map<std::string, Result<PamFile>>& files_;
  std::vector<PamEntry> entries_;
  std::set<std::string> open_;
  bool full_ = false, is_whole_ = true;
};

/// Service files by name; those of /etc go before the vendor's. None when no folder is there.
Result<std::optional<std::map<std::string, std::string>>> service_files(const Host& host) {
  std::map<std::string, std::string> files;
  bool any = false;
  for (const std::string_view folder : folders) {
    const auto entries = host.list(folder);
    if (vanished(entries)) continue;
    if (!entries) return entries.error();
    any = true;
    for (const std::string& path : *entries)
      if (!is_leftover(file_name(path))) files.emplace(file_name(path), path);
  }
  if (!any) return std::optional<std::map<std::string, std::string>>{};
  return std::optional{std::move(files)};
}

Result<std::vector<PamService>> read_single_file(const Host& host, GapList& gaps) {
  const auto text = host.read(single_file);
  if (!text) return text.error();
  const PamFile file = parse_pam_file(*text, true);
  for (const int line : file.bad_lines) gaps.add_line(single_file, line, "not a PAM line");
  std::map<std::string, std::vector<PamLine>> by_service;
  for (const PamLine& line : file.lines) by_service[line.service].push_back(line);
  std::map<std::string, Result<PamFile>> files;
  std::vector<PamService> services;
  for (const auto& [name, lines] : by_service) {
    Unfolding unfolding{host, gaps, files};
    unfolding.add_lines(std::string{single_file}, lines, "", 0);
    services.push_back(unfolding.take(name));
    services.back().is_whole = services.back().is_whole && file.bad_lines.empty();
  }
  return services;
}

}  // namespace

std::vector<PamEntry> PamService::stack(std::string_view wanted) const {
  std::vector<PamEntry> found;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
               [wanted](const PamEntry& entry) { return entry.stack == wanted; });
  return found;
}

Result<std::vector<PamService>> read_pam_services(const Host& host, GapList& gaps) {
  const auto names = service_files(host);
  if (!names) return names.error();
  if (!*names) return read_single_file(host, gaps);
  std::map<std::string, Result<PamFile>> files;
  std::vector<PamService> services;
  for (const auto& [name, path] : **names) {
    const auto status = host.status_followed(path);
    if (status && status->kind != FileKind::regular) continue;  // a folder beside the services
    Unfolding unfolding{host, gaps, files};
    unfolding.add_file(path, "", 0);
    services.push_back(unfolding.take(name));
  }
  return services;
}

namespace {

enum class Impression { none, good, bad };

/// The verdict so far, as libpam keeps it while it walks a stack.
struct Standing {
  Impression impression = Impression::none;
  bool success = false;

  void ok(bool its_success) {
    if (impression == Impression::none || (impression == Impression::good && success)) {
      impression = impression == Impression::none && its_success ? Impression::good : impression;
      success = its_success;
    }
  }
  void bad() {
    impression = Impression::bad;
    success = false;
  }
};

/// The index behind `count` entries of the same level; a substack counts as one with all it holds.
std::size_t jump(const std::vector<PamEntry>& stack, std::size_t at, std::int64_t count) {
  const int level = stack[at].level;
  std::size_t next = at + 1;
  for (; count > 0 && next < stack.size() && stack[next].level >= level; --count) {
    ++next;
    while (next < stack.size() && stack[next].level > level) ++next;
  }
  return next;
}

/// Where the substack that holds `at` ends; the end of all at level 0.
std::size_t leave(const std::vector<PamEntry>& stack, std::size_t at) {
  const int level = stack[at].level;
  std::size_t next = at + 1;
  while (next < stack.size() && stack[next].level >= level) ++next;
  return next;
}

}  // namespace

PamRun run_pam_stack(const std::vector<PamEntry>& stack,
                     const std::function<std::string_view(const PamEntry&)>& answer) {
  PamRun run;
  Standing standing;
  std::map<int, Standing> at_entry;  // what "reset" goes back to, by level
  for (std::size_t at = 0; at < stack.size();) {
    const PamEntry& entry = stack[at];
    if (entry.opens_substack) {
      at_entry[entry.level + 1] = standing;
      ++at;
      continue;
    }
    run.asked.push_back(&entry);
    const std::string_view said = answer(entry);
    const std::string action = pam_action(entry.control, said);
    std::size_t next = at + 1;
    if (action == "ok" || action == "done") standing.ok(said == "success");
    if (action == "bad" || action == "die") standing.bad();
    if (action == "reset") standing = at_entry[entry.level];
    if (action == "die" || (action == "done" && standing.impression != Impression::bad))
      next = leave(stack, at);
    if (const auto count = to_integer(action)) next = jump(stack, at, *count);
    at = next;
  }
  run.lets_through = standing.impression == Impression::good && standing.success;
  return run;
}

}  // namespace mijian
