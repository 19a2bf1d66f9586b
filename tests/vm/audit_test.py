"""An audit inside a real Debian with systemd: it works, it sees what is plugged in, and it leaves no trace.
"""
import json
import os
import re

import observed
from in_guest import InGuest, run_tests

# Made before the first look, so that no folder outside it is written to.
OUTPUT = '/var/tmp/visit'
AUDIT = ('/opt/test/mijian audit --profile standalone-jimi --policies /opt/test/policies --format html,json '
         '--out %s/report' % OUTPUT)


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
        with open(os.path.join(self.folder, 'messages'), errors='replace') as messages:
            if observed.only_of_the_emulator(messages.read().splitlines()):
                free += ['/var/log/journal', '/run/log/journal']
        return found + observed.changed_files(observed.read_files(of('before', 'files')),
                                              observed.read_files(of('after', 'files')), free, self.own)


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


class Audit(InGuest):
    def setUp(self):
        super().setUp()
        self.bring_program()

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

    def test_the_rules_that_the_kernel_holds_are_those_of_the_files(self):
        with open(os.path.join(self.folder_in, 'test.rules'), 'w') as rules:
            rules.write('-w /etc/shadow -p wa -k identity\n-w /etc/sudoers.d/ -p wa\n'
                        '-a exit,always -F arch=b64 -S 227 -S adjtimex,settimeofday -F a0=0x0 -k time -k clock\n'
                        '-a always,exit -F arch=b32 -S stime,adjtimex -k time\n'
                        '-a always,exit -F path=/usr/bin/su -F perm=x -F auid>=1000 -F auid!=unset\n'
                        '-a always,exit -F arch=b64 -S openat -F exit=-EACCES -F success=0 -C auid!=uid\n'
                        '-a always,exit -F arch=b64 -F path=/etc/passwd -F perm=wa\n')
        machine = self.boot()
        status = machine.run('load', 'mkdir -p /etc/sudoers.d && rm -f /etc/audit/rules.d/* && '
                                     'cp /opt/test/test.rules /etc/audit/rules.d/ && '
                                     'auditctl -D && auditctl -R /etc/audit/rules.d/test.rules >&2 && auditctl -l', 300)
        self.assertEqual(status, 0, machine.output('load', 'stderr'))
        files, kernel = (self.query(machine, name, "SELECT normal FROM %s WHERE kind <> 'control'" % name)
                         for name in ('audit_rule', 'audit_kernel_rule'))
        self.assertEqual((len(files), files), (7, kernel), machine.output('load'))
        self.assertNotIn(None, files)
        enabled, = self.query(machine, 'audit_kernel_status', 'SELECT enabled FROM audit_kernel_status')
        self.assertIn(enabled, (0, 1))

    def query(self, machine, name, sql):
        """The first column of what a query gives, in order."""
        status = machine.run(name, '/opt/test/mijian query "%s" --json' % sql, 300)
        self.assertEqual(status, 0, machine.output(name, 'stderr'))
        return sorted((row[0] for row in json.loads(machine.output(name))['rows']), key=str)

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


if __name__ == '__main__':
    run_tests()
