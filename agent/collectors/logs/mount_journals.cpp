#include "agent/collectors/logs/mount_journals.h"

#include <algorithm>

#include "agent/collectors/logs/mount_log.h"
#include "agent/collectors/usb/kernel_journal.h"

namespace mijian {
namespace {

// A disk that must spin up first is mounted half a minute after it came.
constexpr std::int64_t soon_after = 30 * microseconds_a_second;

// Whoever may write to the journal may call himself udisksd: what begins with '_' is journald's own
// word, and none of these runs as anybody but root.
struct Voice {
  std::string_view program;
  std::vector<JournalMatch> entries;
};
const std::vector<Voice>& voices() {
  constexpr const char* by_root = "_UID=0";
  constexpr const char* unit_started = "MESSAGE_ID=39f53479d3a045ac8e11786248231fbf";
  static const std::vector<Voice> all{
      {"udisksd", {{by_root, "SYSLOG_IDENTIFIER=udisksd"}, {by_root, "_COMM=udisksd"}}},
      {"ntfs-3g", {{by_root, "SYSLOG_IDENTIFIER=ntfs-3g"}}},
      {"usbmount", {{by_root, "SYSLOG_IDENTIFIER=usbmount"}}},
      {"systemd", {{by_root, "SYSLOG_IDENTIFIER=systemd", unit_started}}}};
  return all;
}

// "EXT4-fs (sdb1): mounted filesystem" is no warning and of no subsystem.
const std::vector<JournalMatch>& kernel_notes() {
  static const std::vector<JournalMatch> notes{{"_TRANSPORT=kernel", "PRIORITY=5", "PRIORITY=6"}};
  return notes;
}

// "scsi host6: usb-storage 1-2:1.0", "scsi host6: uas", older "scsi6 : usb-storage 1-2:1.0".
bool is_usb_disk(std::string_view message) {
  constexpr std::string_view scsi = "scsi", driver = ": usb-storage ", uas = ": uas";
  if (message.substr(0, scsi.size()) != scsi) return false;
  return message.find(driver) != std::string_view::npos ||
         (message.size() > uas.size() && message.substr(message.size() - uas.size()) == uas);
}

}  // namespace

void MountJournals::take(const KernelMessage& message, std::string_view file) {
  if (!message.stamp.utc) return;
  if (is_usb_disk(message.text)) disks_.push_back(*message.stamp.utc);
  mounts_.take("kernel", message.text, *message.stamp.utc, file, message.number);
}

Status MountJournals::read(SystemdJournal& journal, std::string_view file) {
  for (const Voice& voice : voices()) {
    const JournalReport report = read_journal(journal, voice.entries, [&](SystemdJournal& entry) {
      return take(voice.program, entry, file);
    });
    if (!report.outcome) return report.outcome;
  }
  return read_notes(journal, file);
}

Status MountJournals::take(std::string_view program, SystemdJournal& journal,
                           std::string_view file) {
  const auto field = journal.field("MESSAGE");
  if (!field && field.error().cause() == Cause::not_found) return ok;
  if (!field) return field.error();
  if (!parse_mount_message(program, *field)) return ok;
  const std::string message{*field};
  const auto stamp = journal.stamp();
  const auto number = journal.sequence();
  if (!stamp || !number) return first_error(stamp, number);
  mounts_.take(program, message, stamp->at, file, *number);
  return ok;
}

Status MountJournals::read_notes(SystemdJournal& journal, std::string_view file) {
  std::vector<Time> disks;
  disks.swap(disks_);
  std::sort(disks.begin(), disks.end());
  for (std::size_t index = 0; index < disks.size();) {
    const Time from = disks[index];
    Time to = {from.microseconds + soon_after};
    for (++index; index < disks.size() && disks[index] <= to; ++index)
      to = {disks[index].microseconds + soon_after};
    if (Status read = read_notes(journal, from, to, file); !read) return read;
  }
  return ok;
}

Status MountJournals::read_notes(SystemdJournal& journal, Time from, Time to,
                                 std::string_view file) {
  if (Status chosen = journal.select(kernel_notes(), from); !chosen) return chosen;
  for (;;) {
    const auto found = journal.next();
    if (!found) return found.error();
    if (!*found) return ok;
    const auto stamp = journal.stamp();
    if (!stamp) return stamp.error();
    if (to < stamp->at) return ok;
    if (++notes_ > most_)
      return too_large("the kernel noted more after USB disks came than is read for mounts");
    if (Status taken = take("kernel", journal, file); !taken) return taken;
  }
}

}  // namespace mijian
