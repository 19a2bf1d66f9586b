"""A Debian tree that runs like a machine of its own: own mounts, processes, host name and network; what it writes goes
into a layer that is thrown away. No daemon of it can reach the machine that runs the test, nor its clock."""
import os
import shutil
import subprocess
import tempfile
import time

START = r"""
set -e
mount --make-rprivate /
mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" "$2/root"
cd "$2/root"
mount -t proc proc proc
mount -t sysfs sysfs sys
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs dev
mkdir -p dev/shm dev/pts run/lock run/sshd
node() { mknod -m 666 "dev/$1" c "$2" "$3"; }
node null 1 3; node zero 1 5; node full 1 7; node random 1 8; node urandom 1 9; node tty 5 0
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
hostname "$3"
ip link set lo up
echo ready
exec sleep infinity
"""


ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C"}


class Machine:
    def __init__(self, tree, name):
        self.work = tempfile.mkdtemp(prefix="mijian-" + name + "-")
        self.root = os.path.join(self.work, "root")
        self.started = []
        for part in ("upper", "work", "root"):
            os.mkdir(os.path.join(self.work, part))
        os.chmod(os.path.join(self.work, "upper"), 0o755)
        self.holder = subprocess.Popen(
            ["unshare", "--mount", "--net", "--pid", "--uts", "--fork", "--kill-child", "sh", "-c", START, "sh", tree,
             self.work, name], stdout=subprocess.PIPE, text=True)
        if self.holder.stdout.readline().strip() != "ready":
            raise RuntimeError("the machine %s did not come up" % name)
        with open("/proc/%d/task/%d/children" % (self.holder.pid, self.holder.pid)) as children:
            self.pid = int(children.read().split()[0])

    def command(self, words, inside=True):
        entered = ["nsenter", "--target", str(self.pid), "--mount", "--uts", "--net", "--pid"]
        return entered + (["chroot", self.root] if inside else []) + list(words)

    def run(self, *words, check=True, **options):
        """Runs a program of the tree to its end; its output as text."""
        done = subprocess.run(self.command(words), capture_output=True, text=True, timeout=120, env=ENVIRONMENT, **options)
        if check and done.returncode:
            raise RuntimeError("%s: exit status %d\n%s%s" % (" ".join(words), done.returncode, done.stdout, done.stderr))
        return done.stdout + done.stderr

    def start(self, *words, environment=None):
        """Starts a program of the tree that stays in front; the machine's end is its own."""
        with open(os.path.join(self.work, "said"), "a") as said:
            self.started.append(subprocess.Popen(self.command(words), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                                                 env={**ENVIRONMENT, **(environment or {})}))
        return self.started[-1]

    def said(self):
        """What the programs that stay have printed."""
        with open(os.path.join(self.work, "said"), errors="replace") as said:
            return said.read()

    def run_ours(self, *words):
        """Runs a program of the testing machine where this tree lies at self.root."""
        return subprocess.run(self.command(words, inside=False), capture_output=True, text=True, timeout=300)

    def write(self, path, text, mode=0o644):
        self.run("mkdir", "-p", os.path.dirname(path))
        self.run("sh", "-c", 'cat >"$1" && chmod "$2" "$1"', "sh", path, "%o" % mode, input=text)

    def write_bytes(self, path, content):
        self.run("mkdir", "-p", os.path.dirname(path))
        subprocess.run(self.command(["tee", path]), input=content, stdout=subprocess.DEVNULL, env=ENVIRONMENT, check=True)

    def read(self, path):
        return self.run("cat", path)

    def wait_for(self, what, told, seconds=60):
        """Waits until a function gives something, which it returns."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            answer = told()
            if answer:
                return answer
            time.sleep(0.1)
        raise RuntimeError("waited %d s in vain for %s; %s" % (seconds, what, self.said()[-2000:]))

    def end(self):
        self.holder.kill()
        for process in [self.holder] + self.started:
            process.wait()
        self.holder.stdout.close()
        shutil.rmtree(self.work, ignore_errors=True)


def connect(one, other, names):
    """A cable between two machines."""
    subprocess.run(["ip", "link", "add", "name", names[0], "netns", str(one.pid), "type", "veth", "peer", "name", names[1],
                    "netns", str(other.pid)], check=True)
