#!/usr/bin/env python3
"""Compare mijian's verdicts with OpenSCAP's and Lynis' on prepared trees.

    agreement.py [MIJIAN]     (default: $MIJIAN_BINARY, else build/release/bin/mijian)

agreement.json maps a rule of ours (and the subjects of it that are meant) to a rule of a peer, and lists each known
disagreement with who is right and why. Fails on a disagreement that is not listed, on a listed one that is none any
more, on a mapped rule that no longer exists, on a pair that is decided by both on no tree, and on fewer than 60 pairs.
Exit status: 0 as listed; 1 something differs; 77 this machine lacks what it takes (the last line says what)."""
import collections
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import peers
import trees

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
LEAST_PAIRS = 60
LYNIS_FIRST = ["SSH-7402", "SSH-7404", "SSH-7406", "HOME-9302", "AUTH-9266", "BOOT-5121"]  # what later tests of it build upon
WORST_FIRST = ("deviation", "lead", "unknown", "compliant", "not_applicable", "waived", "manual")
OURS = {"compliant": "pass", "deviation": "fail", "lead": "fail"}


def lacking():
    if os.geteuid() != 0:
        return "root, to make Debian trees and to enter them"
    for tool in ("oscap", "lynis", "mmdebstrap", "unshare"):
        if not shutil.which(tool) and not os.path.exists("/usr/sbin/" + tool):
            return tool + " (packaging/packages.txt, group test-all)"
    return None if os.path.exists(peers.CONTENT) else peers.CONTENT + " (package ssg-debian)"


def asked_of_peers(cache, name, tests):
    """The tree and what the peers say of it: kept as long as the way it is made, and the peers, are the same."""
    with open(trees.__file__, "rb") as made, open(peers.__file__, "rb") as asked:
        key = hashlib.sha256(made.read() + asked.read() + (peers.versions() + " ".join(tests)).encode()).hexdigest()
    kept = os.path.join(cache, name + ".json")
    if os.path.exists(kept):
        with open(kept) as answers:
            answer = json.load(answers)
        if answer["key"] == key and os.path.exists(os.path.join(cache, name)):
            return answer
    tree = trees.prepare(cache, name)
    with tempfile.TemporaryDirectory() as work:
        answer = {"key": key, "tree": tree, "oscap": peers.openscap(tree, work), "lynis": peers.lynis(tree, tests)}
    with open(kept, "w") as answers:
        json.dump(answer, answers)
    return answer


def our_findings(mijian, pack, tree):
    run = subprocess.run([mijian, "audit", "--policies", pack, "--root", tree, "--profile", "peers", "--format", "json",
                          "--out", tree + ".report", "--json"], capture_output=True, text=True)
    shutil.rmtree(tree + ".report", ignore_errors=True)
    if run.returncode not in (0, 1, 4):
        raise SystemExit("mijian audit: exit status %d\n%s" % (run.returncode, run.stderr))
    return {finding["rule"]: finding for finding in json.loads(run.stdout)["findings"]}


def our_verdict(finding, subjects):
    """The worst of the subjects that are meant; of the whole rule where it names none."""
    if finding is None:
        return "no such rule"
    rows = [row for row in finding["rows"] if re.fullmatch(subjects, row["subject"])] if subjects else []
    said = {row["verdict"] for row in rows} or {"not_applicable" if subjects and finding["rows"] else finding["verdict"]}
    worst = next(each for each in WORST_FIRST if each in said)
    return OURS.get(worst, worst)


def make_pack(work, given):
    """Our pack with one profile more: the widest class, the rules of other classes that are mapped, the peers' thresholds."""
    pack = os.path.join(work, "policies")
    shutil.copytree(os.path.join(TOP, "policies"), pack)
    shutil.copy(os.path.join(HERE, "profile.json"), os.path.join(pack, "profiles", "peers.json"))
    return pack


