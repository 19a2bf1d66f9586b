#include "agent/collectors/logs/journal_files.h"

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
    found.gaps.emplace_back(path, entries.error());
    return;
  }
  JournalFolder folder{path, {}};
  for (const std::string& entry : *entries) {
    if (!is_journal_name(entry)) continue;
    const auto status = host.status_followed(entry);
    if (vanished(status)) continue;
    if (!status)
      found.gaps.emplace_back(entry, status.error());
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
    if (host.kind() == HostKind::offline && place.substr(0, 5) == "/run/") {
      if (host.is_left_behind(place))
        found.gaps.emplace_back(
            place, not_supported("offline: saved from a running system, it is not looked at"));
      continue;
    }
    const auto entries = host.list_optional(place);
    if (!entries) {
      found.gaps.emplace_back(place, entries.error());
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

JournalFolders journal_files_of(const Host& host, const std::vector<std::string>& paths) {
  JournalFolders found;
  for (const std::string& path : paths) {
    const auto status = host.status_followed(path);
    if (!status) {
      found.gaps.emplace_back(path, status.error());
      continue;
    }
    const std::string place = path.substr(0, path.size() - file_name(path).size());
    const auto known = std::find_if(found.folders.begin(), found.folders.end(),
                                    [&](const JournalFolder& each) { return each.path == place; });
    JournalFolder& folder = known != found.folders.end()
                                ? *known
                                : found.folders.emplace_back(JournalFolder{place, {}});
    folder.files.push_back(file_at(host, path, status->size));
  }
  for (JournalFolder& folder : found.folders) put_in_order(folder.files);
  return found;
}

bool holds_journal(const Host& host, const std::string& path) {
  const auto file = host.open(path);
  char front[8] = {};
  const auto got = file ? file->read_at(0, front, sizeof front) : Result<std::size_t>{0};
  return got && is_journal({front, *got});
}

bool is_user_journal(std::string_view path) { return file_name(path).substr(0, 5) == "user-"; }

}  // namespace mijian
