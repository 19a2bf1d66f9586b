"""What tests in the guest share: where the program and the guest are, one booted machine a test, and when there is none.

MIJIAN_BINARY names the program; MIJIAN_VM_CACHE the folder that keeps the guest (default .cache/vm).
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from machine import Machine

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
CACHE = os.environ.get('MIJIAN_VM_CACHE') or os.path.join(ROOT, '.cache', 'vm')
BINARY = os.environ.get('MIJIAN_BINARY') or os.path.join(ROOT, 'build', 'release', 'bin', 'mijian')
NOT_DONE = 77


class InGuest(unittest.TestCase):
    """A guest in systemd mode, quiet: nothing that started it is still at work. The program is at /opt/test/mijian."""
    maxDiff = None

    def setUp(self):
        self.folders = tempfile.TemporaryDirectory(prefix='mijian-vm-test.')
        self.addCleanup(self.folders.cleanup)
        self.folder_in, self.folder_out = (os.path.join(self.folders.name, name) for name in ('in', 'out'))
        os.mkdir(self.folder_in)

    def bring_program(self):
        shutil.copy(BINARY, os.path.join(self.folder_in, 'mijian'))
        shutil.copytree(os.path.join(ROOT, 'policies'), os.path.join(self.folder_in, 'policies'))

    def boot(self):
        machine = Machine(CACHE, self.folder_in, self.folder_out, mode='systemd').__enter__()
        self.addCleanup(machine.close)
        return machine


def not_possible():
    """Why this machine cannot run the guest; empty when it can."""
    missing = [tool for tool in ('qemu-system-x86_64', 'mmdebstrap', 'busybox', 'mkfs.vfat') if not shutil.which(tool)]
    if missing:
        return 'not installed: %s (packaging/packages.txt, group vm)' % ', '.join(missing)
    if os.geteuid() != 0 and not os.path.exists(os.path.join(CACHE, 'stamp')):
        return 'building the guest wants root'
    return ''


def run_tests():
    """The tests of the script that calls it; exit status 77 where there can be no guest."""
    reason = not_possible()
    if reason:
        print('not run: ' + reason)
        sys.exit(NOT_DONE)
    if not os.path.exists(BINARY):
        sys.exit('no program at %s: build it first' % BINARY)
    subprocess.run([os.path.join(os.path.dirname(__file__), 'build_guest.sh'), CACHE], check=True)
    unittest.main(verbosity=2)
