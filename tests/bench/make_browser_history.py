#!/usr/bin/env python3
"""Makes a home with one browser's history of many visits, as the browser lays it out.

  make_browser_history.py FOLDER firefox|chromium VISITS PAGES DOMAINS
"""
import os
import random
import sqlite3
import sys

SCHEMA = {
    "firefox": """
CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, rev_host LONGVARCHAR,
  visit_count INTEGER DEFAULT 0, hidden INTEGER DEFAULT 0 NOT NULL, typed INTEGER DEFAULT 0 NOT NULL,
  frecency INTEGER DEFAULT -1 NOT NULL, last_visit_date INTEGER, guid TEXT, foreign_count INTEGER DEFAULT 0 NOT NULL,
  url_hash INTEGER DEFAULT 0 NOT NULL, description TEXT, preview_image_url TEXT, origin_id INTEGER);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER,
  visit_type INTEGER, session INTEGER, source INTEGER DEFAULT 0 NOT NULL, triggeringPlaceId INTEGER);
CREATE INDEX moz_places_url_hashindex ON moz_places (url_hash);
CREATE INDEX moz_places_lastvisitdateindex ON moz_places (last_visit_date);
CREATE INDEX moz_historyvisits_placedateindex ON moz_historyvisits (place_id, visit_date);
CREATE INDEX moz_historyvisits_fromindex ON moz_historyvisits (from_visit);
CREATE INDEX moz_historyvisits_dateindex ON moz_historyvisits (visit_date);""",
    "chromium": """
CREATE TABLE urls (id INTEGER PRIMARY KEY AUTOINCREMENT, url LONGVARCHAR, title LONGVARCHAR,
  visit_count INTEGER DEFAULT 0 NOT NULL, typed_count INTEGER DEFAULT 0 NOT NULL, last_visit_time INTEGER NOT NULL,
  hidden INTEGER DEFAULT 0 NOT NULL);
CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, url INTEGER NOT NULL, visit_time INTEGER NOT NULL,
  from_visit INTEGER, transition INTEGER DEFAULT 0 NOT NULL, segment_id INTEGER,
  visit_duration INTEGER DEFAULT 0 NOT NULL);
CREATE TABLE visit_source (id INTEGER PRIMARY KEY, source INTEGER NOT NULL);
CREATE TABLE downloads (id INTEGER PRIMARY KEY, guid VARCHAR NOT NULL, start_time INTEGER NOT NULL,
  received_bytes INTEGER NOT NULL, state INTEGER NOT NULL);
CREATE TABLE downloads_url_chains (id INTEGER NOT NULL, chain_index INTEGER NOT NULL, url LONGVARCHAR NOT NULL,
  PRIMARY KEY (id, chain_index));
CREATE INDEX urls_url_index ON urls (url);
CREATE INDEX visits_url_index ON visits (url);
CREATE INDEX visits_from_index ON visits (from_visit);
CREATE INDEX visits_time_index ON visits (visit_time);"""}
PLACE = {"firefox": ".mozilla/firefox/ab12cd34.default/places.sqlite", "chromium": ".config/chromium/Default/History"}


def main(folder, family, visits, pages, domains):
    chance = random.Random(1)
    path = os.path.join(folder, "home/user", PLACE[family])
    os.makedirs(os.path.dirname(path))
    os.makedirs(os.path.join(folder, "etc"))
    with open(os.path.join(folder, "etc/passwd"), "w") as passwd:
        passwd.write("user:x:1000:1000::/home/user:/bin/bash\n")
    database = sqlite3.connect(path)
    database.execute("PRAGMA page_size = %d" % (32768 if family == "firefox" else 4096))
    database.executescript(SCHEMA[family])
    hosts = ["%s%d.example.%s" % (chance.choice(["www.", "", "a.b."]), n, chance.choice(["com", "cn", "org"]))
             for n in range(domains)]
    shift = 0 if family == "firefox" else 11644473600000000
    start = 1700000000000000 + shift

    def addresses():
        for page in range(1, pages + 1):
            host = hosts[min(int(chance.paretovariate(0.7)) - 1, domains - 1)]
            yield page, "https://%s/%032x?%s" % (host, chance.getrandbits(128), "q" * chance.randrange(80)), host[::-1] + "."

    if family == "firefox":
        database.executemany("INSERT INTO moz_places (id, url, title, rev_host, visit_count, last_visit_date, guid, url_hash)"
                             " VALUES (?1, ?2, 'a title of some length ' || ?1, ?3, 5, 1700000000000000 + ?1, hex(?1), ?1 * 7919)",
                             addresses())
        insert = "INSERT INTO moz_historyvisits (from_visit, place_id, visit_date, visit_type) VALUES (?, ?, ?, 1)"
    else:
        database.executemany("INSERT INTO urls (id, url, title, last_visit_time) VALUES (?1, ?2, 'a title of some length ' || ?3, 0)",
                             addresses())
        insert = "INSERT INTO visits (from_visit, url, visit_time, transition) VALUES (?, ?, ?, 805306368)"
    database.executemany(insert, ((n - 1, chance.randrange(pages) + 1, start + n * 60000000) for n in range(1, visits + 1)))
    database.commit()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6]))
