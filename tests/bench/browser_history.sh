#!/bin/bash
# The history of one browser, a million visits of 200,000 pages, with the sqlite3 shell doing the same sum in the same run.
#   tests/bench/browser_history.sh [MIJIAN]   (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# MIJIAN_BENCH_VISITS sets the number of visits. Prints wall and CPU time and the largest process: the best of three
# runs on a warm cache. mijian copies the database first, sqlite3 does not. Judges nothing; people compare. Needs
# python3 and sqlite3; databases are kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
visits=${MIJIAN_BENCH_VISITS:-1000000}
mkdir -p "$cache"

measure() { python3 "$top/tests/bench/measure.py" "$@"; }

# compare FAMILY DATABASE SUM
compare() {
  local tree=$cache/browser-$1-$visits
  [ -e "$tree" ] || {
    rm -rf "$tree.new"
    python3 "$top/tests/bench/make_browser_history.py" "$tree.new" "$1" "$visits" 200000 20000
    mv "$tree.new" "$tree"
  }
  measure "mijian collect, $1" sh -c 'rm -f "$3"; exec "$1" collect --root "$2" --tables web_domain,web_download --policies "$4" --out "$3"' \
    - "$mijian" "$tree" "$cache/browser.db" "$top/policies"
  measure "sqlite3, $1" sqlite3 -readonly "file:$tree/$2?immutable=1" "$3"
  rm -f "$cache/browser.db"
}

compare firefox home/user/.mozilla/firefox/ab12cd34.default/places.sqlite \
  "SELECT p.rev_host, count(*), min(v.visit_date), max(v.visit_date) FROM moz_historyvisits v JOIN moz_places p ON p.id = v.place_id GROUP BY p.rev_host"
compare chromium home/user/.config/chromium/Default/History \
  "SELECT substr(u.url, 9, instr(substr(u.url, 9), '/') - 1) AS host, count(*), min(v.visit_time), max(v.visit_time) FROM visits v JOIN urls u ON u.id = v.url GROUP BY host"
