#!/usr/bin/env python3
"""Makes a bus of 50 USB devices behind hubs, twice: a recorded host for mijian, a record of umockdev for its peers.

  make_usb_bus.py FOLDER      writes FOLDER/host and FOLDER/bus.umockdev
"""
import os
import sys

CONTROLLER = "/devices/pci0000:00/0000:00:14.0"
KINDS = [("0951", "1666", "DataTraveler", [(0x08, 0x06, 0x50, "usb-storage")]),
         ("046d", "c31c", "Keyboard", [(0x03, 0x01, 0x01, "usbhid"), (0x03, 0x00, 0x00, "usbhid")]),
         ("0bda", "8153", "LAN", [(0xff, 0xff, 0x00, "r8152")]),
         ("04f2", "b6d9", "Camera", [(0x0e, 0x01, 0x00, "uvcvideo"), (0x0e, 0x02, 0x00, "uvcvideo")]),
         ("18d1", "4ee2", "Phone", [(0xff, 0xff, 0x00, None), (0xff, 0x42, 0x01, None)])]
HUB = ("05e3", "0610", "Hub", [(0x09, 0x00, 0x01, "hub")])


def ports():
    """50 ports: hubs at 1-1 … 1-5, nine devices behind each."""
    for hub in range(1, 6):
        yield "1-%d" % hub, CONTROLLER + "/usb1/1-%d" % hub, HUB
        for port in range(1, 10):
            name = "1-%d.%d" % (hub, port)
            yield name, CONTROLLER + "/usb1/1-%d/%s" % (hub, name), KINDS[port % len(KINDS)]


def descriptors(vendor, product, interfaces):
    head = bytes([18, 1, 0, 2, 0, 0, 0, 64]) + bytes.fromhex(vendor)[::-1] + bytes.fromhex(product)[::-1]
    body = b"".join(bytes([9, 4, n, 0, 0, c, s, p, 0]) for n, (c, s, p, _) in enumerate(interfaces))
    return head + bytes([0, 1, 1, 2, 3, 1]) + bytes([9, 2, 9 + len(body), 0, len(interfaces), 1, 0, 0x80, 50]) + body


def devices():
    yield "usb1", CONTROLLER + "/usb1", ("1d6b", "0002", "xHCI Host Controller", [(9, 0, 0, "hub")]), 1
    for number, (name, path, model) in enumerate(ports(), 2):
        yield name, path, model, number


def main(folder):
    host, record = os.path.join(folder, "host"), []

    def write(path, content):
        os.makedirs(os.path.dirname(host + path), exist_ok=True)
        with open(host + path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode() + b"\n")

    def link(path, target):
        os.makedirs(os.path.dirname(host + path), exist_ok=True)
        os.symlink(os.path.relpath(host + target, os.path.dirname(host + path)), host + path)

    saved = []
    for name, path, (vendor, product, text, interfaces), number in devices():
        raw = descriptors(vendor, product, interfaces)
        attributes = {"idVendor": vendor, "idProduct": product, "product": text, "manufacturer": "Maker",
                      "serial": "60A44C%06d" % number, "bDeviceClass": "09" if text == "Hub" else "00",
                      "bcdDevice": "0110", "speed": "480", "removable": "removable", "authorized": "1",
                      "busnum": "1", "devnum": str(number), "bNumInterfaces": "%2d" % len(interfaces),
                      "bConfigurationValue": "1", "bNumConfigurations": "1", "maxchild": "0", "version": " 2.00",
                      "devpath": name.partition("-")[2] or "0"}
        for key, value in attributes.items():
            write("/sys" + path + "/" + key, value)
        write("/sys" + path + "/descriptors", raw)
        link("/sys/bus/usb/devices/" + name, "/sys" + path)
        properties = ["SUBSYSTEM=usb", "DEVTYPE=usb_device", "DRIVER=usb", "BUSNUM=001", "DEVNUM=%03d" % number,
                      "DEVNAME=/dev/bus/usb/001/%03d" % number, "MAJOR=189", "MINOR=%d" % (number - 1),
                      "PRODUCT=%x/%x/110" % (int(vendor, 16), int(product, 16)), "TYPE=0/0/0"]
        saved += ["P: " + path] + ["E: " + line for line in properties] + [""]
        record += ["P: " + path, "N: bus/usb/001/%03d=%s" % (number, raw.hex().upper())]
        record += ["E: " + line for line in properties] + ["A: %s=%s" % pair for pair in attributes.items()]
        record += ["H: descriptors=" + raw.hex().upper(), ""]
        for at, (code, subclass, protocol, driver) in enumerate(interfaces):
            short = "%s:1.%d" % (name if name != "usb1" else "1-0", at)
            inside = path + "/" + short
            said = {"bInterfaceNumber": "%02d" % at, "bInterfaceClass": "%02x" % code,
                    "bInterfaceSubClass": "%02x" % subclass, "bInterfaceProtocol": "%02x" % protocol,
                    "bAlternateSetting": " 0", "bNumEndpoints": "00"}
            for key, value in said.items():
                write("/sys" + inside + "/" + key, value)
            if driver:
                write("/sys/bus/usb/drivers/%s/unbind" % driver, "")
                link("/sys" + inside + "/driver", "/sys/bus/usb/drivers/" + driver)
            link("/sys/bus/usb/devices/" + short, "/sys" + inside)
            record += ["P: " + inside, "E: SUBSYSTEM=usb", "E: DEVTYPE=usb_interface"]
            record += ["A: %s=%s" % pair for pair in said.items()] + [""]
    os.makedirs(host + "/sys/class/block", exist_ok=True)
    write("/.mijian-recorded/udev.txt", "\n".join(saved))
    with open(os.path.join(folder, "bus.umockdev"), "w") as file:
        file.write("\n".join(record) + "\n")


main(sys.argv[1])
