"""A journal as journald would have written it, in its export format: what a busy terminal logs, USB among it.

    make_journal.py ENTRIES >EXPORT     (systemd-journal-remote makes journal files of it)

Nine entries of ten are the kernel's: its own audit and firewall lines, network cards, and every 560th a stick that is
plugged in and pulled out. Prints the number of connections on standard error.
"""
import sys

boot, machine = "%032x" % 0x1111, "%032x" % 0xabcdef


class Writer:
    def __init__(self, out):
        self.out, self.time, self.monotonic, self.entries = out, 1760000000_000000, 1_000_000, 0

    def entry(self, **fields):
        self.time += 1700
        self.monotonic += 1700
        self.entries += 1
        head = {"__REALTIME_TIMESTAMP": self.time, "__MONOTONIC_TIMESTAMP": self.monotonic, "_BOOT_ID": boot,
                "_MACHINE_ID": machine, "_HOSTNAME": "terminal"}
        self.out.write("".join("%s=%s\n" % field for field in [*head.items(), *fields.items()]) + "\n")

    def kernel(self, message, priority=6, subsystem=None, device=None):
        fields = {"_TRANSPORT": "kernel", "PRIORITY": priority, "SYSLOG_FACILITY": 0, "SYSLOG_IDENTIFIER": "kernel",
                  "_SOURCE_MONOTONIC_TIMESTAMP": self.monotonic + 1500, "MESSAGE": message}
        if subsystem:
            fields.update(_KERNEL_SUBSYSTEM=subsystem, _KERNEL_DEVICE=device)
        self.entry(**fields)

    def connection(self, number):
        port, host = "1-%d" % (number % 7 + 1), number % 30
        usb = ["new high-speed USB device number %d using xhci_hcd" % (number % 120),
               "New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.10",
               "New USB device strings: Mfr=1, Product=2, SerialNumber=3", "Product: DataTraveler 3.0",
               "Manufacturer: Kingston", "SerialNumber: %012X" % (number % 50)]
        for message in usb:
            self.kernel("usb %s: %s" % (port, message), 6, "usb", "+usb:" + port)
        for message in ["scsi host%d: usb-storage %s:1.0" % (host, port),
                        "sd %d:0:0:0: [sdb] 121307136 512-byte logical blocks: (62.1 GB/57.8 GiB)" % host,
                        "sd %d:0:0:0: [sdb] Attached SCSI removable disk" % host]:
            self.kernel(message, 6, "scsi", "+scsi:%d:0:0:0" % host)
        self.kernel("FAT-fs (sdb1): Volume was not properly unmounted. Please run fsck.", 4)
        self.kernel("usb %s: USB disconnect, device number %d" % (port, number % 120), 6, "usb", "+usb:" + port)

    def other(self, number):
        kind = number % 10
        if number % 1000 >= 850:
            self.entry(_TRANSPORT="syslog", PRIORITY=6, SYSLOG_IDENTIFIER="CRON", _PID=number, _UID=0, _COMM="cron",
                       _SYSTEMD_UNIT="cron.service", MESSAGE="session opened for user root by (uid=%d)" % number)
        elif kind < 4:
            self.kernel('audit: type=1400 audit(%d:%d): apparmor="ALLOWED" name="/usr/share/x%d"'
                        % (self.time // 1000000, number, number % 997), 5)
        elif kind < 8:
            self.kernel("[UFW BLOCK] IN=eth0 SRC=10.0.%d.%d LEN=%d DPT=137" % (number % 250, number % 249, number % 1400),
                        4 if kind == 4 else 6)
        else:
            self.kernel("e1000e 0000:00:1f.6 eth0: NIC Link is Up %d Mbps" % (number % 1000), 6, "pci",
                        "+pci:0000:00:1f.6")


writer, wanted, connections = Writer(sys.stdout), int(sys.argv[1]), 0
while writer.entries < wanted:
    if writer.entries % 560 < 11:
        connections += 1
        writer.connection(connections)
    writer.other(writer.entries)
    while writer.entries % 560 >= 11 and writer.entries < wanted:
        writer.other(writer.entries)
print(connections, file=sys.stderr)
