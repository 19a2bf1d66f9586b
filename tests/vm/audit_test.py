"""An audit inside a real Debian with systemd: it works, it sees what is plugged in, and it leaves no trace.

MIJIAN_BINARY names the program; MIJIAN_VM_CACHE the folder that keeps the guest (default .cache/vm).
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import observed
from machine import Machine

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
CACHE = os.environ.get('MIJIAN_VM_CACHE') or os.path.join(ROOT, '.cache', 'vm')
BINARY = os.environ.get('MIJIAN_BINARY') or os.path.join(ROOT, 'build', 'release', 'bin', 'mijian')
NOT_DONE = 77

# Made before the first look, so that no folder outside it is written to.
OUTPUT = '/var/tmp/visit'
AUDIT = ('/opt/test/mijian audit --profile standalone-jimi --policies /opt/test/policies --format html,json '
         '--out %s/report' % OUTPUT)


def booted(folder_in, folder_out):
    """The guest in systemd mode, quiet: nothing that started it is still at work."""
    return Machine(CACHE, folder_in, folder_out, mode='systemd')


def libraries(machine, program):
    """What the loader maps for a program, at its start or when it asks for libsystemd; when that was is the loader's."""
    machine.run('libraries', "ldd %s /usr/lib/*/libsystemd.so.0 | grep -o '/[^ :]*' | xargs realpath" % program)
    return set(machine.output('libraries').split())


class Look:
    """What guest/watch saw before and after one command."""

    def __init__(self, machine, name, command, own=()):
        self.status = machine.run(name, 'mkdir -p %s && /guest/watch /host/out/%s.look %s' % (OUTPUT, name, command), 900)
        self.folder, self.own = os.path.join(machine.share, 'out', name + '.look'), own
        self.error = machine.output(name, 'stderr')

    def complaints(self):
        def of(when, what):
            return os.path.join(self.folder, '%s.%s' % (when, what))
        found = []
        for what in ('modules', 'units', 'mounts'):
            found += ['%s: %s' % (what, line) for line in observed.changed_lines(of('before', what), of('after', what))]
        free = [OUTPUT, '/opt/test', '/host']
        return found + observed.changed_files(observed.read_files(of('before', 'files')),
                                              observed.read_files(of('after', 'files')), free, self.own)


class InGuest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folders = tempfile.TemporaryDirectory(prefix='mijian-audit-test.')
        self.addCleanup(self.folders.cleanup)
        self.folder_in, self.folder_out = (os.path.join(self.folders.name, name) for name in ('in', 'out'))
        os.mkdir(self.folder_in)

    def boot(self):
        machine = booted(self.folder_in, self.folder_out).__enter__()
        self.addCleanup(machine.close)
        return machine


class Watch(InGuest):
    """The watch itself: what an audit must not do is seen when something else does it."""

    def test_nothing_is_seen_when_nothing_happens(self):
        look = Look(self.boot(), 'quiet', '/bin/true', own={'/usr/lib/x86_64-linux-gnu/libc.so.6', '/usr/bin/true'})
        self.assertEqual((look.status, look.complaints()), (0, []))

    def test_each_change_is_seen(self):
        with open(os.path.join(self.folder_in, 'meddle'), 'w') as script:
            script.write('#!/bin/sh\nmodprobe dummy\nsystemctl start systemd-timedated\nmount -t tmpfs x /mnt\n'
                         'echo >> /etc/motd\ncat /etc/hostname\ntouch /var/tmp/left-behind\n')
            os.chmod(script.name, 0o755)
        look = Look(self.boot(), 'meddle', '/opt/test/meddle')
        seen = '\n'.join(look.complaints())
        self.assertEqual(look.status, 0, look.error)
        for trace in ('modules: new: dummy', 'units: new: systemd-timedated.service', 'mounts: new: .* /mnt ',
                      '/etc/motd: mtime', '/etc/hostname: atime', '/var/tmp/left-behind: appeared'):
            self.assertRegex(seen, trace)


