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

# measure NAME BYTES COMMAND...
measure() { python3 "$top/tests/bench/measure.py" --bytes "$2" "$1" "${@:3}"; }

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
