#!/bin/bash
# The desk's store, SQLite and PostgreSQL side by side: pages of 100 rows of a ledger with totals, filtered, of past days.
#   tests/bench/store.sh [STORE_TIMES]   (default: build/release/tests/store_times)
# MIJIAN_BENCH_ASSETS and MIJIAN_BENCH_ENTRIES set the size (100000 and 1000000). Prints the best and the worst of five
# questions each, how fast the store was filled and verified, and the largest process. Judges nothing; people compare.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
times=${1:-$top/build/release/tests/store_times}
assets=${MIJIAN_BENCH_ASSETS:-100000} entries=${MIJIAN_BENCH_ENTRIES:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "== sqlite, $assets assets, $entries entries"
"$times" "sqlite://$folder/desk.db" "$assets" "$entries"
du -sh "$folder/desk.db"
echo "== postgresql, $assets assets, $entries entries"
"$times" postgresql "$assets" "$entries"
