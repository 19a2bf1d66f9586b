#!/bin/bash
# An auditd log summarised by type of record, with aureport beside it in the same run.
#   tests/bench/audit_log.sh [MIJIAN]   (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# MIJIAN_BENCH_MB sets how large the log is (default 127). Prints, for each command, wall and CPU time and the largest
# process: the best of three runs on a warm cache. Judges nothing; people compare. Needs python3; aureport comes with
# the package auditd. The log is kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
megabytes=${MIJIAN_BENCH_MB:-127}
tree=$cache/audit-log-$megabytes
log=$tree/var/log/audit/audit.log

if [ ! -e "$log" ]; then
  mkdir -p "$(dirname "$log")" "$tree/etc"
  echo 'ID=debian' >"$tree/etc/os-release"
  python3 "$top/tests/bench/make_audit_log.py" "$megabytes" "$log.new"
  mv "$log.new" "$log"
fi

measure() { python3 "$top/tests/bench/measure.py" "$@"; }

echo "$(wc -l <"$log") records, $(stat -c %s "$log") bytes"
measure "mijian query audit_event_count" "$mijian" query --policies "$top/policies" --root "$tree" --json \
  "SELECT * FROM audit_event_count"
if command -v aureport >/dev/null; then
  measure "aureport --event --summary" aureport --input "$log" --event --summary
else
  echo "no aureport here to compare with (package auditd, see packaging/packages.txt)"
fi
