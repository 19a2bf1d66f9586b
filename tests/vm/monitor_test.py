"""mijiand in a real Debian with hot-plug: what is plugged and pulled stands in its journal, and nothing else."""
import bisect
import json
import os
import re
import shutil

from in_guest import BINARY, ROOT, InGuest, run_tests

STICK = 'usb:46f4:0001:'
JOURNAL = '/var/lib/mijian/journal'
MIJIAND = ('/opt/test/mijiand --journal %s --policies /opt/test/policies --profile standalone-jimi --foreground 2>&1'
           % JOURNAL)


class Monitor(InGuest):
    def setUp(self):
        super().setUp()
        self.bring_program()
        shutil.copy(BINARY + 'd', os.path.join(self.folder_in, 'mijiand'))
        shutil.copy(os.path.join(ROOT, 'tests', 'vm', 'usb_storm'), self.folder_in)
        self.machine, self.runs = self.boot(), 0

    def watch(self, by=''):
        """Starts mijiand and waits until it has looked around."""
        self.runs += 1
        self.name = 'mijiand%d' % self.runs
        self.machine.start(self.name, 'exec %s%s' % (by, MIJIAND))
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
        told = [list(row) for row in rows]
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
        self.assertEqual([list(row) for row in rows], [[0]])

    def wait_for(self, serial):
        self.runs += 1
        self.machine.run('wait%d' % self.runs, 'until grep -qsx %s /sys/bus/usb/devices/*/serial; do udevadm settle; done; '
                                               'udevadm settle --timeout 400' % serial, 500)

    def known_usb_devices(self, name):
        """DEVPATHs that the journal says are there."""
        rows = self.rows(name, "SELECT device_path FROM monitor_event e WHERE subsystem = 'usb' AND event IN ('add', 'present', 'remove') "
                               "AND sequence = (SELECT max(sequence) FROM monitor_event x WHERE x.device_path = e.device_path "
                               "AND x.event IN ('add', 'present', 'remove')) AND event <> 'remove'")
        return {path for path, in rows}

    def usb_devices(self, name):
        """DEVPATHs that sysfs shows, root hubs left out."""
        self.machine.run(name, 'for d in /sys/bus/usb/devices/*; do grep -qsvx 1d6b $d/idVendor && realpath $d; done; :')
        return {line[len('/sys'):] for line in self.machine.output(name).split()}

    def test_killed_in_a_storm_it_knows_what_is_there(self):
        machine = self.machine
        machine.run('make', './usb_storm make 16; udevadm settle', 180)
        self.watch()
        machine.start('listener', 'exec chrt -f 20 udevadm monitor --kernel --subsystem-match=usb >/run/heard')
        machine.run('listens', 'until grep -q "^KERNEL - " /run/heard; do :; done')
        machine.start('storm', './usb_storm run 20')
        self.assertEqual(machine.wait(self.name, 300), 128 + 9)
        self.assertEqual(machine.wait('storm', 300), 0, machine.output('storm', 'stderr'))
        stick = machine.plug({'type': 'usb-stick', 'serial': 'DD00112233', 'fs': 'vfat'})
        self.wait_for('DD00112233')
        machine.run('heard', 'cat /run/heard')
        self.watch()
        self.says(' lost the run before was cut off')
        self.says('present usb storage %sDD00112233.*not seen live' % STICK)
        there = self.usb_devices('there')
        self.end()
        self.assertEqual(self.known_usb_devices('known'), there)
        self.assertEqual(len(there), 1 + 16 // 2)
        self.verify('verify')
        self.judge_storm()

    def judge_storm(self):
        """By a listener of its own: how many events it was, how fast, and that the kill fell into their midst."""
        times = sorted(float(time) for time in re.findall(r'^KERNEL\[([0-9.]+)\]', self.machine.output('heard'), re.M))
        marks = dict(line.split() for line in self.machine.output('storm').splitlines() if len(line.split()) == 2)
        began, killed = float(marks['began']), float(marks['killed'])
        stormy = [time for time in times if time >= began - 0.01]
        fastest = max(bisect.bisect_left(stormy, time + 2) - index for index, time in enumerate(stormy))
        before, after = sum(time < killed for time in stormy), sum(time >= killed for time in stormy)
        rows = self.rows('figures', "SELECT (SELECT count(*) FROM monitor_event WHERE sequence < s.sequence) AS heard, "
                                    "(SELECT count(*) FROM monitor_event WHERE sequence >= s.sequence AND event = 'present') AS found "
                                    "FROM monitor_event s WHERE event = 'started' ORDER BY sequence DESC LIMIT 1")
        print('\nstorm: %d USB events of the kernel, %d of them within 2 s; %d before the kill, %d after it; entries before '
              'the kill: %d, devices found afterwards: %d' % (len(stormy), fastest, before, after, *rows[0]))
        self.assertGreaterEqual(fastest, 500)
        self.assertGreater(min(before, after), 100)

    def test_lost_messages_are_told_and_what_is_there_is_known(self):
        machine = self.machine
        gone = machine.plug({'type': 'usb-stick', 'serial': 'FF00112233', 'fs': 'vfat'})
        self.wait_for('FF00112233')
        # Without this right its sockets are no larger than the system allows: a few messages.
        machine.run('narrow', 'sysctl -q -w net.core.rmem_max=16384')
        self.watch('setpriv --bounding-set=-net_admin ')
        self.says('present usb storage %sFF00112233' % STICK)
        machine.kill(self.name, 'STOP')
        machine.run('flood', 'for i in $(seq 20); do echo change | tee /sys/bus/usb/devices/*/uevent >/dev/null; done; udevadm settle', 300)
        machine.unplug(gone)
        late = machine.plug({'type': 'usb-stick', 'serial': 'AB00112233', 'fs': 'vfat'})
        self.wait_for('AB00112233')
        machine.kill(self.name, 'CONT')
        self.says(' lost the kernel had no room for device messages')
        self.says('remove usb storage %sFF00112233.*not seen live' % STICK)
        self.says('present usb storage %sAB00112233.*not seen live' % STICK)
        self.assertEqual(self.known_usb_devices('known'), self.usb_devices('there'))
        machine.unplug(late)
        self.says('remove usb storage %sAB00112233[^(]*\n' % STICK)
        self.end()
        self.verify('verify')
        machine.run('count', "grep -ho '\"event\":\"lost\".*' %s/*.chain | grep -o '\"count\":[0-9]*'" % JOURNAL)
        print('\nmessages that the kernel dropped: ' + machine.output('count').strip())
        self.assertRegex(machine.output('count'), '"count":[1-9]')

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
