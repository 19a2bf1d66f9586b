// systemd's answers, from a stand-in for systemd that speaks D-Bus on its private socket.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <string>
#include <thread>

#include "agent/host/host.h"
#include "tests/support/confined_thread.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

namespace fs = std::filesystem;

/// D-Bus values in little-endian order, each aligned as its type asks.
struct Marshal {
  std::string bytes;
  void align(std::size_t to) {
    while (bytes.size() % to != 0) bytes += '\0';
  }
  void number(std::uint32_t value) {
    align(4);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(const std::string& value) {
    number(static_cast<std::uint32_t>(value.size()));
    bytes += value + '\0';
  }
  void signature(const std::string& value) {
    bytes += static_cast<char>(value.size());
    bytes += value + '\0';
  }
};

std::string body_of(const std::vector<UnitState>& units) {
  Marshal body;
  body.number(0);
  body.align(8);
  const std::size_t start = body.bytes.size();
  for (const UnitState& unit : units) {
    body.align(8);
    for (const std::string& text : {unit.name, std::string{"a description"}, unit.load, unit.active,
                                    unit.sub, std::string{}, std::string{"/org/unit"}})
      body.text(text);
    body.number(0);
    body.text("");
    body.text("/");
  }
  const auto length = static_cast<std::uint32_t>(body.bytes.size() - start);
  std::memcpy(body.bytes.data(), &length, sizeof length);
  return body.bytes;
}

std::string reply_to(std::uint32_t serial, const std::string& body) {
  Marshal message;
  message.bytes = {'l', 2, 1, 1};  // little-endian, a return, no answer wanted, version 1
  message.number(static_cast<std::uint32_t>(body.size()));
  message.number(1);
  Marshal fields;
  fields.bytes += '\5';  // reply serial
  fields.signature("u");
  fields.number(serial);
  fields.align(8);
  fields.bytes += '\10';  // signature of the body
  fields.signature("g");
  fields.signature("a(ssssssouso)");
  message.number(static_cast<std::uint32_t>(fields.bytes.size()));
  message.bytes += fields.bytes;
  message.align(8);
  return message.bytes + body;
}

Descriptor listen_at(const std::string& path) {
  fs::create_directories(fs::path{path}.parent_path());
  Descriptor socket{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  sockaddr_un address{AF_UNIX, {}};
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  EXPECT_EQ(::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(::listen(socket.get(), 1), 0);
  return socket;
}

std::string receive_until(int fd, const std::string& end) {
  std::string got;
  std::array<char, 4096> bytes;
  while (got.find(end) == std::string::npos) {
    const ssize_t length = ::read(fd, bytes.data(), bytes.size());
    if (length <= 0) break;
    got.append(bytes.data(), static_cast<std::size_t>(length));
  }
  return got;
}

/// Answers one client's one question; the question as it came.
std::string answer_once(const Descriptor& listening, const std::string& body) {
  const Descriptor client{::accept(listening.get(), nullptr, nullptr)};
  std::string got = receive_until(client.get(), "BEGIN\r\n");
  const bool empty_identity = got.find("DATA\r\n") != std::string::npos;
  const std::string welcome = std::string{empty_identity ? "DATA\r\n" : ""} + "OK " +
                              std::string(32, 'a') + "\r\nAGREE_UNIX_FD\r\n";
  if (::write(client.get(), welcome.data(), welcome.size()) < 0) return "";
  std::string call = got.substr(got.find("BEGIN\r\n") + 7);
  if (call.find("ListUnits") == std::string::npos) call += receive_until(client.get(), "ListUnits");
  std::uint32_t serial = 0;
  std::memcpy(&serial, call.data() + 8, sizeof serial);
  const std::string reply = reply_to(serial, body);
  if (::write(client.get(), reply.data(), reply.size()) < 0) return "";
  receive_until(client.get(), "never: until the client leaves");
  return call;
}

class LiveUnits : public testing::Test {
 protected:
  void with_own_run(const std::function<void()>& body) {
    with_own_mounts([&] {
      ASSERT_EQ(::mount("none", "/run", "tmpfs", 0, nullptr), 0);
      body();
    });
  }
  void SetUp() override {
    if (::geteuid() != 0) GTEST_SKIP() << "only root can stand in for systemd";
  }
};

TEST_F(LiveUnits, AreThoseThatSystemdLists) {
  with_own_run([] {
    const Descriptor listening = listen_at("/run/systemd/private");
    std::string call;
    std::thread systemd{[&] {
      call = answer_once(listening,
                         body_of({{"ssh.service", "loaded", "active", "running", {}},
                                  {"apache2.service", "not-found", "inactive", "dead", {}}}));
    }};
    const auto units = Host::live()->units();
    systemd.join();
    ASSERT_OK(units);
    ASSERT_EQ(units->size(), 2u);
    EXPECT_EQ(units->at(0).name, "apache2.service");
    EXPECT_EQ(units->at(0).load, "not-found");
    EXPECT_EQ(units->at(1).active, "active");
    EXPECT_EQ(units->at(1).sub, "running");
    constexpr char no_auto_start = 2;
    EXPECT_TRUE(call.size() > 2 && (call[2] & no_auto_start) != 0);
  });
}

TEST_F(LiveUnits, AnAnswerOfAnotherShapeIsAnError) {
  with_own_run([] {
    const Descriptor listening = listen_at("/run/systemd/private");
    std::thread systemd{[&] { answer_once(listening, std::string(12, '\xff')); }};
    EXPECT_FALSE(Host::live()->units());
    systemd.join();
  });
}

TEST_F(LiveUnits, WithoutABusThereAreNone) {
  with_own_run([] {
    const auto units = Host::live()->units();
    ASSERT_FALSE(units);
    EXPECT_EQ(units.error().text(), "no system bus: /run/dbus/system_bus_socket is absent");
    EXPECT_EQ(units.error().cause(), Cause::not_supported);
  });
}

TEST_F(LiveUnits, ABusThatWouldHaveToBeStartedIsNotAsked) {
  with_own_run([] {
    const Descriptor held_by_systemd = listen_at("/run/dbus/system_bus_socket");
    const auto units = Host::live()->units();
    ASSERT_FALSE(units);
    EXPECT_EQ(units.error().text(), "the system bus is not running, and asking would start it");
  });
}

}  // namespace
}  // namespace mijian
