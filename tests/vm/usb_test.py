"""USB devices in a real kernel: what is plugged is what `usb present` shows and what the history tells, and nothing else.

Devices come from QEMU and from the guest's own dummy_hcd (any VID:PID and strings).
"""
import json
import os

from devices import make_disk
from in_guest import InGuest, run_tests

PROGRAM = '/opt/test/mijian %s --policies /opt/test/policies --json'
# The monitor that udevadm is: what the test waits for instead of time.
UNTIL_THERE = 'until grep -qsx %s /sys/bus/usb/devices/*/serial; do udevadm settle; done; udevadm settle'
UNTIL_GONE = 'while grep -qsx %s /sys/bus/usb/devices/*/serial; do udevadm settle; done; udevadm settle'


class Usb(InGuest):
    def setUp(self):
        super().setUp()
        self.bring_program()
        self.machine = self.boot()
        self.steps = 0

    def guest(self, script, timeout=180, statuses=(0,)):
        """Runs a script in the guest; what it printed."""
        self.steps += 1
        name = 'step%d' % self.steps
        status = self.machine.run(name, script, timeout)
        self.assertIn(status, statuses, script + '\n' + self.machine.output(name, 'stderr'))
        return self.machine.output(name)

    def ask(self, command):
        return json.loads(self.guest(PROGRAM % command, statuses=(0, 1, 4)))

    def plug(self, spec):
        device = self.machine.plug(spec)
        self.guest(UNTIL_THERE % spec['serial'])
        return device

    def unplug(self, device, serial):
        self.machine.unplug(device)
        self.guest(UNTIL_GONE % serial)

    def history(self):
        """{serial or VID:PID of a device without one: what is told of it}"""
        told = self.ask('usb history')
        return {one['serial'] or one['vendor_id'] + ':' + one['product_id']: one for one in told['devices']}

    def present(self):
        devices = self.ask('usb present')['devices']
        return {one['serial'] or one['vendor_id'] + ':' + one['product_id']: one for one in devices
                if one['vendor_id'] != '1d6b'}


class Kinds(Usb):
    """Each kind of device is told for what it is, while it is there and afterwards."""

    def test_what_is_plugged_is_what_is_shown(self):
        before = set(self.present())
        self.plug({'type': 'usb-stick', 'serial': 'STICKAA0011', 'fs': 'vfat', 'label': 'RED'})
        self.plug({'type': 'usb-uas', 'serial': 'UASBB220033', 'fs': 'ext4'})
        self.plug({'type': 'usb-net', 'serial': 'NETCC330044'})
        self.plug({'type': 'usb-mtp', 'serial': 'MTPDD440055'})
        self.plug({'type': 'usb-kbd', 'serial': 'KBDEE550066'})
        self.machine.gadget('both', '0781', '5581', 'Maker', 'Stick that types', 'BADFF660077', 'mass_storage,hid')
        self.guest(UNTIL_THERE % 'BADFF660077')
        present = self.present()
        # Nothing is missed, nothing invented.
        self.assertEqual(set(present) - before,
                         {'STICKAA0011', 'UASBB220033', 'NETCC330044', 'MTPDD440055', 'KBDEE550066', 'BADFF660077'})
        kinds = {serial: present[serial]['kind'] for serial in present}
        self.assertEqual(kinds['STICKAA0011'], 'storage')
        self.assertEqual(kinds['UASBB220033'], 'storage')
        self.assertEqual(kinds['NETCC330044'], 'network')
        self.assertEqual(kinds['MTPDD440055'], 'phone')
        self.assertEqual(kinds['KBDEE550066'], 'hid')
        self.assertEqual(kinds['BADFF660077'], 'storage')
        self.assertEqual(set(present['BADFF660077']['kinds']), {'storage', 'hid'})
        stick = present['STICKAA0011']
        self.assertEqual((stick['vendor_id'], stick['product_id']), ('46f4', '0001'))
        self.assertEqual([disk['capacity_bytes'] for disk in stick['disks']], [8 << 20])
        history = self.history()
        for serial in ('STICKAA0011', 'UASBB220033', 'BADFF660077'):
            self.assertEqual(history[serial]['kind'], 'storage', serial)
            self.assertIsNone(history[serial]['sessions'][-1]['disconnected'], serial)
        self.assertEqual(history['NETCC330044']['kind'], 'network')
        self.assertEqual(history['KBDEE550066']['kind'], 'hid')

    def test_at_superspeed_it_is_the_same_device(self):
        image = make_disk(os.path.join(self.folders.name, 'stick.img'))
        stick = self.plug({'type': 'usb-stick', 'serial': 'SPEEDAA1122', 'port': '3', 'image': image})
        self.plug({'type': 'usb-uas', 'serial': 'SPEEDBB3344'})
        fast = self.present()
        self.assertEqual({serial: (fast[serial]['speed'], fast[serial]['drivers']) for serial in ('SPEEDAA1122', 'SPEEDBB3344')},
                         {'SPEEDAA1122': ('5000', ['usb-storage']), 'SPEEDBB3344': ('5000', ['uas'])})
        self.unplug(stick, 'SPEEDAA1122')
        self.machine.plug({'type': 'usb-hub', 'port': '5'})  # which knows no more than full speed
        self.plug({'type': 'usb-stick', 'serial': 'SPEEDAA1122', 'port': '5.1', 'image': image})
        slow = self.present()['SPEEDAA1122']
        self.assertEqual(slow['speed'], '12')
        same = ('device_key', 'identity', 'kind', 'kinds')
        self.assertEqual([slow[key] for key in same], [fast['SPEEDAA1122'][key] for key in same])
        self.assertEqual(self.history()['SPEEDAA1122']['connections'], 2)


