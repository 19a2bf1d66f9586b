#include "agent/collectors/logs/journal_boots.h"

#include <utility>

#include "agent/collectors/logs/journal_files.h"
#include "agent/collectors/usb/kernel_journal.h"
#include "agent/core/text.h"

namespace mijian {

TimeSpans JournalBoots::up() const {
  TimeSpans up;
  for (const JournalBoot& boot : boots) up.add({boot.first, boot.last});
  return up;
}

JournalBoots read_journal_boots(const Host& host) {
  JournalBoots found;
  const auto machine_id = host.read_optional("/etc/machine-id");
  if (!machine_id) found.outcome = machine_id.error();
  if (!machine_id || !*machine_id) return found;
  for (const JournalFolder& folder : find_journal_files(host).folders) {
    if (file_name(folder.path) != trim(**machine_id)) continue;
    const auto library = SystemdJournalLibrary::load();
    if (!library) {
      found.outcome = library.error();
      return found;
    }
    found.folder = folder.path;
    for (JournalBoot& boot : boots_of(host, *library, folder))
      found.boots.push_back(std::move(boot));
  }
  return found;
}

}  // namespace mijian
