#!/bin/bash
# Workbooks of a unit's ledgers, written and read, beside openpyxl and LibreOffice in the same run.
#   tests/bench/sheets.sh [SHEETS_TIMES]   (default: build/release/tests/sheets_times)
# MIJIAN_BENCH_ROWS sets the size (100000, of 20 columns); a fifth of it is read from every format. Prints seconds and the
# largest memory of each. Judges nothing; people compare.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
times=${1:-$top/build/release/tests/sheets_times}
rows=${MIJIAN_BENCH_ROWS:-100000} columns=20
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# timed NAME COMMAND...: seconds and largest memory of a whole process.
timed() {
  local name=$1
  shift
  /usr/bin/python3 - "$name" "$@" <<'PY'
import resource, subprocess, sys, time
begun = time.monotonic()
subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(f"{sys.argv[1]:60} {time.monotonic() - begun:7.2f} s {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024:6} MB")
PY
}

cat >"$folder/peer.py" <<'PY'
import datetime, sys
import openpyxl
what, path = sys.argv[1:3]
if what == "read":
    for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
else:
    rows, columns = int(sys.argv[3]), int(sys.argv[4])
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("涉密计算机")
    day = datetime.date(2020, 3, 4)
    for row in range(rows):
        sheet.append([row + 1] + [day if column % 4 == 3 else f"第{row * columns + column}号" for column in range(1, columns)])
    book.save(path)
PY

office() {
  timed "$1" soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$2" --outdir "$folder/office" "$3"
}

echo "== write $rows rows of $columns columns"
"$times" write "$folder/all.xlsx" "$rows" "$columns"
if /usr/bin/python3 -c 'import openpyxl' 2>/dev/null; then
  timed "openpyxl write_only" /usr/bin/python3 "$folder/peer.py" write "$folder/peer.xlsx" "$rows" "$columns"
else
  echo "no python3-openpyxl here: not compared (packaging/packages.txt, group test)"
fi
echo "== read it"
"$times" read "$folder/all.xlsx"
"$times" worker "$folder/all.xlsx"
[ ! -e "$folder/peer.xlsx" ] || timed "openpyxl read_only" /usr/bin/python3 "$folder/peer.py" read "$folder/all.xlsx"

fifth=$((rows / 5))
"$times" write "$folder/fifth.xlsx" "$fifth" "$columns" >"$folder/written"
echo "== read $fifth rows of $columns columns, as each program writes them"
"$times" read "$folder/fifth.xlsx"
if command -v soffice >/dev/null; then
  office "libreoffice, .xlsx to .csv" "csv:Text - txt - csv (StarCalc):44,34,76" "$folder/fifth.xlsx"
  office "libreoffice, .xlsx to .xls" xls "$folder/fifth.xlsx"
  office "libreoffice, .xlsx to .xlsx" "xlsx:Calc MS Excel 2007 XML" "$folder/fifth.xlsx"
  for format in csv xls xlsx; do
    echo ".$format of LibreOffice:"
    "$times" read "$folder/office/fifth.$format"
  done
else
  echo "no libreoffice-calc-nogui here: not compared (packaging/packages.txt, group test-all)"
fi
