"""A virtual machine with a real Debian kernel, for tests: programs run in it, devices are plugged and unplugged.

    with Machine(cache, folder_in, folder_out, mode='systemd') as machine:
        stick = machine.plug({'type': 'usb-stick', 'serial': 'AA00', 'fs': 'vfat'})
        status = machine.run('audit', './mijian audit --out /var/tmp/report')
        machine.unplug(stick)

See README.md. Only Python's standard library, QEMU's emulator, and a guest made by build_guest.sh.
"""
import base64
import fcntl
import hashlib
import os
import re
import shlex
import shutil
import socket
import subprocess
import tempfile
import threading
import time

from devices import Plug, copy_tree
from qmp import MachineError, Qmp

KERNEL_LINE = ('console=ttyS0 quiet loglevel=4 panic=-1 mitigations=off nokaslr no_timer_check tsc=reliable '
               'random.trust_cpu=on edd=off audit=1 systemd.show_status=0 net.ifnames=0 guest.mode=')


class Machine:
    def __init__(self, cache, folder_in=None, folder_out=None, mode='fast', boot_timeout=300):
        self.cache, self.mode, self.boot_timeout = os.path.abspath(cache), mode, boot_timeout
        self.folder_out = folder_out
        self.work = tempfile.mkdtemp(prefix='mijian-vm.')
        self.share = os.path.join(self.work, 'share')
        os.makedirs(os.path.join(self.share, 'out'))
        if folder_in:
            copy_tree(folder_in, os.path.join(self.share, 'in'))
        self.process = self.qmp = self.agent = None
        self.plugged, self.count, self.lines = {}, 0, []
        self.news = threading.Condition()

    # --- life -------------------------------------------------------------------------------------
    def __enter__(self):
        try:
            state = self._saved_state()
            self._launch(state)
            self._until_running()
            self._mount()
            return self
        except BaseException:
            self.close()
            raise

    def __exit__(self, *_):
        self.close()

    def reboot(self):
        """An orderly restart: what is plugged in stays, disk contents too; whatever ran has ended."""
        self.qmp.ask('set-action', reboot='reset')
        with self.news:
            self.lines.clear()
        self.start('reboot', 'systemctl --no-block reboot')
        if not self._wait_line('READY', self.boot_timeout):
            raise MachineError('no guest after its restart; console: ' + self.tail('console.log'))
        self._mount()

    def _mount(self):
        self._send('MOUNT %.3f' % time.time())
        if not self._wait_line('MOUNTED', self.boot_timeout):
            raise MachineError('the guest does not answer; console: ' + self.tail('console.log'))

    def close(self):
        if self.process and self.process.poll() is None:
            try:
                self._send('POWEROFF')
                self.process.wait(30)
            except (AttributeError, OSError, subprocess.TimeoutExpired):
                self.process.kill()
                self.process.wait()
        for connection in (self.qmp, self.agent):
            if connection:
                connection.close()
        if self.folder_out:
            copy_tree(os.path.join(self.share, 'out'), self.folder_out)
            for name in ('console.log', 'qemu.log'):
                if os.path.exists(os.path.join(self.work, name)):
                    shutil.copy(os.path.join(self.work, name), self.folder_out)
        shutil.rmtree(self.work, ignore_errors=True)

    def _identity(self):
        """Changes whenever a saved state would not fit any more."""
        stats = [os.stat(os.path.join(self.cache, name)) for name in ('vmlinuz', 'rootfs.ext4', 'initrd.img')]
        version = subprocess.run(['qemu-system-x86_64', '--version'], capture_output=True, check=True).stdout
        told = repr((self._command('WORK', None, None), version, [(s.st_size, s.st_mtime_ns) for s in stats]))
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    def _saved_state(self):
        """Path of the booted guest's saved state; boots once to make it. Every run starts from the same one."""
        state = '%s/state-%s-%s' % (self.cache, self.mode, self._identity())
        with open(self.cache + '/.lock', 'a') as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not os.path.exists(state + '.ram'):
                maker = Machine(self.cache, mode=self.mode, boot_timeout=self.boot_timeout)
                try:
                    maker._save(state)
                finally:
                    maker.close()
        return state

    def _save(self, state):
        subprocess.run(['qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', 'rootfs.ext4', state + '.qcow2'],
                       check=True)
        self._launch(None, state + '.qcow2')
        if not self._wait_line('READY', self.boot_timeout):
            raise MachineError('no guest after %d s; console: %s' % (self.boot_timeout, self.tail('console.log')))
        self.qmp.ask('migrate-set-parameters', **{'max-bandwidth': 0x7fffffff})
        self.qmp.ask('migrate', uri='exec:cat > "%s.ram.new"' % state)
        while (status := self.qmp.ask('query-migrate')['status']) != 'completed':
            if status in ('failed', 'cancelled'):
                raise MachineError('the state of the guest could not be saved')
            time.sleep(0.1)
        self.qmp.ask('quit')
        self.process.wait(20)
        os.rename(state + '.ram.new', state + '.ram')

    def _command(self, work, state, disk):
        # snapshot=on: what is written goes to a temporary file, so every run starts from the same disk.
        drive = 'format=qcow2,file=' + (disk if disk else '%s.qcow2,snapshot=on' % state)
        return ['qemu-system-x86_64', '-nodefaults', '-no-user-config', '-machine', 'pc,usb=off,vmport=off,hpet=off',
                '-accel', 'tcg,thread=multi,tb-size=256', '-smp', '2', '-m', '1024', '-display', 'none', '-no-reboot',
                '-kernel', self.cache + '/vmlinuz', '-initrd', self.cache + '/initrd.img',
                '-append', KERNEL_LINE + self.mode,
                '-drive', 'if=none,id=root,cache=unsafe,' + drive,
                '-device', 'virtio-blk-pci,drive=root', '-device', 'virtio-rng-pci',
                '-serial', 'file:%s/console.log' % work,
                '-qmp', 'unix:%s/qmp,server=on,wait=off' % work,
                '-device', 'virtio-serial-pci', '-chardev', 'socket,id=agent,path=%s/agent,server=on,wait=off' % work,
                '-device', 'virtserialport,chardev=agent,name=mijian',
                '-virtfs', 'local,path=%s/share,mount_tag=host,security_model=none,multidevs=remap' % work,
                '-device', 'qemu-xhci,id=xhci,p2=15,p3=15',
                *(['-incoming', 'exec:cat "%s.ram"' % state] if state else [])]

    def _launch(self, state, disk=None):
        with open(self.work + '/qemu.log', 'wb') as log:
            self.process = subprocess.Popen(self._command(self.work, state, disk), stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log)
        doors, end = (self.work + '/qmp', self.work + '/agent'), time.monotonic() + 60
        while True:
            there = all(os.path.exists(door) for door in doors)
            time.sleep(0.02)  # also between a socket's name being there and its being listened on
            if there:
                break
            if self.process.poll() is not None or time.monotonic() > end:
                raise MachineError('QEMU did not start: ' + self.tail('qemu.log'))
        self.qmp = Qmp(doors[0])
        self.agent = socket.socket(socket.AF_UNIX)
        self.agent.connect(doors[1])
        threading.Thread(target=self._listen, daemon=True).start()

    def _until_running(self):
        end = time.monotonic() + self.boot_timeout
        while self.qmp.ask('query-status')['status'] != 'running':
            if self.process.poll() is not None or time.monotonic() > end:
                raise MachineError('the saved state did not load: ' + self.tail('qemu.log'))
            time.sleep(0.02)

    def tail(self, name, count=1500):
        try:
            with open(os.path.join(self.work, name), 'rb') as file:
                return file.read()[-count:].decode(errors='replace')
        except OSError:
            return ''

    # --- the agent in the guest -------------------------------------------------------------------
    def _listen(self):
        try:
            with self.agent.makefile('rb') as file:
                for line in file:
                    with self.news:
                        self.lines.append(line.decode(errors='replace').strip())
                        self.news.notify_all()
        except OSError:
            pass  # the machine is off

    def _wait_line(self, start, timeout):
        def found():
            return next((line for line in self.lines if line.startswith(start)), None)
        end = time.monotonic() + timeout
        with self.news:
            while not found() and self.process.poll() is None and time.monotonic() < end:
                self.news.wait(0.5)
            return found()

    def _send(self, text):
        self.agent.sendall(text.encode() + b'\n')

    def start(self, name, script):
        """Starts a shell script in /opt/test of the guest, where a copy of folder_in is."""
        self._send('RUN %s %s' % (name, base64.b64encode(script.encode()).decode()))

    def wait(self, name, timeout=120):
        """The exit status of a script, once it has ended."""
        line = self._wait_line('EXIT %s ' % name, timeout)
        if line is None:
            raise MachineError('%s did not end in %d s; it wrote: %s' % (name, timeout, self.output(name, 'stderr')[-800:]))
        return int(line.split()[-1])

    def run(self, name, script, timeout=120):
        self.start(name, script)
        return self.wait(name, timeout)

    def kill(self, name, signal='TERM'):
        self._send('KILL %s %s' % (name, signal))

    def output(self, name, stream='stdout'):
        try:
            with open('%s/out/%s.%s' % (self.share, name, stream), 'rb') as file:
                return file.read().decode(errors='replace')
        except OSError:
            return ''

    def wait_output(self, name, pattern, timeout=30):
        """Until what a running script has written so far matches."""
        end = time.monotonic() + timeout
        while not re.search(pattern, self.output(name)):
            if time.monotonic() > end:
                raise MachineError('%s: no %r in %d s; so far: %s' % (name, pattern, timeout, self.output(name)[-800:]))
            time.sleep(0.02)

    # --- devices ----------------------------------------------------------------------------------
    def plug(self, spec):
        """Adds a device now; its id is what unplug() wants."""
        self.count += 1
        plug = Plug(self.qmp, self.work, spec, self.count)
        self.plugged[plug.id] = plug
        return plug.id

    def unplug(self, device, timeout=30):
        self.plugged.pop(device).remove(timeout)

    def gadget(self, name, vendor_id, product_id, manufacturer, product, serial, functions='mass_storage'):
        """A USB device of any VID:PID and strings, made by the guest's own dummy_hcd (guest/gadget)."""
        image = ''
        if 'mass_storage' in functions:
            image = '/run/%s.img' % name
        words = (name, vendor_id, product_id, manufacturer, product, serial, functions, image)
        script = '/guest/gadget add ' + ' '.join(shlex.quote(word) for word in words)
        if image:
            script = 'truncate -s 8M %s && mkfs.vfat %s >/dev/null && %s' % (image, image, script)
        if self.run('gadget-' + name, script) != 0:
            raise MachineError('gadget %s: %s' % (name, self.output('gadget-' + name, 'stderr')))
