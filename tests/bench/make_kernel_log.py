#!/usr/bin/env python3
"""A system log as rsyslog writes it, of a chosen size, with sessions of USB sticks in it.

    make_kernel_log.py OUT MEGABYTES [--share PERCENT] [--devices N] [--layout iso|traditional]

PERCENT of the bytes belong to USB sessions (100: every line does; 0.5 is a desk terminal), the rest is what daemons
and the kernel say all day. The same arguments always give the same bytes. Prints the number of connections.
"""
import argparse
import datetime
import random

NOISE = [
    "systemd[1]: Started Session {n} of User operator.",
    "systemd[1]: systemd-tmpfiles-clean.service: Deactivated successfully.",
    "CRON[{n}]: (root) CMD (command -v debian-sa1 > /dev/null && debian-sa1 1 1)",
    "NetworkManager[612]: <info>  [1772330430.{n}] device (enp1s0): carrier: link connected",
    "dbus-daemon[580]: [system] Successfully activated service 'org.freedesktop.hostname1'",
    "rtkit-daemon[1190]: Supervising {n} threads of 6 processes of 1 users.",
    "kernel: [{m}] audit: type=1400 audit(1772330430.100:{n}): apparmor=\"STATUS\" operation=\"profile_load\"",
    "kernel: [{m}] perf: interrupt took too long ({n} > 2500), lowering kernel.perf_event_max_sample_rate",
    "kernel: [{m}] EXT4-fs (nvme0n1p2): re-mounted. Opts: errors=remount-ro. Quota mode: none.",
    "ukui-session[2210]: process {n} of the session exited normally",
    "gnome-shell[2210]: libinput error: event{n} - client bug: timer event debounce: scheduled expiry is in the past",
    "sshd[{n}]: pam_unix(sshd:session): session opened for user operator(uid=1000) by (uid=0)",
]
SESSION = [
    "usb {port}: new high-speed USB device number {number} using xhci_hcd",
    "usb {port}: New USB device found, idVendor={vendor}, idProduct={product}, bcdDevice= 1.10",
    "usb {port}: New USB device strings: Mfr=1, Product=2, SerialNumber=3",
    "usb {port}: Product: DataTraveler 3.0",
    "usb {port}: Manufacturer: Kingston",
    "usb {port}: SerialNumber: {serial}",
    "usb-storage {port}:1.0: USB Mass Storage device detected",
    "scsi host{host}: usb-storage {port}:1.0",
    "scsi {host}:0:0:0: Direct-Access     Kingston DataTraveler 3.0 PMAP PQ: 0 ANSI: 6",
    "sd {host}:0:0:0: Attached scsi generic sg1 type 0",
    "sd {host}:0:0:0: [sdb] 60555264 512-byte logical blocks: (31.0 GB/28.9 GiB)",
    "sd {host}:0:0:0: [sdb] Write Protect is off",
    "sd {host}:0:0:0: [sdb] Attached SCSI removable disk",
    "usb {port}: USB disconnect, device number {number}",
]


class Clock:
    def __init__(self, layout):
        self.now = datetime.datetime(2024, 1, 1, 0, 0, 1)
        self.monotonic = 12
        self.layout = layout

    def tick(self, seconds):
        self.now += datetime.timedelta(seconds=seconds)
        self.monotonic += seconds

    def head(self, micro):
        if self.layout == "iso":
            return "%s.%06d+08:00 terminal " % (self.now.strftime("%Y-%m-%dT%H:%M:%S"), micro)
        return "%s terminal " % self.now.strftime("%b %e %H:%M:%S")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("megabytes", type=float)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--devices", type=int, default=200)
    parser.add_argument("--layout", choices=["iso", "traditional"], default="iso")
    arguments = parser.parse_args()
    chance = random.Random(1)
    clock = Clock(arguments.layout)
    wanted = int(arguments.megabytes * 1e6)
    written = usb_written = connections = 0
    with open(arguments.out, "wb", buffering=1 << 20) as out:
        while written < wanted:
            lines = []
            clock.tick(1)
            if usb_written <= (written + 1) * arguments.share / 100:
                device = chance.randrange(arguments.devices)
                values = dict(port="%d-%d" % (1 + device % 3, 1 + device % 7), number=connections % 120 + 2,
                              vendor="0951", product="%04x" % (0x1600 + device % 64),
                              serial="60A44C413FAEE33189%06d" % device, host=6 + device % 4)
                for index, line in enumerate(SESSION):
                    if index == len(SESSION) - 1:
                        clock.tick(3)
                    micro = index * 1000
                    lines.append("%skernel: [%5d.%06d] %s\n" % (clock.head(micro), clock.monotonic, micro,
                                                               line.format(**values)))
                connections += 1
                usb_written += sum(map(len, lines))
            else:
                for index in range(20):
                    text = NOISE[chance.randrange(len(NOISE))]
                    number = chance.randrange(1000, 99999)
                    lines.append(clock.head(index * 40000) +
                                 text.format(n=number, m="%5d.%06d" % (clock.monotonic, number)) + "\n")
            block = "".join(lines).encode()
            out.write(block)
            written += len(block)
    print(connections)


if __name__ == "__main__":
    main()
