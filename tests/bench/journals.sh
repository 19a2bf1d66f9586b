#!/bin/bash
# USB history from systemd journals, with journalctl beside it in the same run.
#   tests/bench/journals.sh [MIJIAN]   (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# MIJIAN_BENCH_ENTRIES sets how many entries the journals hold (default 1000000). Prints, for each command, entries a
# second of wall and CPU time and the largest process: the best of three runs on a warm cache. Judges nothing; people
# compare. Needs python3 and systemd-journal-remote; journals are kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
entries=${MIJIAN_BENCH_ENTRIES:-1000000}
remote=/lib/systemd/systemd-journal-remote
tree=$cache/journals-$entries
journals=$tree/var/log/journal/00000000000000000000000000abcdef

[ -x "$remote" ] || { echo "no systemd-journal-remote here to make journals with (packaging/packages.txt)"; exit 0; }
if [ ! -e "$tree/connections" ]; then
  rm -rf "$tree"
  mkdir -p "$journals" "$tree/etc"
  echo 'ID=debian' >"$tree/etc/os-release"
  python3 "$top/tests/bench/make_journal.py" "$entries" >"$tree/export" 2>"$tree/connections.new"
  "$remote" -o "$journals/system.journal" "$tree/export" 2>"$tree/remote.txt" || { cat "$tree/remote.txt"; exit 1; }
  rm "$tree/export"
  mv "$tree/connections.new" "$tree/connections"
fi

measure() { python3 "$top/tests/bench/measure.py" --entries "$entries" "$@"; }

files=()
for file in "$journals"/*.journal; do files+=(--file "$file"); done
echo "$entries entries in $((${#files[@]} / 2)) files, $(cat "$tree/connections") connections"
measure "mijian usb history --root" "$mijian" usb history --policies "$top/policies" --root "$tree" --json
measure "journalctl _TRANSPORT=kernel --grep" journalctl "${files[@]}" -q _TRANSPORT=kernel --grep 'usb |scsi|\[sd|FAT-fs'
