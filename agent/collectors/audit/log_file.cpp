#include <algorithm>

#include "agent/collectors/audit/auditd_setting.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/file_mode.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "log_file", log_folder = "/var/log",
                           auditd_source = "auditd log folder",
                           default_audit_log = "/var/log/audit/audit.log";
constexpr int most_depth = 8;
constexpr int most_files = 50'000;  // containers and builds can leave very many

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_ending(std::string_view name, std::string_view ending) {
  const bool has =
      name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending;
  return has ? name.substr(0, name.size() - ending.size()) : name;
}

std::string_view without_packing(std::string_view name) {
  for (const std::string_view ending : {".gz", ".xz", ".bz2", ".zst", ".lzma"})
    if (const auto bare = without_ending(name, ending); bare.size() < name.size()) return bare;
  return name;
}

// logrotate writes "x.1", with dateext "x-20260301", "x-2026030104" or "x-20260301-1772300000".
std::string_view without_rotation(std::string_view name) {
  if (const auto bare = without_ending(name, ".old"); bare.size() < name.size()) return bare;
  const auto mark = name.find_last_of(".-");
  if (mark == std::string_view::npos || mark == 0 || !is_number(name.substr(mark + 1))) return name;
  const std::size_t digits = name.size() - mark - 1;
  const std::string_view before = name.substr(0, mark);
  if (name[mark] == '.') return digits <= 4 || digits == 8 ? before : name;
  if (digits == 8 || digits == 10 || digits == 14) {
    const std::string_view whole = without_rotation(before);  // -20260301-1772300000
    return digits == 10 && whole.size() + 9 == before.size() ? whole : before;
  }
  return name;
}

// journald archives user-1000@….journal beside user-1000.journal.
std::string_view journal_base(std::string_view name) {
  const std::string_view bare = without_ending(without_ending(name, "~"), ".journal");
  if (bare.size() == name.size()) return {};
  return bare.substr(0, bare.find('@'));
}

std::string family_of(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::string folder{path.substr(0, path.size() - name.size())};
  if (const auto base = journal_base(name); !base.empty())
    return folder + std::string{base} + ".journal";
  return folder + std::string{without_rotation(without_packing(name))};
}

class Walk {
 public:
  Walk(const Host& host, FactWriter& facts, std::string apart)
      : host_{host}, facts_{facts}, apart_{std::move(apart)} {}

  void folder(const std::string& path, int depth, GapList& gaps) {
    if (depth > most_depth) return gaps.add(too_large("folders deeper than 8 below /var/log"));
    // Every system has /var/log; where it is missing, it lies on a file system that is not here.
    const auto entries = path == "/var/log" ? host_.list(path) : host_.list_optional(path);
    if (!entries) return gaps.add(entries.error());
    for (const std::string& entry : *entries) {
      if (entry == apart_) continue;
      const auto status = host_.status(entry);
      if (vanished(status)) continue;
      if (!status)
        gaps.add(status.error());
      else if (status->kind == FileKind::folder)
        folder(entry, depth + 1, gaps);
      else if (status->kind == FileKind::regular)
        file(entry, *status, gaps);
    }
  }

 private:
  void file(const std::string& path, const FileStatus& status, GapList& gaps) {
    if (++files_ == most_files) gaps.add(too_large("more than 50,000 files"));
    if (files_ >= most_files) return;
    facts_.add(table, {{"path", path},
                       {"family", family_of(path)},
                       {"size_bytes", status.size},
                       {"modified_at", status.modified},
                       {"mode", mode_text(status.mode)},
                       {"user_id", std::int64_t{status.uid}},
                       {"group_id", std::int64_t{status.gid}}});
  }

  const Host& host_;
  FactWriter& facts_;
  std::string apart_;  // a folder that is a source of its own
  int files_ = 0;
};

// Where auditd writes; what its configuration cannot tell is a gap of that source.
std::string audit_log_folder(const Host& host, GapList& gaps) {
  const auto configured = auditd_log_file(host);
  if (!configured) gaps.add(configured.error());
  const std::string log = configured.value_or(std::string{default_audit_log});
  return log.substr(0, std::max<std::size_t>(log.rfind('/'), 1));
}

// The auditd folder is walked apart, so that it alone is unknown to who may not see it.
Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList audit_gaps, gaps;
  const std::string audit_folder = audit_log_folder(host, audit_gaps);
  Walk walk{host, facts, audit_folder};
  if (audit_folder != log_folder) walk.folder(audit_folder, 0, audit_gaps);
  audit_gaps.report(facts, table, auditd_source, audit_folder);
  walk.folder(std::string{log_folder}, 0, gaps);
  gaps.report(facts, table, log_folder);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector log_file_collector{"log_file", 1, tables, collect};

}  // namespace mijian
