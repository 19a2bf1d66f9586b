#include "agent/collectors/terminal/guest_config.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector virtual_guest_collector;

namespace {

class VirtualGuestTest : public Collecting {
 protected:
  VirtualGuestTest() {
    tree_.write("/etc/passwd", "root:x:0:0::/root:/bin/sh\nli:x:1000:1000::/home/li:/bin/sh\n");
    tree_.folder("/home/li");
  }
  Rows guests(const std::string& columns) {
    collect(virtual_guest_collector);
    return facts_.select("SELECT " + columns + " FROM virtual_guest ORDER BY kind, name");
  }
};

constexpr const char* domain =
    "<!-- written by libvirt -->\n<domain type='kvm'>\n  <name>win</name>\n  <metadata>"
    "<libosinfo:libosinfo><libosinfo:os id='http://microsoft.com/win/10'/></libosinfo:libosinfo>"
    "</metadata>\n  <devices><disk type='file'><source file='/var/lib/libvirt/images/win.qcow2'/>"
    "</disk><disk><source file='/iso/x.iso'/></disk><hostdev mode='subsystem' type='usb'/>\n"
    "<graphics type='vnc' passwd='hidden'/></devices></domain>\n";

TEST_F(VirtualGuestTest, LibvirtOfTheSystemAndOfAUser) {
  tree_.write("/etc/libvirt/qemu/win.xml", domain);
  tree_.write("/etc/libvirt/qemu/networks/default.xml", "<network><name>default</name></network>");
  tree_.write("/home/li/.config/libvirt/qemu/deb.xml",
              "<domain type='qemu'><name>deb</name><devices/></domain>");
  EXPECT_EQ(
      guests("name, is_machine, system, disk, has_host_devices, owner, file, line"),
      (Rows{{"deb", "1", "NULL", "NULL", "0", "li", "/home/li/.config/libvirt/qemu/deb.xml", "1"},
            {"win", "1", "http://microsoft.com/win/10", "/var/lib/libvirt/images/win.qcow2", "1",
             "NULL", "/etc/libvirt/qemu/win.xml", "3"}}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "/etc/libvirt"), "complete: ");
  EXPECT_EQ(facts_.coverage("virtual_guest", "docker"), "complete: none found");
}

TEST_F(VirtualGuestTest, VirtualBoxWhereverItsRegistryPointsAndEachOnce) {
  tree_.write("/home/li/.config/VirtualBox/VirtualBox.xml",
              "<VirtualBox><Global><MachineRegistry>"
              "<MachineEntry uuid=\"{1}\" src=\"/data/vm/XP.vbox\"/>"
              "<MachineEntry uuid=\"{2}\" src=\"/home/li/VirtualBox VMs/Win/Win.vbox\"/>"
              "<MachineEntry uuid=\"{3}\" src=\"/data/gone.vbox\"/>"
              "</MachineRegistry></Global></VirtualBox>");
  tree_.write("/data/vm/XP.vbox",
              "<?xml version=\"1.0\"?>\n<VirtualBox>\n<Machine name=\"XP\" OSType=\"WindowsXP\">"
              "<HardDisk location=\"XP.vdi\"/><DeviceFilter name=\"stick\" active=\"true\"/>"
              "</Machine></VirtualBox>");
  tree_.write("/home/li/VirtualBox VMs/Win/Win.vbox",
              "<VirtualBox><Machine name=\"Win\" OSType=\"Windows10_64\"/></VirtualBox>");
  EXPECT_EQ(guests("name, system, disk, has_host_devices, owner, line"),
            (Rows{{"Win", "Windows10_64", "NULL", "0", "li", "1"},
                  {"XP", "WindowsXP", "XP.vdi", "1", "li", "3"}}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "homes of the users"),
            "partial: not found: /data/gone.vbox");
}

TEST_F(VirtualGuestTest, VmwareByItsInventoryAndItsUsualFolder) {
  tree_.write("/home/li/.vmware/inventory.vmls",
              "vmlist1.config = \"/data/w7/w7.vmx\"\nvmlist1.DisplayName = \"w7\"\n");
  tree_.write("/data/w7/w7.vmx",
              ".encoding = \"UTF-8\"\ndisplayName = \"Win 7\"\nguestOS = \"windows7-64\"\n"
              "ide1:0.fileName = \"cd.iso\"\nscsi0:0.fileName = \"w7.vmdk\"\n");
  tree_.write("/home/li/vmware/k/k.vmx",
              "guestOS = \"other\"\nusb.autoConnect.device0 = \"0x0951\"\n");
  EXPECT_EQ(guests("name, system, disk, has_host_devices, file, line"),
            (Rows{{"Win 7", "windows7-64", "w7.vmdk", "0", "/data/w7/w7.vmx", "2"},
                  {"k.vmx", "other", "NULL", "1", "/home/li/vmware/k/k.vmx", "NULL"}}));
}

TEST_F(VirtualGuestTest, DockerWhereItsDaemonKeepsItAndNoEnvironment) {
  tree_.write("/etc/docker/daemon.json", "{\"data-root\": \"/data/docker\"}");
  tree_.write("/data/docker/containers/0123456789abcdef/config.v2.json",
              "{\"ID\":\"0123456789abcdef\",\"Name\":\"/db\",\"Config\":{\"Image\":\"mysql:8\","
              "\"Env\":[\"MYSQL_ROOT_PASSWORD=hidden\"]}}");
  tree_.write("/data/docker/containers/0123456789abcdef/hostconfig.json",
              "{\"Privileged\":true,\"Devices\":null}");
  EXPECT_EQ(guests("*"),
            (Rows{{"docker", "0", "db", "mysql:8", "NULL", "1", "NULL",
                   "/data/docker/containers/0123456789abcdef/config.v2.json", "NULL"}}));
}

TEST_F(VirtualGuestTest, WithoutItsSettingsNobodyKnowsWhatAContainerMayDo) {
  tree_.write("/etc/docker/daemon.json", "{\"data-root\": ");
  tree_.write("/var/lib/docker/containers/1/config.v2.json", "{\"ID\":\"1\",\"Name\":\"/db\"}");
  EXPECT_EQ(guests("name, has_host_devices"), (Rows{{"db", "NULL"}}));
  const std::string said = facts_.coverage("virtual_guest", "docker");
  EXPECT_NE(said.find("/etc/docker/daemon.json:1:"), std::string::npos) << said;
  EXPECT_NE(said.find("/var/lib/docker/containers/1/hostconfig.json"), std::string::npos) << said;
}

TEST_F(VirtualGuestTest, SettingsThatAreNotUnderstoodDoNotSayThatAContainerHasNoDevices) {
  const std::string container = "/var/lib/docker/containers/1";
  tree_.write(container + "/config.v2.json", "{\"ID\":\"1\",\"Name\":\"/db\"}");
  tree_.write(container + "/hostconfig.json", "{\"Privileged\":fal");
  EXPECT_EQ(guests("name, has_host_devices"), (Rows{{"db", "NULL"}}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "docker"),
            "partial: " + container + "/hostconfig.json: not understood");
}

TEST_F(VirtualGuestTest, PodmanOfTheSystemAndWithoutRoot) {
  const std::string list =
      "[{\"id\":\"abcdef0123456789\",\"names\":[\"web\"],\"metadata\":\"{\\\"image-name\\\":"
      "\\\"nginx\\\"}\"},\n{\"id\":\"fedcba9876543210\"}]";
  tree_.write("/var/lib/containers/storage/overlay-containers/containers.json", list);
  tree_.write("/home/li/.local/share/containers/storage/vfs-containers/containers.json", "[]");
  EXPECT_EQ(guests("name, system, has_host_devices, line"),
            (Rows{{"fedcba987654", "NULL", "NULL", "2"}, {"web", "nginx", "NULL", "1"}}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "homes of the users"), "complete: ");
}

TEST_F(VirtualGuestTest, AListThatBreaksOffIsAGap) {
  tree_.write("/home/li/.VirtualBox/VirtualBox.xml",
              "<VirtualBox><MachineEntry src=\"/data/XP.vbox\"/>");
  tree_.write("/data/XP.vbox", "<VirtualBox><Machine name=\"XP\"/></VirtualBox>");
  EXPECT_EQ(guests("name"), (Rows{{"XP"}}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "homes of the users"),
            "partial: /home/li/.VirtualBox/VirtualBox.xml: not read to its end");
}

TEST_F(VirtualGuestTest, LxcAndNspawn) {
  tree_.write("/var/lib/lxc/old/config",
              "# of the template\nlxc.rootfs.path = dir:/var/lib/lxc/old/rootfs\n"
              "lxc.cgroup2.devices.allow = a\n");
  tree_.write("/var/lib/lxc/.empty", "");
  tree_.folder("/var/lib/machines/build");
  tree_.write("/var/lib/machines/image.raw", "");
  tree_.folder("/var/lib/machines/.#lock");
  EXPECT_EQ(guests("kind, name, disk, has_host_devices, file"),
            (Rows{{"lxc", "old", "dir:/var/lib/lxc/old/rootfs", "1", "/var/lib/lxc/old/config"},
                  {"nspawn", "build", "/var/lib/machines/build", "NULL", "/var/lib/machines/build"},
                  {"nspawn", "image", "/var/lib/machines/image.raw", "NULL",
                   "/var/lib/machines/image.raw"}}));
}

TEST_F(VirtualGuestTest, WhatIsNotUnderstoodIsAGapOfItsFileOnly) {
  tree_.write("/etc/libvirt/qemu/a.xml", "no xml <");
  tree_.write("/etc/libvirt/qemu/win.xml", domain);
  tree_.write("/var/lib/docker/containers/1/config.v2.json", "{");
  tree_.write("/var/lib/docker/containers/1/hostconfig.json", "{}");
  tree_.write("/var/lib/containers/storage/overlay-containers/containers.json", "{}");
  EXPECT_EQ(guests("name"), (Rows{{"win"}}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "/etc/libvirt"),
            "partial: /etc/libvirt/qemu/a.xml: not understood");
  EXPECT_EQ(facts_.coverage("virtual_guest", "docker"),
            "partial: /var/lib/docker/containers/1/config.v2.json: not understood");
  EXPECT_EQ(facts_.coverage("virtual_guest", "podman"),
            "partial: /var/lib/containers/storage/overlay-containers/containers.json: "
            "not understood");
}

TEST_F(VirtualGuestTest, AHomeOnANetworkIsNotEntered) {
  tree_.write("/proc/self/mountinfo",
              "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n22 21 0:50 / /home rw - nfs4 srv:/h rw\n");
  tree_.write("/home/li/.config/libvirt/qemu/deb.xml", domain);
  EXPECT_EQ(guests("name"), (Rows{}));
  EXPECT_EQ(facts_.coverage("virtual_guest", "homes of the users"),
            "partial: on a network or fuse mount (nfs4), not entered: /home/li");
}

TEST(GuestConfig, ANetworkOfLibvirtIsNoGuest) {
  EXPECT_FALSE(parse_libvirt_domain("<network><name>default</name></network>"));
  EXPECT_FALSE(parse_vmware_machine("vmlist1.config = \"x\"\n"));
  EXPECT_FALSE(parse_docker_container("[]", Json{}));
}

TEST(GuestConfig, AFileThatBreaksOffDoesNotSayThatNoDeviceFollows) {
  EXPECT_EQ(parse_libvirt_domain("<domain><name>win</name><devices>")->has_host_devices,
            std::nullopt);
  EXPECT_EQ(parse_virtualbox_machine("<VirtualBox><Machine name='XP'>")->has_host_devices,
            std::nullopt);
  EXPECT_EQ(parse_libvirt_domain("<domain><name>win</name><hostdev/>")->has_host_devices,
            std::optional{true});
}

TEST(GuestConfig, OfAContainerOnlyItsSettingsSayWhetherItHasDevices) {
  const auto devices = [](std::string_view settings) {
    return parse_docker_container("{\"ID\":\"1\"}", parse_json(settings).value())->has_host_devices;
  };
  EXPECT_EQ(devices("{\"Privileged\":false,\"Devices\":[]}"), std::optional{false});
  EXPECT_EQ(devices("{\"Privileged\":false,\"Devices\":[{}]}"), std::optional{true});
  EXPECT_EQ(devices("{\"Privileged\":true}"), std::optional{true});
  EXPECT_EQ(devices("{\"Privileged\":\"no\"}"), std::nullopt);
  EXPECT_EQ(devices("null"), std::nullopt);
}

}  // namespace
}  // namespace mijian
