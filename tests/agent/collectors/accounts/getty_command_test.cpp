#include "agent/collectors/accounts/getty_command.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string user_of(std::string_view command) { return parse_getty_command(command).user; }

TEST(GettyCommand, NamesWhomItLogsIn) {
  EXPECT_EQ(user_of("-/sbin/agetty --autologin root --noclear %I $TERM"), "root");
  EXPECT_EQ(user_of("/sbin/agetty --autologin=root tty1"), "root");
  EXPECT_EQ(user_of("/sbin/agetty --auto root tty1"), "root");
  EXPECT_EQ(user_of("-/sbin/agetty -a bob %I"), "bob");
  EXPECT_EQ(user_of("-/sbin/agetty -aroot tty1"), "root");
  EXPECT_EQ(user_of("-/sbin/agetty -8naroot tty1"), "root");
  EXPECT_EQ(user_of("@/sbin/agetty agetty -a root tty1"), "root");
  EXPECT_EQ(user_of("/sbin/mingetty --autologin=carol tty1"), "carol");
}

TEST(GettyCommand, NamesNobodyWhereLoginAsks) {
  EXPECT_EQ(user_of("-/sbin/agetty -o '-p -- \\\\u' --noclear - $TERM"), "");
  EXPECT_EQ(user_of("-/sbin/agetty -o '-p -- \\\\u' --keep-baud 115200,57600,9600 - linux"), "");
  EXPECT_EQ(user_of("-/sbin/agetty -t 60 -l /bin/login tty1"), "");
  EXPECT_EQ(user_of("-/sbin/agetty -n tty1"), "");
  EXPECT_EQ(user_of("-/sbin/agetty -a"), "");
  EXPECT_EQ(user_of("/sbin/mgetty -a ttyS0"), "");
  EXPECT_EQ(user_of("/bin/login -p"), "");
  EXPECT_EQ(user_of("/bin/tool -a x"), "");
  EXPECT_EQ(user_of("-/lib/systemd/systemd-sulogin-shell rescue"), "");
  EXPECT_EQ(user_of(""), "");
  EXPECT_EQ(user_of("-"), "");
}

TEST(GettyCommand, AShellInThePlaceOfLoginIsRoots) {
  EXPECT_EQ(user_of("-/sbin/agetty --noclear -n -l /bin/bash tty1"), "root");
  EXPECT_EQ(user_of("-/sbin/agetty --skip-login --login-program=/bin/sh tty1"), "root");
  EXPECT_EQ(parse_getty_command("/sbin/agetty -l /opt/menu tty1").unknown, "/opt/menu");
}

TEST(GettyCommand, LoginBelievesANameBehindF) {
  EXPECT_EQ(user_of("/bin/login -f root"), "root");
  EXPECT_EQ(user_of("/bin/login -p -froot"), "root");
  EXPECT_EQ(user_of("/sbin/agetty -n -o '-f root' tty1"), "root");
  EXPECT_EQ(user_of("/sbin/agetty -o \"-p -f \\\\u\" tty1"), "ALL");
  EXPECT_EQ(user_of("/bin/su - alice"), "alice");
  EXPECT_EQ(user_of("/bin/su -l"), "root");
}

TEST(GettyCommand, AShellIsOneUnlessItIsToldToRunSomething) {
  EXPECT_TRUE(parse_getty_command("-/bin/bash").is_shell);
  EXPECT_TRUE(parse_getty_command("-/bin/bash --login").is_shell);
  EXPECT_FALSE(
      parse_getty_command("-/bin/sh -c \"/sbin/sulogin; /bin/systemctl default\"").is_shell);
  EXPECT_EQ(user_of("/bin/sh -c 'exec /sbin/agetty -a root tty1'"), "root");
  EXPECT_FALSE(parse_getty_command("/bin/sh /opt/start").is_shell);
  EXPECT_EQ(user_of("/bin/sh -c 'login -f root'"), "root");
  EXPECT_TRUE(parse_getty_command("/bin/sh -c \"exec bash -c 'bash -l'\"").is_shell);
}

std::string unknown_of(std::string_view command) { return parse_getty_command(command).unknown; }

TEST(GettyCommand, AProgramOrScriptThatNobodyKnowsIsUnknown) {
  EXPECT_EQ(unknown_of("-/usr/local/bin/auto.sh %I"), "/usr/local/bin/auto.sh");
  EXPECT_EQ(unknown_of("/bin/sh /script"), "/script");
  EXPECT_EQ(unknown_of("/bin/sh -c '/opt/start'"), "/opt/start");
  EXPECT_EQ(unknown_of("@/usr/bin/env env -i bash"), "/usr/bin/env");
}

TEST(GettyCommand, WhatComesBehindAnotherCommandLetsNobodyInForCertain) {
  EXPECT_EQ(unknown_of("/bin/sh -c 'sulogin; exec bash -l'"), "bash -l");
  EXPECT_EQ(unknown_of("/bin/sh -c 'sulogin && login -f root'"), "login -f root");
  EXPECT_EQ(user_of("/bin/sh -c 'sulogin && login -f root'"), "");
}

TEST(GettyCommand, WhatAsksForAPasswordIsKnown) {
  EXPECT_EQ(unknown_of("-/lib/systemd/systemd-sulogin-shell rescue"), "");
  EXPECT_EQ(unknown_of("-/sbin/sulogin"), "");
  EXPECT_EQ(unknown_of("-/bin/sh -c \"/sbin/sulogin; /bin/systemctl --fail default\""), "");
  EXPECT_EQ(unknown_of("/bin/systemctl --no-block start getty@tty2.service"), "");
  EXPECT_EQ(unknown_of("/usr/bin/kmscon --login -- /sbin/agetty -o '-p -- \\\\u' - xterm"), "");
  EXPECT_EQ(unknown_of("/bin/login -p"), "");
  EXPECT_EQ(unknown_of(""), "");
}

}  // namespace
}  // namespace mijian
