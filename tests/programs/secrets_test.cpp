// Secrets are planted where a machine keeps them; no output of an audit holds one.
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "agent/core/file.h"
#include "agent/store/database.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

/// A thumbnail as far as the address it shows.
std::string png_before(const std::string& uri_start, std::size_t secret_size) {
  const std::string keyword = std::string{"Thumb::URI"} + '\0';
  const auto size = static_cast<char>(keyword.size() + uri_start.size() + secret_size);
  return std::string{"\x89PNG\r\n\x1a\n"} + std::string(3, '\0') + size + "tEXt" + keyword +
         uri_start;
}

/// What was planted, under the name of where.
struct Secret {
  std::string file, before, secret, after;
};

const std::vector<Secret> planted{
    {"etc/shadow", "root:$y$j9T$", "SaltSecret1$HashSecret1HashSecret1", ":20000:0:90:7:::\n"},
    {"etc/shadow", "alice:", "$6$SaltSecret2$HashSecret2HashSecret2", ":20000:0:90:7:::\n"},
    {"etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\nold:", "DesSecret3xx",
     ":1001:1001::/home/old:/bin/sh\n"},
    {"etc/NetworkManager/system-connections/wifi.nmconnection",
     "[connection]\nid=wifi\ntype=wifi\n[wifi-security]\nkey-mgmt=wpa-psk\npsk=", "WifiSecret4",
     "\n"},
    {"etc/wpa_supplicant/wpa_supplicant.conf", "network={\n ssid=\"x\"\n psk=\"", "WpaSecret5",
     "\"\n}\n"},
    {"etc/fstab", "//server/share /mnt cifs username=bob,password=", "FstabSecret6",
     ",uid=0 0 0\n"},
    {"etc/fstab", "https://carol:", "UrlSecret7", "@host/dav /dav davfs rw 0 0\n"},
    {"proc/cmdline", "root=/dev/vda1 ro rescue_token=", "CmdlineSecret8", " quiet\n"},
    {"proc/self/mountinfo",
     "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n36 22 0:40 / /mnt rw - cifs //dave:",
     "MountSecret9", "@server/share rw,username=dave,password=MountSecret9\n"},
    {"proc/4242/cmdline", "curl\0--header", "TokenSecret10", ""},
    {"root/.bash_history", "mysql -p", "HistorySecret11", "\n"},
    {"home/alice/.bash_history", "export TOKEN=", "HistorySecret12", "\n"},
    {"etc/rsyslog.conf",
     "*.* action(type=\"omelasticsearch\" server=\"https://elk.example\" uid=\"u\" pwd=\"",
     "RsyslogSecret13", "\")\n"},
    {"etc/systemd/system/agent.service", "[Unit]\nDescription=x\n[Service]\nEnvironment=TOKEN=",
     "UnitSecret14", "\nExecStart=/usr/bin/agent --password=UnitSecret14\n"},
    {"var/log/syslog", "2026-11-01T10:00:00.000000+08:00 host app[1]: login with password ",
     "LogSecret15", "\n"},
    {"var/log/syslog", "2026-11-01T10:00:00.000000+08:00 host apt-get[1]: Err:1 https://bob:",
     "LogUrlSecret15", "@deb.example.org/debian stable\n"},
    {"etc/audit/rules.d/x.rules", "# ", "CommentSecret16", "\n-w /etc/passwd -p wa -k identity\n"},
    {"etc/pam.d/login", "auth required pam_mysql.so user=pam passwd=", "PamSecret17", " host=db\n"},
    {"etc/gshadow", "wheel:", "$6$GroupSecret18", ":root:\n"},
    {"home/alice/.local/share/recently-used.xbel",
     "<xbel><bookmark href=\"file:///media/alice/STICK/", "XbelSecret20",
     ".odt\" added=\"2026-03-01T02:00:00Z\"><title>XbelSecret20</title></bookmark></xbel>\n"},
    {"home/alice/.local/share/Trash/info/TrashSecret21.trashinfo",
     "[Trash Info]\nPath=/media/alice/STICK/", "TrashSecret21",
     ".doc\nDeletionDate=2026-05-01T10:00:00\n"},
    {"home/alice/.cache/thumbnails/normal/0123.png", png_before("file:///media/alice/STICK/", 13),
     "ThumbSecret22", "SUM!"},
    {"home/alice/.config/gtk-3.0/bookmarks", "file:///media/alice/STICK/", "MarkSecret23",
     " MarkSecret23\n"},
    {"home/alice/.config/gtk-3.0/bookmarks", "smb://bob:", "SmbSecret24", "@files/SmbSecret24/x\n"},
    {"home/alice/.config/Kingsoft/Office.conf", "[6.0]\nrecent=/media/alice/STICK/", "WpsSecret25",
     ".wps\n"},
    {"home/alice/.config/libreoffice/4/user/registrymodifications.xcu",
     "<oor:items><item oor:path=\"/org.openoffice.Office.Histories/x\"><node "
     "oor:name=\"file:///media/alice/STICK/",
     "LibreSecret26", ".odt\"/></item></oor:items>"},
    {"home/alice/.bash_history", "cp -r /media/alice/STICK/", "ShellSecret27",
     " /mnt/ShellSecret27 ~/ShellSecret27\n"},
    {"home/alice/.local/share/gvfs-metadata/uuid-1A2B-3C4D", "\xda\x1ameta", "GvfsSecret28", "\n"},
    {"home/alice/.config/deepin/dde-file-manager.json",
     "{\"BookMark\": {\"Items\": [{\"url\": \"file:///media/alice/STICK/", "DdeSecret29",
     "\"}]}}\n"},
    {"home/alice/.local/share/RecentDocuments/DocSecret30.desktop",
     "[Desktop Entry]\nURL=file:///media/alice/STICK/", "DocSecret30", "\nName=DocSecret30\n"},
    {"home/alice/.config/kded_device_automounterrc", "[Devices][/x]\nLastNameSeen=", "KdedSecret31",
     "\n[General]\nAutomountEnabled=true\n"},
    {"home/alice/.config/kdeconnect/trusted_devices",
     "[_x_]\ntype=phone\nname=P30\ncertificate=", "ConnectSecret32", "\n"},
    {"home/alice/.android/adbkey", "-----BEGIN PRIVATE KEY-----\n", "AdbSecret33", "\n"},
    {"var/lib/udisks2/mounted-fs", std::string{"/media/alice/STICK"} + '\0', "UdisksSecret34", ""},
    {"var/log/audit/audit.log",
     "type=PATH msg=audit(1772330400.100:7): item=0 name=\"/media/alice/STICK/", "AuditSecret35",
     "\" inode=1\n"},
    {"var/log/audit/audit.log",
     "type=EXECVE msg=audit(1772330400.100:7): argc=2 a0=\"cp\" a1=\"/media/alice/STICK/",
     "ArgumentSecret36", "\"\n"},
    {"var/lib/bluetooth/00:1A:7D:DA:71:13/0C:B3:19:00:11:22/info",
     "[General]\nName=phone\nClass=0x5a020c\n[LinkKey]\nKey=", "LinkKeySecret37", "\n"},
    {"etc/cups/printers.conf", "<Printer Net>\nDeviceURI smb://bob:", "PrinterSecret38",
     "@print.example/q?password=PrinterSecret38\n</Printer>\n"},
    {"var/lib/lockdown/00008030-001A2B3C.plist", "<plist><key>EscrowBag</key><data>",
     "LockdownSecret39", "</data></plist>\n"},
    {"etc/usbmount/usbmount.conf", "ENABLED=1\nMOUNTOPTIONS=\"noexec,password=", "UsbmountSecret40",
     "\"\n"},
    {"etc/udev/rules.d/99-x.rules", "RUN+=\"/bin/mount -o user=bob,password=", "UdevSecret41",
     " /dev/%k /media/usb\"\n"},
    {"etc/NetworkManager/system-connections/gsm",
     "[connection]\nid=gsm\ntype=gsm\n[gsm]\napn=x\nusername=GsmSecret42\npassword=", "GsmSecret42",
     "\npin=GsmSecret42\n"},
    {"etc/NetworkManager/system-connections/vpn",
     "[connection]\nid=vpn\ntype=vpn\n[vpn]\nremote=bob:RemoteSecret43@vpn.example.org:1194\n"
     "[vpn-secrets]\npassword=",
     "RemoteSecret43", "\n"},
    {"etc/sysconfig/network-scripts/ifcfg-dsl",
     "TYPE=xDSL\nUSER=IfcfgSecret44\nPASSWORD=", "IfcfgSecret44", "\n"},
    {"var/lib/connman/wifi_a_b_managed_psk/settings",
     "[wifi_a_b_managed_psk]\nName=x\nPassphrase=", "ConnmanSecret45", "\n"},
    {"var/lib/iwd/x.psk", "[Security]\nPassphrase=", "IwdSecret46", "\nPreSharedKey=IwdSecret46\n"},
    {"etc/netplan/01.yaml",
     "network:\n  wifis:\n    w0:\n      access-points:\n        x: {password: ", "NetplanSecret47",
     "}\n      auth:\n        password: NetplanSecret47\n  modems:\n    m0: {pin: "
     "NetplanSecret47}\n"},
    {"etc/network/interfaces", "iface w0 inet dhcp\n  wpa-ssid x\n  wpa-psk ", "IfupdownSecret48",
     "\n"},
    {"etc/openvpn/work.conf", "remote vpn.example.org\n<key>\n", "OpenvpnSecret49", "\n</key>\n"},
    {"etc/wireguard/wg0.conf", "[Interface]\nPrivateKey = ", "WireguardSecret50",
     "\n[Peer]\nPresharedKey = WireguardSecret50\nEndpoint = 1.2.3.4:5\n"},
    {"etc/ipsec.conf", "conn x\n\tright=1.2.3.4\n\tleftid=", "IpsecSecret51", "\n"},
    {"etc/swanctl/swanctl.conf",
     "connections {\n a {\n remote_addrs = 1.2.3.4\n }\n}\nsecrets {\n ike-1 {\n secret = ",
     "SwanctlSecret52", "\n }\n}\n"},
    {"etc/ppp/peers/x", "/dev/ttyUSB0\nuser PppSecret53\npassword ", "PppSecret53", "\n"},
    {"etc/vpnc/x.conf", "IPSec gateway 1.2.3.4\nIPSec secret ", "VpncSecret54", "\n"},
    {"etc/openfortivpn/config", "host = 1.2.3.4\npassword = ", "FortiSecret55", "\n"},
    {"home/alice/.ssh/known_hosts", "git.example.org ssh-ed25519 AAAA", "KnownSecret56",
     " bob@KnownSecret56\n"},
    {"etc/environment", "http_proxy=http://bob:", "ProxySecret57", "@proxy.example.org:3128/\n"},
    {"etc/apt/apt.conf.d/80proxy", "Acquire::http::Proxy \"http://bob:", "AptSecret58",
     "@10.8.0.2:3142\";\n"},
    {"etc/dnf/dnf.conf", "[main]\nproxy=http://10.8.0.2\nproxy_password=", "DnfSecret59", "\n"},
    {"home/alice/.config/kioslaverc",
     "[Proxy Settings]\nProxyType=1\nhttpProxy=http://bob:", "KioSecret60", "@10.8.0.2 8080\n"},
    {"var/lib/dhcp/dhclient.leases", "lease {\n fixed-address 10.8.0.7;\n option x \"",
     "LeaseSecret61", "\";\n}\n"},
};

