"""What an audit did to a machine: judged from the two looks of guest/watch and from a trace of its system calls."""
import glob
import os
import re

# Starting any program reads these; no choice of its own. Their access times may move, nothing else of them.
LOADER = re.compile(r'/ld\.so\.cache$|/ld-linux[^/]*\.so\.[0-9]+$')

FILE_CHANGES = {
    'mkdir', 'mkdirat', 'mknod', 'mknodat', 'rmdir', 'unlink', 'unlinkat', 'rename', 'renameat', 'renameat2', 'link',
    'linkat', 'symlink', 'symlinkat', 'chmod', 'fchmod', 'fchmodat', 'chown', 'fchown', 'lchown', 'fchownat', 'truncate',
    'ftruncate', 'utime', 'utimes', 'utimensat', 'futimesat', 'setxattr', 'lsetxattr', 'fsetxattr', 'removexattr',
    'lremovexattr', 'fremovexattr'}
KERNEL_CHANGES = {
    'mount', 'umount2', 'init_module', 'finit_module', 'delete_module', 'settimeofday', 'clock_settime', 'adjtimex',
    'sethostname', 'setdomainname', 'swapon', 'swapoff', 'reboot', 'ptrace'}
OPENS = {'open', 'openat', 'openat2', 'creat'}
STARTS = {'execve', 'execveat'}
FORKS = {'clone', 'clone3', 'fork', 'vfork'}
TRACED = ','.join(sorted(FILE_CHANGES | KERNEL_CHANGES | OPENS | STARTS | FORKS | {'socket', 'connect'}))

# The system bus, and systemd's own: it speaks D-Bus there with root, without a daemon between.
LOCAL_BUS = {'/run/dbus/system_bus_socket', '/var/run/dbus/system_bus_socket', '/run/systemd/private'}


def read_files(path):
    """{path: (kind, size, mtime, ctime, atime)} of one look."""
    files = {}
    with open(path, encoding='utf-8', errors='surrogateescape') as look:
        for line in look:
            name, *rest = line.rstrip('\n').rsplit('\t', 5)
            files[name] = tuple(rest)
    return files


def changed_files(before, after, output, own=()):
    """Complaints about files outside the folders `output` that are not as they were. Only the access times of symbolic
    links and sockets (the kernel moves them when a path leads through one, or it is connected to: there is no O_NOATIME
    for that), of the loader and of the libraries and files in `own` may differ."""
    complaints = []
    for name in sorted(set(before) | set(after)):
        if any(name == folder or name.startswith(folder + '/') for folder in output):
            continue
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            complaints.append('%s: %s' % (name, 'appeared' if old is None else 'is gone'))
            continue
        free = old[0] in 'ls' or name in own or LOADER.search(name)
        for what, a, b in zip(('kind', 'size', 'mtime', 'ctime', 'atime'), old, new):
            if a != b and not (what == 'atime' and free):
                complaints.append('%s: %s was %s and is %s' % (name, what, a, b))
    return complaints


def only_of_the_emulator(messages):
    """Whether all that the journal took in, and there is something, is the kernel's complaint that a timer came late: the
    emulator's doing on a busy machine, once a boot."""
    return bool(messages) and all(message.startswith('hrtimer: interrupt took ') for message in messages)


def changed_lines(before, after):
    """Lines that only one of two files has."""
    with open(before) as one, open(after) as other:
        old, new = set(one), set(other)
    return ['gone: ' + line.strip() for line in sorted(old - new)] + ['new: ' + line.strip() for line in sorted(new - old)]


def read_trace(prefix):
    """The lines of `strace -ff -o PREFIX`, that is of one file a process."""
    lines = []
    for name in sorted(glob.glob(glob.escape(prefix) + '.*')):
        with open(name, errors='replace') as file:
            lines += [line.rstrip('\n') for line in file]
    return lines


def _inside(path, folders):
    path = os.path.normpath(path)
    return any(path == folder or path.startswith(folder + '/') for folder in folders)


def _paths(arguments):
    """Every path among the arguments of a call traced with -y, joined with the folder it is relative to."""
    found = [os.path.join(folder or '/', name)
             for folder, name in re.findall(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', arguments)]
    return found or re.findall(r'^\d+<([^>]*)>', arguments)


def forbidden_calls(lines, output):
    """Complaints about calls that an audit does not make; `output`: the folders it may write."""
    complaints, started = [], 0
    for line in lines:
        call = re.match(r'(\w+)\((.*)', line)
        if not call:
            continue
        name, arguments = call.groups()
        if name in STARTS:
            started += 1
            if started > 1:
                complaints.append('starts a program: ' + line)
        elif name in OPENS:
            if name == 'creat' or re.search(r'\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b', arguments):
                paths = _paths(arguments)
                if not paths or not (_inside(paths[0], output) or paths[0] == '/dev/null'):
                    complaints.append('opens for writing: ' + line)
        elif name in FILE_CHANGES and not (name in ('mkdir', 'mkdirat') and line.endswith('= -1 EEXIST (File exists)')):
            paths = _paths(arguments)
            if not paths or not all(_inside(path, output) for path in paths):
                complaints.append('changes a file: ' + line)
        elif name in KERNEL_CHANGES:
            complaints.append('changes the machine: ' + line)
        elif name == 'socket' and not re.match(r'AF_(NETLINK|UNIX|LOCAL)\b', arguments):
            complaints.append('opens a socket: ' + line)
        elif name == 'connect' and 'AF_NETLINK' not in arguments:
            path = re.search(r'sun_path="([^"]*)"', arguments)
            if not path or path.group(1) not in LOCAL_BUS:
                complaints.append('connects: ' + line)
    return complaints
