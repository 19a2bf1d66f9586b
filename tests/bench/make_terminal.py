#!/usr/bin/env python3
"""Make the reference terminal of DESIGN section 8: a Debian 12 tree with 2,000 packages, 400 units, 20 users and
50 MB of logs. Usage: make_terminal.py FOLDER. Needs root, mmdebstrap and a Debian mirror; a finished tree is kept."""
import gzip
import os
import subprocess
import sys

PACKAGES, UNITS, USERS, LOG_BYTES = 2000, 400, 20, 50_000_000
BASE = ("systemd,systemd-sysv,udev,dbus,auditd,rsyslog,openssh-server,sudo,login,passwd,libpam-pwquality,cron,"
        "logrotate,kmod,iproute2,procps")
BOOT = "Linux version 6.1.0-26-amd64 (debian-kernel@lists.debian.org) (gcc-12 (Debian 12.2.0-14) 12.2.0)"


def bootstrap(tree):
    subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "--include=" + BASE, "bookworm", tree], check=True)


def add_packages(tree):
    """More records in the form dpkg writes, each with its list of files."""
    status = os.path.join(tree, "var/lib/dpkg/status")
    with open(status) as records:
        have = sum(1 for line in records if line.startswith("Package: "))
    with open(status, "a") as records:
        for number in range(have, PACKAGES):
            name = "reference-part-%04d" % number
            records.write(
                "Package: %s\nStatus: install ok installed\nPriority: optional\nSection: libs\nInstalled-Size: %d\n"
                "Maintainer: Reference Terminal <root@localhost>\nArchitecture: amd64\nVersion: 1.%d-1+deb12u%d\n"
                "Depends: libc6 (>= 2.36), libgcc-s1 (>= 3.0), libstdc++6 (>= 11)\nConffiles:\n"
                " /etc/%s.conf 0123456789abcdef0123456789abcdef\nDescription: part %d of the reference terminal\n"
                " It stands for an ordinary package: a paragraph of this length is what\n"
                " most of them say about themselves, in two lines or in three.\n\n"
                % (name, number * 7, number, number % 5, name, number))
            with open(os.path.join(tree, "var/lib/dpkg/info", name + ".list"), "w") as listing:
                listing.write("/.\n/usr\n/usr/lib\n/usr/lib/%s.so\n" % name)


def add_units(tree):
    folder = os.path.join(tree, "usr/lib/systemd/system")
    wants = os.path.join(tree, "etc/systemd/system/multi-user.target.wants")
    os.makedirs(wants, exist_ok=True)
    have = sum(1 for name in os.listdir(folder) if name.endswith((".service", ".socket", ".timer")))
    for number in range(have, UNITS):
        name = "reference-%03d.service" % number
        with open(os.path.join(folder, name), "w") as unit:
            unit.write("[Unit]\nDescription=Part %d\n[Service]\nExecStart=/usr/bin/true\n"
                       "[Install]\nWantedBy=multi-user.target\n" % number)
        if number % 2:
            os.symlink("/usr/lib/systemd/system/" + name, os.path.join(wants, name))


def add_users(tree):
    with open(os.path.join(tree, "etc/passwd"), "a") as passwd, open(os.path.join(tree, "etc/shadow"), "a") as shadow:
        for number in range(USERS):
            passwd.write("user%02d:x:%d:%d::/home/user%02d:/bin/bash\n" % (number, 2000 + number, 2000 + number, number))
            shadow.write("user%02d:$y$j9T$notahash$notahashnotahashnotahash:20000:0:90:7:::\n" % number)


def log_lines(seconds):
    """What an ordinary day writes; a stick comes and goes once in 2,000 lines."""
    port = seconds % 4 + 1
    clock = "2026-%02d-%02dT%02d:%02d:%02d.000000+08:00 terminal " % (
        1 + seconds // 2592000 % 12, 1 + seconds // 86400 % 28, seconds // 3600 % 24, seconds // 60 % 60, seconds % 60)
    stamp = "kernel: [%5d.%06d] " % (seconds % 86400, seconds % 1000000)
    if seconds % 50000 == 0:
        yield clock + stamp + BOOT
    if seconds % 2000 == 0:
        for text in ("new high-speed USB device number %d using xhci_hcd" % (seconds % 120 + 2),
                     "New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.10",
                     "New USB device strings: Mfr=1, Product=2, SerialNumber=3", "Product: DataTraveler 3.0",
                     "Manufacturer: Kingston", "SerialNumber: 60A44C3FAE22B%03d" % (seconds // 2000 % 40),
                     "USB disconnect, device number %d" % (seconds % 120 + 2)):
            yield "%s%susb 1-%d: %s" % (clock, stamp, port, text)
    yield clock + "systemd[1]: Started session-%d.scope - Session %d of User user%02d." % (seconds, seconds, seconds % 20)
    yield clock + "CRON[%d]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)" % (seconds % 30000)
    yield clock + stamp + "audit: type=1400 audit(%d.123:%d): apparmor=\"STATUS\" operation=\"profile_load\"" % (seconds, seconds)


def write_log(path, size, start):
    """Plain or .gz by its name; returns the second after its last one."""
    written, second = 0, start
    with (gzip.open(path, "wt", 6) if path.endswith(".gz") else open(path, "w")) as log:
        while written < size:
            for line in log_lines(second):
                log.write(line + "\n")
                written += len(line) + 1
            second += 1
    return second


def add_logs(tree):
    folder, second = os.path.join(tree, "var/log"), 0
    for name, share in (("syslog.4.gz", 10), ("syslog.3.gz", 10), ("syslog.2.gz", 10), ("syslog.1", 20), ("syslog", 20),
                        ("kern.log.1", 10), ("kern.log", 10), ("auth.log", 10)):
        second = write_log(os.path.join(folder, name), LOG_BYTES * share // 100, second)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tree = sys.argv[1]
    done = os.path.join(tree, ".reference-terminal")
    if os.path.exists(done):
        return
    bootstrap(tree)
    for add in (add_packages, add_units, add_users, add_logs):
        add(tree)
    with open(done, "w") as mark:
        mark.write("%d packages, %d units, %d users, %d bytes of logs\n" % (PACKAGES, UNITS, USERS, LOG_BYTES))


if __name__ == "__main__":
    main()
