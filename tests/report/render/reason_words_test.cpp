#include "report/render/reason_words.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(ReasonWords, SayOurOwnSentencesInChinese) {
  EXPECT_EQ(reason_in_chinese("permission denied: /etc/shadow"), "权限不足：/etc/shadow");
  EXPECT_EQ(reason_in_chinese("not found: /sys/class/block"), "不存在：/sys/class/block");
}

TEST(ReasonWords, SayTheLongestPieceThatFits) {
  EXPECT_EQ(reason_in_chinese("no kernel log is kept: /var/log has neither kern.log nor syslog nor "
                              "messages with kernel lines"),
            "未保存内核日志：/var/log 中的 kern.log、syslog、messages 都没有内核消息");
  EXPECT_EQ(reason_in_chinese("offline: network routes only a running system can tell"),
            "离线目录：网络路由只有运行中的系统才知道");
  EXPECT_EQ(reason_in_chinese("offline: network neighbours only a running system can tell"),
            "离线目录：邻居只有运行中的系统才知道");
  EXPECT_EQ(reason_in_chinese("the rules of the older iptables are not told, only that it has "
                              "tables: filter, nat"),
            "旧版 iptables 的规则无从读取，只知道有这些表：filter, nat");
}

TEST(ReasonWords, KeepWhatStandsInAHole) {
  EXPECT_EQ(reason_in_chinese("permission denied: the descriptors of 3 processes could not be read "
                              "(needs root; a security module may deny root too)"),
            "权限不足：3 个进程的打开文件无法读取 (需要 root 权限; 安全模块也可能拒绝 root)");
  EXPECT_EQ(reason_in_chinese("the descriptors of 1 process could not be read"),
            "1 个进程的打开文件无法读取");
  EXPECT_EQ(reason_in_chinese("/var/log/a:1: not a PAM line; and 12 more"),
            "/var/log/a:1: 不是 PAM 行; 另有 12 处");
  EXPECT_EQ(reason_in_chinese("17 entries cannot be read; 2 lines were not understood"),
            "17 条记录无法读取; 2 行无法理解");
  EXPECT_EQ(reason_in_chinese("librpm is not installed here"), "没有 librpm 库");
}

TEST(ReasonWords, OfOtherNetworks) {
  EXPECT_EQ(reason_in_chinese("3 processes have networks of their own, not looked at: sh (eth0)"),
            "3 个进程另有自己的网络，未查看：sh (eth0)");
  EXPECT_EQ(reason_in_chinese("/proc/net/ of other networks"), "其他网络的 /proc/net/");
}

TEST(ReasonWords, OfProxiesAndLeases) {
  EXPECT_EQ(reason_in_chinese("/etc/environment: more proxies than are read"),
            "/etc/environment: 代理设置多于读取上限");
  EXPECT_EQ(reason_in_chinese("/etc/wgetrc:2: a proxy that is no address"),
            "/etc/wgetrc:2: 所写代理不是地址");
  EXPECT_EQ(reason_in_chinese("/var/lib/dhcpcd/eth2.lease6:1: no lease"),
            "/var/lib/dhcpcd/eth2.lease6:1: 没有租约");
}

TEST(ReasonWords, OfHistoriesThatCouldNotBeRead) {
  EXPECT_EQ(reason_in_chinese("visits at a time that cannot be: 3; visits whose page is gone: 1"),
            "时间不可能的访问次数: 3; 网页记录已不在的访问次数: 1");
  EXPECT_EQ(reason_in_chinese("its urls is no plain table"), "其中的 urls 不是普通的表");
  EXPECT_EQ(reason_in_chinese("no room for a copy of 77 bytes: /x/History"),
            "没有空间复制 77 字节：/x/History");
}

TEST(ReasonWords, LeaveWhatOthersWrote) {
  EXPECT_EQ(reason_in_chinese("the descriptors of nothing"), "the descriptors of nothing");
  EXPECT_EQ(reason_in_chinese(""), "");
  const std::string longer = "longer than " + std::string(300, '9') + " bytes: x";
  EXPECT_EQ(reason_in_chinese(longer), longer) << "a hole takes a word or a path, not a page";
}

}  // namespace
}  // namespace mijian
