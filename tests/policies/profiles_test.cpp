// Every class of terminals of DESIGN §4, and by name what each asks that its neighbours do not.
#include <gtest/gtest.h>

#include <algorithm>

#include "agent/policy/evaluate.h"
#include "tests/policies/case_bench.h"

namespace mijian {
namespace {

const Profile& profile_of(const std::string& name) {
  const Profile* found = repository_pack()->find_profile(name);
  static const Profile none;
  EXPECT_NE(found, nullptr) << name;
  return found ? *found : none;
}

bool asks(const std::string& profile, const std::string& rule) {
  const auto& rules = profile_of(profile).rules;
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

std::string value(const std::string& profile, const std::string& parameter) {
  const auto& parameters = profile_of(profile).parameters;
  const auto found = parameters.find(parameter);
  return found == parameters.end() ? "none" : to_text(found->second.value);
}

bool by_hand(const std::string& profile, const std::string& item) {
  const auto items = manual_items(*repository_pack(), &profile_of(profile));
  return std::any_of(items.begin(), items.end(),
                     [&](const ManualItem& each) { return each.id == item; });
}

const std::vector<std::string> classified = {
    "standalone-juemi", "standalone-jimi", "standalone-mimi", "network-jimi",    "network-mimi",
    "portable-jimi",    "portable-mimi",   "output",          "relay-classified"};
const std::vector<std::string> unclassified = {"relay-unclassified", "internal", "internet"};

TEST(Profiles, AreNamedAsTheFieldNamesThem) {
  const std::pair<std::string, std::string> names[] = {
      {"涉密单机-绝密", "standalone-juemi"},  {"涉密单机-机密", "standalone-jimi"},
      {"涉密单机-秘密", "standalone-mimi"},   {"涉密网络终端-机密", "network-jimi"},
      {"涉密网络终端-秘密", "network-mimi"},  {"涉密中间机", "relay-classified"},
      {"非涉密中间机", "relay-unclassified"}, {"输出机", "output"},
      {"外携便携机-机密", "portable-jimi"},   {"外携便携机-秘密", "portable-mimi"},
      {"非涉密内部机", "internal"},           {"互联网机", "internet"}};
  for (const auto& [alias, name] : names) EXPECT_EQ(profile_of(alias).name, name) << alias;
  EXPECT_EQ(repository_pack()->profiles.size(), std::size(names)) << "one a class, none forgotten";
}

TEST(Profiles, EveryClassifiedOneForbidsWirelessPhonesAndCameras) {
  for (const std::string& name : classified)
    for (const char* rule : {"network-interface-wireless", "usb-phone-present",
                             "usb-camera-audio-present", "host-audit-absent", "password-overdue"})
      EXPECT_TRUE(asks(name, rule)) << name << " " << rule;
  EXPECT_TRUE(asks("relay-unclassified", "network-interface-wireless"));
  EXPECT_FALSE(asks("internet", "network-interface-wireless"));
  for (const std::string& name : unclassified)
    EXPECT_FALSE(asks(name, "host-audit-absent")) << name;
}

TEST(Profiles, PortablesAreAskedForEveryRadioCameraAndMicrophone) {
  for (const char* name : {"portable-jimi", "portable-mimi"})
    for (const char* rule :
         {"portable-radio-working", "portable-camera-working", "wireless-hardware-present",
          "bluetooth-present", "infrared-present", "camera-present", "microphone-present",
          "module-wireless-loadable", "module-bluetooth-loadable", "network-interface-wireless"})
      EXPECT_TRUE(asks(name, rule)) << name << " " << rule;
  EXPECT_FALSE(asks("standalone-jimi", "portable-radio-working"));
}

TEST(Profiles, WhereSharesAreForbiddenAndWhereTheyMustAskForAPassword) {
  for (const std::string& name : classified) EXPECT_TRUE(asks(name, "network-share-present"));
  EXPECT_TRUE(asks("relay-unclassified", "network-share-present"));
  for (const char* name : {"internal", "internet"}) {
    EXPECT_FALSE(asks(name, "network-share-present")) << name;
    EXPECT_TRUE(asks(name, "network-share-guest")) << name;
    EXPECT_TRUE(asks(name, "network-share-user-made")) << name;
  }
}

TEST(Profiles, OnlyTerminalsOfANetworkMayHaveARoute) {
  for (const std::string& name : classified)
    EXPECT_EQ(asks(name, "network-route-default"), name.rfind("network-", 0) != 0) << name;
  EXPECT_TRUE(asks("relay-unclassified", "network-route-default"));
  EXPECT_FALSE(asks("internal", "network-route-default"));
  EXPECT_FALSE(asks("internet", "network-link-present"));
}

TEST(Profiles, OnlyRelaysAndOutputTerminalsWriteDiscs) {
  for (const std::string& name : classified)
    EXPECT_EQ(asks(name, "optical-drive-writes"), name != "output" && name != "relay-classified")
        << name;
}

TEST(Profiles, OnlyOutputTerminalsForbidStorage) {
  for (const std::string& name : classified)
    EXPECT_EQ(value(name, "usb_storage_use"), name == "output" ? "forbidden" : "registered")
        << name;
}

TEST(Profiles, PasswordsFollowTheLevel) {
  for (const char* kind : {"standalone", "network", "portable"}) {
    EXPECT_EQ(value(std::string{kind} + "-jimi", "min_length"), "10") << kind;
    EXPECT_EQ(value(std::string{kind} + "-jimi", "max_days"), "7") << kind;
    EXPECT_EQ(value(std::string{kind} + "-mimi", "min_length"), "8") << kind;
    EXPECT_EQ(value(std::string{kind} + "-mimi", "max_days"), "30") << kind;
    EXPECT_EQ(value(std::string{kind} + "-mimi", "expected_levels"), R"(["秘密"])") << kind;
  }
  EXPECT_EQ(value("standalone-juemi", "max_days"), "7");
  EXPECT_EQ(value("output", "min_length"), "10") << "no level in its name: the stricter value";
  EXPECT_EQ(value("relay-unclassified", "expected_levels"), R"(["非密","非密中转"])");
}

TEST(Profiles, EveryParameterHasSourceInBothLanguages) {
  for (const auto& [name, profile] : repository_pack()->profiles)
    for (const auto& [parameter, given] : profile.parameters) {
      const auto bar = given.source.find(" | ");
      EXPECT_TRUE(bar != std::string::npos && bar > 0 && bar + 3 < given.source.size())
          << name << " " << parameter << ": " << given.source;
    }
}

TEST(Profiles, WhatNoProgramSeesIsAskedOfTheClassItConcerns) {
  const std::pair<std::string, std::vector<std::string>> owners[] = {
      {"relay-log-form", {"relay-unclassified"}},
      {"transfer-register", {"relay-classified", "relay-unclassified"}},
      {"output-count", {"output"}},
      {"trip-check-out", {"portable-jimi", "portable-mimi"}},
      {"wireless-module-out", {"portable-jimi", "portable-mimi"}},
      {"three-roles", {"network-jimi", "network-mimi"}},
      {"more-than-password", {"standalone-juemi"}},
      {"red-black-socket", classified},
      {"removal-approved", classified},
      {"surfing-register", {"internet"}}};
  for (const auto& [item, wanted] : owners)
    for (const auto& [name, profile] : repository_pack()->profiles)
      EXPECT_EQ(by_hand(name, item), std::find(wanted.begin(), wanted.end(), name) != wanted.end())
          << item << " " << name;
  for (const auto& [name, profile] : repository_pack()->profiles)
    EXPECT_TRUE(by_hand(name, "bios-password") && by_hand(name, "label-on-device")) << name;
}

TEST(Profiles, EveryChecklistIsAskedBySomeClassOrMapping) {
  for (const auto& [list, content] : repository_pack()->checklists)
    EXPECT_TRUE(std::any_of(repository_pack()->profiles.begin(), repository_pack()->profiles.end(),
                            [&, name = list](const auto& entry) {
                              const auto& asked = entry.second.checklists;
                              return std::find(asked.begin(), asked.end(), name) != asked.end();
                            }) ||
                repository_pack()->mappings.count(list) > 0)
        << list;
}

}  // namespace
}  // namespace mijian
