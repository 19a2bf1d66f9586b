// The kernel's sockets really overflow, in a network of the test's own: the loss is told, and all
// that is there afterwards is known.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/monitor/monitor.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr int not_possible = 77;
constexpr int flood_pairs = 200;
constexpr unsigned longest_run_seconds = 60;

/// Makes, removes and switches on network interfaces: one request, one answer.
class Links {
 public:
  Links() : socket_{::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE)} {}
  /// A pair of virtual interfaces, NAME and one that the kernel names.
  bool make(const std::string& name) {
    begin(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, 0, 0);
    put(IFLA_IFNAME, name);
    std::string kind;
    append(kind, IFLA_INFO_KIND, "veth");
    put(IFLA_LINKINFO, kind);
    return ask();
  }
  bool remove(const std::string& name) {
    begin(RTM_DELLINK, 0, ::if_nametoindex(name.c_str()), 0);
    return ask();
  }
  bool switch_on(const std::string& name, bool on) {
    begin(RTM_NEWLINK, 0, ::if_nametoindex(name.c_str()), on ? IFF_UP : 0);
    return ask();
  }

 private:
  static void append(std::string& to, std::uint16_t type, std::string_view value) {
    rtattr head{static_cast<std::uint16_t>(sizeof head + value.size()), type};
    to.append(reinterpret_cast<const char*>(&head), sizeof head);
    to.append(value);
    to.resize((to.size() + 3) & ~std::size_t{3});
  }
  void put(std::uint16_t type, std::string_view value) { append(request_, type, value); }
  void begin(std::uint16_t type, unsigned flags, unsigned index, unsigned on) {
    nlmsghdr head{};
    head.nlmsg_type = type;
    head.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | NLM_F_ACK | flags);
    ifinfomsg link{};
    link.ifi_index = static_cast<int>(index), link.ifi_flags = on, link.ifi_change = IFF_UP;
    request_.assign(reinterpret_cast<const char*>(&head), sizeof head);
    request_.append(reinterpret_cast<const char*>(&link), sizeof link);
  }
  bool ask() {
    const auto size = static_cast<std::uint32_t>(request_.size());
    std::memcpy(request_.data(), &size, sizeof size);
    if (::send(socket_.get(), request_.data(), size, 0) != static_cast<ssize_t>(size)) return false;
    struct {
      nlmsghdr head;
      nlmsgerr answer;
      char rest[4096];
    } got{};
    return ::recv(socket_.get(), &got, sizeof got, 0) > 0 && got.answer.error == 0;
  }

  Descriptor socket_;
  std::string request_;
};

/// A network of our own, its /sys, and no udevd: the kernel's own messages are heard.
std::string own_network() {
  const std::string user = std::to_string(::geteuid());
  if (::unshare(CLONE_NEWNET | CLONE_NEWNS | (user == "0" ? 0 : CLONE_NEWUSER)) != 0)
    return "no namespaces can be made here";
  if (user != "0") std::ofstream{"/proc/self/uid_map"} << "0 " + user + " 1";
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      ::mount("none", "/sys", "sysfs", MS_RDONLY, nullptr) != 0)
    return "no /sys of our own can be mounted here";
  if (::access("/run/udev", F_OK) == 0 && ::mount("none", "/run/udev", "tmpfs", 0, nullptr) != 0)
    return "udevd cannot be hidden here";
  Links links;
  if (!links.make("try")) return "no pair of virtual interfaces can be made here";
  return links.remove("try") ? "" : "no virtual interface can be removed here";
}

/// The story, in a child: what becomes of the journal is the parent's to judge.
class Flood {
 public:
  explicit Flood(const TemporaryTree& tree) : tree_{tree} {}

  int run() {
    ::alarm(longest_run_seconds);  // a monitor that waits for what was lost would wait for ever
    if (const std::string why = own_network(); !why.empty()) {
      tree_.write("/why", why);
      return not_possible;
    }
    links_.emplace();
    links_->make("before");
    auto monitor = Monitor::open(tree_.of("/journal"), nullptr, doors());
    if (!monitor || !(*monitor)->run()) return 1;
    std::string there;
    for (const auto& each : std::filesystem::directory_iterator{"/sys/class/net"})
      there += each.path().filename().string() + "\n";
    tree_.write("/there", there);
    return 0;
  }

