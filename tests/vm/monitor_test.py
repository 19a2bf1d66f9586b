"""mijiand in a real Debian with hot-plug: what is plugged and pulled stands in its journal, and nothing else."""
import json
import os
import shutil

from in_guest import BINARY, ROOT, InGuest, run_tests

STICK = 'usb:46f4:0001:'
JOURNAL = '/var/lib/mijian/journal'
MIJIAND = ('exec /opt/test/mijiand --journal %s --policies /opt/test/policies --profile standalone-jimi --foreground 2>&1'
           % JOURNAL)


class Monitor(InGuest):
    def setUp(self):
        super().setUp()
        self.bring_program()
        shutil.copy(BINARY + 'd', os.path.join(self.folder_in, 'mijiand'))
        self.machine, self.runs = self.boot(), 0

    def watch(self):
        """Starts mijiand and waits until it has looked around."""
        self.runs += 1
        self.name = 'mijiand%d' % self.runs
        self.machine.start(self.name, MIJIAND)
        self.machine.wait_output(self.name, ' started .*hears udev', 60)

    def says(self, pattern, timeout=60):
        self.machine.wait_output(self.name, pattern, timeout)

    def end(self):
        self.machine.kill(self.name)
        self.assertEqual(self.machine.wait(self.name), 0, self.machine.output(self.name))

    def rows(self, name, sql):
        status = self.machine.run(name, "/opt/test/mijian query \"%s\" --policies /opt/test/policies --json" % sql, 300)
        self.assertEqual(status, 0, self.machine.output(name, 'stderr'))
        return json.loads(self.machine.output(name))['rows']

    def verify(self, name):
        status = self.machine.run(name, '/opt/test/mijian verify --journal ' + JOURNAL)
        self.assertEqual(status, 0, self.machine.output(name) + self.machine.output(name, 'stderr'))

    def test_what_comes_and_goes_is_written_down_and_nothing_else(self):
        machine = self.machine
        self.watch()
        sticks = [machine.plug({'type': 'usb-stick', 'serial': serial, 'fs': 'vfat'}) for serial in ('AA00112233', 'BB00112233')]
        for serial in ('AA00112233', 'BB00112233'):
            self.says('add block storage %s%s' % (STICK, serial))
        keyboard = machine.plug({'type': 'usb-kbd'})
        self.says('add input .*hid')
        card = machine.plug({'type': 'usb-net'})
        self.says('add net .*usb')
        machine.run('mount', 'udevadm settle; mount $(blkid -t TYPE=vfat -o device | head -1) /mnt && umount /mnt')
        self.says(' unmount block storage ' + STICK)
        for device in sticks + [keyboard, card]:
            machine.unplug(device)
        self.says('(remove usb (.|\n)*){4}')
        self.end()
        rows = self.rows('sticks', "SELECT event, device_key, seen_live FROM monitor_event WHERE subsystem = 'usb' "
                                   "AND kind = 'storage' AND event IN ('add', 'remove', 'present') ORDER BY device_key, sequence")
        told = [list(row.values()) if isinstance(row, dict) else row for row in rows]
        self.assertEqual(told, [[event, STICK + serial, 1] for serial in ('AA00112233', 'BB00112233')
                                for event in ('add', 'remove')])
        self.verify('verify')

    def test_a_stick_pulled_before_its_change_leaves_with_its_serial(self):
        self.watch()
        stick = self.machine.plug({'type': 'usb-stick', 'serial': 'CC00112233', 'fs': 'vfat'})
        self.says('add block storage %sCC00112233 sd. ' % STICK)
        self.machine.unplug(stick)
        self.says('remove usb storage %sCC00112233' % STICK)
        self.says('remove block storage %sCC00112233' % STICK)
        self.end()
        rows = self.rows('root', "SELECT count(*) AS n FROM monitor_event WHERE device_key LIKE 'usb:1d6b:%'")
        self.assertEqual([list(row.values()) if isinstance(row, dict) else row for row in rows], [[0]])

    def test_killed_in_a_storm_it_knows_what_is_there(self):
        machine = self.machine
        machine.run('prepare', 'modprobe dummy numdummies=0; for i in $(seq 250); do echo "link add s$i type dummy"; done >/run/add; '
                               'for i in $(seq 2 2 250); do echo "link del s$i"; done >/run/del')
        self.watch()
        machine.start('storm', 'ip -batch /run/add && ip -batch /run/del && for i in 1 2 3 4 5; do udevadm trigger --action=add; done')
        self.says('add net s100')
        machine.kill(self.name, 'KILL')
        machine.wait(self.name)
        stick = machine.plug({'type': 'usb-stick', 'serial': 'DD00112233', 'fs': 'vfat'})
        self.assertEqual(machine.wait('storm'), 0)
        machine.run('settled', 'until grep -qs DD00112233 /sys/bus/usb/devices/*/serial; do udevadm settle; done; udevadm settle', 120)
        self.watch()
        self.says('present usb storage %sDD00112233.*not seen live' % STICK)
        machine.unplug(stick)
        self.says('remove usb storage %sDD00112233' % STICK)
        machine.run('links', 'ls /sys/class/net')
        self.end()
        self.verify('verify')
        rows = self.rows('known', "SELECT node FROM monitor_event e WHERE subsystem = 'net' AND event IN ('add', 'present', 'remove') "
                                  "AND sequence = (SELECT max(sequence) FROM monitor_event x WHERE x.device_path = e.device_path "
                                  "AND x.event IN ('add', 'present', 'remove')) AND event <> 'remove'")
        known = {list(row.values())[0] if isinstance(row, dict) else row[0] for row in rows}
        self.assertEqual(known, set(machine.output('links').split()) - {'lo'})

    def test_the_service_runs_hardened_and_alerts_to_the_journal(self):
        machine = self.machine
        shutil.copy(os.path.join(ROOT, 'packaging', 'mijiand.service'), os.path.join(machine.share, 'in'))
        status = machine.run('install', 'cp /opt/test/mijiand /usr/bin/ && mkdir -p /usr/share/mijian /etc/mijian && '
                                        'cp -r /opt/test/policies /usr/share/mijian/ && cp /host/in/mijiand.service /etc/systemd/system/ && '
                                        '/opt/test/mijian enroll --number 1 --class standalone-jimi && '
                                        'systemctl daemon-reload && systemctl start mijiand && systemctl is-active mijiand', 120)
        self.assertEqual(status, 0, machine.output('install') + machine.output('install', 'stderr'))
        machine.start('alerts', 'exec journalctl -f -o json -t mijiand')
        card = machine.plug({'type': 'usb-net'})
        machine.wait_output('alerts', '"MIJIAN_RULE" ?: ?"monitor-device-forbidden"', 120)
        machine.unplug(card)
        machine.run('trouble', 'journalctl -o cat -t mijiand')
        self.assertNotIn('could not be judged', machine.output('trouble'))
        self.assertEqual(machine.run('stop', 'systemctl stop mijiand'), 0)
        self.verify('verify')


if __name__ == '__main__':
    run_tests()
