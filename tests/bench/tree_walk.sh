#!/bin/bash
# The walk of the file tree, with find beside it in the same run.
#   tests/bench/tree_walk.sh [MIJIAN]     (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# MIJIAN_BENCH_FILES sets the size of each tree (default 300000). One tree has no executable, so that no extended
# attribute is read; in the other every fifth file is one, as below /usr. Prints CPU and wall seconds and the largest
# process: the best of five runs on a warm cache; then CPU against CPU, by turns, the median of five pairs. Judges
# nothing; people compare. Needs python3; the trees are kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
files=${MIJIAN_BENCH_FILES:-300000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$cache"

# make_tree EVERY: made once; every EVERY-th file is an executable, 0: none.
make_tree() {
  local tree=$cache/tree-$files-$1
  [ -e "$tree" ] || { python3 - "$tree.new" "$files" "$1" <<'PY' && mv "$tree.new" "$tree"; }
import os, sys
tree, files, every = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
os.makedirs(tree + "/etc")
open(tree + "/etc/passwd", "w").write("root:x:0:0::/root:/bin/sh\n")
open(tree + "/etc/group", "w").write("root:x:0:\n")
for number in range(files):
    folder = "%s/usr/share/%02d/%02d" % (tree, number // 10 % 97, number // 10 // 97 % 310)
    if number % 10 == 0:
        os.makedirs(folder, exist_ok=True)
    mode = 0o755 if every and number % every == 0 else 0o644
    os.close(os.open("%s/file-%06d.dat" % (folder, number), os.O_CREAT | os.O_WRONLY, mode))
PY
  echo "$tree"
}

measure() { python3 "$top/tests/bench/measure.py" --warm --runs 5 "$@"; }

walk() {
  measure "mijian collect, $1" "$mijian" collect --policies "$top/policies" --root "$2" \
    --tables "$3" --out "$work/$RANDOM.db"
}

# Both by turns, so that a busy moment meets both: find first, then the walk, five times over.
ratio() {
  python3 - "$mijian" "$top/policies" "$1" "$work" <<'PY'
import os, resource, statistics, subprocess, sys
mijian, policies, tree, work = sys.argv[1:]
def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
walk = [mijian, "collect", "--policies", policies, "--tables", "file_walk,found_file"]
walk += [] if tree == "/" else ["--root", tree]
pairs = []
for run in range(6):
    theirs = cpu(["find", tree, "-xdev", "-perm", "/6002"])
    ours = cpu(walk + ["--out", "%s/pair-%d.db" % (work, run)])
    if run:
        pairs.append(ours / theirs)
print("%-46s %.2f (%.2f to %.2f)" % ("the walk / find, CPU, pair by pair", statistics.median(pairs), min(pairs), max(pairs)))
PY
}

for every in 0 5; do
  tree=$(make_tree "$every")
  what="no executable"
  [ "$every" = 0 ] || what="every ${every}th an executable"
  echo "$(find "$tree" | wc -l) names, $what"
  measure "find -xdev -perm /6002" find "$tree" -xdev -perm /6002
  walk "the walk" "$tree" file_walk,found_file
  walk "no walk (what starting costs)" "$tree" kernel_module_rule
  ratio "$tree"
done
echo "this machine's own files"
ratio /
