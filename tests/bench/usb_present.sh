#!/bin/bash
# 50 USB devices present, asked for once: mijian, and beside it USBGuard and lsusb over the same bus in the same run.
#   tests/bench/usb_present.sh [MIJIAN]      (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# Prints CPU and wall time, the best of five runs after a warm-up; the budget is 50 ms. A peer that is not
# installed is named and left out. Needs python3; the peers need umockdev, and usbguard or usbutils.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$top/tests/bench/make_usb_bus.py" "$work"

# measure NAME LINES COMMAND...: fails when the answer has fewer lines than devices.
measure() { python3 "$top/tests/bench/measure.py" --warm --runs 5 --lines "$2" "$1" "${@:3}"; }

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
