#!/usr/bin/env python3
"""A stock Debian desktop that ran for a while and never was online: nothing is found in it. With ten traces planted into
it: those ten, and nothing else.

    stock_test.py [TEST...]     MIJIAN_BINARY: default build/release/bin/mijian

Exit status: 0 passed; 1 failed; 77 this machine lacks what it takes (the last line says what)."""
import glob
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import time
import unittest

import machine
import trees
from day_test import MIJIAN, RSYSLOG, TOP, lacking

# Every rule about networks; three of other groups ask what is configured to reach one.
RULES = {os.path.basename(path)[:-len(".sql")] for path in glob.glob(os.path.join(TOP, "policies/rules/network/*.sql"))}
RULES |= {"package-source-public", "service-network-time-enabled", "time-source-public"}
HOME = "/root"


def use_for_a_while(terminal):
    """What such a desktop starts by itself, with a cable that leads nowhere."""
    terminal.run("rm", "-f", "/etc/resolv.conf")  # the copy of the machine that made the tree
    terminal.write("/etc/hosts", "127.0.0.1\tlocalhost\n127.0.1.1\tterminal\n::1\tlocalhost ip6-localhost ip6-loopback\n")
    terminal.write("/etc/rsyslog.conf", RSYSLOG)
    terminal.start("rsyslogd", "-n")
    terminal.wait_for("the log", lambda: terminal.run("sh", "-c", "test -S /dev/log && echo yes", check=False))
    terminal.run("mkdir", "-p", "/run/dbus", "/run/NetworkManager")
    terminal.start("dbus-daemon", "--system", "--nofork", "--nopidfile")
    terminal.wait_for("D-Bus", lambda: terminal.run("sh", "-c", "test -S /run/dbus/system_bus_socket && echo yes", check=False))
    terminal.run("ip", "link", "add", "eth0", "type", "veth", "peer", "name", "nowhere")
    terminal.run("ip", "link", "set", "eth0", "up")  # without carrier
    terminal.write("/etc/NetworkManager/conf.d/log.conf", "[logging]\nbackend=syslog\n")  # there is no journal here
    terminal.start("NetworkManager", "--no-daemon", "--log-level=INFO")
    terminal.start("wpa_supplicant", "-u", "-s")
    terminal.write("/run/dhclient.conf", "timeout 3;\n")  # it gives up sooner
    terminal.start("dhclient", "-d", "-cf", "/run/dhclient.conf", "eth0")
    log = "/var/log/syslog"
    for said in ("No DHCPOFFERS received", "NetworkManager[", "wpa_supplicant["):
        terminal.wait_for(said, lambda: said in terminal.read(log))


def chromium_time(seconds):
    return int((seconds + 11644473600) * 1000000)


def database(statements):
    """The bytes of a new database."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "database")
        connection = sqlite3.connect(path)
        connection.executescript(statements)
        connection.close()
        with open(path, "rb") as made:
            return made.read()


def firefox_history(now):
    return database("""CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, visit_count INTEGER, last_visit_date INTEGER);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER, visit_type INTEGER);
INSERT INTO moz_places VALUES (1, 'https://pan.baidu.com/disk/main', 1, %d);
INSERT INTO moz_historyvisits VALUES (1, 0, 1, %d, 1);""" % (now * 1000000, now * 1000000))


def chromium_history(now):
    at = chromium_time(now)
    return database("""CREATE TABLE urls (id INTEGER PRIMARY KEY AUTOINCREMENT, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER,
 typed_count INTEGER, last_visit_time INTEGER, hidden INTEGER);
CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, url INTEGER, visit_time INTEGER, from_visit INTEGER, transition INTEGER);
CREATE TABLE visit_source (id INTEGER PRIMARY KEY, source INTEGER);
CREATE TABLE downloads (id INTEGER PRIMARY KEY, guid VARCHAR, current_path LONGVARCHAR, target_path LONGVARCHAR,
 start_time INTEGER, received_bytes INTEGER, total_bytes INTEGER, state INTEGER, tab_url VARCHAR, referrer VARCHAR);
