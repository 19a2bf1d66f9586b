"""The prepared trees: a Debian 12 made once, and copies of it whose real configuration files are changed.

stock     as Debian installs it
weak      what an administrator in a hurry leaves behind
hardened  what a baseline asks, written as the manuals write it
odd       the same settings in forms that a pattern over lines reads wrongly: Include and Match, first value wins,
          aliases, one audit rule for several system calls, later files that overrule earlier ones
"""
import os
import re
import shutil
import subprocess

BASE = ("systemd,systemd-sysv,udev,dbus,auditd,rsyslog,openssh-server,sudo,login,passwd,libpam-pwquality,cron,logrotate,"
        "kmod,iproute2,procps,apparmor,nftables,net-tools")
HASH = "$y$j9T$notahash$notahashnotahashnotahashnotahashnotahash0"


def base(cache):
    """The untouched Debian; kept in the cache."""
    tree = os.path.join(cache, "base")
    done = os.path.join(cache, "base.done")
    if not os.path.exists(done) or open(done).read() != BASE:
        shutil.rmtree(tree, ignore_errors=True)
        subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "--include=" + BASE, "bookworm", tree], check=True)
        with open(done, "w") as mark:
            mark.write(BASE)
    return tree


class Tree:
    """One copy, with the few ways in which its files are changed."""

    def __init__(self, cache, name):
        self.root = os.path.join(cache, name)
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", base(cache), self.root], check=True)

    def at(self, path):
        return os.path.join(self.root, path.lstrip("/"))

    def write(self, path, text, mode=0o644):
        os.makedirs(os.path.dirname(self.at(path)), exist_ok=True)
        with open(self.at(path), "w") as out:
            out.write(text)
        os.chmod(self.at(path), mode)

    def append(self, path, text):
        with open(self.at(path), "a") as out:
            out.write(text)

    def replace(self, path, pattern, text):
        """Replaces a line that must be there: a Debian that writes another one is noticed."""
        with open(self.at(path)) as old:
            changed, count = re.subn(pattern, text, old.read(), flags=re.M)
        if not count:
            raise SystemExit("%s: nothing there matches %s" % (path, pattern))
        with open(self.at(path), "w") as out:
            out.write(changed)

    def user(self, name, number, password=HASH, ages="0:90:7", group=None):
        home = "/home/" + name
        self.append("/etc/passwd", "%s:x:%d:%d::%s:/bin/bash\n" % (name, number, group or number, home))
        self.append("/etc/shadow", "%s:%s:20000:%s:::\n" % (name, password, ages))
        if group is None:
            self.append("/etc/group", "%s:x:%d:\n" % (name, number))
            self.append("/etc/gshadow", "%s:!::\n" % name)
        os.makedirs(self.at(home), exist_ok=True)
        os.chown(self.at(home), number, group or number)
        os.chmod(self.at(home), 0o700)

    def package(self, name, unit=None):
        """A package as dpkg's status and systemd's folders show it."""
        self.append("/var/lib/dpkg/status",
                    "Package: %s\nStatus: install ok installed\nPriority: optional\nSection: net\nMaintainer: Peers <root@localhost>\n"
                    "Architecture: amd64\nVersion: 1.0-1\nDescription: stands for the package of this name\n\n" % name)
        if unit:
            self.write("/lib/systemd/system/" + unit, "[Unit]\nDescription=%s\n[Service]\nExecStart=/usr/bin/true\n"
                       "[Install]\nWantedBy=multi-user.target\n" % name)
            wants = self.at("/etc/systemd/system/multi-user.target.wants/" + unit)
            os.makedirs(os.path.dirname(wants), exist_ok=True)
            os.symlink("/lib/systemd/system/" + unit, wants)


def stock(tree):
    tree.user("alice", 1000)


