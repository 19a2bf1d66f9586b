// The facts of one audit: one SQLite file that describes itself, written once and never again.
// Rows and coverage go in through a SnapshotWriter; whoever reads it gets a checked, read-only
// Snapshot.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"
#include "agent/facts/schema.h"
#include "agent/store/database.h"

namespace mijian {

/// What a snapshot says of itself (table snapshot_info).
struct SnapshotInfo {
  int schema_version = mijian::schema_version;
  std::string tool_version;
  std::string host_kind;  // live, offline, recorded
  std::string root;       // "/" or the folder given by --root
  Time taken_at;
  std::string user;    // numeric uid the collectors ran as: "0"
  std::string means;   // what held the workers: "no_new_privileges capabilities seccomp landlock"
  std::string tables;  // "all", or the tables asked for, separated by blanks
};

class Snapshot {
 public:
  /// Opens a finished file as the foreign thing it is: read-only, defensive, integrity checked, and
  /// refused when it holds anything but tables and columns that some schema version declares.
  static Result<Snapshot> open(const std::string& path);
  /// An empty one in memory with the whole schema; for tests and rule cases, written through
  /// database().
  static Result<Snapshot> in_memory(const SnapshotInfo& info);

  const SnapshotInfo& info() const { return info_; }
  /// Digest of the file's bytes ("sm3:…"), or of those it would have as a file.
  const std::string& digest() const { return digest_; }
  Database& database() { return database_; }
  const Database& database() const { return database_; }

  Result<std::vector<SourceCoverage>> coverage() const;

 private:
  friend class SnapshotWriter;
  Snapshot(Database database, SnapshotInfo info, std::string digest)
      : database_{std::move(database)}, info_{std::move(info)}, digest_{std::move(digest)} {}
  Database database_;
  SnapshotInfo info_;
  std::string digest_;
};

/// Builds a snapshot: every row is checked against the schema (types, NOT NULL, known columns,
/// lengths); a row that does not fit is dropped and costs its table's coverage, with the reason.
class SnapshotWriter {
 public:
  /// Starts a temporary file beside `path`; nothing stands under `path` before finish().
  static Result<SnapshotWriter> create(const std::string& path, const SnapshotInfo& info);
  static Result<SnapshotWriter> in_memory(const SnapshotInfo& info);
  SnapshotWriter(SnapshotWriter&&) noexcept;
  SnapshotWriter& operator=(SnapshotWriter&&) noexcept;
  ~SnapshotWriter();  // an unfinished temporary file is removed

  /// What held the workers; known only once they ran.
  void set_means(std::string means);
  Status add(const FactRow& row);
  Status add(const SourceCoverage& source);
  /// Writes what is open, syncs, renames.
  Status finish();
  /// Ends an in-memory writer and gives what it holds.
  Result<Snapshot> take();

 private:
  struct State;
  explicit SnapshotWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mijian
