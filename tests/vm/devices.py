"""What can be plugged into the machine: disk images, and how QEMU is told of each kind of device."""
import os
import shutil
import subprocess
import tempfile

DISKS = {'usb-stick', 'usb-uas', 'nvme', 'virtio-disk'}
IMAGE_KEYS = ('size_mb', 'fs', 'label', 'files')
# Kinds that sit on the USB controller and are a QEMU driver of the same name.
ON_USB = {'usb-kbd', 'usb-mouse', 'usb-tablet', 'usb-wacom-tablet', 'usb-hub', 'usb-ccid', 'usb-audio'}


def make_disk(path, size_mb=8, fs='vfat', label='', files=None):
    """A disk image; fs is vfat, ext4 or none; files: {name in the image: text}."""
    with open(path, 'wb') as image:
        image.truncate(size_mb << 20)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (files or {}).items():
            target = os.path.join(folder, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, 'w') as file:
                file.write(text)
        if fs == 'vfat':
            subprocess.run(['mkfs.vfat', '-n', (label or 'NONAME')[:11], path], check=True, stdout=subprocess.DEVNULL)
            tops = [os.path.join(folder, name) for name in os.listdir(folder)]
            if tops:
                subprocess.run(['mcopy', '-s', '-i', path, *tops, '::'], check=True)
        elif fs == 'ext4':
            subprocess.run(['mkfs.ext4', '-q', '-F', '-L', label[:16], '-d', folder, path], check=True)
        elif fs != 'none':
            raise ValueError('unknown file system ' + fs)
    return path


class Plug:
    """Hot-plugs one device over QMP and remembers what must be removed after it."""

    def __init__(self, qmp, work, spec, number):
        self.qmp, self.work = qmp, work
        self.spec = dict(spec)
        self.kind = self.spec.pop('type')
        self.id = self.spec.pop('id', 'device%d' % number)
        self.leftovers = []
        properties = self._properties()
        if properties:
            qmp.ask('device_add', **{**properties, 'id': self.id, **self.spec})

    def remove(self, timeout):
        from qmp import MachineError
        self.qmp.ask('device_del', id=self.id)
        gone = self.qmp.wait_event(
            lambda e: e['event'] == 'DEVICE_DELETED' and e['data'].get('device') == self.id, timeout)
        if gone is None:
            raise MachineError('%s was not unplugged in %d s' % (self.id, timeout))
        for command, arguments in self.leftovers:
            self.qmp.ask(command, **arguments)

    def _drive(self):
        given = {key: self.spec.pop(key) for key in IMAGE_KEYS if key in self.spec}
        image = self.spec.pop('image', None) or make_disk('%s/%s.img' % (self.work, self.id), **given)
        readonly = bool(self.spec.pop('readonly', False))
        node = 'node-' + self.id
        self.qmp.ask('blockdev-add', **{
            'driver': 'raw', 'node-name': node, 'read-only': readonly,
            'file': {'driver': 'file', 'filename': os.path.abspath(image), 'read-only': readonly}})
        self.leftovers.append(('blockdev-del', {'node-name': node}))
        return node

    def _network(self):
        name = 'net-' + self.id
        self.qmp.ask('netdev_add', type='user', id=name, restrict=True)
        self.leftovers.append(('netdev_del', {'id': name}))
        return name

    def _scsi_stick(self, driver, drive):
        # A bridge with a SCSI disk behind it: vendor and product can be chosen, and usb-bot stays
        # unattached until told, because its bus may first be filled with several disks.
        serial = {'serial': self.spec.pop('serial')} if 'serial' in self.spec else {}
        self.qmp.ask('device_add', driver=driver, id=self.id, bus='xhci.0', **serial)
        self.qmp.ask('device_add', driver='scsi-hd', id=self.id + '-disk', bus=self.id + '.0', drive=drive, **self.spec)
        self.qmp.ask('qom-set', path='/machine/peripheral/' + self.id, property='attached', value=True)

    def _properties(self):
        """What device_add is given; nothing when the device is already there."""
        if self.kind in DISKS:
            drive = self._drive()
            if self.kind == 'usb-uas' or {'vendor', 'product'} & set(self.spec):
                self._scsi_stick('usb-uas' if self.kind == 'usb-uas' else 'usb-bot', drive)
                return None
            if self.kind == 'usb-stick':
                self.spec.setdefault('removable', True)
                return {'driver': 'usb-storage', 'bus': 'xhci.0', 'drive': drive}
            return {'driver': 'nvme' if self.kind == 'nvme' else 'virtio-blk-pci', 'drive': drive}
        if self.kind == 'usb-net':
            return {'driver': 'usb-net', 'bus': 'xhci.0', 'netdev': self._network()}
        if self.kind == 'pci-net':
            return {'driver': self.spec.pop('model', 'virtio-net-pci'), 'netdev': self._network()}
        if self.kind == 'usb-mtp':
            folder = self.spec.setdefault('rootdir', os.path.join(self.work, self.id + '.mtp'))
            os.makedirs(folder, exist_ok=True)
            return {'driver': 'usb-mtp', 'bus': 'xhci.0'}
        if self.kind in ON_USB:
            return {'driver': self.kind, 'bus': 'xhci.0'}
        return {'driver': self.kind}


def copy_tree(source, target):
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
