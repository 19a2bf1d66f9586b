#!/bin/bash
# The two commands of the README, on a fresh Debian 12:
#   bash packaging/quickstart.sh audit        build, audit this machine, say where the report is
#   bash packaging/quickstart.sh test         build, run the default tests
#   bash packaging/quickstart.sh test --all   and clang, format, clang-tidy, sanitizers, fuzzing, peers, networks, benchmarks, Debian 11
# Both are incremental. What is missing is installed with apt (packaging/packages.txt); as an ordinary user the line to
# run is printed instead. Exit status: 0 done; 1 a test failed; 2 wrong usage; 3 the work could not be done.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
export CCACHE_DIR=${CCACHE_DIR:-$top/.cache/ccache} CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
export MIJIAN_VM_CACHE=${MIJIAN_VM_CACHE:-$top/.cache/vm}
export DEBIAN_FRONTEND=noninteractive
jobs=$(nproc)

# say ZH EN: the sentence in the language of the locale.
say() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in zh*) echo "$1" ;; *) echo "$2" ;; esac
}

usage() {
  say "用法：bash packaging/quickstart.sh audit | test [--all]" \
      "usage: bash packaging/quickstart.sh audit | test [--all]" >&2
  exit 2
}

give_up() {
  say "$1" "$2" >&2
  exit 3
}

# need GROUP...: installs the missing packages of these groups.
need() {
  local wanted missing=() package
  wanted=$(awk -v groups=" $* " 'index(groups, " " $1 " ") { print $2 }' packaging/packages.txt | sort -u)
  for package in $wanted; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local install="apt-get install -y --no-install-recommends ${missing[*]}"
  [ "$(id -u)" = 0 ] ||
    give_up "缺少软件包。请以 root 执行，然后重试：apt-get update && $install" \
            "Packages are missing. Run this as root, then try again: apt-get update && $install"
  say "安装缺少的软件包：${missing[*]}" "Installing missing packages: ${missing[*]}"
  # One unreachable third-party source must not stop what the others offer; the installation says what it lacks.
  apt-get update -qq || true
  apt-get -o DPkg::Lock::Timeout=600 -qq $install </dev/null >/dev/null ||
    give_up "软件包安装失败，原因见上。请检查 apt 源后重试。" \
            "Installing the packages failed, for the reason above. Check apt's sources and try again."
}

# build PRESET [TARGET...]: configures if needed, then builds.
build() {
  local preset=$1
  shift
  mkdir -p build
  if ! cmake --preset "$preset" >"build/$preset.log" 2>&1; then
    cat "build/$preset.log" >&2
    give_up "配置失败：$preset，原因见上。" "Configuring $preset failed, for the reason above."
  fi
  cmake --build "build/$preset" -j "$jobs" ${1:+--target "$@"}
}

audit() {
  need build run
  build release mijian || give_up "编译失败，原因见上。" "The build failed, for the reason above."
  local out status=0
  out=$top/mijian-audit-$(date +%Y%m%d-%H%M%S)
  say "本次运行中，本机按非涉密内部终端（internal）申报，仅对本次有效（--profile internal）。" \
      "For this run only, this machine is declared an unclassified internal terminal (--profile internal)."
  build/release/bin/mijian audit --profile internal --policies policies --out "$out" || status=$?
  case $status in
    0) say "结论：合规。" "Conclusion: compliant." ;;
    1) say "结论：存在偏差。" "Conclusion: there are deviations." ;;
    4) say "结论：未见偏差，但有未能核查项或疑点。" \
           "Conclusion: no deviation, but something could not be checked, or is a lead." ;;
    *) give_up "审计未完成（退出码 $status），原因见上。" "The audit was not done (exit status $status), for the reason above." ;;
  esac
  say "报告：$out/report.html" "The report: $out/report.html"
}

# tests PRESET CTEST_ARGUMENT...: and says what was left out, for a test program with a test left out has passed.
tests() {
  local preset=$1 status=0 skipped
  shift
  ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$jobs" "$@" || status=$?
  skipped=$(sed -n '/: Skipped$/{n;p}' "build/$preset/Testing/Temporary/LastTest.log" 2>/dev/null | sort | uniq -c || true)
  [ -z "$skipped" ] || { say "以下测试未执行（次数、原因）：" "Tests left out here, how many and why:" && echo "$skipped"; }
  return "$status"
}

default_tests() {
  need build run test vm
  build release || give_up "编译失败，原因见上。" "The build failed, for the reason above."
  tests release -LE 'fuzz|bench|peers|network'
}

# step NAME COMMAND...: runs one heavy step, keeps its result for the summary. Status 77 says that it could not be done.
step() {
  local name=$1 log=build/$1.step.log status=0 result
  shift
  echo "== $name"
  mkdir -p build
  ("$@") 2>&1 | tee "$log" || status=$?
  case $status in
    0) result=ok ;;
    77) result="NOT DONE: $(tail -n 1 "$log")" ;;
    *) result=FAILED failed=1 ;;
  esac
  # A step without tests has no such line, which is no failure.
  summary+=("$name: $result $(grep -E 'tests? passed' "$log" | tail -n 1 || true)")
}

with_clang() { build clang && tests clang -LE 'fuzz|bench|vm|peers|network'; }
with_sanitizers() { build dev && tests dev -LE 'fuzz|bench|vm|peers|network'; }
formatted() { git ls-files '*.h' '*.cpp' | xargs clang-format-14 --dry-run -Werror; }
fuzzed() { build fuzz && tests fuzz -L fuzz; }
with_peers() { python3 -B tests/peers/agreement.py build/release/bin/mijian; }

all_tests() {
  need build run test vm test-all
  summary=() failed=0
  step default default_tests
  step clang with_clang
  step format formatted
  step tidy build tidy
  step sanitizers with_sanitizers
  step fuzz fuzzed
  step peers with_peers
  step network tests release -L network -j 1
  step bench tests release -L bench -j 1 --verbose
  step debian11 bash packaging/compile_debian11.sh
  printf '%s\n' "${summary[@]}"
  return "$failed"
}

case "$*" in
  audit) audit ;;
  test) default_tests || exit 1 ;;
  "test --all") all_tests ;;
  *) usage ;;
esac