/// What a browser keeps beside the domain of a visit, in its own database.
const std::vector<std::string> planted_in_histories{
    "PageSecret70",   "QuerySecret71", "TitleSecret72", "UserSecret73",
    "AnchorSecret74", "FileSecret75",  "TargetSecret76"};

void plant_histories(const std::string& root) {
  const std::string firefox = root + "/home/alice/.mozilla/firefox/a.default",
                    chromium = root + "/home/alice/.config/chromium/Default";
  std::filesystem::create_directories(firefox);
  std::filesystem::create_directories(chromium);
  auto places = Database::create(firefox + "/places.sqlite"),
       history = Database::create(chromium + "/History");
  ASSERT_TRUE(places && history);
  const Status done = places->run(
      "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, title TEXT);"
      "CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, place_id INTEGER, visit_date "
      "INTEGER, "
      "visit_type INTEGER);"
      "INSERT INTO moz_places VALUES (1, "
      "'https://bob:UserSecret73@pan.baidu.com/PageSecret70?q=QuerySecret71#AnchorSecret74', "
      "'TitleSecret72'), (2, 'file:///home/alice/FileSecret75', '');"
      "INSERT INTO moz_historyvisits VALUES (1, 1, 1793491200000000, 7), (2, 2, 1793491200000000, "
      "1)");
  EXPECT_TRUE(done) << done.error().text();
  const Status also = history->run(
      "CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT, title TEXT);"
      "CREATE TABLE visits (id INTEGER PRIMARY KEY, url INTEGER, visit_time INTEGER);"
      "CREATE TABLE downloads (id INTEGER PRIMARY KEY, target_path TEXT, start_time INTEGER, "
      "received_bytes INTEGER, state INTEGER);"
      "CREATE TABLE downloads_url_chains (id INTEGER, chain_index INTEGER, url TEXT);"
      "INSERT INTO urls VALUES (1, 'https://chatgpt.com/PageSecret70?QuerySecret71', "
      "'TitleSecret72');"
      "INSERT INTO visits VALUES (1, 1, 13437964800000000);"
      "INSERT INTO downloads VALUES (1, '/home/alice/TargetSecret76', 13437964800000000, 1, 1);"
      "INSERT INTO downloads_url_chains VALUES (1, 0, 'https://chatgpt.com/FileSecret75')");
  EXPECT_TRUE(also) << also.error().text();
}

