#!/bin/bash
# 50 USB devices present, asked for once: mijian, and beside it USBGuard and lsusb over the same bus in the same run.
#   tests/bench/usb_present.sh [MIJIAN]      (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# Prints CPU and wall time, the median of five runs after a warm-up; the budget is 50 ms. A peer that is not
# installed is named and left out. Needs python3; the peers need umockdev, and usbguard or usbutils.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$top/tests/bench/make_usb_bus.py" "$work"

# measure NAME LINES COMMAND...: fails when the answer has fewer lines than devices.
measure() {
  python3 - "$@" <<'PY'
import resource, statistics, subprocess, sys, time
name, lines, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
cpu, wall = [], []
for run in range(6):
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    ended, after = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    if answer.stdout.count(b"\n") < lines:
        sys.exit("%s: %d lines, exit status %d" % (name, answer.stdout.count(b"\n"), answer.returncode))
    if run:
        cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        wall.append(ended - started)
print("%-44s cpu %6.1f ms  wall %6.1f ms (%.1f to %.1f)" %
      (name, 1e3 * statistics.median(cpu), 1e3 * statistics.median(wall), 1e3 * min(wall), 1e3 * max(wall)))
PY
}

measure "mijian usb present, 50 devices and their hub" 50 "$mijian" usb present --recorded "$work/host" \
  --policies "$top/policies" --json
measure "mijian query of nothing (start and end)" 1 "$mijian" query --recorded "$work/host" \
  --policies "$top/policies" "SELECT 1"
if ! command -v umockdev-run >/dev/null; then
  echo "no peers: umockdev is not installed"
  exit 0
fi
measure "umockdev-run true (what it costs the peers)" 0 umockdev-run -d "$work/bus.umockdev" -- true
if command -v usbguard >/dev/null; then
  measure "usbguard generate-policy" 50 umockdev-run -d "$work/bus.umockdev" -- usbguard generate-policy
else
  echo "usbguard: not installed"
fi
if command -v lsusb >/dev/null; then
  measure "lsusb -t" 50 umockdev-run -d "$work/bus.umockdev" -- lsusb -t
else
  echo "lsusb: not installed"
fi
