"""Interfaces, addresses, routes, rules, neighbours and sockets in network namespaces of this machine's own kernel: what mijian
tells of them is what `ip` and `ss` tell, set by set, and looking loads no module."""
import os
import shutil
import subprocess
import sys
import unittest

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
sys.path.insert(0, os.path.join(ROOT, 'tests', 'vm'))
import network_state  # noqa: E402

BINARY = os.environ.get('MIJIAN_BINARY') or os.path.join(ROOT, 'build', 'release', 'bin', 'mijian')
STAGE = os.path.join(ROOT, 'tests', 'vm', 'guest', 'network_stage')
TOOLS = ('unshare', 'nsenter', 'ip', 'ss', 'perl')
NOT_DONE = 77


class Namespaces(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        run = subprocess.run(['unshare', '--net', '--mount', STAGE, BINARY, os.path.join(ROOT, 'policies')],
                             capture_output=True, text=True, timeout=250)
        if run.returncode != 0:
            raise AssertionError('the stage could not be set: ' + run.stderr)
        cls.told = network_state.sections(run.stdout)
        print('kinds of interfaces that this kernel does not know:', ' '.join(cls.told['unknown'].split()) or 'none')

    def test_what_is_told_is_what_the_witnesses_tell(self):
        for name, compare in network_state.COMPARED.items():
            with self.subTest(name):
                ours, theirs = compare(self.told)
                self.assertEqual(ours, theirs)
                self.assertTrue(ours, 'nothing to compare')

    def test_where_the_other_ends_are(self):
        reach = {(row[3], row[5], row[6]) for row in network_state.rows(self.told, 'network_connection') if row[7] != 'server'}
        self.assertLessEqual({('123.118.4.1', 'established', 'public'), ('10.9.0.2', 'established', 'private'),
                              ('127.0.0.1', 'established', 'loopback'), ('203.0.114.9', 'syn_sent', 'public'),
                              ('8.8.8.8', 'established', 'public'), ('10.9.0.2', 'fin_wait2', 'private')}, reach)

    def test_looking_loads_no_module(self):
        self.assertEqual(self.told['modules before'], self.told['modules after'])


class Judge(unittest.TestCase):
    """The comparison itself can refuse."""

    def test_a_row_too_few_is_seen(self):
        told = {'network_address': '{"rows": [["eth0", "inet", "10.0.0.1", 24, "global"]]}',
                'address': '[{"ifname": "eth0", "addr_info": [{"family": "inet", "local": "10.0.0.1", "prefixlen": 24, "scope": "global"},'
                           '{"family": "inet", "local": "10.0.0.2", "prefixlen": 24, "scope": "global"}]}]'}
        ours, theirs = network_state.addresses(told)
        self.assertEqual(theirs - ours, {('eth0', 'inet', '10.0.0.2', 24, 'global')})

    def test_another_owner_of_a_socket_is_seen(self):
        told = {'listening_socket': '{"rows": [["tcp6", "::", 22, "sshd", 7]]}',
                'sockets': 'tcp LISTEN 0 128 *:22 *:* users:(("dropbear",pid=9,fd=3)) ino:7 sk:1 v6only:0 <->\n'}
        ours, theirs = network_state.listening(told)
        self.assertEqual((ours, theirs), ({('tcp', '::', '22', 'sshd', 7)}, {('tcp', '::', '22', 'dropbear', 7)}))

    def test_a_neighbour_that_answered_is_another_than_one_that_did_not(self):
        told = {'network_neighbour': '{"rows": [["inet", "10.0.0.2", null, "eth0", "failed", 0]]}',
                'neighbour': '[{"dst": "10.0.0.2", "dev": "eth0", "lladdr": "02:00:00:00:00:02", "state": ["STALE"]}]'}
        ours, theirs = network_state.neighbours(told)
        self.assertNotEqual(ours, theirs)


if __name__ == '__main__':
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if os.geteuid() != 0 or missing:
        print('not run: ' + ('not installed: ' + ', '.join(missing) if missing else 'namespaces want root'))
        sys.exit(NOT_DONE)
    unittest.main(verbosity=2)
