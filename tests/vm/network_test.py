"""Network in a real kernel: radios and devices are found and named for what they are, what is told of interfaces, routes, rules,
neighbours, sockets and firewall is what `ip`, `ss` and `nft` tell, and looking loads no module."""
import json

import network_state
from in_guest import run_tests
from usb_test import UNTIL_THERE, Usb

RADIOS = """
modprobe mac80211_hwsim radios=1
modprobe hci_vhci
(exec 4<>/dev/vhci; printf '\\377\\0' >&4; exec sleep 100000) >/dev/null 2>&1 &
until [ -e /sys/class/bluetooth/hci0 ]; do udevadm settle; done
udevadm settle
"""
MODULES = 'cut -d" " -f1 /proc/modules | sort'


class Radios(Usb):
    def rows(self, query):
        return self.ask('query "%s"' % query)['rows']

    def test_each_is_named_for_what_it_is(self):
        self.guest(RADIOS)
        self.plug({'type': 'usb-net', 'serial': 'NETAA110022'})
        self.machine.gadget('modem', '0af0', '5000', 'Option', 'GlobeTrotter', 'MODEMBB3344', 'gser')
        self.guest(UNTIL_THERE % 'MODEMBB3344')
        before = self.guest(MODULES)
        kinds = {name: (kind, bus) for name, kind, bus in self.rows(
            "SELECT name, kind, bus FROM network_interface WHERE name <> 'lo'")}
        wireless = [name for name, (kind, _) in kinds.items() if kind == 'wireless']
        self.assertEqual(wireless, ['wlan0'], kinds)
        self.assertIn(('ethernet', 'usb'), kinds.values())
        self.assertEqual(sorted(self.rows('SELECT kind, is_soft_blocked FROM rfkill_switch')), [['bluetooth', 0], ['wlan', 0]])
        self.assertIn(['bluetooth'], self.rows('SELECT kind FROM multimedia_device'))
        present = self.present()
        self.assertEqual((present['NETAA110022']['kind'], present['MODEMBB3344']['kind']), ('network', 'modem'))
        self.assertEqual(self.guest(MODULES), before)


KINDS = 'modprobe -a veth bridge bonding 8021q dummy macvlan vxlan ip_gre wireguard tun inet_diag tcp_diag udp_diag'
STAGE = 'exec unshare --net --mount /guest/network_stage /opt/test/mijian /opt/test/policies'
RULES = """nft -f - <<'NFT'
table inet filter {
  chain input { type filter hook input priority filter; policy drop; ct state established accept; iif lo accept; jump own; }
  chain own { tcp dport 22 accept; }
  chain output { type filter hook output priority filter; policy accept; }
}
table ip6 six {
  chain forward { type filter hook forward priority 5; policy drop; }
}
table netdev early {
  chain in { type filter hook ingress device lo priority 0; policy accept; ip saddr 203.0.113.9 drop; }
}
NFT
"""


class Stage(Usb):
    """In a namespace of the guest's kernel, which knows every kind of interface; modules are loaded before."""

    def test_what_is_told_is_what_the_witnesses_tell(self):
        self.guest(KINDS)
        told = network_state.sections(self.guest(STAGE, 900))
        self.assertEqual(told['unknown'].split(), [], 'kinds of interfaces that this kernel knows')
        for name, compare in network_state.COMPARED.items():
            with self.subTest(name):
                ours, theirs = compare(told)
                self.assertEqual(ours, theirs)
                self.assertTrue(ours, 'nothing to compare')
        self.assertEqual(told['modules before'], told['modules after'])


class Firewall(Usb):
    QUERY = 'query "SELECT family, table_name, chain, hook, policy, rules FROM firewall_chain"'

    def chains(self):
        return {tuple(row) for row in self.ask(self.QUERY)['rows']}

    def test_it_is_not_loaded_by_looking(self):
        before = self.guest(MODULES)
        self.assertNotIn('nf_tables', before.split(), 'nothing used it yet')
        self.assertEqual(self.chains(), set())
        self.assertEqual(self.guest(MODULES), before)

    def test_what_is_told_is_what_nft_tells(self):
        self.guest(RULES)
        before = self.guest(MODULES)
        ours = self.chains()
        self.assertEqual(self.guest(MODULES), before)
        chains, rules = {}, {}
        for entry in json.loads(self.guest('nft -j list ruleset'))['nftables']:
            if 'chain' in entry:
                chain = entry['chain']
                chains[chain['family'], chain['table'], chain['name']] = (chain.get('hook', ''), chain.get('policy'))
            if 'rule' in entry:
                rule = entry['rule']
                key = rule['family'], rule['table'], rule['chain']
                rules[key] = rules.get(key, 0) + 1
        self.assertEqual(ours, {(*key, *told, rules.get(key, 0)) for key, told in chains.items()})
        self.assertEqual(len(ours), 5)


if __name__ == '__main__':
    run_tests()
