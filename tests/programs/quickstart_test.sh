#!/bin/bash
# The two commands say what is wrong and change nothing when they cannot go on. Prints each breach; exit status 1 for any.
set -uo pipefail
quickstart=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/packaging/quickstart.sh
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
breaches=0

# expect STATUS PATTERN LANGUAGE ARGUMENT...
expect() {
  local status=$1 pattern=$2 language=$3 said got=0
  shift 3
  said=$(LC_ALL=$language PATH="$tools:$PATH" bash "$quickstart" "$@" 2>&1 </dev/null) || got=$?
  if [ "$got" != "$status" ] || ! grep -qE -- "$pattern" <<<"$said"; then
    echo "quickstart.sh $*: exit status $got, wanted $status; no '$pattern' in: $said"
    breaches=1
  fi
}

expect 2 '^usage: ' C
expect 2 '^usage: ' C tests
expect 2 '^usage: ' C test --everything
expect 2 '^usage: ' C audit --all
expect 2 '^用法：' zh_CN.UTF-8 nothing

# An ordinary user on a machine that has nothing installed: told what to run, and nothing is started.
printf '#!/bin/sh\nexit 1\n' >"$tools/dpkg-query"
printf '#!/bin/sh\necho 1000\n' >"$tools/id"
printf '#!/bin/sh\necho apt-get was run\n' >"$tools/apt-get"
chmod +x "$tools"/*
expect 3 'Run this as root.*apt-get install -y --no-install-recommends .*cmake' C audit
expect 3 '请以 root 执行.*libgtest-dev' zh_CN.UTF-8 test

# As root, when apt fails: said so, and nothing is built.
printf '#!/bin/sh\necho 0\n' >"$tools/id"
printf '#!/bin/sh\nexit 100\n' >"$tools/apt-get"
expect 3 'Installing the packages failed' C audit

# All steps of `test --all` run, whether they print test results or not, and each stands in the summary.
copy=$tools/copy
mkdir -p "$copy/packaging"
cp "$quickstart" "${quickstart%/*}/packages.txt" "$copy/packaging/"
printf '#!/bin/sh\nexit 77\n' >"$copy/packaging/compile_debian11.sh"
printf '#!/bin/sh\necho install ok installed\n' >"$tools/dpkg-query"
cat >"$tools/ctest" <<'END'
#!/bin/sh
mkdir -p build/release/Testing/Temporary
printf 'a.cpp:1: Skipped\nmounting needs root\nb.cpp:7: Skipped\nmounting needs root\n' >build/release/Testing/Temporary/LastTest.log
echo "100% tests passed, 0 tests failed out of 1"
END
for quiet in cmake git clang-format-14 python3; do printf '#!/bin/sh\n' >"$tools/$quiet"; done
chmod +x "$tools"/*
quickstart=$copy/packaging/quickstart.sh
expect 0 '^format: ok' C test --all
expect 0 '^debian11: NOT DONE' C test --all
expect 0 '^peers: ok' C test --all
expect 0 '^ *2 mounting needs root' C test
printf '#!/bin/sh\nexit 1\n' >"$tools/clang-format-14"
expect 1 '^format: FAILED' C test --all
expect 1 '^bench: ok 100% tests passed' C test --all

exit "$breaches"
