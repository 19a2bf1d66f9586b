#!/bin/bash
# Reconciling visits that are in the store already, SQLite and PostgreSQL side by side.
#   tests/bench/reconciliation.sh [RECONCILIATION_TIMES]   (default: build/release/tests/reconciliation_times)
# MIJIAN_BENCH_TERMINALS sets how many (10000), each with one visit of 30 media. Prints wall and CPU time of each step,
# the largest process, and what each rule found. Judges nothing; people compare.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
times=${1:-$top/build/release/tests/reconciliation_times}
terminals=${MIJIAN_BENCH_TERMINALS:-10000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "== sqlite, $terminals terminals"
"$times" "sqlite://$folder/desk.db" "$terminals" "$top/policies"
echo "== postgresql, $terminals terminals"
"$times" postgresql "$terminals" "$top/policies"
