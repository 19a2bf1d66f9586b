#include "agent/collectors/usb/usb_journals.h"

#include <algorithm>
#include <utility>

#include "agent/collectors/logs/journal_signs.h"
#include "agent/collectors/logs/mount_journals.h"
#include "agent/collectors/network/network_journals.h"
#include "agent/collectors/usb/kernel_journal.h"
#include "agent/collectors/usb/usb_log.h"
#include "agent/collectors/usb/usb_sessions.h"

namespace mijian {
namespace {

void extend(std::optional<TimeSpan>& span, const JournalHeader& header) {
  if (!header.first_at || !header.last_at) return;
  const TimeSpan own{*header.first_at, *header.last_at};
  span = span ? TimeSpan{std::min(span->from, own.from), std::max(span->to, own.to)} : own;
}

class Reading {
 public:
  Reading(const Host& host, const SystemdJournalLibrary& library, UsbTimeline& timeline,
          MountHistory& mounts, NetworkEvents* network, UsbJournals& result)
      : host_{host},
        library_{library},
        timeline_{timeline},
        mounts_{mounts},
        network_{network},
        result_{result},
        needles_{usb_log_needles()} {
    for (std::string& needle : mount_log_needles()) needles_.push_back(std::move(needle));
  }

  void folder(const JournalFolder& folder) {
    UsbSessions sessions{timeline_};
    JournalSilences silences{folder.path};
    std::optional<TimeSpan> span;
    bool has_kernel_entries = false;
    for (const JournalFile& file : folder.files) {
      if (is_user_journal(file.path)) continue;
      if (!file.header) {
        result_.gaps.emplace_back(file.path, file.header.error());
        continue;
      }
      extend(span, *file.header);
      has_kernel_entries = read(file, sessions, silences) || has_kernel_entries;
    }
    sessions.end();
    if (network_ != nullptr) network_->settle_journal();
    // A container's journal says nothing about any time of this machine.
    if (!has_kernel_entries || !span) return;
    add_reach(*span, missing_entries(journal_signs(folder)));
    for (JournalSilence& silence : std::move(silences).silences())
      result_.silences.push_back(std::move(silence));
  }
  bool any_readable() const { return any_readable_; }

 private:
  void add_reach(TimeSpan span, std::vector<HistoryHole> holes) {
    for (const TimeSpan& left : without_holes(span, holes)) result_.spans.push_back(left);
    for (HistoryHole& hole : holes) result_.holes.push_back(std::move(hole));
  }

  bool read(const JournalFile& file, UsbSessions& sessions, JournalSilences& silences) {
    auto journal = library_.open(host_, file.path);
    if (!journal) {
      if (!vanished(journal)) result_.gaps.emplace_back(file.path, journal.error());
      return false;
    }
    const JournalReport report =
        read_kernel_journal(*journal, timeline_.add_source(source_of(file)), needles_,
                            [&](const KernelMessage& message) {
                              sessions.take(message);
                              mounts_.take(message, file.path);
                            });
    if (!report.outcome)
      result_.gaps.emplace_back(file.path, report.outcome.error());
    else if (Status mounts = mounts_.read(*journal, file.path); !mounts)
      result_.mount_gaps.emplace_back(file.path, mounts.error());
    if (report.outcome && network_ != nullptr) read_network(*journal, file);
    if (const Status sought = silences.take(*journal, file.path); report.outcome && !sought)
      result_.gaps.emplace_back(file.path, sought.error());
    any_readable_ = any_readable_ || report.outcome || report.taken > 0;
    return report.has_kernel_entries;
  }

  void read_network(SystemdJournal& journal, const JournalFile& file) {
    network_->begin_file(source_of(file));
    if (Status read = read_network_journal(journal, *network_); !read)
      result_.network_gaps.emplace_back(file.path, read.error());
  }

  const Host& host_;
  const SystemdJournalLibrary& library_;
  UsbTimeline& timeline_;
  MountJournals mounts_;
  NetworkEvents* network_;
  UsbJournals& result_;
  std::vector<std::string> needles_;
  bool any_readable_ = false;
};

}  // namespace

UsbJournals read_usb_journals(const Host& host, const JournalFolders& found, UsbTimeline& timeline,
                              MountHistory& mounts, NetworkEvents* network) {
  UsbJournals result;
  result.any_file = !found.folders.empty();
  for (const auto& [place, why] : found.gaps) result.gaps.emplace_back(place, why);
  if (!result.any_file) return result;
  const auto library = SystemdJournalLibrary::load();
  if (!library) {
    result.impossible = library.error();
    return result;
  }
  Reading reading{host, *library, timeline, mounts, network, result};
  for (const JournalFolder& folder : found.folders) reading.folder(folder);
  if (!reading.any_readable() && !result.gaps.empty())
    result.impossible = result.gaps.front().second.during(result.gaps.front().first);
  return result;
}

}  // namespace mijian
