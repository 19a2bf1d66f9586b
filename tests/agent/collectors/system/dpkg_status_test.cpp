#include "agent/collectors/system/dpkg_status.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mijian {
namespace {

using testing::ElementsAre;

constexpr std::string_view two_packages =
    "Package: bash\nEssential: yes\nStatus: install ok installed\nArchitecture: amd64\n"
    "Multi-Arch: foreign\nVersion: 5.2.15-2+b7\nDescription: shell\n Package: not this one\n .\n"
    "\nPackage: libc6\nStatus: install ok installed\nArchitecture: i386\nMulti-Arch: same\n"
    "Version: 2.36-9+deb12u4\nConffiles:\n /etc/ld.so.conf 0123\n";

std::vector<std::string> parse(std::string_view text, std::size_t piece, int& malformed) {
  std::vector<std::string> found;
  DpkgStatusParser parser{[&](const DpkgPackage& package) {
    found.push_back(package.name + " " + package.version + " " + package.architecture + " " +
                    package.status + (package.multi_arch_same ? " same" : ""));
  }};
  for (std::size_t at = 0; at < text.size(); at += piece) parser.feed(text.substr(at, piece));
  parser.finish();
  malformed = parser.malformed();
  return found;
}

TEST(DpkgStatus, ReadsTheSamePackagesHoweverTheTextIsCut) {
  for (std::size_t piece = 1; piece <= two_packages.size(); ++piece) {
    int malformed = -1;
    EXPECT_THAT(
        parse(two_packages, piece, malformed),
        ElementsAre("bash 5.2.15-2+b7 amd64 installed", "libc6 2.36-9+deb12u4 i386 installed same"))
        << "pieces of " << piece;
    EXPECT_EQ(malformed, 0);
  }
}

TEST(DpkgStatus, KeepsRemovedPackagesWithTheirStateAndLeavesUnknownOnesOut) {
  int malformed = -1;
  EXPECT_THAT(parse("Package: a\nStatus: deinstall ok config-files\nVersion: 1\nArchitecture: all\n"
                    "\nPackage: b\nStatus: unknown ok not-installed\n"
                    "\nPackage: c\nVersion: 3\nArchitecture: all\n",
                    64, malformed),
              ElementsAre("a 1 all config-files", "c 3 all installed"));
  EXPECT_EQ(malformed, 0);
}

TEST(DpkgStatus, CountsParagraphsThatAreCutOff) {
  int malformed = -1;
  EXPECT_THAT(parse("Status: install ok installed\nVersion: 1\n\n\n\nPackage: b\nStatus: install\n"
                    "Version: 1\n\nPackage: c\r\nVersion: 3\r\n\r\nPackage: d\nVer",
                    9, malformed),
              ElementsAre("c 3  installed"));
  EXPECT_EQ(malformed, 3);
}

TEST(DpkgStatus, AnEndlessLineTakesNoMemoryAndNoNeighbour) {
  const std::string depends = "Depends: " + std::string(1'000'000, 'x') + "\n";
  int malformed = -1;
  EXPECT_THAT(parse("Package: a\n" + depends + "Version: 1\n", 1000, malformed),
              ElementsAre("a 1  installed"));
  EXPECT_EQ(malformed, 0);
}

}  // namespace
}  // namespace mijian
