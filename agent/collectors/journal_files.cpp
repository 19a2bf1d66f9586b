#include "agent/collectors/journal_files.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "agent/core/text.h"
#include "agent/host/systemd_journal.h"

namespace mijian {
namespace {

// The second is where journald writes as long as nothing is to be kept, or /var is not there yet.
constexpr std::string_view places[] = {"/var/log/journal", "/run/log/journal"};
constexpr std::string_view from_elsewhere = "remote";  // where systemd-journal-remote puts its own

bool ends_in(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// journald puts a file aside as "….journal~" when it finds it not closed.
bool is_journal_name(std::string_view path) {
  return ends_in(path, ".journal") || ends_in(path, ".journal~");
}

using Beginnings = std::map<std::string, Time>;

// When each count of entries began: a file that is of no count comes last.
Beginnings beginnings_of(const std::vector<JournalFile>& files) {
  Beginnings beginnings;
  for (const JournalFile& file : files) {
    if (!file.header || !file.header->first_at) continue;
    const auto [at, is_new] =
        beginnings.try_emplace(file.header->sequence_id, *file.header->first_at);
    if (!is_new) at->second = std::min(at->second, *file.header->first_at);
  }
  return beginnings;
}

// Within one count the numbers tell the order, whatever the clock showed.
void put_in_order(std::vector<JournalFile>& files) {
  const Beginnings beginnings = beginnings_of(files);
  const auto rank = [&](const JournalFile& file) {
    const auto began = file.header ? beginnings.find(file.header->sequence_id) : beginnings.end();
    if (began == beginnings.end())
      return std::tuple{!file.header, true, Time{}, std::string{}, std::int64_t{0}, file.path};
    return std::tuple{false,    false, began->second, began->first, file.header->first_sequence,
                      file.path};
  };
  std::sort(files.begin(), files.end(), [&](const JournalFile& one, const JournalFile& other) {
    return rank(one) < rank(other);
  });
}

JournalFile file_at(const Host& host, const std::string& path, std::int64_t size) {
  return {path, size, read_journal_header(host, path)};
}

void add_folder(const Host& host, const std::string& path, JournalFolders& found) {
  const auto entries = host.list_optional(path);
  if (!entries) {
    found.gaps.push_back(entries.error());
    return;
  }
  JournalFolder folder{path, {}};
  for (const std::string& entry : *entries) {
    if (!is_journal_name(entry)) continue;
    const auto status = host.status_followed(entry);
    if (vanished(status)) continue;
    if (!status)
      found.gaps.push_back(status.error());
    else if (status->kind == FileKind::regular)
      folder.files.push_back(file_at(host, entry, status->size));
  }
  put_in_order(folder.files);
  if (!folder.files.empty()) found.folders.push_back(std::move(folder));
}

}  // namespace

JournalFolders find_journal_files(const Host& host) {
  JournalFolders found;
  for (const std::string_view place : places) {
    if (host.kind() == HostKind::offline && place.substr(0, 5) == "/run/") continue;
    const auto entries = host.list_optional(place);
    if (!entries) {
      found.gaps.push_back(entries.error());
      continue;
    }
    for (const std::string& entry : *entries) {
      const auto status = host.status_followed(entry);
      if (!status || status->kind != FileKind::folder || file_name(entry) == from_elsewhere)
        continue;
      add_folder(host, entry, found);
    }
  }
  return found;
}

JournalFolder single_journal_file(const Host& host, const std::string& path) {
  const auto status = host.status_followed(path);
  return {path, {file_at(host, path, status ? status->size : 0)}};
}

bool is_user_journal(std::string_view path) { return file_name(path).substr(0, 5) == "user-"; }

}  // namespace mijian
