// Mounts and links: what a table or a message makes of events.
#include <gtest/gtest.h>
#include <linux/if.h>
#include <linux/rtnetlink.h>

#include <cstring>

#include "agent/monitor/link_watch.h"
#include "agent/monitor/mount_watch.h"

namespace mijian {
namespace {

using Lines = std::vector<std::string>;

Lines told(const std::vector<Happening>& happenings) {
  Lines lines;
  for (const Happening& each : happenings)
    lines.push_back(std::string{stored_word(monitor_action_words, each.action)} + " " +
                    each.device.node + " " + each.mount_point + (each.seen_live ? "" : "*"));
  return lines;
}

constexpr const char* before =
    "25 1 8:1 / / rw - ext4 /dev/sda1 rw\n26 25 0:5 / /proc rw - proc proc rw\n"
    "27 25 0:30 / /run/user/1000 rw - tmpfs tmpfs rw\n";

TEST(MountWatch, TellsMountsOfDevicesAndOfOtherMachines) {
  KnownDevices known;
  MonitoredDevice disk;
  disk.subsystem = "block", disk.device_path = "/devices/x/block/sdb/sdb1", disk.node = "sdb1";
  disk.device_key = "usb:0951:1666:AA";
  known.learn(disk);
  MountWatch watch{known};
  EXPECT_EQ(told(watch.look(parse_mountinfo(before), false)), Lines{"mount sda1 /*"});
  std::string after = before;
  after +=
      "40 25 8:17 / /media/a\\040b rw - vfat /dev/sdb1 rw\n"
      "41 25 0:50 / /net rw - nfs server:/x rw\n"
      "42 25 0:51 / /phone rw - fuse.jmtpfs jmtpfs rw\n";
  const auto mounted = watch.look(parse_mountinfo(after), true);
  EXPECT_EQ(told(mounted),
            (Lines{"mount sdb1 /media/a b", "mount server:/x /net", "mount jmtpfs /phone"}));
  EXPECT_EQ(mounted[0].device.device_key, "usb:0951:1666:AA");
  EXPECT_EQ(told(watch.look(parse_mountinfo(after), true)), Lines{});
  known.forget(disk.device_path);  // pulled before it was unmounted
  const auto gone = watch.look(parse_mountinfo(before), true);
  EXPECT_EQ(gone.size(), 3u);
  for (const Happening& each : gone)
    if (each.device.node == "sdb1") { EXPECT_EQ(each.device.device_key, "usb:0951:1666:AA"); }
}

TEST(MountWatch, WhatTheJournalOfThisBootKnowsIsNotToldAgain) {
  KnownDevices known;
  MountWatch watch{known};
  MonitorEvent event;
  event.action = MonitorAction::mount;
  event.device.node = "sda1", event.mount_point = "/";
  watch.replay(event);
  EXPECT_EQ(told(watch.look(parse_mountinfo(before), false)), Lines{});
}

LinkMessages link(int index, const char* name, bool carrier, bool listed = false,
                  bool gone = false) {
  return {{{index, name, carrier, gone, false, listed}}, false};
}

TEST(LinkWatch, TellsACarrierThatComesAndGoes) {
  LinkWatch watch;
  EXPECT_EQ(told(watch.hear(link(2, "eth0", false, true))), Lines{});
  EXPECT_EQ(told(watch.hear(link(2, "eth0", true))), Lines{"link_up eth0 "});
  EXPECT_EQ(told(watch.hear(link(2, "eth0", true))), Lines{}) << "another of its settings changed";
  EXPECT_EQ(told(watch.hear(link(2, "lan0", true))), Lines{}) << "only its name changed";
  EXPECT_EQ(told(watch.hear(link(2, "lan0", false))), Lines{"link_down lan0 "});
  EXPECT_EQ(told(watch.hear(link(3, "wlan0", true))), Lines{"link_up wlan0 "});
  EXPECT_EQ(told(watch.hear(link(3, "wlan0", false, false, true))), Lines{"link_down wlan0 "});
}

TEST(LinkWatch, AListFindsWhatWentUnseen) {
  LinkWatch watch;
  watch.hear(link(2, "eth0", true));
  watch.hear(link(3, "eth1", true));
  LinkMessages list = link(2, "eth0", true, true);
  list.ends_list = true;
  EXPECT_EQ(told(watch.hear(list)), Lines{"link_down eth1 *"});
}

TEST(LinkWatch, AListThatIsNotWholeLaysNothingDownAndIsAskedForAgain) {
  LinkWatch watch;
  watch.hear(link(2, "eth0", true));
  LinkMessages part = link(3, "eth1", true, true);
  part.spoils_list = true;
  EXPECT_EQ(told(watch.hear(part)), Lines{"link_up eth1 *"});
  EXPECT_FALSE(watch.wants_list()) << "it goes on";
  LinkMessages end;
  end.ends_list = true;
  EXPECT_EQ(told(watch.hear(end)), Lines{});
  EXPECT_TRUE(watch.wants_list());
  EXPECT_FALSE(watch.wants_list()) << "once is enough";
  LinkMessages whole = link(3, "eth1", true, true);
  whole.ends_list = true;
  EXPECT_EQ(told(watch.hear(whole)), Lines{"link_down eth0 *"});
  EXPECT_FALSE(watch.wants_list());
}

/// One message as the kernel sends it.
std::string message(std::uint16_t type, unsigned flags, const std::string& name,
                    std::uint16_t header_flags = 0) {
  struct {
    nlmsghdr header;
    ifinfomsg link;
    rtattr attribute;
    char name[IFNAMSIZ];
  } bytes{};
  bytes.header.nlmsg_len = sizeof bytes;
  bytes.header.nlmsg_type = type;
  bytes.header.nlmsg_flags = header_flags;
  bytes.link.ifi_index = 7;
  bytes.link.ifi_flags = flags;
  bytes.attribute.rta_type = IFLA_IFNAME;
  bytes.attribute.rta_len = static_cast<std::uint16_t>(sizeof(rtattr) + name.size() + 1);
  std::memcpy(bytes.name, name.data(), name.size());
  return {reinterpret_cast<const char*>(&bytes), sizeof bytes};
}

TEST(LinkMessages, AreReadAsTheKernelWritesThem) {
  constexpr unsigned up = IFF_UP | 1u << 16;
  const auto told =
      parse_link_messages(message(RTM_NEWLINK, up, "eth0") + message(RTM_NEWLINK, IFF_UP, "eth1") +
                          message(RTM_DELLINK, up, "eth2"));
  ASSERT_EQ(told.links.size(), 3u);
  EXPECT_EQ(told.links[0].name, "eth0");
  EXPECT_EQ(told.links[0].index, 7);
  EXPECT_TRUE(told.links[0].has_carrier);
  EXPECT_FALSE(told.links[1].has_carrier);
  EXPECT_TRUE(told.links[2].is_gone);
  EXPECT_FALSE(told.links[2].has_carrier);
}

TEST(LinkMessages, AListThatChangedWhileItWasWrittenIsKnownFromAWholeOne) {
  const auto spoils = [](std::uint16_t type, std::uint16_t header_flags) {
    return parse_link_messages(message(type, IFF_UP, "eth0", header_flags)).spoils_list;
  };
  EXPECT_FALSE(spoils(RTM_NEWLINK, NLM_F_MULTI));
  EXPECT_TRUE(spoils(RTM_NEWLINK, NLM_F_MULTI | NLM_F_DUMP_INTR));
  EXPECT_TRUE(spoils(NLMSG_DONE, NLM_F_MULTI | NLM_F_DUMP_INTR));
  EXPECT_TRUE(spoils(NLMSG_ERROR, 0)) << "the list before is not yet at its end";
}

TEST(LinkMessages, CutOnesTellNothing) {
  const std::string whole = message(RTM_NEWLINK, IFF_UP, "eth0");
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_TRUE(parse_link_messages(whole.substr(0, size)).links.empty()) << size;
}

}  // namespace
}  // namespace mijian