class Past(Usb):
    """What was plugged and pulled is told whole by the journal, by the kernel's own log, and by both at once."""

    def one_of_each_story(self):
        machine = self.machine
        # Two at the same moment: their lines interleave.
        first = machine.plug({'type': 'usb-stick', 'serial': 'TWIN11AA22'})
        second = machine.plug({'type': 'usb-stick', 'serial': 'TWIN33BB44'})
        self.guest('%s; %s' % (UNTIL_THERE % 'TWIN11AA22', UNTIL_THERE % 'TWIN33BB44'))
        machine.unplug(first), machine.unplug(second)
        self.guest('%s; %s' % (UNTIL_GONE % 'TWIN11AA22', UNTIL_GONE % 'TWIN33BB44'))
        # One without a serial.
        machine.gadget('mute', 'abcd', '1234', 'NoName', 'Disk', '')
        self.guest('until [ -e /sys/block/sda ]; do udevadm settle; done; udevadm settle')
        self.guest('/guest/gadget del mute; while [ -e /sys/block/sda ]; do udevadm settle; done')
        # The same stick twice, at another port the second time; one pulled while it is written.
        for _ in range(2):
            self.unplug(self.plug({'type': 'usb-stick', 'serial': 'AGAIN55CC66'}), 'AGAIN55CC66')
        written = self.plug({'type': 'usb-stick', 'serial': 'WRITTEN77DD88', 'fs': 'vfat', 'size_mb': 64})
        machine.start('writer', 'until ls /dev/disk/by-id/*WRITTEN77DD88* >/dev/null 2>&1; do udevadm settle; done; '
                                'mount /dev/disk/by-id/*WRITTEN77DD88* /mnt && echo mounted && '
                                'while dd if=/dev/zero of=/mnt/file bs=64k count=64 conv=fsync; do :; done; umount -l /mnt')
        machine.wait_output('writer', 'mounted')
        machine.unplug(written)
        self.guest(UNTIL_GONE % 'WRITTEN77DD88')
        # One pulled before udev has read it.
        machine.unplug(machine.plug({'type': 'usb-stick', 'serial': 'QUICK99EE00'}))
        self.guest('udevadm settle')
        # A name that would like to be another line.
        machine.gadget('forger', '0951', '1666', 'Kingston', 'x\tusb 9-9: SerialNumber: FORGED', 'REAL1234567')
        self.guest(UNTIL_THERE % 'REAL1234567')
        self.guest('/guest/gadget del forger; ' + UNTIL_GONE % 'REAL1234567')

    expected = {  # serial or VID:PID: connections
        'TWIN11AA22': 1, 'TWIN33BB44': 1, 'abcd:1234': 1, 'AGAIN55CC66': 2, 'WRITTEN77DD88': 1, 'REAL1234567': 1}

    def check(self, history, source):
        told = {key: one['connections'] for key, one in history.items() if key not in self.before and key != 'QUICK99EE00'}
        self.assertEqual(told, self.expected, source)
        # The kernel may have been too slow to read the quick one's strings, but it never got another's.
        for key, one in history.items():
            if key in self.before:
                continue
            self.assertEqual(one['kind'], 'storage' if key != 'QUICK99EE00' else one['kind'], key)
            for session in one['sessions']:
                self.assertIsNotNone(session['disconnected'], (source, key))
                self.assertTrue(session['sources'], (source, key))
        self.assertEqual(history['REAL1234567']['vendor_id'], '0951')
        self.assertTrue(history['WRITTEN77DD88']['sessions'][0]['unsafe_removal'], source)
        self.assertFalse(history['AGAIN55CC66']['sessions'][0]['unsafe_removal'], source)

    def test_nothing_is_missed_and_nothing_invented(self):
        self.before = set(self.history())
        self.one_of_each_story()
        self.guest('journalctl --sync')
        history = self.history()
        self.check(history, 'journal')
        # The same from the kernel's own log, read as a file.
        self.guest('dmesg --time-format iso >/var/tmp/kernel.log')
        told = self.ask('usb history --log /var/tmp/kernel.log')
        self.check({one['serial'] or one['vendor_id'] + ':' + one['product_id']: one for one in told['devices']}, 'dmesg')
        # With both, every event is still one.
        self.guest('journalctl -k -o short-full --no-hostname >/dev/null; '
                   'journalctl -k -o short-iso-precise --no-pager >/var/log/kern.log')
        both = self.history()
        self.check(both, 'journal and kern.log')
        sources = {source['source'] for source in both['TWIN11AA22']['sessions'][0]['sources']}
        self.assertEqual(sources, {'journal', 'kernel_log'})

    def test_findings_keep_their_names_over_reboot_and_replug(self):
        def findings():
            out = '/var/tmp/report%d' % self.steps
            self.guest('/opt/test/mijian audit --profile standalone-jimi --policies /opt/test/policies --format json --out '
                       + out, 600, (0, 1, 4))
            document = json.loads(self.guest('cat %s/findings.json' % out))
            return {(finding['rule'], row['subject'], row['verdict']) for finding in document['findings']
                    for row in finding['rows']
                    if row['verdict'] != 'compliant' and finding['group'] in ('usb', 'storage')}

        self.guest('mkdir -p /var/log/journal && journalctl --flush')
        image = make_disk(os.path.join(self.folders.name, 'stick.img'))
        stick = self.plug({'type': 'usb-stick', 'serial': 'PORTAA11BB22', 'port': '3', 'image': image})
        first = findings()
        self.assertTrue([subject for _, subject, _ in first if 'PORTAA11BB22' in subject], first)
        self.machine.reboot()
        self.guest(UNTIL_THERE % 'PORTAA11BB22')
        self.unplug(stick, 'PORTAA11BB22')
        self.plug({'type': 'usb-stick', 'serial': 'PORTAA11BB22', 'port': '4', 'image': image})
        self.assertEqual(findings(), first)
        self.assertGreaterEqual(self.history()['PORTAA11BB22']['connections'], 2)


if __name__ == '__main__':
    run_tests()
