#include "agent/collectors/usb/kernel_journal.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "agent/collectors/logs/needles.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr const char* by_kernel = "_TRANSPORT=kernel";
// Of these the kernel says "usb 1-2: …", "scsi host6: …", "hid-generic 0003:…: …".
constexpr const char* subsystems[] = {
    "usb",   "scsi", "hid",   "net",   "bluetooth", "mmc",         "sd",          "mmc_host",
    "block", "tty",  "input", "sound", "usbmisc",   "thunderbolt", "video4linux", "ieee80211"};
// What file systems and the block layer complain of belongs to no subsystem: "FAT-fs (sdb1): Volume
// was not properly unmounted", "device offline error, dev sdb". It is a warning or worse.
constexpr int least_warning = 4;

const std::vector<JournalMatch>& device_messages() {
  static const std::vector<JournalMatch> any_of = [] {
    JournalMatch devices{by_kernel}, warnings{by_kernel};
    for (const char* subsystem : subsystems)
      devices.push_back(std::string{"_KERNEL_SUBSYSTEM="} + subsystem);
    for (int priority = 0; priority <= least_warning; ++priority)
      warnings.push_back("PRIORITY=" + std::to_string(priority));
    return std::vector{devices, warnings};
  }();
  return any_of;
}

bool is_absent(const Error& error) { return error.cause() == Cause::not_found; }

// The kernel's own stamp, which a log of the same message carries too; journald's comes later.
Result<std::int64_t> kernel_stamp(SystemdJournal& journal, const JournalStamp& stamp) {
  const auto text = journal.field("_SOURCE_MONOTONIC_TIMESTAMP");
  if (!text && !is_absent(text.error())) return text.error();
  const auto number = text ? to_integer(*text) : std::nullopt;
  return number.value_or(stamp.monotonic);
}

class KernelMessages {
 public:
  KernelMessages(std::size_t source, const std::vector<std::string>& needles,
                 const std::function<void(const KernelMessage&)>& take)
      : needles_{needles}, source_{source}, take_{take} {}

  Status take(SystemdJournal& journal) {
    const auto text = journal.field("MESSAGE");
    if (!text && is_absent(text.error())) return ok;
    if (!text) return text.error();
    if (needles_.find(*text) == std::string_view::npos) return ok;
    text_ = *text;  // the next field takes its place
    const auto stamp = journal.stamp();
    if (!stamp) return stamp.error();
    const auto monotonic = kernel_stamp(journal, *stamp);
    const auto number = journal.sequence();
    if (!monotonic || !number) return first_error(monotonic, number);
    KernelMessage message;
    message.text = text_;
    message.stamp.utc = stamp->at;
    message.monotonic = *monotonic;
    message.boot_id = stamp->boot_id;
    message.source = source_;
    message.number = *number;
    take_(message);
    return ok;
  }

 private:
  Needles needles_;
  std::size_t source_;
  const std::function<void(const KernelMessage&)>& take_;
  std::string text_;
};

// Sorted by first entry already within each file; the same boot may go on in the next file.
void add_boot(const JournalBoot& boot, std::map<std::string, JournalBoot>& boots) {
  const auto [at, is_new] = boots.try_emplace(boot.id, boot);
  if (is_new) return;
  at->second.first = std::min(at->second.first, boot.first);
  at->second.last = std::max(at->second.last, boot.last);
}

}  // namespace

JournalReport read_journal(SystemdJournal& journal, const std::vector<JournalMatch>& any_of,
                           const std::function<Status(SystemdJournal&)>& take) {
  JournalReport report;
  report.outcome = journal.select(any_of);
  while (report.outcome) {
    const auto found = journal.next();
    if (!found) report.outcome = found.error();
    if (!found || !*found) break;
    ++report.taken;
    if (!take(journal)) ++report.unread;
  }
  if (report.outcome && report.unread > 0)
    report.outcome = malformed(std::to_string(report.unread) + " entries cannot be read");
  return report;
}

JournalReport read_kernel_journal(SystemdJournal& journal, std::size_t source,
                                  const std::vector<std::string>& needles,
                                  const std::function<void(const KernelMessage&)>& take) {
  KernelMessages messages{source, needles, take};
  JournalReport report = read_journal(journal, device_messages(),
                                      [&](SystemdJournal& entry) { return messages.take(entry); });
  report.has_kernel_entries = report.taken > 0;
  if (!report.outcome || report.has_kernel_entries) return report;
  if (Status chosen = journal.select({{by_kernel}}); !chosen) return report;
  const auto any = journal.next();
  report.has_kernel_entries = any && *any;
  return report;
}

KernelSource source_of(const JournalFile& file) {
  return {file.path, "s=" + (file.header ? file.header->sequence_id : std::string{}) + ";i="};
}

std::string journal_cursor(const KernelSource& source, std::int64_t number) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number, 16).ptr;
  return source.cursor_head + std::string{digits, end};
}

std::vector<JournalBoot> boots_of(const Host& host, const SystemdJournalLibrary& library,
                                  const JournalFolder& folder) {
  std::map<std::string, JournalBoot> by_id;
  for (const JournalFile& file : folder.files) {
    auto journal = library.open(host, file.path);
    if (!journal) continue;
    const auto found = journal->boots();
    if (!found) continue;
    for (const JournalBoot& boot : *found) add_boot(boot, by_id);
  }
  std::vector<JournalBoot> boots;
  for (auto& [id, boot] : by_id) boots.push_back(std::move(boot));
  std::sort(boots.begin(), boots.end(), [](const JournalBoot& one, const JournalBoot& other) {
    return one.first < other.first;
  });
  return boots;
}

}  // namespace mijian
