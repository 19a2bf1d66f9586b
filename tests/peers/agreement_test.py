"""The judge of the comparison must find what it is there to find, and nothing else."""
import unittest

import agreement
import peers

PAIR = {"ours": "ssh-root-login", "peer": "oscap", "theirs": "sshd_disable_root_login"}
NAME = agreement.identity(PAIR)
LISTED = dict(PAIR, trees=["odd"], right="ours", why="the first value wins")
REPORT = """warning[]=LOGG-2138|klogd is not running|-|-|
suggestion[]=SSH-7408|Consider hardening SSH configuration|MaxAuthTries (set 6 to 3)|-|
suggestion[]=LYNIS|This release is old|-|-|
tests_executed=SSH-7408|SSH-7440|
"""


def finding(verdict, **rows):
    return {"verdict": verdict, "rows": [{"subject": each, "verdict": said} for each, said in rows.items()]}


def complaints(cells, disagreements=(), pairs=agreement.LEAST_PAIRS):
    table = {NAME: cells}
    table.update({str(number): {"stock": ("pass", "pass")} for number in range(pairs - 1)})
    return list(agreement.breaches({"disagreements": list(disagreements)}, table))


class Breaches(unittest.TestCase):
    def test_agreement_and_a_listed_disagreement_are_none(self):
        self.assertEqual(complaints({"stock": ("pass", "pass"), "weak": ("fail", "fail"), "odd": ("pass", "fail")}, [LISTED]), [])

    def test_a_disagreement_that_is_not_listed_is_one(self):
        self.assertRegex(complaints({"odd": ("pass", "fail")})[0], "not listed: on odd.*we say pass, they say fail")
        self.assertRegex(complaints({"weak": ("pass", "fail"), "odd": ("pass", "fail")}, [LISTED])[0], "not listed: on weak")

    def test_a_listed_one_that_is_gone_is_one(self):
        self.assertRegex(complaints({"odd": ("fail", "fail")}, [LISTED])[0], "no disagreement any more: on odd")

    def test_unknown_rules_and_pairs_that_nothing_decides_are_one(self):
        self.assertRegex(complaints({"odd": ("no such rule", "fail")})[0], "there is no such rule")
        self.assertRegex(complaints({"odd": ("unknown", "fail"), "weak": ("fail", "not run")})[0], "on no tree decided")

    def test_too_few_pairs_are_one(self):
        self.assertRegex(complaints({"odd": ("fail", "fail")}, pairs=59)[0], "59 pairs are mapped, 60")


class OurVerdict(unittest.TestCase):
    def test_the_worst_of_the_subjects_that_are_meant(self):
        found = finding("deviation", adjtimex="deviation", settimeofday="compliant", stime="unknown")
        self.assertEqual(agreement.our_verdict(found, "adjtimex|settimeofday"), "fail")
        self.assertEqual(agreement.our_verdict(found, "settimeofday"), "pass")
        self.assertEqual(agreement.our_verdict(found, "settimeofday|stime"), "unknown")
        self.assertEqual(agreement.our_verdict(found, "time"), "not_applicable")

    def test_the_whole_rule_where_no_subject_is_named(self):
        self.assertEqual(agreement.our_verdict(finding("deviation", a="compliant", b="deviation"), None), "fail")
        self.assertEqual(agreement.our_verdict(finding("compliant"), None), "pass")
        self.assertEqual(agreement.our_verdict(finding("unknown", a="compliant"), None), "unknown")
        self.assertEqual(agreement.our_verdict(None, None), "no such rule")


class Lynis(unittest.TestCase):
    def test_a_test_fails_by_what_it_says_and_passes_only_when_it_ran(self):
        said = peers.read_lynis(REPORT)
        self.assertEqual(peers.lynis_verdict(said, "SSH-7408|MaxAuthTries"), "fail")
        self.assertEqual(peers.lynis_verdict(said, "SSH-7408|StrictModes"), "pass")
        self.assertEqual(peers.lynis_verdict(said, "LOGG-2138|klogd"), "fail")
        self.assertEqual(peers.lynis_verdict(said, "BOOT-5122|password"), "not run")


if __name__ == "__main__":
    unittest.main()