CREATE TABLE downloads_url_chains (id INTEGER, chain_index INTEGER, url LONGVARCHAR, PRIMARY KEY (id, chain_index));
INSERT INTO downloads VALUES (1, 'g', '/x', '/x', %d, 1, 1, 1, 'https://www.xunlei.com/a', '');
INSERT INTO downloads_url_chains VALUES (1, 0, 'https://down.xunlei.com/file.bin');""" % at)


def plant(terminal):
    """Ten traces, each by the file in which it would lie."""
    now = int(time.time())
    stamp = time.strftime("%Y-%m-%dT%H:%M:%S.000000+00:00", time.gmtime(now))
    leased, ends = (time.strftime("%u %Y/%m/%d %H:%M:%S", time.gmtime(now + later)).replace("7 ", "0 ", 1) for later in (1800, 3600))
    terminal.write("/etc/NetworkManager/system-connections/Cafe.nmconnection",
                   "[connection]\nid=Cafe\nuuid=11111111-2222-3333-4444-555555555555\ntype=wifi\n[wifi]\nssid=Cafe\n", 0o600)
    terminal.write("/var/lib/NetworkManager/timestamps", "[timestamps]\n11111111-2222-3333-4444-555555555555=%d\n" % now, 0o600)
    terminal.write("/var/lib/NetworkManager/seen-bssids",
                   "[seen-bssids]\n11111111-2222-3333-4444-555555555555=AA:BB:CC:00:11:22,\n", 0o600)
    terminal.write("/var/lib/dhcp/dhclient.eth0.leases",
                   'lease {\n  interface "eth0";\n  fixed-address 20.1.2.3;\n  option routers 20.1.2.1;\n'
                   "  option dhcp-server-identifier 20.1.2.1;\n  option dhcp-lease-time 3600;\n  renew %s;\n  expire %s;\n}\n"
                   % (leased, ends))
    terminal.run("tee", "-a", "/var/log/syslog", input="".join(
        "%s terminal %s\n" % (stamp, said) for said in (
            "chronyd[611]: Selected source 203.107.6.88 (ntp.aliyun.com)",
            "pppd[700]: remote IP address 100.64.0.1",
            "ovpn-out[800]: [server] Peer Connection Initiated with [AF_INET]118.24.1.9:1194",
            "ovpn-out[800]: Initialization Sequence Completed")))
    terminal.write("/root/.ssh/known_hosts",
                   "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n", 0o600)
    terminal.write("/var/lib/apt/lists/mirrors.aliyun.com_debian_dists_bookworm_InRelease", "Origin: Debian\n")
    for path, content in ((HOME + "/.mozilla/firefox/x.default-esr/places.sqlite", firefox_history(now)),
                          (HOME + "/.config/chromium/Default/History", chromium_history(now))):
        terminal.write_bytes(path, content)


PLANTED = {
    ("network-profile-wireless-used", "networkmanager: Cafe"),
    ("access-point-seen", "aa:bb:cc:00:11:22"),
    ("dhcp-lease-present", "20.1.2.3 20.1.2.1"),
    ("network-time-public-history", "ntp.aliyun.com"),
    ("network-modem-history", "pppd"),
    ("network-vpn-history", "118.24.1.9"),
    ("known-server-public", "root: github.com"),
    ("update-fetched-standalone", "apt_lists: mirrors.aliyun.com"),
    ("web-domain-public", "pan.baidu.com"),
    ("web-download-public", "down.xunlei.com"),
}


class Stock(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.terminal = machine.Machine(trees.desktop(trees.cache()), "terminal")
        cls.addClassCleanup(cls.terminal.end)
        use_for_a_while(cls.terminal)

    def found(self):
        """{(rule, subject)} of the deviations and leads about networks."""
        out = tempfile.mkdtemp(prefix="mijian-stock-")
        self.addCleanup(shutil.rmtree, out)
        done = self.terminal.run_ours(MIJIAN, "audit", "--root", self.terminal.root, "--policies", os.path.join(TOP, "policies"),
                                      "--profile", "standalone-jimi", "--format", "json", "--out", out + "/report")
        self.assertIn(done.returncode, (0, 1, 4), done.stderr)
        with open(out + "/report/findings.json") as document:
            findings = json.load(document)["findings"]
        return {(finding["rule"], row["subject"]) for finding in findings for row in finding["rows"]
                if finding["rule"] in RULES and finding["verdict"] in ("deviation", "lead") and row["ok"] == 0}

    def test_1_nothing_is_found(self):
        self.assertEqual(set(), self.found())

    def test_2_what_was_planted_is_found(self):
        plant(self.terminal)
        self.assertEqual(PLANTED, self.found())


if __name__ == "__main__":
    missing = lacking()
    if missing:
        print("not done here: needs " + missing)
        sys.exit(77)
    unittest.main(verbosity=2)