def weak(tree):
    tree.user("alice", 1000, password="$1$salt$nothashnothashnothash0", ages="0:99999:7")
    tree.user("bob", 1001, password="")
    tree.user("toor", 0, group=0)
    tree.user("alice", 1002, group=1000)
    os.chmod(tree.at("/home/bob"), 0o777)
    tree.replace("/etc/login.defs", r"^UMASK\s.*", "UMASK 000")
    tree.replace("/etc/login.defs", r"^PASS_WARN_AGE\s.*", "PASS_WARN_AGE 0")
    tree.replace("/etc/login.defs", r"^ENCRYPT_METHOD\s.*", "ENCRYPT_METHOD MD5")
    tree.write("/etc/ssh/sshd_config.d/weak.conf", "# emptied: this tree says all in the main file\n")
    tree.write("/etc/ssh/sshd_config", """PermitRootLogin yes
PermitEmptyPasswords yes
Protocol 1
ClientAliveInterval 0
ClientAliveCountMax 30
MaxAuthTries 20
AllowTcpForwarding yes
AllowAgentForwarding yes
X11Forwarding yes
PermitTunnel yes
GatewayPorts yes
HostbasedAuthentication yes
IgnoreRhosts no
IgnoreUserKnownHosts no
PermitUserEnvironment yes
LogLevel QUIET
StrictModes no
UsePAM no
Ciphers aes128-cbc,3des-cbc
""")
    tree.append("/etc/sudoers", "alice ALL=(ALL) NOPASSWD: ALL\nALL ALL=(ALL) ALL\nDefaults !use_pty\nDefaults !authenticate\n")
    tree.replace("/etc/audit/auditd.conf", r"^disk_full_action.*", "disk_full_action = ignore")
    tree.replace("/etc/audit/auditd.conf", r"^disk_error_action.*", "disk_error_action = ignore")
    tree.replace("/etc/audit/auditd.conf", r"^admin_space_left_action.*", "admin_space_left_action = ignore")
    tree.write("/etc/sysctl.d/99-weak.conf", "kernel.randomize_va_space = 0\nkernel.kptr_restrict = 0\nfs.suid_dumpable = 2\n"
               "fs.protected_hardlinks = 0\nfs.protected_symlinks = 0\n")
    for name, unit in (("telnetd", "inetd.service"), ("nis", "ypbind.service"), ("snmpd", "snmpd.service")):
        tree.package(name, unit)
    for path in ("/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow"):
        os.chmod(tree.at(path), 0o666)
        os.chown(tree.at(path), 1000, 1000)
    for path in ("/etc/passwd-", "/etc/shadow-", "/etc/group-", "/etc/gshadow-"):
        tree.write(path, "", 0o666)
    for path in ("/var/log/syslog", "/var/log/auth.log", "/var/log/messages"):
        tree.write(path, "2026-11-01T08:00:00.000000+08:00 weak kernel: nothing\n", 0o666)
    tree.write("/srv/open/anybody", "", 0o666)
    os.chmod(tree.at("/srv/open"), 0o777)
    tree.write("/boot/grub/grub.cfg", "menuentry 'Debian' {\n linux /vmlinuz root=/dev/sda1\n}\n", 0o644)
    tree.write("/etc/selinux/config", "SELINUX=permissive\nSELINUXTYPE=default\n")
    os.chmod(tree.at("/etc/ssh/ssh_host_rsa_key"), 0o644)


SSH_HARD = """PermitRootLogin no
PermitEmptyPasswords no
Protocol 2
ClientAliveInterval 300
ClientAliveCountMax 1
MaxAuthTries 3
MaxSessions 2
AllowTcpForwarding no
AllowAgentForwarding no
X11Forwarding no
PermitTunnel no
GatewayPorts no
HostbasedAuthentication no
IgnoreRhosts yes
RhostsRSAAuthentication no
IgnoreUserKnownHosts yes
PermitUserEnvironment no
LogLevel VERBOSE
StrictModes yes
UsePAM yes
AllowGroups staff
"""

AUDIT_CALLS = ("adjtimex", "settimeofday", "clock_settime", "stime")
AUDITED = (("/etc/passwd", "identity"), ("/etc/shadow", "identity"), ("/etc/group", "identity"), ("/etc/gshadow", "identity"),
           ("/etc/security/opasswd", "identity"), ("/etc/sudoers", "actions"), ("/etc/sudoers.d/", "actions"), ("/etc/pam.d", "actions"),
           ("/var/log/lastlog", "logins"), ("/var/log/faillog", "logins"), ("/var/log/tallylog", "logins"),
           ("/var/run/faillock", "logins"), ("/var/run/utmp", "session"), ("/var/log/wtmp", "session"),
           ("/var/log/btmp", "session"), ("/etc/localtime", "time"))


def set_user_ids(tree):
    """Every set-uid and set-gid program: what a rule for privileged commands has to name."""
    found = []
    for folder in ("/usr/bin", "/usr/sbin", "/usr/lib"):
        for where, _, names in os.walk(tree.at(folder)):
            for name in names:
                path = os.path.join(where, name)
                if not os.path.islink(path) and os.stat(path).st_mode & 0o6000:
                    found.append(path[len(tree.root):])
    return sorted(found)


def harden_audit(tree, rules):
    for name, value in (("max_log_file_action", "keep_logs"), ("disk_full_action", "halt"), ("disk_error_action", "halt"),
                        ("space_left_action", "email"), ("admin_space_left_action", "single")):
        tree.replace("/etc/audit/auditd.conf", r"^%s\s*=.*" % name, "%s = %s" % (name, value))
    tree.write("/etc/audit/rules.d/audit.rules", "-D\n-b 8192\n" + rules, 0o640)


