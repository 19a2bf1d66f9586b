#include <sys/syscall.h>

#include <cerrno>

#include "agent/collectors/terminal/efi_variable.h"
#include "agent/collectors/terminal/grub_config.h"
#include "tests/support/collecting.h"
#include "tests/support/confined_thread.h"

namespace mijian {

extern const Collector boot_entry_collector;

namespace {

using namespace std::string_literals;

/// A node of a device path without what follows its head.
std::string node(int type, int subtype, const std::string& body = "") {
  std::string bytes{static_cast<char>(type), static_cast<char>(subtype)};
  bytes += static_cast<char>(4 + body.size());
  return bytes + '\0' + body;
}
std::string option(const std::string& description, const std::string& path, bool active = true) {
  std::string bytes = "\7\0\0\0"s + (active ? "\1\0\0\0"s : "\0\0\0\0"s);
  bytes += static_cast<char>(path.size());
  bytes += '\0';
  for (const char c : description) bytes += c, bytes += '\0';
  return bytes + "\0\0"s + path;
}
const std::string end_node = node(0x7f, 0xff);

TEST(EfiVariable, TheDevicePathTellsWhatAnOptionStartsFrom) {
  const auto kind = [](const std::string& description, const std::string& path) {
    return parse_efi_boot_option(option(description, path + end_node))->kind;
  };
  EXPECT_EQ(kind("debian", node(4, 1, std::string(38, 'x'))), "unknown") << "any disk may hold it";
  EXPECT_EQ(kind("debian", node(3, 0x17, "x") + node(4, 1, std::string(38, 'x'))), "disk");
  EXPECT_EQ(kind("stick", node(1, 1, "ab") + node(3, 5, "ab") + node(4, 1, "x")), "usb");
  EXPECT_EQ(kind("card", node(3, 5, "ab") + node(3, 0x0b, "x")), "network");
  EXPECT_EQ(kind("drive", node(3, 0x12, "x") + node(4, 2, "x")), "optical");
  EXPECT_EQ(kind("old", node(5, 1, "\5\0"s)), "usb");
  EXPECT_EQ(kind("USB HDD", node(3, 10, "vendor")), "usb") << "only its words tell";
  EXPECT_EQ(kind("ATAPI CD0", node(3, 10, "vendor")), "optical");
  EXPECT_EQ(kind("Removable Device", node(3, 10, "vendor")), "removable")
      << "what it hangs on is not said";
  EXPECT_EQ(kind("Floppy", node(3, 10, "vendor")), "removable");
  EXPECT_EQ(kind("old floppy", node(5, 1, "\1\0"s)), "removable");
  EXPECT_EQ(kind("EFI Shell", node(4, 6, "x")), "other");
}

/// HD() of the first partition, with a signature of 16 bytes.
std::string hard_drive(const std::string& signature, char signed_by) {
  return node(4, 1, "\1\0\0\0"s + std::string(16, '\0') + signature + '\2' + signed_by);
}
const std::string guid_signature =
    "\x78\x56\x34\x12\xbc\x9a\xf0\xde\x01\x02\x03\x04\x05\x06\x07\x08";

TEST(EfiVariable, APartitionIsNamedAsTheKernelDoes) {
  const auto partition = [](const std::string& path) {
    return parse_efi_boot_option(option("debian", path + end_node))->partition;
  };
  EXPECT_EQ(partition(hard_drive(guid_signature, '\2')), "12345678-9abc-def0-0102-030405060708");
  EXPECT_EQ(partition(hard_drive(guid_signature, '\1')), "12345678-01");
  EXPECT_EQ(partition(hard_drive(guid_signature, '\0')), "");
  EXPECT_EQ(partition(node(3, 5) + hard_drive(guid_signature, '\2')), "") << "its path tells more";
}

TEST(EfiVariable, DamagedBytesAreNoOption) {
  EXPECT_FALSE(parse_efi_boot_option("short"));
  EXPECT_FALSE(parse_efi_boot_option("\7\0\0\0\1\0\0\0\0\0a\0b\0"s)) << "no end of its words";
  EXPECT_EQ(parse_efi_boot_option(option("x", node(3, 5) + "\3\5\xff\xff"s))->kind, "usb");
  EXPECT_FALSE(parse_efi_flag("\6\0\0\0"s));
}

TEST(GrubConfig, UsersPasswordsAndEntries) {
  const auto config = parse_grub_config(
      "set timeout=5\n### BEGIN /etc/grub.d/01_users ###\nset superusers=\"root,alice\"\n"
      "password_pbkdf2 root grub.pbkdf2.sha512.10000.HASH\n"
      "menuentry 'Debian GNU/Linux' --class debian --unrestricted {\n}\n"
      "### BEGIN /etc/grub.d/30_os-prober ###\n"
      "menuentry \"Another 12 (on /dev/sdb2)\" {\n}\n### END /etc/grub.d/30_os-prober ###\n"
      "menuentry 'UEFI Firmware Settings' $menuentry_id_option 'uefi-firmware' {\n}\n");
  EXPECT_EQ(config.superusers, 2);
  EXPECT_EQ(config.superusers_line, 3);
  EXPECT_EQ(config.password_kind, "pbkdf2");
  ASSERT_EQ(config.entries.size(), 3U);
  EXPECT_TRUE(config.entries[0].is_unrestricted);
  EXPECT_EQ(config.entries[1].kind, "other_system");
  EXPECT_EQ(config.entries[1].line, 8);
  EXPECT_EQ(config.entries[2].kind, "firmware");
}

class BootEntryTest : public Collecting {
 protected:
  std::string value(const std::string& name) {
    const auto rows = facts_.select("SELECT value FROM boot_setting WHERE name = '" + name + "'");
    return rows.size() == 1 ? rows[0][0] : std::to_string(rows.size()) + " rows";
  }
};

constexpr const char* rpm_menu =
    "if [ -f ${prefix}/user.cfg ]; then\n  source ${prefix}/user.cfg\n"
    "  if [ -n \"${GRUB2_PASSWORD}\" ]; then\n    set superusers=\"root\"\n"
    "    export superusers\n    password_pbkdf2 root ${GRUB2_PASSWORD}\n  fi\nfi\n"
    "menuentry 'openEuler' {\n}\n";

TEST_F(BootEntryTest, RpmMenusHavePasswordsOnlyWithUserCfg) {
  tree_.write("/boot/grub2/grub.cfg", rpm_menu);
  collect(boot_entry_collector);
  EXPECT_EQ(value("grub_password"), "none");
  EXPECT_EQ(value("grub_is_editable"), "1");
}

TEST_F(BootEntryTest, UserCfgSetsThePassword) {
  tree_.write("/boot/grub2/grub.cfg", rpm_menu);
  tree_.write("/boot/grub2/user.cfg", "GRUB2_PASSWORD=grub.pbkdf2.sha512.10000.HASH\n");
  collect(boot_entry_collector);
  EXPECT_EQ(value("grub_password"), "pbkdf2");
  EXPECT_EQ(value("grub_is_editable"), "0");
  EXPECT_EQ(facts_.select("SELECT count(*) FROM boot_setting WHERE value LIKE '%HASH%'"),
            (Rows{{"0"}}));
}

TEST_F(BootEntryTest, CustomCfgMayNameTheUsers) {
  tree_.write("/boot/grub/grub.cfg", "menuentry 'Kylin' {\n}\n");
  tree_.write("/boot/grub/custom.cfg", "set superusers=admin\npassword admin hunter2\n");
  collect(boot_entry_collector);
  EXPECT_EQ(value("grub_password"), "plain");
  EXPECT_EQ(value("grub_is_editable"), "0");
  EXPECT_EQ(facts_.select("SELECT file, line FROM boot_setting WHERE name = 'grub_password'"),
            (Rows{{"/boot/grub/custom.cfg", "2"}}));
}

TEST_F(BootEntryTest, BootOrderCountsActiveOptionsOnly) {
  const std::string efi = "/sys/firmware/efi/efivars/";
  const std::string guid = "-8be4df61-93ca-11d2-aa0d-00e098032b8c";
  tree_.write(efi + "Boot0000" + guid, option("old stick", node(3, 5) + end_node, false));
  tree_.write(efi + "Boot0001" + guid, option("UEFI: stick", node(3, 5) + end_node));
  tree_.write(efi + "Boot001A" + guid, option("debian", node(3, 0x17) + node(4, 1) + end_node));
  tree_.write(efi + "BootOrder" + guid, "\7\0\0\0\0\0\1\0\x1a\0"s);
  tree_.write(efi + "BootCurrent" + guid, "\6\0\0\0\x1a\0"s);
  tree_.write(efi + "SecureBoot" + guid, "\6\0\0\0\0"s);
  tree_.write(efi + "SetupMode" + guid, "\6\0\0\0\1"s);
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.select("SELECT name, kind, position, is_active, is_first, is_current "
                          "FROM boot_entry ORDER BY position"),
            (Rows{{"old stick", "usb", "1", "0", "0", "0"},
                  {"UEFI: stick", "usb", "2", "1", "1", "0"},
                  {"debian", "disk", "3", "1", "0", "1"}}));
  EXPECT_EQ(value("secure_boot"), "0");
  EXPECT_EQ(value("setup_mode"), "1");
}

TEST_F(BootEntryTest, APartitionStartsFromWhatItsDiskHangsOn) {
  const std::string usb =
      "/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/host6/target6:0:0/"
      "6:0:0:0/block/sdb";
  const std::string nvme = "/devices/pci0000:00/0000:01:00.0/nvme/nvme0/nvme0n1";
  std::string udev;
  const auto disk = [&](const std::string& path, const std::string& uuid) {
    udev += "P: " + path + "\nE: DEVPATH=" + path +
            "\nE: SUBSYSTEM=block\nE: DEVTYPE=partition\nE: MAJOR=8\nE: MINOR=17\nE: "
            "USEC_INITIALIZED=1\n" +
            "E: ID_PART_ENTRY_UUID=" + uuid + "\n\n";
    tree_.write("/.mijian-recorded/udev.txt", udev);
  };
  const std::string guid = "12345678-9abc-def0-0102-030405060708";
  const std::string option_path =
      "/sys/firmware/efi/efivars/Boot0001-8be4df61-93ca-11d2-aa0d-"
      "00e098032b8c";
  tree_.write(option_path, option("debian", hard_drive(guid_signature, '\2') + end_node));
  const auto kind = [&] {
    TestFacts facts;
    const auto host = Host::recorded(tree_.path());
    EXPECT_TRUE(
        boot_entry_collector.collect(*host, {test_now(), {}, nullptr}, facts.writer()).has_value());
    return facts.select("SELECT kind FROM boot_entry")[0][0];
  };
  EXPECT_EQ(kind(), "unknown") << "no disk has it";
  disk(usb + "/sdb1", guid);
  EXPECT_EQ(kind(), "usb");
  disk(nvme + "/nvme0n1p1", guid);
  EXPECT_EQ(kind(), "unknown") << "two disks have it";
}

TEST_F(BootEntryTest, AnEspThatIsNotMountedIsAGap) {
  tree_.write("/etc/fstab", "UUID=1 / ext4 defaults 0 1\nUUID=2 /boot/efi vfat noauto 0 1\n");
  tree_.folder("/boot/efi");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.coverage("boot_entry", "/boot/efi/EFI"),
            "partial: the EFI system partition is not mounted");
}