void plant(const std::string& root) {
  std::filesystem::create_directories(root + "/.mijian-recorded");
  for (const Secret& each : planted) {
    const std::filesystem::path path = root + "/" + each.file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::app} << each.before << each.secret << each.after;
  }
  plant_histories(root);
}

/// The part of a secret that must not be found anywhere.
std::string core_of(const Secret& secret) {
  const std::size_t at = secret.secret.find("Secret");
  return secret.secret.substr(at == std::string::npos ? 0 : at - 3);
}

void expect_none(const std::string& where, const std::string& text) {
  for (const Secret& secret : planted)
    EXPECT_EQ(text.find(core_of(secret)), std::string::npos)
        << secret.file << ": " << core_of(secret) << " in " << where;
  for (const std::string& secret : planted_in_histories)
    EXPECT_EQ(text.find(secret), std::string::npos) << secret << " in " << where;
}

TEST(Secrets, PlantedOnesReachNoOutput) {
  const PrivateFolder folder = test_folder();
  const std::string root = folder.path() + "/root", out = folder.path() + "/out";
  plant(root);
  const Ran run = run_mijian({"audit", "--recorded", root, "--profile", "standalone-jimi",
                              "--format", "html,json,csv,text", "--out", out});
  ASSERT_LE(run.status, 4) << run.err;
  ASSERT_NE(run.status, 3) << run.err;
  expect_none("standard output", run.out);
  expect_none("standard error", run.err);
  for (const std::string& name : names_in(out))
    expect_none(name, *read_file(out + "/" + name, 64u << 20));
  const Ran doctor = run_mijian({"doctor", "--recorded", root, "--json"});
  expect_none("doctor", doctor.out + doctor.err);
}