def compare(given, answers, findings):
    """For each pair and tree: what we say, what the peer says."""
    table = {}
    for pair in given["pairs"]:
        cells = {}
        for name, answer in answers.items():
            theirs = (peers.lynis_verdict(answer["lynis"], pair["theirs"]) if pair["peer"] == "lynis"
                      else answer["oscap"].get(pair["theirs"], "no such rule"))
            cells[name] = (our_verdict(findings[name].get(pair["ours"]), pair.get("subjects")), theirs)
        table[identity(pair)] = cells
    return table


def identity(pair):
    return "%s %s ~ %s %s" % (pair["ours"], pair.get("subjects", ""), pair["peer"], pair["theirs"])


def decided(cell):
    return set(cell) <= {"pass", "fail"}


def differences(table):
    return {(pair, name): cell for pair, cells in table.items() for name, cell in cells.items()
            if decided(cell) and cell[0] != cell[1]}


def listed(given):
    return {(identity(each), name): each for each in given["disagreements"] for name in each["trees"]}


def breaches(given, table):
    """What must not be, in words."""
    known, found = listed(given), differences(table)
    for pair, cells in table.items():
        if any("no such rule" in cell for cell in cells.values()):
            yield "mapped, but there is no such rule: %s %s" % (pair, cells)
        elif not any(decided(cell) for cell in cells.values()):
            yield "mapped, but on no tree decided by both: %s %s" % (pair, cells)
    for (pair, name), cell in sorted(found.items()):
        if (pair, name) not in known:
            yield "not listed: on %s, %s: we say %s, they say %s" % (name, pair, *cell)
    for pair, name in sorted(set(known) - set(found)):
        yield "listed, but no disagreement any more: on %s, %s: %s" % (name, pair, table.get(pair, {}).get(name))
    if len(table) < LEAST_PAIRS:
        yield "%d pairs are mapped, %d are wanted" % (len(table), LEAST_PAIRS)


def print_table(given, table, names):
    known = listed(given)
    print("%-100s %s" % ("pair", " ".join("%-10s" % name for name in names)))
    for pair, cells in table.items():
        marks = [("=" if cell[0] == cell[1] else "≠") + " " + cell[0] if decided(cell) else "?" for cell in cells.values()]
        print("%-100s %s" % (pair, " ".join("%-10s" % mark for mark in marks)))
    right = collections.Counter(known[key]["right"] for key in differences(table) if key in known)
    cells = [cell for each in table.values() for cell in each.values()]
    agreed = sum(decided(cell) and cell[0] == cell[1] for cell in cells)
    both_ways = sum({cell[0] for cell in each.values() if decided(cell) and cell[0] == cell[1]} == {"pass", "fail"} for each in table.values())
    print("%d pairs of %d rules of ours and %d of theirs on %d trees: %d verdicts agree, %d differ (right: %s), %d are undecided; "
          "%d pairs agree both in passing and in failing" % (
              len(table), len({pair["ours"] for pair in given["pairs"]}), len({pair["peer"] + pair["theirs"] for pair in given["pairs"]}),
              len(names), agreed, len(differences(table)), ", ".join("%s %d" % each for each in sorted(right.items())) or "—",
              sum(not decided(cell) for cell in cells), both_ways))


def main():
    missing = lacking()
    if missing:
        print("this takes " + missing)
        return 77
    mijian = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("MIJIAN_BINARY", TOP + "/build/release/bin/mijian")
    cache = os.environ.get("MIJIAN_PEERS_CACHE", TOP + "/.cache/peers")
    os.makedirs(cache, exist_ok=True)
    with open(os.path.join(HERE, "agreement.json")) as text:
        given = json.load(text)
    tests = sorted(set(LYNIS_FIRST) | {pair["theirs"].split("|")[0] for pair in given["pairs"] if pair["peer"] == "lynis"})
    answers = {name: asked_of_peers(cache, name, tests) for name in trees.TREES}
    with tempfile.TemporaryDirectory() as work:
        pack = make_pack(work, given)
        findings = {name: our_findings(mijian, pack, os.path.join(cache, name)) for name in trees.TREES}
    table = compare(given, answers, findings)
    print_table(given, table, list(trees.TREES))
    wrong = list(breaches(given, table))
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