TEST_F(BootEntryTest, AnEspThatFstabNamesIsNotMadeUpForByAnotherFolder) {
  tree_.write("/etc/fstab", "UUID=2 /efi vfat noauto 0 1\n");
  tree_.folder("/boot/EFI/debian");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.coverage("boot_entry", "/boot/efi/EFI").substr(0, 8), "partial:");
}

TEST_F(BootEntryTest, AMachineThatStartsByEfiHasAnEspSomewhere) {
  tree_.write("/sys/firmware/efi/fw_platform_size", "64\n");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.coverage("boot_entry", "/boot/efi/EFI").substr(0, 8), "partial:");
}

TEST_F(BootEntryTest, FoldersOfOtherSystems) {
  tree_.write("/etc/os-release", "ID=debian\n");
  for (const char* name : {"BOOT", "debian", "Microsoft", "ubuntu"})
    tree_.folder("/boot/efi/EFI/"s + name);
  tree_.write("/boot/efi/EFI/debian/grub.cfg", "search.fs_uuid x\nconfigfile $prefix/grub.cfg\n");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.select("SELECT name, kind FROM boot_entry ORDER BY name"),
            (Rows{{"BOOT", "fallback"},
                  {"Microsoft", "other_system"},
                  {"debian", "this_system"},
                  {"ubuntu", "other"}}));
  EXPECT_EQ(facts_.coverage("boot_setting", "grub.cfg"), "complete: no such file")
      << "a file that only leads on to the menu is none";
}

