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

# measure NAME COMMAND...: exit status 0 to 4 is an answer.
measure() {
  python3 - "$entries" "$@" <<'PY'
import os, resource, subprocess, sys, time
entries, name, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
best = None
for run in range(3):
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if status not in (0, 1, 2, 4):
        sys.exit("%s: exit status %d" % (name, status))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if best is None or wall < best[0]:
        best = wall, cpu
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print("%-42s wall %7.3f s %9.0f entries/s   cpu %7.3f s %9.0f entries/s   largest process %6.1f MB"
      % (name, best[0], entries / best[0], best[1], entries / max(best[1], 1e-3), largest))
PY
}

files=()
for file in "$journals"/*.journal; do files+=(--file "$file"); done
echo "$entries entries in $((${#files[@]} / 2)) files, $(cat "$tree/connections") connections"
measure "mijian usb history --root" "$mijian" usb history --policies "$top/policies" --root "$tree" --json
measure "journalctl _TRANSPORT=kernel --grep" journalctl "${files[@]}" -q _TRANSPORT=kernel --grep 'usb |scsi|\[sd|FAT-fs'
