"""Radios and network devices in a real kernel: each is found and named for what it is, and looking loads no module."""
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


if __name__ == '__main__':
    run_tests()