@unittest.skipUnless(os.path.exists(BINARY), 'no program at ' + BINARY)
class Audit(InGuest):
    def setUp(self):
        super().setUp()
        shutil.copy(BINARY, os.path.join(self.folder_in, 'mijian'))
        shutil.copytree(os.path.join(ROOT, 'policies'), os.path.join(self.folder_in, 'policies'))

    def test_an_audit_works_and_leaves_no_trace(self):
        machine = self.boot()
        look = Look(machine, 'audit', AUDIT, libraries(machine, '/opt/test/mijian'))
        self.assertIn(look.status, (0, 1, 4), look.error)
        self.assertEqual(look.complaints(), [])
        machine.run('fetch', 'cp -r %s/report /host/out/' % OUTPUT)
        pages = os.listdir(os.path.join(machine.share, 'out', 'report'))
        self.assertTrue([page for page in pages if page.endswith('.html')], pages)
        documents = [page for page in pages if page.endswith('.json')]
        self.assertTrue(documents, pages)
        with open(os.path.join(machine.share, 'out', 'report', documents[0]), encoding='utf-8') as file:
            document = json.load(file)
        self.assertEqual(document['profile'] if isinstance(document['profile'], str) else document['profile']['name'],
                         'standalone-jimi')
        self.assertTrue(document['findings'])
        self.assertTrue(document['coverage'])

    def test_an_audit_makes_no_call_that_it_must_not(self):
        machine = self.boot()
        status = machine.run('traced', 'mkdir -p %s /run/trace && strace -ff --seccomp-bpf -y -s 400 -e trace=%s -e signal=none '
                                       '-o /run/trace/t %s; status=$?; cp -r /run/trace /host/out/; exit $status'
                             % (OUTPUT, observed.TRACED, AUDIT), 900)
        self.assertIn(status, (0, 1, 4), machine.output('traced', 'stderr'))
        lines = observed.read_trace(os.path.join(machine.share, 'out', 'trace', 't'))
        self.assertTrue([line for line in lines if re.search(r'/proc/modules|/etc/passwd', line)], 'no trace of an audit')
        self.assertEqual(observed.forbidden_calls(lines, [OUTPUT]), [])

    def test_an_audit_sees_the_stick_that_is_plugged_in(self):
        machine = self.boot()
        machine.plug({'type': 'usb-stick', 'serial': 'AA00112233', 'fs': 'vfat'})
        machine.start('seen', 'until grep -qs AA00112233 /sys/bus/usb/devices/*/serial && [ -b /dev/sda1 -o -b /dev/sda ]; '
                              'do udevadm wait --timeout=5 /dev/sda; done; udevadm settle')
        self.assertEqual(machine.wait('seen', 60), 0)
        status = machine.run('query', '/opt/test/mijian query "SELECT serial, kind FROM usb_device WHERE NOT is_root_hub" '
                                      '--json', 300)
        self.assertEqual(status, 0, machine.output('query', 'stderr'))
        self.assertRegex(machine.output('query'), 'AA00112233')
        self.assertRegex(machine.output('query'), 'storage')


def not_possible():
    """Why this machine cannot run the guest; empty when it can."""
    missing = [tool for tool in ('qemu-system-x86_64', 'mmdebstrap', 'busybox', 'mkfs.vfat') if not shutil.which(tool)]
    if missing:
        return 'not installed: %s (packaging/packages.txt, group vm)' % ', '.join(missing)
    if os.geteuid() != 0 and not os.path.exists(os.path.join(CACHE, 'stamp')):
        return 'building the guest wants root'
    return ''


if __name__ == '__main__':
    reason = not_possible()
    if reason:
        print('not run: ' + reason)
        sys.exit(NOT_DONE)
    subprocess.run([os.path.join(os.path.dirname(__file__), 'build_guest.sh'), CACHE], check=True)
    unittest.main(verbosity=2)
