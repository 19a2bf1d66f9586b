#include "agent/collectors/accounts/authorized_keys_text.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector authorized_key_collector;

namespace {

class AuthorizedKeys : public Collecting {
 protected:
  AuthorizedKeys() {
    tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    tree_.folder("/home/alice");
  }
  Rows rows(const std::string& columns) {
    collect(authorized_key_collector);
    return facts_.select("SELECT " + columns + " FROM authorized_key");
  }
};

TEST_F(AuthorizedKeys, TypesAndOptionsWithoutKeysAndCommands) {
  tree_.write("/home/alice/.ssh/authorized_keys",
              "# mine\nssh-ed25519 AAAAsecret alice@host\n"
              "from=\"10.0.0.1,!*\",command=\"run --key \\\"x y\\\"\",no-pty "
              "ssh-rsa AAAAsecret\n");
  EXPECT_EQ(rows("user, key_type, options, file, line"),
            (Rows{{"alice", "ssh-ed25519", "", "/home/alice/.ssh/authorized_keys", "2"},
                  {"alice", "ssh-rsa", "from=10.0.0.1,!*,command=…,no-pty",
                   "/home/alice/.ssh/authorized_keys", "3"}}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/home/alice"), "complete: ");
}

TEST_F(AuthorizedKeys, SshdSaysWhereTheyLie) {
  tree_.write("/etc/ssh/sshd_config",
              "AuthorizedKeysFile /etc/ssh/keys/%u .keys\nMatch user root\n"
              "AuthorizedKeysFile %h/other\n");
  tree_.write("/etc/ssh/keys/alice", "ssh-rsa AAAA\n");
  tree_.write("/home/alice/.keys", "ssh-dss AAAA\n");
  tree_.write("/home/alice/other", "sk-ssh-ed25519@openssh.com AAAA\n");
  tree_.write("/home/alice/.ssh/authorized_keys", "ssh-ed25519 AAAA\n");
  EXPECT_EQ(rows("key_type, file"), (Rows{{"sk-ssh-ed25519@openssh.com", "/home/alice/other"},
                                          {"ssh-dss", "/home/alice/.keys"},
                                          {"ssh-rsa", "/etc/ssh/keys/alice"}}));
}

TEST_F(AuthorizedKeys, AFileNamedByUserNumber) {
  tree_.write("/etc/ssh/sshd_config", "AuthorizedKeysFile /etc/ssh/keys/%U/100%%\n");
  tree_.write("/etc/ssh/keys/1000/100%", "ssh-rsa AAAA\n");
  EXPECT_EQ(rows("user, file"), (Rows{{"alice", "/etc/ssh/keys/1000/100%"}}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/home/alice"), "complete: ");
}

TEST_F(AuthorizedKeys, WhatACommandGivesIsAGap) {
  tree_.write("/etc/ssh/sshd_config",
              "AuthorizedKeysCommand none\nMatch group ops\n"
              "AuthorizedKeysCommand /usr/bin/keys --token secret %u\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/etc/ssh/sshd_config"),
            "partial: /etc/ssh/sshd_config:3: keys that AuthorizedKeysCommand gives are not looked "
            "at: /usr/bin/keys");
}

TEST_F(AuthorizedKeys, ACommandOfNoneIsNoGap) {
  tree_.write("/etc/ssh/sshd_config",
              "AuthorizedKeysCommand none\nAuthorizedKeysCommand /usr/bin/keys\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/etc/ssh/sshd_config"), "complete: ");
}

TEST_F(AuthorizedKeys, HomesOfUsersWhomADirectoryServesAreAGap) {
  tree_.write("/etc/nsswitch.conf", "passwd: files sss\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/etc/nsswitch.conf"), "none");
  TestFacts joined;
  tree_.write("/etc/sssd/sssd.conf", "[sssd]\n");
  const auto host = Host::recorded(tree_.path());
  ASSERT_OK(authorized_key_collector.collect(*host, {test_now(), {}, nullptr}, joined.writer()));
  EXPECT_EQ(joined.coverage("authorized_key", "/etc/nsswitch.conf"),
            "impossible: accounts that 'sss' serves are not collected");
}

TEST_F(AuthorizedKeys, MoreThanAreKeptAreAGap) {
  std::string many;
  for (int count = 0; count < 10'001; ++count) many += "ssh-rsa AAAA\n";
  tree_.write("/home/alice/.ssh/authorized_keys", many);
  EXPECT_EQ(rows("count(*)"), (Rows{{"10000"}}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/home/alice"),
            "partial: /home/alice/.ssh/authorized_keys: more records than are kept; later ones are "
            "missing");
}

TEST_F(AuthorizedKeys, LinesThatAreNoneAreAGap) {
  tree_.write("/home/alice/.ssh/authorized_keys2", "garbage\nssh-rsa\n\"open ssh-rsa AAAA\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("authorized_key", "/home/alice"),
            "partial: /home/alice/.ssh/authorized_keys2:1: not a line of "
            "authorized_keys; "
            "/home/alice/.ssh/authorized_keys2:2: not a line of authorized_keys; "
            "/home/alice/.ssh/authorized_keys2:3: not a line of authorized_keys");
}

}  // namespace
}  // namespace mijian
