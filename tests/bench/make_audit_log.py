#!/usr/bin/env python3
"""Make an auditd log of some size: the events of a watched file, of logins and of cron, always the same ones.
Usage: make_audit_log.py MEGABYTES FILE."""
import random
import sys

START = 1_756_700_000


def event(stamp, serial, choice):
    head = "msg=audit(%d.%03d:%d):" % (stamp, serial % 1000, serial)
    outcome = "no exit=-13" if choice.random() < 0.1 else "yes exit=3"
    process = 1000 + serial % 30000
    if choice.random() < 0.8:
        yield ("type=SYSCALL %s arch=c000003e syscall=257 success=%s a0=ffffff9c a1=7ffd3c5f a2=0 a3=0 items=1 ppid=%d "
               "pid=%d auid=1000 uid=1000 gid=1000 euid=1000 suid=1000 fsuid=1000 egid=1000 sgid=1000 fsgid=1000 "
               "tty=pts0 ses=3 comm=\"cat\" exe=\"/usr/bin/cat\" subj=unconfined key=\"identity\"\x1dARCH=x86_64 "
               "SYSCALL=openat AUID=\"alice\" UID=\"alice\" GID=\"alice\"" % (head, outcome, process - 1, process))
        yield 'type=CWD %s cwd="/home/alice"' % head
        yield ('type=PATH %s item=0 name="/etc/shadow" inode=%d dev=08:01 mode=0100640 ouid=0 ogid=42 rdev=00:00 '
               'nametype=NORMAL cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0\x1dOUID="root" OGID="shadow"'
               % (head, 131072 + serial % 4096))
        yield "type=PROCTITLE %s proctitle=636174002F6574632F736861646F77" % head
    else:
        result = "failed" if choice.random() < 0.2 else "success"
        for record, deed in (("USER_AUTH", "PAM:authentication"), ("USER_ACCT", "PAM:accounting"),
                             ("CRED_ACQ", "PAM:setcred"), ("USER_START", "PAM:session_open")):
            yield ("type=%s %s pid=%d uid=0 auid=4294967295 ses=4294967295 subj=unconfined msg='op=%s "
                   "grantors=pam_permit acct=\"root\" exe=\"/usr/sbin/cron\" hostname=? addr=? terminal=cron res=%s'"
                   "\x1dUID=\"root\" AUID=\"unset\"" % (record, head, process, deed, result))


def main():
    size, path = int(sys.argv[1]) * 1_000_000, sys.argv[2]
    choice = random.Random(1)
    written = serial = 0
    with open(path, "w", encoding="ascii") as log:
        while written < size:
            serial += 1
            for line in event(START + serial * 60, serial, choice):
                written += log.write(line + "\n")


main()
