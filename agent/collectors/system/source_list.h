// Where packages come from, in the three grammars there are: apt's one-line lists, its deb822
// files, and the .repo files of yum and dnf. No user and no password leaves here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct PackageSource {
  std::string uri;  // without user and password
  bool is_enabled = true;
  std::optional<bool> is_signed;  // false: signatures are not asked for; none: by a default
  int line = 0;
};

struct SourceList {
  std::vector<PackageSource> sources;
  std::vector<int> malformed_lines;
};

SourceList parse_apt_list(std::string_view text);
SourceList parse_apt_deb822(std::string_view text);
/// `gpgcheck` is what yum.conf or dnf.conf says for all; a file's own word stands before it.
SourceList parse_yum_repo(std::string_view text, std::optional<bool> gpgcheck = std::nullopt);
/// gpgcheck of [main] in yum.conf or dnf.conf.
std::optional<bool> parse_yum_gpgcheck(std::string_view text);

/// The host a source is fetched from; "" where it names none.
std::string source_host(std::string_view uri);

/// medium (a disc), local (a folder of this machine), private (an address or name of an own
/// network) or public.
std::string source_kind(std::string_view uri);

}  // namespace mijian
