#!/usr/bin/env python3
"""A scripted day on the Internet, with real servers and real clients in two network namespaces: what the history then
holds is exactly what happened.

    day_test.py [TEST...]     MIJIAN_BINARY: default build/release/bin/mijian

Exit status: 0 passed; 1 failed; 77 this machine lacks what it takes (the last line says what)."""
import datetime
import os
import shutil
import sqlite3
import sys
import tempfile
import unittest

import machine
import outside
import trees

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MIJIAN = os.environ.get("MIJIAN_BINARY", os.path.join(TOP, "build/release/bin/mijian"))
VISITED = ["pan.baidu.com", "www.gov.cn"]
MIRROR, LOGIN, TIME = "mirrors.tuna.tsinghua.edu.cn", "files.example.com", "ntp.example.com"

RSYSLOG = """module(load="imuxsock")
*.* action(type="omfile" file="/var/log/syslog")
"""
CHRONY = "server %s iburst maxpoll 4\ndriftfile /var/lib/chrony/drift\ncmdport 0\n" % TIME
PROFILE = "/root/.mozilla/firefox/day.default-esr"
TRUST = '{"policies": {"Certificates": {"Install": ["/etc/outside.crt"]}, "DisableAppUpdate": true, "DisableTelemetry": true}}'


def lacking():
    if os.geteuid() != 0:
        return "root, to make Debian trees and network namespaces"
    for tool in ("mmdebstrap", "unshare", "nsenter", "ip"):
        if not shutil.which(tool) and not os.path.exists("/usr/sbin/" + tool):
            return tool + " (packaging/packages.txt)"
    return None


def moment():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def lease(terminal):
    terminal.start("dhclient", "-d", "-pf", "/run/dhclient.pid", "eth0")
    return terminal.wait_for("a lease", lambda: "bound to" in terminal.read("/var/log/syslog"))


def set_clock_right(terminal):
    terminal.write("/etc/chrony/chrony.conf", CHRONY)
    terminal.start("chronyd", "-n", "-x", "-f", "/etc/chrony/chrony.conf")
    terminal.wait_for("the time", lambda: "Selected source" in terminal.read("/var/log/syslog"))


def update(terminal):
    terminal.write("/etc/apt/sources.list", "deb [trusted=yes] http://%s/debian stable main\n" % MIRROR)
    terminal.run("apt-get", "update")


def log_in(terminal):
    terminal.run("ssh", "-o", "StrictHostKeyChecking=accept-new", "-o", "HashKnownHosts=no", "-o", "BatchMode=yes",
                 "root@" + LOGIN, check=False)


def was_visited(terminal, name):
    found = terminal.run("sh", "-c", "cat %s/places.sqlite* 2>/dev/null | grep -ac '%s/planted-path'" % (PROFILE, name), check=False)
    return found.strip().isdigit() and int(found) > 0


def browse(terminal, authority):
    terminal.write("/etc/outside.crt", authority)
    terminal.write("/etc/firefox/policies/policies.json", TRUST)
    terminal.run("mkdir", "-p", PROFILE)
    for name in VISITED:
        firefox = terminal.start("firefox-esr", "--headless", "--no-remote", "--profile", PROFILE,
                                 "https://%s/planted-path?q=planted-query" % name,
                                 environment={"MOZ_DISABLE_CONTENT_SANDBOX": "1"})
        terminal.wait_for("the visit of " + name, lambda: was_visited(terminal, name))
        terminal.run("pkill", "-TERM", "firefox", check=False)
        firefox.wait(timeout=60)


class Day(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        tree = trees.day(trees.cache())
        cls.world, cls.terminal = machine.Machine(tree, "outside"), machine.Machine(tree, "terminal")
        cls.addClassCleanup(cls.world.end)
        cls.addClassCleanup(cls.terminal.end)
        cls.began = moment()
        machine.connect(cls.world, cls.terminal, ("outside", "eth0"))
        authority = outside.open_for_visitors(cls.world, VISITED)
        cls.terminal.run("ip", "link", "set", "eth0", "up")
        cls.terminal.write("/etc/rsyslog.conf", RSYSLOG)
        cls.terminal.start("rsyslogd", "-n")
        cls.terminal.wait_for("the log", lambda: cls.terminal.run("sh", "-c", "test -S /dev/log && echo yes", check=False))
        for act in (lease, set_clock_right, update, log_in):
            act(cls.terminal)
        browse(cls.terminal, authority)
        cls.address = cls.terminal.run("ip", "-4", "-br", "address", "show", "eth0").split()[2].split("/")[0]
        cls.ended = moment()
        cls.facts = cls.collect()

    @classmethod
    def collect(cls):
        out = tempfile.mkdtemp(prefix="mijian-day-")
        cls.addClassCleanup(shutil.rmtree, out)
        cls.snapshot = os.path.join(out, "day.db")
        done = cls.terminal.run_ours(MIJIAN, "collect", "--root", cls.terminal.root, "--policies", os.path.join(TOP, "policies"),
                                     "--out", cls.snapshot)
        if done.returncode not in (0, 4):
            raise RuntimeError(done.stderr)
        return sqlite3.connect(cls.snapshot)

    def rows(self, query):
        return sorted(self.facts.execute(query))

    def test_the_lease_as_its_client_keeps_it(self):
        self.assertEqual([(self.address, outside.ADDRESS, outside.ADDRESS, outside.ADDRESS, "example.com", "eth0", 1)],
                         self.rows("SELECT address, server, gateway, dns, domain, interface, is_public FROM dhcp_lease"))

    def test_what_the_log_tells(self):
        self.assertEqual([("chronyd", "time_synchronised", "established", TIME, 1, 1),
                          ("dhclient", "lease_bound", "established", self.address, 1, 1)],
                         self.rows("SELECT program, event, grade, remote, is_public, times FROM network_event"))

    def test_the_mirror(self):
        self.assertEqual([("apt_lists", MIRROR, 1)], self.rows("SELECT kind, host, is_public FROM update_trace"))

    def test_the_login(self):
        self.assertEqual([("root", LOGIN, 0, 1)], self.rows("SELECT user, host, is_hashed, is_public FROM known_server"))

    def test_the_visits(self):
        self.assertEqual([("root", "firefox", name, 1, 1) for name in sorted(VISITED)],
                         self.rows("SELECT user, browser, domain, visits, is_public FROM web_domain"))
        self.assertEqual([], self.rows("SELECT domain FROM web_download"))

    def test_every_time_lies_within_the_day(self):
        for query in ("SELECT obtained_at FROM dhcp_lease", "SELECT first_at FROM network_event", "SELECT at FROM update_trace",
                      "SELECT changed_at FROM known_server", "SELECT first_visit FROM web_domain"):
            for (at,) in self.rows(query):
                # Files bear whole seconds where a server named them.
                self.assertTrue(self.began[:19] <= at <= self.ended, (query, at, self.began, self.ended))

    def test_every_source_was_read_whole(self):
        self.assertEqual([], self.rows(
            "SELECT table_name, source, state, reason FROM collection WHERE state <> 'complete' AND table_name IN "
            "('dhcp_lease', 'network_event', 'update_trace', 'known_server', 'web_domain', 'web_download')"))

    def test_what_nobody_may_know_is_not_told(self):
        with open(self.snapshot, "rb") as snapshot:
            self.assertNotIn(b"planted", snapshot.read())


if __name__ == "__main__":
    missing = lacking()
    if missing:
        print("not done here: needs " + missing)
        sys.exit(77)
    unittest.main(verbosity=2)
