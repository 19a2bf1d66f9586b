// Histories as browsers write them, made on the spot.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "agent/store/database.h"
#include "tests/support/test_facts.h"

namespace mijian {

constexpr const char* firefox_schema =
    "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, "
    "rev_host LONGVARCHAR, visit_count INTEGER DEFAULT 0, last_visit_date INTEGER, guid TEXT);"
    "CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, "
    "visit_date INTEGER, visit_type INTEGER, session INTEGER);"
    "CREATE INDEX moz_historyvisits_placedateindex ON moz_historyvisits (place_id, visit_date);";
constexpr const char* chromium_schema =
    "CREATE TABLE urls (id INTEGER PRIMARY KEY AUTOINCREMENT, url LONGVARCHAR, title LONGVARCHAR, "
    "visit_count INTEGER DEFAULT 0 NOT NULL, last_visit_time INTEGER);"
    "CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, url INTEGER NOT NULL, visit_time "
    "INTEGER NOT NULL, from_visit INTEGER, transition INTEGER DEFAULT 0 NOT NULL);"
    "CREATE TABLE visit_source (id INTEGER PRIMARY KEY, source INTEGER NOT NULL);"
    "CREATE TABLE downloads (id INTEGER PRIMARY KEY, guid VARCHAR, target_path LONGVARCHAR, "
    "start_time INTEGER NOT NULL, received_bytes INTEGER NOT NULL DEFAULT 1, state INTEGER NOT "
    "NULL "
    "DEFAULT 1);"
    "CREATE TABLE downloads_url_chains (id INTEGER NOT NULL, chain_index INTEGER NOT NULL, url "
    "LONGVARCHAR NOT NULL, PRIMARY KEY (id, chain_index));";

/// A new database at a path, whose folders are made; it stays open while this lives.
inline Database make_database(const std::string& path, const std::string& sql) {
  std::filesystem::create_directories(std::filesystem::path{path}.parent_path());
  auto database = Database::create(path);
  EXPECT_OK(database);
  EXPECT_OK(database->run(sql));
  return std::move(*database);
}

/// Microseconds of 2026-11-01T00:00:00Z, as Firefox and as Chromium count them.
constexpr const char* november = "1793491200000000";
constexpr const char* november_1601 = "13437964800000000";

}  // namespace mijian
