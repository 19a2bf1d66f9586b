// The build machine, audited live, held against what other people's programs say of it: whole
// tables, compared as sets. Only tables whose truth does not change between two looks are compared
// at once; sockets are looked at twice and what came or went in between is left out.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "agent/core/text.h"
#include "tests/programs/run_program.h"

namespace mijian {
namespace {

using Set = std::set<std::string>;

Set lines_as_set(const std::string& text) {
  Set lines;
  for (const std::string_view line : lines_of(text))
    if (!trim(line).empty()) lines.emplace(trim(line));
  return lines;
}

/// The rows of a query on facts collected now, cells joined by one blank; the first line names
/// columns.
Set asked(const std::string& sql) {
  const Ran run = run_mijian({"query", sql});
  EXPECT_LE(run.status, 4) << run.err;
  Set rows;
  bool header = true;
  for (const std::string_view line : lines_of(run.out)) {
    if (!header) rows.insert(replace_all(std::string{line}, "\t", " "));
    header = false;
  }
  return rows;
}

Set without(const Set& some, const Set& others) {
  Set rest;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

/// Only these; a witness that is not installed is a fault of the packages list, not a reason to
/// skip.
void expect_same(const Set& ours, const Set& theirs, bool may_be_empty = false) {
  EXPECT_TRUE(may_be_empty || !theirs.empty()) << "the witness says nothing";
  EXPECT_EQ(without(theirs, ours), Set{}) << "missing";
  EXPECT_EQ(without(ours, theirs), Set{}) << "invented";
}

TEST(Witness, DpkgQueryNamesTheSamePackages) {
  expect_same(
      asked("SELECT name, version, architecture, status FROM package WHERE manager = 'dpkg'"),
      lines_as_set(shell(
          "dpkg-query -W -f='${Package} ${Version} ${Architecture} ${db:Status-Status}\\n'")));
}

TEST(Witness, GetentNamesTheSameAccounts) {
  expect_same(asked("SELECT name, user_id, group_id, home, shell FROM user_account"),
              lines_as_set(shell("getent -s files passwd | awk -F: '{print $1, $3, $4, $6, $7}'")));
}

TEST(Witness, GetentNamesTheSameGroupsAndMembers) {
  expect_same(asked("SELECT name, group_id, coalesce(member, '-') FROM user_group"),
              lines_as_set(shell("getent -s files group | awk -F: '{n = split($4, m, \",\"); if (n "
                                 "== 0) print $1, $3, \"-\"; "
                                 "for (i = 1; i <= n; ++i) print $1, $3, m[i]}'")));
}

TEST(Witness, IpNamesTheSameInterfacesAndAddresses) {
  const Json links = json_of(shell("ip -j address"));
  Set interfaces, addresses;
  for (const Json& link : *links.items()) {
    interfaces.insert(text_in(link, "ifname"));
    for (const Json& address : *link.find("addr_info")->items())
      addresses.insert(text_in(link, "ifname") + " " + text_in(address, "family") + " " +
                       text_in(address, "local") + " " + address.find("prefixlen")->dump(-1) + " " +
                       text_in(address, "scope"));
  }
  expect_same(asked("SELECT name FROM network_interface"), interfaces);
  expect_same(asked("SELECT interface, family, address, prefix_length, scope FROM network_address"),
              addresses);
}

TEST(Witness, IpNamesTheSameRoutes) {
  Set routes;
  for (const char* family : {"-4", "-6"}) {
    const Json answer = json_of(shell(std::string{"ip -j "} + family + " route show table all"));
    for (const Json& route : *answer.items()) {
      const std::string type = text_in(route, "type");
      if (text_in(route, "table") == "local" || type == "local" || type == "broadcast" ||
          type == "anycast" || type == "multicast")
        continue;
      routes.insert(text_in(route, "dst") + " " +
                    (text_in(route, "gateway").empty() ? "-" : text_in(route, "gateway")) + " " +
                    text_in(route, "dev"));
    }
  }
  expect_same(
      asked(
          "SELECT destination, coalesce(gateway, '-'), coalesce(interface, '') FROM network_route "
          "WHERE type NOT IN ('local', 'broadcast', 'anycast', 'multicast')"),
      routes, true);
}

TEST(Witness, StandardStreamsInDevAreNoBrowsersFolders) {
  const Ran run = run_mijian({"query", "--json", "SELECT 1 FROM web_domain"});
  EXPECT_LE(run.status, 4) << run.err;
  EXPECT_NE(run.out.find("\"rows\""), std::string::npos);
  EXPECT_EQ((run.out + run.err).find("/dev/std"), std::string::npos) << run.out << run.err;
}

Set sockets_of_ss() {
  return lines_as_set(
      shell("ss -H -ltun | awk '{n = match($5, /:[0-9]+$/); a = substr($5, 1, n - 1); p = "
            "substr($5, n + 1); "
            "sub(/%.*/, \"\", a); gsub(/[][]/, \"\", a); print $1, a, p}'"));
}

TEST(Witness, SsNamesTheSameSockets) {
  const Set before = sockets_of_ss();
  Set ours;
  for (const std::string& row :
       asked("SELECT DISTINCT CASE WHEN protocol LIKE 'tcp%' THEN 'tcp' ELSE 'udp' END, "
             "CASE WHEN address IN ('0.0.0.0') THEN '0.0.0.0' WHEN address = '::' THEN '*' ELSE "
             "address END, "
             "port FROM listening_socket"))
    ours.insert(row);
  const Set after = sockets_of_ss();
  for (const std::string& row : before)
    EXPECT_TRUE(after.count(row) == 0 || ours.count(row) ||
                ours.count(replace_all(row, " :: ", " * ")))
        << "missing: " << row;
  for (const std::string& row : ours)
    EXPECT_TRUE(before.count(row) || after.count(row) ||
                before.count(replace_all(row, " * ", " :: ")))
        << "invented: " << row;
}

TEST(Witness, LsblkNamesTheSameDisks) {
  const Json answer = json_of(shell("lsblk -J -b -d -o NAME,SIZE,RO,RM"));
  Set disks;
  for (const Json& disk : *answer.find("blockdevices")->items())
    disks.insert(text_in(disk, "name") + " " + disk.find("size")->dump(-1) + " " +
                 (disk.find("ro")->dump(-1) == "true" ? "1 " : "0 ") +
                 (disk.find("rm")->dump(-1) == "true" ? "1" : "0"));
  // lsblk leaves out RAM disks and loops without a file.
  expect_same(asked("SELECT name, size_bytes, read_only, removable FROM block_device "
                    "WHERE name NOT LIKE 'ram%' AND NOT (name LIKE 'loop%' AND size_bytes = 0)"),
              disks);
}

TEST(Witness, FindmntNamesTheSameMounts) {
  Set mounts;
  const Json answer = json_of(shell("findmnt -J -l -o TARGET,SOURCE,FSTYPE"));
  for (const Json& mount : *answer.find("filesystems")->items())
    mounts.insert(text_in(mount, "target") + " " + text_in(mount, "fstype"));
  expect_same(asked("SELECT target, type FROM mount_point"), mounts);
}

TEST(Witness, SystemctlNamesTheSameUnitFiles) {
  if (shell("command -v systemctl").empty()) GTEST_SKIP() << "this machine has no systemctl";
  const Set theirs =
      lines_as_set(shell("systemctl --root=/ list-unit-files --no-legend "
                         "--type=service,socket,timer | awk '{print $1, $2}'"));
  expect_same(asked("SELECT name, enabled FROM service WHERE file IS NOT NULL"), theirs);
}

TEST(Witness, OsReleaseNamesTheSameSystem) {
  expect_same(
      asked("SELECT id, version, kernel, hostname FROM operating_system"),
      lines_as_set(shell(". /etc/os-release; echo \"$ID $VERSION_ID $(uname -r) $(uname -n)\"")));
}

TEST(Witness, TheKernelsCommandLineHasTheSameWords) {
  // What stands behind " -- " is for the first program, not for the kernel.
  expect_same(asked("SELECT name FROM kernel_parameter"),
              lines_as_set(shell("sed 's/ -- .*//' /proc/cmdline | tr ' ' '\\n' | sed 's/=.*//'")));
}

}  // namespace
}  // namespace mijian
