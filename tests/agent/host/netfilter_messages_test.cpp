#include "agent/host/netfilter_messages.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>

#include <cstring>

namespace mijian {
namespace {

void align(std::string& bytes) { bytes.resize((bytes.size() + 3) & ~std::size_t{3}); }

std::string attribute(int type, const std::string& content) {
  const nlattr head{static_cast<std::uint16_t>(sizeof(nlattr) + content.size()),
                    static_cast<std::uint16_t>(type)};
  std::string bytes(sizeof head, '\0');
  std::memcpy(bytes.data(), &head, sizeof head);
  bytes += content;
  align(bytes);
  return bytes;
}

std::string text(int type, const std::string& word) { return attribute(type, word + '\0'); }

std::string number(int type, std::uint32_t value) {
  value = htonl(value);
  std::string content(sizeof value, '\0');
  std::memcpy(content.data(), &value, sizeof value);
  return attribute(type, content);
}

std::string message(int type, int family, const std::string& attributes) {
  nlmsghdr head{};
  head.nlmsg_type = static_cast<std::uint16_t>((NFNL_SUBSYS_NFTABLES << 8) | type);
  nfgenmsg inner{};
  inner.nfgen_family = static_cast<std::uint8_t>(family);
  std::string bytes(sizeof head + sizeof inner, '\0');
  head.nlmsg_len = static_cast<std::uint32_t>(bytes.size() + attributes.size());
  std::memcpy(bytes.data(), &head, sizeof head);
  std::memcpy(bytes.data() + sizeof head, &inner, sizeof inner);
  return bytes + attributes;
}

class NetfilterTold : public testing::Test {
 protected:
  void table(const std::string& name, std::uint32_t flags) {
    std::string bytes = message(NFT_MSG_NEWTABLE, NFPROTO_INET,
                                text(NFTA_TABLE_NAME, name) + number(NFTA_TABLE_FLAGS, flags));
    messages_.add_table(head_of(bytes));
  }
  void chain(const std::string& table, const std::string& attributes) {
    std::string bytes =
        message(NFT_MSG_NEWCHAIN, NFPROTO_INET,
                text(NFTA_CHAIN_TABLE, table) + text(NFTA_CHAIN_NAME, "in") + attributes);
    messages_.add_chain(head_of(bytes));
  }
  void rule(const std::string& table) {
    std::string bytes = message(NFT_MSG_NEWRULE, NFPROTO_INET,
                                text(NFTA_RULE_TABLE, table) + text(NFTA_RULE_CHAIN, "in"));
    messages_.add_rule(head_of(bytes));
  }
  /// "family table chain hook policy rules; …", or why not.
  std::string told() const {
    const auto chains = messages_.chains_in_force();
    if (!chains) return chains.error().text();
    std::string all;
    for (const FirewallChain& each : *chains)
      all += each.family + ' ' + each.table + ' ' + each.chain + ' ' + each.hook + " '" +
             each.policy + "' " + std::to_string(each.rules) + ';';
    return all;
  }

  static nlmsghdr* head_of(std::string& bytes) {
    return static_cast<nlmsghdr*>(static_cast<void*>(bytes.data()));
  }

  const std::string at_input_ =
      attribute(NFTA_CHAIN_HOOK, number(NFTA_HOOK_HOOKNUM, NF_INET_LOCAL_IN));
  NetfilterMessages messages_;
};

TEST_F(NetfilterTold, AChainWithItsPolicyAndItsRules) {
  table("a", 0);
  chain("a", at_input_ + number(NFTA_CHAIN_POLICY, NF_DROP));
  chain("b", at_input_ + number(NFTA_CHAIN_POLICY, NF_ACCEPT));
  chain("c", "");
  rule("a"), rule("a"), rule("c"), rule("gone");
  EXPECT_EQ(told(), "inet a in input 'drop' 2;inet b in input 'accept' 0;inet c in  '' 1;");
  messages_.forget_rules();
  rule("b");
  EXPECT_EQ(told(), "inet a in input 'drop' 0;inet b in input 'accept' 1;inet c in  '' 0;");
}

TEST_F(NetfilterTold, APolicyThatWasNotSaidIsNone) {
  chain("a", at_input_);
  chain("b", at_input_ + attribute(NFTA_CHAIN_POLICY, "x"));
  chain("c", at_input_ + number(NFTA_CHAIN_POLICY, 77));
  EXPECT_EQ(told(), "inet a in input '' 0;inet b in input '' 0;inet c in input '' 0;");
}

TEST_F(NetfilterTold, ChainsOfATableThatSleepsAreNotInForce) {
  table("a", 1);
  table("b", 2);  // it has an owner
  chain("a", at_input_ + number(NFTA_CHAIN_POLICY, NF_DROP));
  chain("b", at_input_ + number(NFTA_CHAIN_POLICY, NF_DROP));
  EXPECT_EQ(told(), "inet b in input 'drop' 0;");
  messages_.forget_tables();
  EXPECT_EQ(told(), "inet a in input 'drop' 0;inet b in input 'drop' 0;");
}

TEST_F(NetfilterTold, AHookThatWasNotSaidIsNoAnswer) {
  chain("a", attribute(NFTA_CHAIN_HOOK, ""));
  EXPECT_EQ(told(), "a chain of nftables that does not say its hook");
  messages_.forget_chains();
  EXPECT_EQ(told(), "");
}

}  // namespace
}  // namespace mijian
