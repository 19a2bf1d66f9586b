// The files of the systemd journal on a machine, in the order they were written: those of one
// folder belong to one machine id (this machine's, an earlier one's, a container's) and are one
// stream. What is in them is kernel_journal.h's business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/host/journal_header.h"

namespace mijian {

struct JournalFile {
  std::string path;
  std::int64_t size = 0;
  Result<JournalHeader> header;
};

struct JournalFolder {
  std::string path;                // "/var/log/journal/<machine id>"
  std::vector<JournalFile> files;  // in order of their entries; unreadable ones last
};

struct JournalFolders {
  std::vector<JournalFolder> folders;               // none: no journal is kept
  std::vector<std::pair<std::string, Error>> gaps;  // what could not be listed
};

/// What lies below /var/log/journal and /run/log/journal. The folder of journals that other
/// machines sent ("remote") is left out.
JournalFolders find_journal_files(const Host& host);

/// The same of files by name, whatever their names end in: each folder's are one stream.
JournalFolders journal_files_of(const Host& host, const std::vector<std::string>& paths);

/// True for a file that begins as a journal does; what cannot be read is none.
bool holds_journal(const Host& host, const std::string& path);

/// A user's own file, to which the kernel's messages never go.
bool is_user_journal(std::string_view path);

}  // namespace mijian