TEST_F(BootEntryTest, EntriesBehindAllThatAreReadAreAGap) {
  std::string menu;
  for (int at = 0; at < 1'000; ++at) menu += "menuentry 'Debian' {\n}\n";
  tree_.write("/boot/grub/grub.cfg", menu + "menuentry 'Windows' {\n}\n");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.coverage("boot_entry", "grub.cfg"),
            "partial: /boot/grub/grub.cfg: more entries than are read");
}

TEST_F(BootEntryTest, ABiosHasNoVariables) {
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.coverage("boot_setting", "efivars"), "complete: this machine starts by BIOS");
}

TEST_F(BootEntryTest, EfiWithoutItsVariablesCouldNotBeLookedAt) {
  tree_.write("/sys/firmware/efi/fw_platform_size", "64\n");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.coverage("boot_setting", "efivars"), "impossible: efivarfs is not mounted");
}

TEST_F(BootEntryTest, OfflineTheFirmwareIsAnotherMachines) {
  tree_.write("/boot/grub/grub.cfg", "menuentry 'Debian' {\n}\n");
  collect_offline(boot_entry_collector);
  EXPECT_EQ(value("grub_is_editable"), "1");
  EXPECT_EQ(facts_.coverage("boot_setting", "efivars").substr(0, 10), "impossible");
}

