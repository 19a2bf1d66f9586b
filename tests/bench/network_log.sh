#!/bin/bash
# Network events from a text log and from a journal, with grep and journalctl beside it in the same run, and with the same
# pass without them (USB history alone).
#   tests/bench/network_log.sh [MIJIAN]   (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# MIJIAN_BENCH_MEGABYTES sets the size of each (default 100). Prints, for each command, MB a second of wall and CPU time
# and the largest process: the best of three runs on a warm cache. Judges nothing; people compare. Needs python3, and
# systemd-journal-remote for the journal; both are kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
megabytes=${MIJIAN_BENCH_MEGABYTES:-100}
remote=/lib/systemd/systemd-journal-remote
mkdir -p "$cache"

# measure NAME BYTES COMMAND...
measure() { python3 "$top/tests/bench/measure.py" --bytes "$2" "$1" "${@:3}"; }
events() { measure "mijian query network_event, $1" "$2" "$mijian" query --policies "$top/policies" --root "$3" "SELECT count(*) FROM network_event"; }
without() { measure "mijian usb history (no events), $1" "$2" "$mijian" usb history --policies "$top/policies" --root "$3" --json; }

tree=$cache/network-log-$megabytes
log=$tree/var/log/syslog
if [ ! -e "$log" ]; then
  mkdir -p "$tree/var/log" "$tree/etc"
  echo 'ID=debian' >"$tree/etc/os-release"
  python3 "$top/tests/bench/make_network_log.py" syslog "$megabytes" >"$log.new" 2>"$tree/connections"
  mv "$log.new" "$log"
fi
bytes=$(stat -c %s "$log")
echo "a log of $bytes bytes, $(cat "$tree/connections") connections"
events "text log" "$bytes" "$tree"
without "text log" "$bytes" "$tree"
measure "LC_ALL=C grep -cE" "$bytes" env LC_ALL=C grep -cE "new lease|device activated|Connected to wireless|state is now CONNECTED_GLOBAL|CTRL-EVENT-CONNECTED|\(SSID='|time server |DNS server " "$log"

[ -x "$remote" ] || { echo "no systemd-journal-remote here to make journals with (packaging/packages.txt)"; exit 0; }
tree=$cache/network-journal-$megabytes
journals=$tree/var/log/journal/00000000000000000000000000abcdef
if [ ! -e "$tree/connections" ]; then
  rm -rf "$tree"
  mkdir -p "$journals" "$tree/etc"
  echo 'ID=debian' >"$tree/etc/os-release"
  python3 "$top/tests/bench/make_network_log.py" journal "$megabytes" >"$tree/export" 2>"$tree/connections.new"
  "$remote" -o "$journals/system.journal" "$tree/export" 2>"$tree/remote.txt" || { cat "$tree/remote.txt"; exit 1; }
  rm "$tree/export"
  mv "$tree/connections.new" "$tree/connections"
fi
bytes=$((megabytes * 1000000))
files=()
for file in "$journals"/*.journal; do files+=(--file "$file"); done
echo "a journal of $bytes bytes of messages in $((${#files[@]} / 2)) files, $(cat "$tree/connections") connections"
events "journal" "$bytes" "$tree"
without "journal" "$bytes" "$tree"
measure "journalctl -t NetworkManager … -o cat" "$bytes" journalctl "${files[@]}" -q -o cat -t NetworkManager -t wpa_supplicant -t systemd-timesyncd -t systemd-resolved
