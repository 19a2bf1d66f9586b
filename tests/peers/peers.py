"""The two peers on one tree: what OpenSCAP with Debian's content and what Lynis say, as {id: pass | fail | other}."""
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree

CONTENT = "/usr/share/xml/scap/ssg/content/ssg-debian11-ds.xml"
XCCDF = "{http://checklists.nist.gov/xccdf/1.2}"
PREFIX = "xccdf_org.ssgproject.content_rule_"


def versions():
    """What the answers depend on, beside the tree."""
    packages = ["openscap-scanner", "ssg-debian", "lynis"]
    return subprocess.run(["dpkg-query", "-W"] + packages, check=True, capture_output=True, text=True).stdout


def openscap(tree, work):
    """Debian's content knows Debian 11: its platform check is widened, or every rule would be "not applicable"."""
    content, results = os.path.join(work, "content.xml"), os.path.join(work, "results.xml")
    with open(CONTENT) as given, open(content, "w") as widened:
        widened.write(given.read().replace(r"^11.[0-9]+$", r"^1[0-9].[0-9]+$"))
    run = subprocess.run(["oscap", "xccdf", "eval", "--profile", "(all)", "--results", results, content],
                         env=dict(os.environ, OSCAP_PROBE_ROOT=tree), capture_output=True, text=True)
    if run.returncode not in (0, 2):  # 2: some rule fails
        raise SystemExit("oscap: exit status %d\n%s" % (run.returncode, run.stderr))
    return {result.get("idref").replace(PREFIX, ""): result.findtext(XCCDF + "result")
            for result in xml.etree.ElementTree.parse(results).getroot().iter(XCCDF + "rule-result")}


# Lynis asks the running sshd for its settings, so one runs beside it, in namespaces of their own without any network.
LYNIS = """mount -t proc proc /proc && mkdir -p /run/sshd && { /usr/sbin/sshd || true; } && cd /usr/share/lynis &&
exec ./lynis audit system --quick --no-colors --cronjob --plugindir /etc/lynis/plugins --tests "$1" """


def lynis(tree, tests):
    """{"TEST|": pass or fail of the whole, "TEST|words": fail for each thing it suggests or warns of}, in a copy."""
    copy = tree + ".lynis"
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", tree, copy], check=True)
    shutil.copytree("/usr/share/lynis", copy + "/usr/share/lynis", dirs_exist_ok=True)
    shutil.copytree("/etc/lynis", copy + "/etc/lynis", dirs_exist_ok=True)
    shutil.copy("/usr/sbin/lynis", copy + "/usr/share/lynis/lynis")
    run = subprocess.run(["unshare", "--mount", "--pid", "--fork", "--net", "--uts", "--kill-child",
                          "chroot", copy, "/bin/sh", "-c", LYNIS, "sh", " ".join(tests)], capture_output=True, text=True)
    report = copy + "/var/log/lynis-report.dat"
    if not os.path.exists(report):
        raise SystemExit("lynis: exit status %d\n%s%s" % (run.returncode, run.stdout, run.stderr))
    with open(report) as lines:
        answer = read_lynis(lines.read())
    shutil.rmtree(copy)
    return answer


def read_lynis(report):
    executed = re.search(r"^tests_executed=(.*)$", report, re.M)
    said = re.findall(r"^(?:suggestion|warning)\[\]=([A-Z]+-[0-9]+)\|(.*)$", report, re.M)
    return {"executed": executed.group(1).split("|") if executed else [], "said": ["%s|%s" % each for each in said]}


def lynis_verdict(answer, wanted):
    """wanted is "TEST|words": fail where a line of this test says the words, pass where the test ran and says nothing."""
    test, words = wanted.split("|")
    if any(line.startswith(test + "|") and words in line for line in answer["said"]):
        return "fail"
    return "pass" if test in answer["executed"] else "not run"
