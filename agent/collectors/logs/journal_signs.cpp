#include "agent/collectors/logs/journal_signs.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace mijian {
namespace {

struct Numbered {
  const JournalFile* file;
  const JournalHeader* header;
};

// Files whose numbers overlap: the system's and its users', of one stretch of time.
struct Cluster {
  std::int64_t first = 0, last = 0, entries = 0;
  std::optional<Time> first_at, last_at;
  const JournalFile* newest = nullptr;
};

std::vector<Cluster> clusters_of(std::vector<Numbered> files) {
  std::sort(files.begin(), files.end(), [](const Numbered& one, const Numbered& other) {
    return one.header->first_sequence < other.header->first_sequence;
  });
  std::vector<Cluster> clusters;
  for (const auto& [file, header] : files) {
    if (clusters.empty() || header->first_sequence > clusters.back().last)
      clusters.push_back({header->first_sequence, header->last_sequence, 0, header->first_at,
                          header->last_at, file});
    Cluster& cluster = clusters.back();
    cluster.entries += header->entries;
    if (header->last_sequence > cluster.last) {
      cluster.last = header->last_sequence, cluster.last_at = header->last_at;
      cluster.newest = file;
    }
  }
  return clusters;
}

LogSign gap_sign(const JournalFolder& folder, std::optional<Time> from, std::optional<Time> to,
                 std::int64_t missing, const JournalFile& file) {
  LogSign sign{LogSign::Kind::sequence_gap, folder.path, from, to};
  if (sign.from && sign.to && *sign.to < *sign.from) std::swap(sign.from, sign.to);
  sign.count = missing;
  sign.file = file.path;
  return sign;
}

void find_gaps(const JournalFolder& folder, const std::vector<Cluster>& clusters,
               std::vector<LogSign>& signs) {
  for (std::size_t index = 1; index < clusters.size(); ++index) {
    const Cluster &before = clusters[index - 1], &cluster = clusters[index];
    if (cluster.first > before.last + 1)
      signs.push_back(gap_sign(folder, before.last_at, cluster.first_at,
                               cluster.first - before.last - 1, *cluster.newest));
    const std::int64_t missing = cluster.last - cluster.first + 1 - cluster.entries;
    if (missing > 0)
      signs.push_back(
          gap_sign(folder, cluster.first_at, cluster.last_at, missing, *cluster.newest));
  }
}

}  // namespace

std::vector<LogSign> journal_signs(const JournalFolder& folder) {
  std::map<std::string, std::vector<Numbered>> counts;  // by sequence id
  std::vector<LogSign> signs;
  bool all_read = true;
  for (const JournalFile& file : folder.files) {
    if (file.header && file.header->entries > 0 && file.header->first_sequence > 0)
      counts[file.header->sequence_id].push_back({&file, &*file.header});
    if (file.header) continue;
    all_read = false;
    if (file.header.error().cause() != Cause::malformed) continue;
    LogSign sign{LogSign::Kind::unreadable, folder.path};
    sign.file = file.path;
    signs.push_back(std::move(sign));
  }
  // What a file that cannot be read holds is not missing.
  if (!all_read) return signs;
  for (auto& [id, files] : counts) find_gaps(folder, clusters_of(std::move(files)), signs);
  return signs;
}

}  // namespace mijian
