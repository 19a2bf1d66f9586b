#include "agent/collectors/network/update_text.h"

#include <algorithm>

#include "agent/collectors/common/key_file.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/system/source_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_repositories = 10'000;

/// "%3a" as ':'.
std::string percent_plain(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = text[at] == '%' ? bytes_of_hex(text.substr(at + 1, 2)) : std::nullopt;
    plain += byte ? *byte : std::string{text[at]};
    if (byte) at += 2;
  }
  return plain;
}

bool is_remote(std::string_view uri) {
  const std::string kind = source_kind(uri);
  return kind == "public" || kind == "private";
}

}  // namespace

std::optional<std::string> apt_list_host(std::string_view file_name) {
  const auto end = file_name.find('_');
  if (end == 0 || end == std::string_view::npos) return std::nullopt;
  const std::string first = percent_plain(file_name.substr(0, end));
  // Lists of a disc begin with its name, "Debian GNU/Linux 12 …", which is no host's.
  if (first.find_first_of(" /") != std::string::npos) return std::nullopt;
  return host_of_endpoint(first);
}

std::map<std::string, std::string> repository_hosts(std::string_view repo_file) {
  std::map<std::string, std::string> hosts;
  for (const KeyFileEntry& entry : parse_key_file(repo_file).entries) {
    if (entry.key != "baseurl" && entry.key != "mirrorlist" && entry.key != "metalink") continue;
    if (hosts.size() >= most_repositories) break;
    const std::string uri{entry.value.substr(0, entry.value.find_first_of(" ,"))};
    hosts.emplace(entry.group, is_remote(uri) ? host_of_endpoint(uri).value_or("") : "");
  }
  return hosts;
}

std::string cached_repository(std::string_view folder_name) {
  constexpr std::size_t digits = 16;
  const auto dash = folder_name.rfind('-');
  const bool is_hashed =
      dash != std::string_view::npos && folder_name.size() - dash - 1 == digits &&
      folder_name.find_first_not_of("0123456789abcdef", dash + 1) == std::string_view::npos;
  return std::string{is_hashed ? folder_name.substr(0, dash) : folder_name};
}

std::map<std::string, std::string> flatpak_remotes(std::string_view config) {
  std::map<std::string, std::string> hosts;
  for (const KeyFileEntry& entry : parse_key_file(config).entries) {
    if (entry.key != "url" || entry.group.substr(0, 7) != "remote ") continue;
    if (hosts.size() >= most_repositories) break;
    if (const auto host = host_of_endpoint(entry.value); host && is_remote(entry.value))
      hosts.emplace(unquoted(entry.group.substr(7)), *host);
  }
  return hosts;
}

std::string freshclam_mirror(std::string_view config) {
  for (const char* key : {"PrivateMirror", "DatabaseMirror"})
    for (const std::string_view line : lines_of(config)) {
      const auto words = words_of(trim(line));
      if (words.size() > 1 && words[0] == key)
        if (const auto host = host_of_endpoint(words[1])) return *host;
    }
  return "database.clamav.net";
}

std::optional<FetchedLine> last_freshclam_update(std::string_view log) {
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  std::optional<FetchedLine> last;
  int number = 0;
  for (const std::string_view line : lines_of(log)) {
    ++number;
    // "Thu Nov 20 10:00:00 2026 -> daily.cvd updated (version: …)", and of old "Database updated".
    const auto arrow = line.find(" -> ");
    const bool is_update = arrow != std::string_view::npos &&
                           (line.find("d updated (version: ", arrow) != std::string_view::npos ||
                            line.find("Database updated", arrow) != std::string_view::npos);
    const auto words = words_of(line.substr(0, is_update ? arrow : 0));
    if (words.size() != 5) continue;
    const auto month = months.find(words[1]);
    const auto day = to_integer(words[2]);
    if (words[1].size() != 3 || month == std::string_view::npos || month % 3 != 0 || !day) continue;
    if (*day < 1 || *day > 31 || words[3].size() != 8 || words[4].size() != 4) continue;
    const auto hour = to_integer(words[3].substr(0, 2)), minute = to_integer(words[3].substr(3, 2)),
               second = to_integer(words[3].substr(6, 2)), year = to_integer(words[4]);
    if (!hour || !minute || !second || !year || *hour < 0 || *minute < 0 || *second < 0) continue;
    last = FetchedLine{
        {static_cast<int>(*year), static_cast<int>(month / 3 + 1), static_cast<int>(*day),
         static_cast<int>(*hour), static_cast<int>(*minute), static_cast<int>(*second)},
        number};
  }
  return last;
}

}  // namespace mijian