 private:
  MonitorDoors doors() {
    MonitorDoors doors;
    doors.boot_id = "boot-1";
    doors.moment = [now = std::int64_t{0}]() mutable { return Moment{test_now(), ++now, 0}; };
    doors.stop = [this] { return flood_or_stop(); };
    doors.written = [this](const std::vector<JournalEntry>& batch) { note(batch); };
    doors.warn = [this](const Sentence&) { ++losses_; };
    doors.woken = [] {};
    sigemptyset(&doors.signals_while_waiting);
    doors.device_buffer_bytes = 512 << 10;
    doors.link_buffer_bytes = 64 << 10;
    return doors;
  }
  bool flood_or_stop() {
    if (!has_flooded_) flood();
    return losses_ >= 2 && known_.count("late") > 0 && up_.count("late") > 0;
  }
  void flood() {
    has_flooded_ = true;
    for (int number = 0; number < flood_pairs; ++number) links_->make("s" + std::to_string(number));
    for (int number = 0; number < flood_pairs; number += 2)
      links_->remove("s" + std::to_string(number));
    links_->remove("before");
  }
  void note(const std::vector<JournalEntry>& batch) {
    for (const JournalEntry& entry : batch) {
      if (entry.event.action == MonitorAction::link_up) up_.insert(entry.event.device.node);
      if (!entry.event.device.device_path.empty()) known_.insert(entry.event.device.node);
    }
    // Some of what waited has been read, the rest still waits: now the kernel drops what comes
    // and says nothing.
    if (!has_flooded_ || has_more_) return;
    has_more_ = true;
    links_->make("late");
    links_->switch_on("late", true);
    for (const auto& each : std::filesystem::directory_iterator{"/sys/class/net"})
      if (each.path().filename().string().starts_with("veth"))
        links_->switch_on(each.path().filename(), true);
  }

  const TemporaryTree& tree_;
  std::optional<Links> links_;  // made in the network of our own
  bool has_flooded_ = false, has_more_ = false;
  int losses_ = 0;
  std::set<std::string> known_, up_;
};

TEST(Overflow, IsToldAndHealedWithWhatCameWhileTheSocketWasStillFull) {
  const TemporaryTree tree;
  const pid_t child = ::fork();
  if (child == 0) ::_exit(Flood{tree}.run());
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status)) << "it still waits for what was lost";
  if (WEXITSTATUS(status) == not_possible) GTEST_SKIP() << *read_file(tree.of("/why"), 1000);
  ASSERT_EQ(WEXITSTATUS(status), 0);

  std::int64_t losses = 0, dropped = 0;
  std::set<std::string> known;
  std::map<std::string, std::string> names;  // by path: an interface may leave and come again
  const auto state = read_journal(tree.of("/journal"), [&](const ChainEntry&, const auto& event) {
    ASSERT_OK(event);
    losses += event->action == MonitorAction::lost;
    dropped += event->count.value_or(0);
    if (event->device.subsystem != "net" || event->device.device_path.empty()) return;
    if (event->action == MonitorAction::remove)
      names.erase(event->device.device_path);
    else
      names[event->device.device_path] = event->device.node;
  });
  ASSERT_OK(state);
  EXPECT_EQ(chain_verdict(*state).en, "intact");
  EXPECT_GE(losses, 2) << "of devices and of links";
  EXPECT_GT(dropped, 0);
  for (const auto& [path, name] : names) known.insert(name);
  known.insert("lo");
  std::set<std::string> there;
  const auto listed = read_file(tree.of("/there"), 1 << 20);
  ASSERT_OK(listed);
  for (const std::string_view name : split(*listed, '\n'))
    if (!name.empty()) there.insert(std::string{name});
  EXPECT_GT(there.size(), 1u * flood_pairs);
  EXPECT_EQ(known, there);
}

}  // namespace
}  // namespace mijian