def hardened(tree):
    tree.user("alice", 1000, ages="1:7:7")
    for name, value in (("UMASK", "077"), ("PASS_MAX_DAYS", "7"), ("PASS_MIN_DAYS", "1"), ("PASS_WARN_AGE", "7")):
        tree.replace("/etc/login.defs", r"^%s\s.*" % name, "%s %s" % (name, value))
    tree.append("/etc/login.defs", "PASS_MIN_LEN 18\nSHA_CRYPT_MIN_ROUNDS 65536\nSHA_CRYPT_MAX_ROUNDS 65536\n")
    tree.replace("/etc/pam.d/common-auth", r"pam_unix.so nullok", "pam_unix.so")
    tree.append("/etc/security/pwquality.conf", "minlen = 18\nminclass = 4\nenforce_for_root\n")
    tree.replace("/etc/pam.d/su", r"^# auth       required   pam_wheel.so$", "auth       required   pam_wheel.so")
    tree.write("/etc/ssh/sshd_config", SSH_HARD)
    tree.replace("/etc/sudoers", r"^%sudo.*", "%sudo ALL=(ALL:ALL) ALL\nDefaults use_pty\nDefaults logfile=/var/log/sudo.log")
    rules = "".join("-a always,exit -F arch=b%d -S %s -k time\n" % (bits, call) for call in AUDIT_CALLS for bits in (32, 64)
                    if (call, bits) != ("stime", 64)).replace("-S clock_settime", "-S clock_settime -F a0=0x0")
    rules += "".join("-w %s -p wa -k %s\n" % (path, key) for path, key in AUDITED)
    rules += "".join("-a always,exit -F path=%s -F perm=x -F auid>=1000 -F auid!=unset -k privileged\n" % path
                     for path in set_user_ids(tree))
    harden_audit(tree, rules + "-e 2\n")
    tree.write("/etc/sysctl.d/99-hardened.conf", "kernel.randomize_va_space = 2\nkernel.kptr_restrict = 1\nfs.suid_dumpable = 0\n"
               "fs.protected_hardlinks = 1\nfs.protected_symlinks = 1\n")
    tree.write("/etc/rsyslog.d/remote.conf", "*.* @@loghost.example:6514\n")
    for path in ("/var/log/syslog", "/var/log/auth.log", "/var/log/messages"):
        tree.write(path, "2026-11-01T08:00:00.000000+08:00 hardened kernel: nothing\n", 0o600)
    tree.write("/boot/grub/grub.cfg", "set superusers=\"root\"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AA.BB\n"
               "menuentry 'Debian' --unrestricted {\n linux /vmlinuz root=/dev/sda1\n}\n", 0o600)
    tree.write("/etc/selinux/config", "SELINUX=enforcing\nSELINUXTYPE=default\n")


def odd(tree):
    tree.user("alice", 1000, ages="1:7:7")
    tree.append("/etc/login.defs", "PASS_MAX_DAYS\t7\n  PASS_WARN_AGE 7 \nUMASK 0027\n")
    tree.write("/etc/ssh/sshd_config.d/10-first.conf", "permitrootlogin=no\nMaxAuthTries \"3\"\nx11forwarding no\n"
               "PermitUserEnvironment no\nStrictModes yes\nLogLevel INFO\nMatch User backup\n  AllowTcpForwarding yes\n")
    tree.write("/etc/ssh/sshd_config", "Include /etc/ssh/sshd_config.d/*.conf\nPermitRootLogin yes\nMaxAuthTries 9\n"
               "X11Forwarding yes\nAllowTcpForwarding no\nUsePAM yes\nClientAliveInterval 5m\nClientAliveCountMax 1\n"
               "IgnoreRhosts yes\nMatch Address 192.0.2.0/24\n  PermitEmptyPasswords yes\n  HostbasedAuthentication yes\n")
    tree.append("/etc/sudoers", "User_Alias OPERATORS = alice, \\\n  %operators\nOPERATORS ALL = (root) \\\n  NOPASSWD: /usr/bin/systemctl\n"
                "Defaults:alice !authenticate\n")
    rules = "-a exit,always -F arch=b64 -S adjtimex,settimeofday,clock_settime -F key=time\n"
    rules += "-a always,exit -F path=/etc/passwd -F perm=wa -F key=identity\n-w /etc/shadow -p rwxa\n-w /etc/ -p wa -k etc\n"
    rules += "-a always,exit -F dir=/var/log/ -F perm=wa -F key=logins\n-a always,exit -F arch=b64 -S execve -F euid=0 -F key=root\n"
    harden_audit(tree, rules)
    tree.write("/etc/audit/rules.d/zz-last.rules", "-e 2\n", 0o640)
    tree.replace("/etc/audit/auditd.conf", r"^disk_full_action.*", "disk_full_action = HALT")
    tree.write("/etc/sysctl.d/10-good.conf", "kernel.randomize_va_space = 2\nkernel.kptr_restrict=1\nfs/suid_dumpable = 0\n")
    tree.write("/etc/sysctl.d/90-bad.conf", "kernel.randomize_va_space = 1\n-kernel.kptr_restrict = 0\nfs.protected_symlinks = 0\n")
    tree.write("/etc/rsyslog.d/remote.conf", "*.* action(type=\"omfwd\"\n  target=\"loghost.example\" port=\"514\"\n  protocol=\"tcp\")\n")
    os.chmod(tree.at("/etc/shadow"), 0o600)
    tree.write("/srv/open/anybody", "", 0o666)
    os.chmod(tree.at("/srv/open"), 0o1777)


TREES = {"stock": stock, "weak": weak, "hardened": hardened, "odd": odd}


def prepare(cache, name):
    tree = Tree(cache, name)
    TREES[name](tree)
    return tree.root
