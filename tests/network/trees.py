"""The Debian 12 trees of these tests, made once and never written to again."""
import os
import shutil
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Both sides of a day on the network: the servers' programs and the clients'.
DAY = ("dnsmasq-base,nginx-light,chrony,openssh-server,openssh-client,openssl,apt-utils,iproute2,isc-dhcp-client,rsyslog,"
       "firefox-esr,ca-certificates,procps")

# What a stock desktop has that could have been on a network: two network managers, mobile and dialled lines, time,
# browsers, printing, updates.
DESKTOP = ("systemd-sysv,udev,dbus,rsyslog,network-manager,isc-dhcp-client,systemd-timesyncd,wpasupplicant,modemmanager,"
           "openssh-client,firefox-esr,chromium,xfce4-session,xfwm4,xfce4-panel,lightdm,cups,avahi-daemon,ca-certificates,ppp,bluez,"
           "unattended-upgrades,sudo,iproute2,kmod,locales,less,man-db")


def cache():
    return os.environ.get("MIJIAN_NETWORK_CACHE", os.path.join(TOP, ".cache/network"))


def was_made(done, packages):
    if not os.path.exists(done):
        return False
    with open(done) as mark:
        return mark.read() == packages


def made(folder, name, packages):
    """The tree of this name with these packages."""
    tree, done = os.path.join(folder, name), os.path.join(folder, name + ".done")
    if not was_made(done, packages):
        shutil.rmtree(tree, ignore_errors=True)
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "--include=" + packages, "bookworm", tree], check=True)
        with open(done, "w") as mark:
            mark.write(packages)
    return tree


def day(folder):
    return made(folder, "day", DAY)


def desktop(folder):
    return made(folder, "desktop", DESKTOP)
