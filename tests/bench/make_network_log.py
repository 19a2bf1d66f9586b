"""What NetworkManager and its helpers write when a terminal goes on and off the network all day.

    make_network_log.py syslog MEGABYTES >LOG
    make_network_log.py journal MEGABYTES >EXPORT     (systemd-journal-remote makes journal files of it)

One connection is some thirty lines, of which nine tell an event. The size is that of the messages.
"""
import sys
from datetime import datetime, timezone

boot, machine = "%032x" % 0x1111, "%032x" % 0xabcdef
managed = "(reason 'none', sys-iface-state: 'managed')"


def connection(number):
    """(program, unit, message) of one connection."""
    address, network = "192.168.%d.%d" % (number % 3, number // 900 % 4 + 20), "office-%d" % (number % 5)
    nm = []
    for before, after in [("disconnected", "prepare"), ("prepare", "config"), ("config", "need-auth"), ("need-auth", "prepare"),
                          ("prepare", "config"), ("config", "ip-config"), ("ip-config", "ip-check"), ("ip-check", "secondaries"),
                          ("secondaries", "activated")]:
        nm.append("device (wlan0): state change: %s -> %s %s" % (before, after, managed))
    nm[3:3] = ["device (wlan0): Activation: starting connection '%s' (ac2b5c1e-0000-4000-8000-%012d)" % (network, number),
               "device (wlan0): Activation: (wifi) connection '%s' has security, and secrets exist.  No new secrets needed." % network,
               "Config: added 'ssid' value '%s'" % network, "Config: added 'scan_ssid' value '1'", "Config: added 'bgscan' value ''",
               "Config: added 'key_mgmt' value 'WPA-PSK WPA-PSK-SHA256 FT-PSK'", "Config: added 'psk' value '<hidden>'"]
    for before, after in [("scanning", "authenticating"), ("authenticating", "associating"), ("associating", "associated"),
                          ("associated", "4way_handshake"), ("4way_handshake", "completed")]:
        nm.append("device (wlan0): supplicant interface state: %s -> %s" % (before, after))
    nm += ['device (wlan0): Activation: (wifi) Stage 2 of 5 (Device Configure) successful. Connected to wireless network "%s"' % network,
           "dhcp4 (wlan0): activation: beginning transaction (timeout in 45 seconds)",
           "dhcp4 (wlan0): state changed new lease, address=%s" % address,
           "policy: set '%s' (wlan0) as default for IPv4 routing and DNS" % network,
           "device (wlan0): Activation: successful, device activated.", "manager: NetworkManager state is now CONNECTED_GLOBAL"]
    lines = [("NetworkManager", "NetworkManager.service", "<info>  [1760000000.%04d] %s" % (number % 10000, line)) for line in nm]
    lines += [("wpa_supplicant", "wpa_supplicant.service", "wlan0: SME: Trying to authenticate with 48:f8:b3:5d:92:8b (SSID='%s' freq=2457 MHz)" % network),
              ("wpa_supplicant", "wpa_supplicant.service", "wlan0: CTRL-EVENT-CONNECTED - Connection to 48:f8:b3:5d:92:8b completed [id=0 id_str=]"),
              ("systemd-timesyncd", "systemd-timesyncd.service", "Contacted time server 185.125.190.56:123 (ntp.ubuntu.com)."),
              ("systemd-resolved", "systemd-resolved.service", "Using degraded feature set UDP instead of UDP+EDNS0 for DNS server 192.168.1.1.")]
    return lines


def main():
    layout, left = sys.argv[1], int(float(sys.argv[2]) * 1e6)
    at, number = 1760000000_000000, 0
    while left > 0:
        number += 1
        for program, unit, message in connection(number):
            at += 40_000_000 // 33
            if layout == "syslog":
                line = "%s terminal %s[812]: %s\n" % (datetime.fromtimestamp(at / 1e6, timezone.utc).isoformat(timespec="microseconds"), program, message)
                left -= len(line)
            else:
                fields = {"__REALTIME_TIMESTAMP": at, "__MONOTONIC_TIMESTAMP": at - 1759990000_000000, "_BOOT_ID": boot, "_MACHINE_ID": machine,
                          "_HOSTNAME": "terminal", "_TRANSPORT": "syslog", "PRIORITY": 6, "SYSLOG_IDENTIFIER": program, "_UID": 0, "_PID": 812,
                          "_COMM": program[:15], "_SYSTEMD_UNIT": unit, "MESSAGE": message}
                line = "".join("%s=%s\n" % field for field in fields.items()) + "\n"
                left -= len(message)
            sys.stdout.write(line)
    print(number, file=sys.stderr)


main()
