// Past connections of USB devices, mounts, and network events, as the systemd journal tells them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/logs/history_hole.h"
#include "agent/collectors/logs/journal_files.h"
#include "agent/collectors/logs/journal_silences.h"
#include "agent/collectors/logs/mount_history.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/collectors/network/network_events.h"
#include "agent/collectors/usb/usb_timeline.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// What became of the journals of a machine.
struct UsbJournals {
  std::vector<TimeSpan> spans;     // of each folder that holds messages of the kernel
  std::vector<HistoryHole> holes;  // in them
  std::vector<JournalSilence> silences;
  bool any_file = false;
  std::optional<Error> impossible;                        // none of them could be read
  std::vector<std::pair<std::string, Error>> gaps;        // by file
  std::vector<std::pair<std::string, Error>> mount_gaps;  // of what concerns mounts alone
  std::vector<std::pair<std::string, Error>> network_gaps;
};

/// Reads every folder as one stream, and the mounts and, where they are wanted, the network events
/// that it tells. Users' own files are left out: neither the kernel's messages nor those of system
/// daemons go there.
UsbJournals read_usb_journals(const Host& host, const JournalFolders& found, UsbTimeline& timeline,
                              MountHistory& mounts, NetworkEvents* network = nullptr);

}  // namespace mijian