TEST_F(BootEntryTest, AFolderOfTheEspThatCannotBeLookedAtIsAGap) {
  tree_.folder("/boot/efi/EFI/debian");
  without_system_call(SYS_statx, EACCES, [&] { collect(boot_entry_collector); });
  EXPECT_EQ(facts_.coverage("boot_entry", "/boot/efi/EFI").substr(0, 8), "partial:");
}

TEST(GrubConfig, AFileOfTheLoaderIsAnEntry) {
  const auto entry = parse_loader_entry(
      "# made by kernel-install\ntitle  openEuler (5.10.0) 22.03\nlinux /vmlinuz-5.10.0\n"
      "options root=/dev/sda2\n");
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->title, "openEuler (5.10.0) 22.03");
  EXPECT_EQ(entry->kind, "this_system");
  EXPECT_EQ(entry->line, 2);
  EXPECT_EQ(parse_loader_entry("efi /EFI/Microsoft/Boot/bootmgfw.efi\n")->kind, "other_system");
  EXPECT_FALSE(parse_loader_entry("title nothing to start\n"));
}

TEST_F(BootEntryTest, EntriesThatAreAFileEachAreRead) {
  tree_.write("/boot/grub2/grub.cfg", "blscfg\n");
  tree_.write("/boot/loader/entries/a-5.10.conf", "title openEuler\nlinux /vmlinuz-5.10\n");
  tree_.write("/efi/loader/entries/w.conf", "title Windows 10\nefi /EFI/Microsoft/x.efi\n");
  tree_.write("/efi/loader/entries/broken.conf", "title x\n");
  tree_.write("/efi/loader/entries/notes.txt", "title x\n");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.select("SELECT name, kind, is_unrestricted, file, line FROM boot_entry "
                          "WHERE source = 'loader' ORDER BY file"),
            (Rows{{"openEuler", "this_system", "NULL", "/boot/loader/entries/a-5.10.conf", "1"},
                  {"Windows 10", "other_system", "NULL", "/efi/loader/entries/w.conf", "1"}}));
  EXPECT_EQ(facts_.coverage("boot_entry", "grub.cfg"),
            "partial: /efi/loader/entries/broken.conf: no boot option");
}

TEST_F(BootEntryTest, AnEspIsFoundWhereverDistributionsMountIt) {
  tree_.folder("/efi/EFI/Microsoft");
  tree_.write("/boot/EFI/debian/grub.cfg", "menuentry 'Debian' {\n}\n");
  collect(boot_entry_collector);
  EXPECT_EQ(facts_.select("SELECT source, name, kind, file FROM boot_entry ORDER BY source, file"),
            (Rows{{"esp", "debian", "other", "/boot/EFI/debian"},
                  {"esp", "Microsoft", "other_system", "/efi/EFI/Microsoft"},
                  {"grub", "Debian", "this_system", "/boot/EFI/debian/grub.cfg"}}));
}

}  // namespace
}  // namespace mijian