TEST(Secrets, TheFilesWereReadAllTheSame) {
  const PrivateFolder folder = test_folder();
  plant(folder.path());
  const Ran run =
      run_mijian({"query", "SELECT name, password_scheme FROM user_account ORDER BY name",
                  "--recorded", folder.path()});
  EXPECT_NE(run.out.find("old"), std::string::npos) << run.out << run.err;
}

TEST(Secrets, TracesOfMediaAreToldWithoutThem) {
  const PrivateFolder folder = test_folder();
  plant(folder.path());
  const Ran run = run_mijian({"query",
                              "SELECT group_concat(DISTINCT source) FROM (SELECT source FROM "
                              "media_trace WHERE trace_key = 'label:STICK' ORDER BY source)",
                              "--recorded", folder.path()});
  EXPECT_NE(run.out.find("audit_log,bookmark,libreoffice_recent,recently_used,shell_history,"
                         "thumbnail,trash,udisks,wps_recent"),
            std::string::npos)
      << run.out << run.err;
}

TEST(Secrets, ProfilesOfConnectionsAreToldWithoutThem) {
  const PrivateFolder folder = test_folder();
  plant(folder.path());
  const Ran run = run_mijian({"query",
                              "SELECT group_concat(DISTINCT manager) FROM (SELECT manager FROM "
                              "network_profile ORDER BY manager)",
                              "--recorded", folder.path()});
  EXPECT_NE(run.out.find("connman,ifcfg,ifupdown,ipsec,iwd,netplan,networkmanager,openfortivpn,"
                         "openvpn,ppp,strongswan,vpnc,wireguard,wpa_supplicant"),
            std::string::npos)
      << run.out << run.err;
}

TEST(Secrets, HistoriesAreToldWithoutThem) {
  const PrivateFolder folder = test_folder();
  plant(folder.path());
  const Ran run = run_mijian({"query",
                              "SELECT w.domain, w.visits, d.downloads FROM web_domain w JOIN "
                              "web_download d USING (domain) ORDER BY 1",
                              "--recorded", folder.path()});
  EXPECT_NE(run.out.find("chatgpt.com\t1\t1\npan.baidu.com\t1\t1"), std::string::npos)
      << run.out << run.err;
}

TEST(Secrets, ATokenOnTheCommandLineOfARunningProgramReachesNoOutput) {
  const PrivateFolder folder = test_folder();
  const std::string token = "LiveTokenSecret19";
  const pid_t bystander = ::fork();
  if (bystander == 0) {
    ::execl("/bin/sleep", ("fetch --token=" + token).c_str(), "300", static_cast<char*>(nullptr));
    ::_exit(127);
  }
  const Ran run = run_mijian({"audit", "--profile", "internal", "--format", "html,json,csv,text",
                              "--out", folder.path() + "/out"});
  ::kill(bystander, SIGKILL);
  wait_for(bystander);
  ASSERT_NE(run.status, 3) << run.err;
  for (const std::string& name : names_in(folder.path() + "/out"))
    EXPECT_EQ(read_file(folder.path() + "/out/" + name, 64u << 20)->find(token), std::string::npos)
        << name;
}

}  // namespace
}  // namespace mijian
