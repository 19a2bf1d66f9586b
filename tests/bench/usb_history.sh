#!/bin/bash
# History from kernel logs, with grep, zcat and (where it is installed) usbrip beside it in the same run.
#   tests/bench/usb_history.sh [MIJIAN]   (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# MIJIAN_BENCH_MEGABYTES sets the size of each log (default 1000), MIJIAN_BENCH_LONG=1 adds the log of a million
# connections. Prints, for each command, MB a second of wall and CPU time and the largest process: the best of three
# runs on a warm cache. Judges nothing; people compare. Needs python3; logs are kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
megabytes=${MIJIAN_BENCH_MEGABYTES:-1000}
mkdir -p "$cache"

# make_log NAME MEGABYTES ARGUMENTS...: made once
make_log() {
  local log=$cache/$1-$2.log
  shift
  [ -e "$log" ] || { python3 "$top/tests/bench/make_kernel_log.py" "$log.new" "$@" >"$log.connections" && mv "$log.new" "$log"; }
  echo "$log"
}

# measure NAME BYTES COMMAND...: exit status 0 to 4 is an answer (grep: 1 is "no line").
measure() {
  python3 - "$@" <<'PY'
import os, resource, subprocess, sys, tempfile, time
name, size, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
best = None
for run in range(3):
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    # Into a file: grep that sees /dev/null stops at its first match.
    with tempfile.TemporaryFile() as output:
        status = subprocess.run(command, stdout=output, stderr=subprocess.DEVNULL).returncode
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if status not in (0, 1, 2, 4):
        sys.exit("%s: exit status %d" % (name, status))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if best is None or wall < best[0]:
        best = wall, cpu
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print("%-46s wall %8.3f s %7.0f MB/s   cpu %8.3f s %7.0f MB/s   largest process %6.1f MB"
      % (name, best[0], size / 1e6 / best[0], best[1], size / 1e6 / max(best[1], 1e-3), largest))
PY
}

# The lines that history is made of.
lines='usb [0-9]+-[0-9.]+: (New USB device found|USB disconnect|Product: |Manufacturer: |SerialNumber: )|usb-storage [0-9]+-[0-9.]+:|scsi host[0-9]+: |sd [0-9:]+: \[sd[a-z]+\] |USB hub found|Linux version '
history() { measure "mijian usb history, $1" "$(stat -c %s "$2")" "$mijian" usb history --policies "$top/policies" --json --log "$2"; }
peers() { measure "LC_ALL=C grep -cE, $1" "$(stat -c %s "$2")" env LC_ALL=C grep -cE "$lines" "$2"; }

for share in 0.5 5 100; do
  log=$(make_log "kernel-$share" "$megabytes" --share "$share")
  echo "$share % USB, $(cat "$log.connections") connections"
  history "$share % USB" "$log"
  peers "$share % USB" "$log"
done

log=$(make_log kernel-0.5 "$megabytes" --share 0.5)
[ -e "$log.gz" ] || gzip -1 -k "$log"
bytes=$(stat -c %s "$log")
measure "mijian usb history, .gz (unpacked bytes)" "$bytes" "$mijian" usb history --policies "$top/policies" --json --log "$log.gz"
measure "zcat (unpacked bytes)" "$bytes" zcat "$log.gz"

if command -v usbrip >/dev/null; then
  small=$(make_log kernel-5 50 --share 5)
  measure "usbrip events history" "$(stat -c %s "$small")" usbrip events history -q -f "$small"
else
  echo "usbrip is not installed: left out"
fi

if [ "${MIJIAN_BENCH_LONG:-0}" = 1 ]; then
  log=$(make_log kernel-million 10000 --share 16.5)
  echo "$(cat "$log.connections") connections in 10 GB"
  history "10 GB" "$log"
fi
