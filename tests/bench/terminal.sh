#!/bin/bash
# The budgets of DESIGN section 8 on the reference terminal, with OpenSCAP beside in the same run.
#   tests/bench/terminal.sh [MIJIAN]      (default: $MIJIAN_BINARY, else build/release/bin/mijian)
# Prints, for each command, CPU seconds (user + system, all processes) and the largest resident set of one process:
# the best of five runs after a warm-up. Judges nothing; people compare. Needs root, python3, mmdebstrap,
# openscap-scanner, ssg-debian; the tree is kept in .cache/bench.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mijian=${1:-${MIJIAN_BINARY:-$top/build/release/bin/mijian}}
cache=${MIJIAN_BENCH_CACHE:-$top/.cache/bench}
tree=$cache/terminal
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$cache"
[ -e "$tree/.reference-terminal" ] || rm -rf "$tree"
python3 "$top/tests/bench/make_terminal.py" "$tree"

# Debian's content for OpenSCAP knows Debian 11; its platform check is widened, or every rule would be "not applicable".
content=/usr/share/xml/scap/ssg/content/ssg-debian11-ds.xml
sed 's/\^11\.\[0-9\]+\$/^1[0-9].[0-9]+$/' "$content" >"$work/content.xml"

measure() { python3 "$top/tests/bench/measure.py" --warm --runs 5 "$@"; }

# The profile with most rules, whichever it is.
profile=$("$mijian" policy list --policies "$top/policies" --json | python3 -c '
import json, sys
profiles = json.load(sys.stdin)["profiles"]
print(max(profiles, key=lambda each: len(each["rules"]))["name"])')
rules() { "$mijian" policy show "$profile" --policies "$top/policies" --json; }
echo "the widest profile is $profile: $(rules | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["rules"]))') rules"
common=(--policies "$top/policies" --root "$tree" --profile "$profile")
pages=(--format html,json,csv,text --out "$work/out")
measure "mijian audit, all formats, no walk" "$mijian" audit "${common[@]}" "${pages[@]}" --no-walk
measure "mijian audit, all formats, with the walk" "$mijian" audit "${common[@]}" "${pages[@]}"
rule=$(rules | python3 -c 'import json, sys; print(json.load(sys.stdin)["rules"][0])')
measure "mijian audit --rule $rule" "$mijian" audit "${common[@]}" --rule "$rule" --json
measure "oscap xccdf eval, 50 rules, with report" env OSCAP_PROBE_ROOT="$tree" oscap xccdf eval \
  --profile xccdf_org.ssgproject.content_profile_anssi_np_nt28_high \
  --results "$work/results.xml" --report "$work/report.html" "$work/content.xml"
"$mijian" policy list --policies "$top/policies" --json |
  python3 -c 'import json, sys; pack = json.load(sys.stdin); print("rules in the pack: %d" % len(pack["rules"]))'

# Loading and checking 1,000 rules: the pack's own rules under more names.
python3 - "$top/policies" "$work/thousand" <<'PY'
import os, re, shutil, sys
source, target = sys.argv[1:]
shutil.copytree(source, target)
rules = [os.path.join(folder, name) for folder, _, names in os.walk(target + "/rules") for name in names if name.endswith(".sql")]
made, copies = len(rules), 0
while made < 1000:
    copies += 1
    for path in rules[:1000 - made]:
        name = os.path.basename(path)[:-4]
        text = open(path).read()
        text = re.sub(r"^(-- rule:\s*)\S+", r"\g<1>%s-%d" % (name, copies), text, count=1, flags=re.M)
        open(path[:-4] + "-%d.sql" % copies, "w").write(text)
        made += 1
PY
measure "mijian policy check, 1,000 rules" "$mijian" policy check "$work/thousand"
