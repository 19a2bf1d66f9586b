#include "agent/collectors/network/known_hosts.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector known_server_collector;

namespace {

class KnownServers : public Collecting {
 protected:
  KnownServers() {
    tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    tree_.folder("/home/alice");
  }
  Rows servers(const std::string& columns) {
    collect(known_server_collector);
    return facts_.select("SELECT " + columns + " FROM known_server ORDER BY file, line, host");
  }
};

TEST_F(KnownServers, NamesPortsAndHashes) {
  tree_.write("/home/alice/.ssh/known_hosts",
              "# mine\n|1|c2FsdA==|aGFzaA== ssh-ed25519 AAAASecret\n"
              "GitHub.com,140.82.112.3 ssh-rsa AAAASecret bob@home\n"
              "[10.8.0.9]:2222 ecdsa-sha2-nistp256 AAAASecret\n"
              "@cert-authority *.example.org ssh-rsa AAAA\n*.lab,!x.lab ssh-rsa AAAA\n"
              "old.example.org 1024 35 1234567\njunk\n");
  tree_.write("/etc/ssh/ssh_known_hosts", "files.lan ssh-rsa AAAA\n");
  EXPECT_EQ(servers("scope, user, host, is_hashed, is_public, key_type, line"),
            (Rows{{"system", "NULL", "files.lan", "0", "0", "ssh-rsa", "1"},
                  {"user", "alice", "NULL", "1", "NULL", "ssh-ed25519", "2"},
                  {"user", "alice", "140.82.112.3", "0", "1", "ssh-rsa", "3"},
                  {"user", "alice", "github.com", "0", "1", "ssh-rsa", "3"},
                  {"user", "alice", "10.8.0.9", "0", "0", "ecdsa-sha2-nistp256", "4"},
                  {"user", "alice", "old.example.org", "0", "1", "rsa1", "7"}}));
  EXPECT_EQ(facts_.coverage("known_server", "/home/alice"),
            "partial: /home/alice/.ssh/known_hosts:8: not understood");
  EXPECT_EQ(facts_.coverage("known_server", "/etc/ssh"), "complete: ");
}

TEST_F(KnownServers, ThisMachineIsNoOtherServer) {
  tree_.write("/home/alice/.ssh/known_hosts",
              "localhost,127.0.0.1,::1,10.8.0.9 ssh-rsa AAAA\n[localhost]:2222 ssh-rsa AAAA\n"
              "[127.0.1.1]:22,ip6-localhost,a.localhost ssh-rsa AAAA\nlocalhost2 ssh-rsa AAAA\n");
  EXPECT_EQ(servers("host"), (Rows{{"10.8.0.9"}, {"localhost2"}}));
}

TEST_F(KnownServers, PuttyKeepsItsOwnList) {
  tree_.write("/home/alice/.putty/sshhostkeys",
              "ssh-ed25519@22:10.8.0.1 0x1,0x2\nrsa2@2022:host.example.org 0x10001,0x3\nodd\n");
  tree_.write("/home/alice/.config/putty/sshhostkeys", "ssh-ed25519@22:10.8.0.2 0x1,0x2\n");
  EXPECT_EQ(servers("host, key_type"), (Rows{{"10.8.0.2", "ssh-ed25519"},
                                             {"10.8.0.1", "ssh-ed25519"},
                                             {"host.example.org", "rsa2"}}));
}

TEST_F(KnownServers, OfAUserWhoIsGoneAreToldByTheFolder) {
  tree_.write("/home/bob/.ssh/known_hosts", "github.com ssh-rsa AAAASecret\n");
  EXPECT_EQ(servers("user, host"), (Rows{{"bob", "github.com"}}));
}

TEST_F(KnownServers, WhoNeverAskedAServerKnowsNone) {
  EXPECT_EQ(servers("host"), (Rows{}));
  EXPECT_EQ(facts_.coverage("known_server", "/home/alice"), "complete: ");
  EXPECT_EQ(facts_.coverage("known_server", "/etc/ssh"), "complete: no such file");
}

TEST_F(KnownServers, MoreThanAreKeptIsAGap) {
  std::string many;
  for (int count = 0; count < 20'001; ++count) many += "h ssh-rsa AAAA\n";
  tree_.write("/home/alice/.ssh/known_hosts", many);
  EXPECT_EQ(servers("count(*)"), (Rows{{"20000"}}));
  EXPECT_EQ(facts_.coverage("known_server", "/home/alice"),
            "partial: /home/alice/.ssh/known_hosts: more servers than are read");
}

TEST(KnownHosts, ANameOfControlBytesIsNoServer) {
  const auto found = parse_known_hosts("a\x1b[m ssh-rsa AAAA\n");
  EXPECT_TRUE(found.hosts.empty());
  EXPECT_EQ(found.bad_lines, std::vector<int>{1});
}

}  // namespace
}  // namespace mijian
