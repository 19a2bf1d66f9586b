"""The world outside: one machine with a public address that gives leases, names, time, web pages, packages and logins,
all by Debian's own servers. Every name there is leads to it; nothing of it leaves this computer."""

ADDRESS, NETWORK = "20.0.0.1", "20.0.0.0/24"
RANGE = "20.0.0.100,20.0.0.150"

DNSMASQ = """interface=outside
bind-interfaces
dhcp-range=%s,255.255.255.0,1h
dhcp-option=option:router,%s
dhcp-option=option:dns-server,%s
domain=example.com
address=/#/%s
no-resolv
no-hosts
log-facility=/var/log/dnsmasq.log
""" % (RANGE, ADDRESS, ADDRESS, ADDRESS)

NGINX = """user www-data;
pid /run/nginx.pid;
events {}
http {
  types { text/html html; application/octet-stream bin; }
  server {
    listen 80 default_server;
    root /srv/packages;
  }
  server {
    listen 443 ssl default_server;
    ssl_certificate /srv/server.crt;
    ssl_certificate_key /srv/server.key;
    root /srv/pages;
    location / { try_files $uri /index.html; }
  }
}
"""

CHRONY = "local stratum 2\nallow all\nbindaddress %s\ncmdport 0\npidfile /run/chronyd.pid\n" % ADDRESS


def certificates(machine, names):
    """An authority of the test's own and a certificate for these names; the authority's text."""
    machine.write("/srv/names.cnf", "subjectAltName=" + ",".join("DNS:" + name for name in names) + "\n")
    machine.run("sh", "-ec", """cd /srv
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 30 -subj /CN=Outside 2>&1
openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=outside 2>&1
openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 30 -extfile names.cnf 2>&1
""")
    return machine.read("/srv/ca.crt")


def packages(machine):
    """An archive with one package, as a mirror has them."""
    machine.run("sh", "-ec", """mkdir -p /srv/packages/debian/dists/stable/main/binary-amd64 /tmp/p/DEBIAN
printf 'Package: outside\\nVersion: 1\\nArchitecture: all\\nMaintainer: Test <root@localhost>\\nDescription: test\\n' >/tmp/p/DEBIAN/control
dpkg-deb --build /tmp/p /srv/packages/debian/outside_1_all.deb
cd /srv/packages/debian
apt-ftparchive packages . >dists/stable/main/binary-amd64/Packages
apt-ftparchive -o APT::FTPArchive::Release::Suite=stable -o APT::FTPArchive::Release::Components=main \
  -o APT::FTPArchive::Release::Architectures=amd64 release dists/stable >Release.new
mv Release.new dists/stable/Release
""")


def open_for_visitors(machine, names):
    """Starts every server; the authority by which its pages are trusted."""
    machine.run("ip", "address", "add", ADDRESS + "/24", "dev", "outside")
    machine.run("ip", "link", "set", "outside", "up")
    authority = certificates(machine, names)
    packages(machine)
    machine.write("/srv/pages/index.html", "<!doctype html><title>outside</title><p>reached")
    machine.run("chmod", "-R", "a+rX", "/srv/pages", "/srv/packages")
    machine.write("/etc/dnsmasq.conf", DNSMASQ)
    machine.write("/etc/nginx/nginx.conf", NGINX)
    machine.write("/etc/chrony/chrony.conf", CHRONY)
    machine.start("dnsmasq", "--keep-in-foreground", "--conf-file=/etc/dnsmasq.conf")
    machine.start("nginx", "-g", "daemon off;")
    machine.start("chronyd", "-d", "-x", "-f", "/etc/chrony/chrony.conf")  # -x: the clock is not its to set
    machine.start("/usr/sbin/sshd", "-D")
    return authority
