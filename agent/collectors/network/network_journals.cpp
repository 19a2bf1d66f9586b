#include "agent/collectors/network/network_journals.h"

#include <string>

#include "agent/collectors/usb/kernel_journal.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

// Whoever may write to the journal may call himself NetworkManager: what begins with '_' is
// journald's own word. Many of these run as root, the others as users of their own in their units.
std::vector<JournalMatch> entries_of(const NetworkProgram& program) {
  // Each of OpenVPN's services speaks by a name of its own; one built here lies elsewhere. Once its
  // tunnel stands it goes on as nobody, where its configuration says so.
  if (program.name == "openvpn")
    return {{"_EXE=/usr/sbin/openvpn"}, {"_UID=0", "_UID=65534", "_COMM=openvpn"}};
  // Not every driver's message names its device, so all of the kernel's are looked through.
  if (program.name == "kernel") return {{"_TRANSPORT=kernel"}};
  const std::string identifier = "SYSLOG_IDENTIFIER=" + std::string{program.name};
  std::vector<JournalMatch> entries{{"_UID=0", identifier}};
  const auto units = words_of(program.units);
  if (units.empty()) return entries;
  JournalMatch& in_units = entries.emplace_back(JournalMatch{identifier});
  for (const std::string_view unit : units)
    in_units.push_back("_SYSTEMD_UNIT=" + std::string{unit});
  return entries;
}

Status take(std::string_view program, SystemdJournal& journal, NetworkEvents& events) {
  const auto message = journal.field("MESSAGE");
  if (!message && message.error().cause() == Cause::not_found) return ok;
  if (!message) return message.error();
  if (!parse_network_message(program, *message)) return ok;
  const std::string text{*message};  // the next field takes its place
  const auto stamp = journal.stamp();
  const auto number = journal.sequence();
  if (!stamp || !number) return first_error(stamp, number);
  events.take(program, text, stamp->at, *number);
  return ok;
}

}  // namespace

Status read_network_journal(SystemdJournal& journal, NetworkEvents& events) {
  for (const NetworkProgram& program : network_programs()) {
    if (program.name == "nm-openvpn") continue;  // NetworkManager's OpenVPN is the same program
    const JournalReport report =
        read_journal(journal, entries_of(program),
                     [&](SystemdJournal& entry) { return take(program.name, entry, events); });
    if (!report.outcome) return report.outcome;
  }
  return ok;
}

}  // namespace mijian
