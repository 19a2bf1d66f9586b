"""The judge of what an audit did must refuse what an audit must not do, and nothing else."""
import os
import tempfile
import unittest

import observed

OUTPUT = ['/var/tmp/visit']


class Files(unittest.TestCase):
    before = {'/etc/passwd': ('f', '9', '1', '2', '3'), '/bin': ('l', '7', '1', '2', '3'),
              '/usr/lib/libz.so.1': ('f', '7', '1', '2', '3')}

    def changed(self, **change):
        after = {**self.before, **change.get('put', {})}
        for name in change.get('drop', ()):
            del after[name]
        return observed.changed_files(self.before, after, OUTPUT, change.get('own', ()))

    def test_nothing_changed(self):
        self.assertEqual(self.changed(), [])

    def test_each_stamp_counts(self):
        for i, what in enumerate(('kind', 'size', 'mtime', 'ctime', 'atime')):
            stamps = list(self.before['/etc/passwd'])
            stamps[i] = 'other'
            self.assertRegex(self.changed(put={'/etc/passwd': tuple(stamps)})[0], what)

    def test_new_and_lost_files(self):
        self.assertEqual(self.changed(put={'/etc/new': ('f', '0', '1', '1', '1')}), ['/etc/new: appeared'])
        self.assertEqual(self.changed(drop=['/etc/passwd']), ['/etc/passwd: is gone'])

    def test_output_is_free(self):
        self.assertEqual(self.changed(put={'/var/tmp/visit/report.html': ('f', '0', '1', '1', '1')}), [])
        self.assertEqual(len(self.changed(put={'/var/tmp/visitor': ('f', '0', '1', '1', '1')})), 1)

    def test_the_emulators_late_timer_alone_is_free(self):
        late = 'hrtimer: interrupt took 12345678 ns'
        self.assertTrue(observed.only_of_the_emulator([late]))
        self.assertFalse(observed.only_of_the_emulator([]))
        self.assertFalse(observed.only_of_the_emulator([late, 'usb 1-1: new device']))

    def test_access_times_of_links_and_own_libraries_are_free(self):
        put = {'/bin': ('l', '7', '1', '2', '9'), '/usr/lib/libz.so.1': ('f', '7', '1', '2', '9')}
        self.assertEqual(len(self.changed(put=put)), 1)
        self.assertEqual(self.changed(put=put, own={'/usr/lib/libz.so.1'}), [])
        self.assertEqual(len(self.changed(put={'/bin': ('l', '7', '9', '2', '3')})), 1)

    def test_names_with_tabs_are_read(self):
        with tempfile.NamedTemporaryFile('w', suffix='.files') as look:
            look.write('/a\tb\tf\t1\t2\t3\t4\n')
            look.flush()
            self.assertEqual(observed.read_files(look.name), {'/a\tb': ('f', '1', '2', '3', '4')})


class Calls(unittest.TestCase):
    allowed = [
        'execve("/opt/test/mijian", ["mijian"], 0x7ffe /* 9 vars */) = 0',
        'openat(AT_FDCWD</opt/test>, "/etc/passwd", O_RDONLY|O_NOATIME|O_CLOEXEC) = 3</etc/passwd>',
        'openat2(3</>, "etc/shadow", {flags=O_RDONLY, resolve=RESOLVE_IN_ROOT}, 24) = 4</etc/shadow>',
        'openat(AT_FDCWD</opt/test>, "/var/tmp/visit/a.db", O_RDWR|O_CREAT, 0600) = 5</var/tmp/visit/a.db>',
        'openat(5</var/tmp/visit>, "b", O_WRONLY|O_CREAT, 0600) = 6</var/tmp/visit/b>',
        'rename("/var/tmp/visit/a.tmp", "/var/tmp/visit/a.db") = 0',
        'fchmod(5</var/tmp/visit/a.db>, 0600) = 0',
        'mkdir("/var/tmp", 0700) = -1 EEXIST (File exists)',
        'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 77',
        'socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 7<socket:[1]>',
        'connect(7<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 30) = 0',
        'connect(7<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/systemd/private"}, 23) = 0',
        '--- SIGCHLD {si_signo=SIGCHLD} ---',
        '+++ exited with 0 +++',
    ]
    refused = [
        'execve("/bin/sh", ["sh"], 0x7ffe /* 9 vars */) = 0',
        'openat(AT_FDCWD</opt/test>, "/etc/passwd", O_RDWR) = 3</etc/passwd>',
        'openat(AT_FDCWD</root>, "history", O_WRONLY|O_CREAT, 0600) = 3</root/history>',
        'openat(AT_FDCWD</opt/test>, "/var/tmp/visit/../x", O_WRONLY|O_CREAT, 0600) = 3</var/tmp/x>',
        'openat2(3</>, "etc/shadow", {flags=O_RDWR, resolve=RESOLVE_IN_ROOT}, 24) = 4</etc/shadow>',
        'creat("/tmp/x", 0600) = 3</tmp/x>',
        'rename("/var/tmp/visit/a", "/etc/a") = 0',
        'mkdir("/var/spool/mijian", 0700) = 0',
        'unlinkat(AT_FDCWD</etc>, "issue", 0) = 0',
        'fchmod(5</etc/passwd>, 0600) = 0',
        'utimensat(5</etc/passwd>, NULL, [UTIME_OMIT, UTIME_OMIT], 0) = 0',
        'mount("a", "/mnt", "ext4", 0, NULL) = 0',
        'finit_module(3</lib/x.ko>, "", 0) = 0',
        'socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 7<socket:[1]>',
        'socket(AF_BLUETOOTH, SOCK_RAW, 1) = -1 EAFNOSUPPORT',
        'connect(7<socket:[1]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
        'connect(7<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/systemd/journal/socket"}, 30) = 0',
        'connect(7<socket:[1]>, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 0',
    ]

    def test_an_audit_may(self):
        self.assertEqual(observed.forbidden_calls(self.allowed, OUTPUT), [])

    def test_an_audit_must_not(self):
        for call in self.refused:
            with self.subTest(call):
                self.assertEqual(len(observed.forbidden_calls(self.allowed + [call], OUTPUT)), 1)

    def test_every_process_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            for process in ('10', '11'):
                with open(os.path.join(folder, 'trace.' + process), 'w') as file:
                    file.write('fork() = 1\n')
            self.assertEqual(len(observed.read_trace(os.path.join(folder, 'trace'))), 2)


if __name__ == '__main__':
    unittest.main()
