#include <ctime>

#include "agent/collectors/network/proxy_text.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector proxy_setting_collector;

namespace {

class ProxySettings : public Collecting {
 protected:
  ProxySettings() {
    tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.write("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    tree_.folder("/home/alice");
  }
  Rows proxies(const std::string& columns) {
    collect(proxy_setting_collector);
    return facts_.select("SELECT " + columns + " FROM proxy_setting ORDER BY file, line, kind");
  }
  std::string coverage(const std::string& source) {
    return facts_.coverage("proxy_setting", source);
  }
};

TEST_F(ProxySettings, TheEnvironmentOfAllAndOfOne) {
  tree_.write("/etc/environment",
              "PATH=/bin\nhttp_proxy=\"http://bob:Secret@proxy.example.org:3128/\"\n"
              "no_proxy=localhost\n# https_proxy=http://gone:1\n");
  tree_.write("/etc/profile.d/proxy.sh", "export ALL_PROXY=socks5://127.0.0.1:1080\n");
  tree_.write("/etc/profile.d/proxy.csh", "setenv http_proxy x\n");
  tree_.write("/home/alice/.bashrc",
              "http_proxy=\nexport https_proxy=http://10.8.0.2:8080 ftp_proxy=$X\n");
  tree_.write("/etc/security/pam_env.conf",
              "# x\nhttps_proxy DEFAULT=http://10.8.0.3:3128 OVERRIDE=\nXDG DEFAULT=x\n");
  EXPECT_EQ(proxies("scope, user, kind, host, port, is_public, is_enabled, file, line"),
            (Rows{{"environment", "NULL", "http", "proxy.example.org", "3128", "1", "1",
                   "/etc/environment", "2"},
                  {"environment", "NULL", "all", "127.0.0.1", "1080", "0", "1",
                   "/etc/profile.d/proxy.sh", "1"},
                  {"environment", "NULL", "https", "10.8.0.3", "3128", "0", "1",
                   "/etc/security/pam_env.conf", "2"},
                  {"environment", "alice", "https", "10.8.0.2", "8080", "0", "1",
                   "/home/alice/.bashrc", "2"}}));
  EXPECT_EQ(coverage("/home/alice"), "partial: /home/alice/.bashrc:2: a proxy that is no address");
}

TEST_F(ProxySettings, OfADeletedUserIsToldAndInForceForNobody) {
  tree_.write("/home/old/.bashrc", "export https_proxy=http://203.0.114.2:8080\n");
  EXPECT_EQ(proxies("user, host, is_enabled, file"),
            (Rows{{"old", "203.0.114.2", "0", "/home/old/.bashrc"}}));
  EXPECT_EQ(coverage("/home/old"), "complete: ");
}

TEST_F(ProxySettings, AptHasTwoWaysToSayIt) {
  tree_.write("/etc/apt/apt.conf.d/80proxy",
              "// of the unit\nAcquire::http::Proxy \"http://10.8.0.2:3142\"; /* and\n*/\n"
              "Acquire {\n  https {\n    Proxy \"http://u:Secret@10.8.0.3:3142/\";\n  };\n"
              "  Retries \"3\";\n};\n# Acquire::ftp::Proxy \"http://gone:1\";\n"
              "Acquire::http::Proxy::mirror.lan \"DIRECT\";\n");
  EXPECT_EQ(proxies("scope, kind, host, port, line"),
            (Rows{{"package_manager", "http", "10.8.0.2", "3142", "2"},
                  {"package_manager", "https", "10.8.0.3", "3142", "6"}}));
}

TEST_F(ProxySettings, DnfAndItsRepositories) {
  tree_.write("/etc/dnf/dnf.conf",
              "[main]\nproxy=http://10.8.0.2:8080\nproxy_username=bob\nproxy_password=Secret\n");
  tree_.write("/etc/yum.repos.d/a.repo", "[a]\nbaseurl=http://x/\nproxy=_none_\n");
  EXPECT_EQ(proxies("kind, host, port, file"),
            (Rows{{"all", "10.8.0.2", "8080", "/etc/dnf/dnf.conf"}}));
}

TEST_F(ProxySettings, WhatKdeWroteDownIsUsedWhenChosen) {
  tree_.write("/home/alice/.config/kioslaverc",
              "[Proxy Settings]\nProxyType=1\nhttpProxy=http://10.8.0.2 8080\n"
              "Proxy Config Script=http://wpad.lan/x.pac\nsocksProxy=\n");
  EXPECT_EQ(proxies("scope, user, kind, host, port, is_enabled"),
            (Rows{{"desktop", "alice", "http", "10.8.0.2", "8080", "1"},
                  {"desktop", "alice", "pac", "wpad.lan", "NULL", "0"}}));
}

TEST_F(ProxySettings, FirefoxHasItsOwn) {
  tree_.write("/home/alice/.mozilla/firefox/abc.default/prefs.js",
              "// Mozilla User Preferences\nuser_pref(\"network.proxy.socks\", \"127.0.0.1\");\n"
              "user_pref(\"network.proxy.socks_port\", 1080);\n"
              "user_pref(\"network.proxy.type\", 1);\nuser_pref(\"odd\n");
  tree_.write("/home/alice/.mozilla/firefox/profiles.ini", "[General]\n");
  EXPECT_EQ(proxies("scope, kind, host, port, is_enabled, line"),
            (Rows{{"browser", "socks", "127.0.0.1", "1080", "1", "2"}}));
}

TEST_F(ProxySettings, PoliciesBindBrowsersAndSandboxesHaveTheirOwnProfiles) {
  tree_.write("/etc/opt/chrome/policies/managed/unit.json",
              "{\"ProxySettings\": {\"ProxyMode\": \"fixed_servers\",\n"
              "\"ProxyServer\": \"http=bob:Secret@10.8.0.2:3128;https=10.8.0.3:3128\"}}");
  tree_.write("/etc/chromium/policies/managed/unit.json",
              "{\"ProxyMode\": \"direct\", \"ProxyPacUrl\": \"http://wpad.lan/x.pac\"}");
  tree_.write("/etc/chromium/policies/managed/odd.json", "[1");
  tree_.write(
      "/etc/firefox/policies/policies.json",
      "{\"policies\": {\"Proxy\": {\"Mode\": \"manual\", \"SOCKSProxy\": \"10.8.0.4:1080\"}}}");
  const std::string preferences =
      "user_pref(\"network.proxy.http\", \"10.8.0.5\");\n"
      "user_pref(\"network.proxy.type\", 1);\n";
  tree_.write("/home/alice/snap/firefox/common/.mozilla/firefox/a.default/prefs.js", preferences);
  EXPECT_EQ(proxies("user, kind, host, port, is_enabled"),
            (Rows{{"NULL", "pac", "wpad.lan", "NULL", "0"},
                  {"NULL", "socks", "10.8.0.4", "1080", "1"},
                  {"NULL", "http", "10.8.0.2", "3128", "1"},
                  {"NULL", "https", "10.8.0.3", "3128", "1"},
                  {"alice", "http", "10.8.0.5", "NULL", "1"}}));
  EXPECT_EQ(coverage("/etc/chromium/policies/managed"),
            "partial: /etc/chromium/policies/managed/odd.json:1: a proxy that is no address");
}

TEST_F(ProxySettings, SystemdAndWgetHandOneOn) {
  tree_.write("/etc/systemd/system.conf.d/proxy.conf",
              "[Manager]\nDefaultEnvironment=\"http_proxy=http://10.8.0.2:8080\" LANG=C "
              "'no_proxy=x'\n");
  tree_.write("/etc/wgetrc", "# https_proxy = http://gone:1\nHttp-Proxy = http://10.8.0.3:8080/\n");
  tree_.write("/home/alice/.wgetrc", "https_proxy = http://10.8.0.4:8080/\nuse_proxy = off\n");
  EXPECT_EQ(proxies("user, kind, host, port, is_enabled, line"),
            (Rows{{"NULL", "http", "10.8.0.2", "8080", "1", "2"},
                  {"NULL", "http", "10.8.0.3", "8080", "1", "2"},
                  {"alice", "https", "10.8.0.4", "8080", "0", "1"}}));
}

TEST_F(ProxySettings, MoreThanAreReadIsSaid) {
  std::string many;
  for (int at = 0; at < 1001; ++at) many += "http_proxy=http://10.8.0.2:8080\n";
  tree_.write("/etc/environment", many);
  EXPECT_EQ(proxies("host").size(), 1000U);
  EXPECT_EQ(coverage("/etc/environment"), "partial: /etc/environment: more proxies than are read");
}

TEST_F(ProxySettings, ADesktopOfAllIsToldByItsDatabase) {
  tree_.write("/usr/share/glib-2.0/schemas/90_unit.gschema.override",
              "[org.gnome.system.proxy]\nmode='manual'\n[org.gnome.system.proxy.http]\n"
              "host='10.8.0.2'\nport=8080\n");
  tree_.write("/usr/share/glib-2.0/schemas/gschemas.compiled", "");
  EXPECT_EQ(proxies("scope, user, kind, host, port, is_enabled, file, line"),
            (Rows{{"desktop", "NULL", "http", "10.8.0.2", "8080", "1",
                   "/usr/share/glib-2.0/schemas/90_unit.gschema.override", "4"}}));
}

TEST_F(ProxySettings, AStockMachineHasNone) {
  tree_.write("/etc/profile", "if [ \"$PS1\" ]; then\n  . /etc/bash.bashrc\nfi\n");
  tree_.write("/etc/apt/apt.conf.d/01autoremove", "APT\n{\n  NeverAutoRemove { \"^x$\"; };\n};\n");
  EXPECT_EQ(proxies("host"), (Rows{}));
  EXPECT_EQ(coverage("/etc/apt/apt.conf.d"), "complete: ");
}

TEST(AptProxies, ALongNameCostsNoMoreThanItsLength) {
  std::string text = "\"" + std::string(500'000, 'x') + "\" {";
  for (int at = 0; at < 80'000; ++at) text += "a \"b\";";
  text += "}; Acquire { http { Proxy \"http://10.8.0.2:8080\"; }; };";
  const std::clock_t begun = std::clock();
  EXPECT_EQ(parse_apt_proxies(text).entries.size(), 1U);
  EXPECT_LT(std::clock() - begun, 3 * CLOCKS_PER_SEC);
}

TEST(AptProxies, AnUnendedFileEnds) {
  EXPECT_TRUE(parse_apt_proxies("Acquire { http { Proxy \"http://x").entries.empty());
  EXPECT_TRUE(parse_apt_proxies("/* Acquire::http::Proxy \"http://x\";").entries.empty());
  EXPECT_TRUE(parse_apt_proxies("}}};;;\"").entries.empty());
}

TEST(ProxyAddress, UserAndPasswordAreLeftOut) {
  const auto address = parse_proxy_address("socks5h://bob:Secret@[fd00::1]:1080/");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->host, "fd00::1");
  EXPECT_EQ(address->port, 1080);
  EXPECT_FALSE(parse_proxy_address("$PROXY"));
  EXPECT_FALSE(parse_proxy_address("http://bob:Secret@\x1b/"));
}

}  // namespace
}  // namespace mijian
