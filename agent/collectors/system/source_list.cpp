#include "agent/collectors/system/source_list.h"

#include <algorithm>
#include <iterator>

#include "agent/collectors/common/key_file.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_sources = 10'000, longest_uri = 1'000;

std::string shown_uri(std::string_view uri) {
  return source_without_secrets(uri.substr(0, std::min(uri.find_first_of("?#"), longest_uri)));
}

std::optional<bool> truth(std::string_view word) {
  const std::string lower = to_lower(trim(word));
  if (lower == "yes" || lower == "1" || lower == "true" || lower == "on") return true;
  if (lower == "no" || lower == "0" || lower == "false" || lower == "off") return false;
  return std::nullopt;
}

/// apt asks for signatures unless told to trust a source without them.
bool apt_is_signed(std::optional<bool> trusted, std::optional<bool> allow_insecure) {
  return !trusted.value_or(false) && !allow_insecure.value_or(false);
}

/// "[arch=amd64 trusted=yes]" from the front; what trusted= and allow-insecure= make of it.
bool take_options(std::string_view& rest) {
  rest = trim(rest);
  if (rest.empty() || rest.front() != '[') return true;
  const auto end = rest.find(']');
  const auto options =
      rest.substr(1, end == std::string_view::npos ? std::string_view::npos : end - 1);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  std::optional<bool> trusted, insecure;
  for (const std::string_view option : words_of(options))
    if (const auto pair = split_pair(option, '=')) {
      if (to_lower(pair->first) == "trusted") trusted = truth(pair->second);
      if (to_lower(pair->first) == "allow-insecure") insecure = truth(pair->second);
    }
  return apt_is_signed(trusted, insecure);
}

/// "cdrom:[Debian 12 _Bookworm_]/ bookworm main": a name with blanks counts as one.
std::string_view first_uri(std::string_view rest) {
  rest = trim(rest);
  const auto bracket = rest.find('[');
  const auto from = bracket < rest.find_first_of(" \t") ? rest.find(']') : 0;
  return from == std::string_view::npos ? std::string_view{}
                                        : rest.substr(0, rest.find_first_of(" \t", from));
}

/// One stanza of a deb822 file.
struct Stanza {
  std::vector<std::pair<std::string, std::string>> fields;  // names in small letters
  int line = 0;

  std::string_view value(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& field) { return field.first == name; });
    return found == fields.end() ? std::string_view{} : std::string_view{found->second};
  }
};

void add_stanza(const Stanza& stanza, SourceList& list) {
  const bool is_signed =
      apt_is_signed(truth(stanza.value("trusted")), truth(stanza.value("allow-insecure")));
  const bool enabled = truth(stanza.value("enabled")).value_or(true);
  for (const std::string_view uri : words_of(stanza.value("uris")))
    if (list.sources.size() < most_sources)
      list.sources.push_back({shown_uri(uri), enabled, is_signed, stanza.line});
}

}  // namespace

SourceList parse_apt_list(std::string_view text) {
  SourceList list;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw.substr(0, raw.find('#')));
    if (line.empty()) continue;
    const auto blank = line.find_first_of(" \t");
    const auto type = line.substr(0, blank);
    std::string_view rest =
        blank == std::string_view::npos ? std::string_view{} : line.substr(blank);
    const bool is_signed = take_options(rest);
    const auto uri = first_uri(rest);
    if ((type != "deb" && type != "deb-src") || uri.empty() || list.sources.size() >= most_sources)
      list.malformed_lines.push_back(number);
    else
      list.sources.push_back({shown_uri(uri), true, is_signed, number});
  }
  return list;
}

SourceList parse_apt_deb822(std::string_view text) {
  SourceList list;
  Stanza stanza;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty()) {
      add_stanza(stanza, list);
      stanza = {};
    } else if (line.front() == '#') {
      continue;
    } else if (raw.front() == ' ' || raw.front() == '\t') {
      if (!stanza.fields.empty()) stanza.fields.back().second += " " + std::string{line};
    } else if (const auto pair = split_pair(line, ':')) {
      if (stanza.fields.empty()) stanza.line = number;
      stanza.fields.emplace_back(to_lower(pair->first), pair->second);
    } else {
      list.malformed_lines.push_back(number);
    }
  }
  add_stanza(stanza, list);
  return list;
}

SourceList parse_yum_repo(std::string_view text, std::optional<bool> gpgcheck) {
  const KeyFile file = parse_key_file(text);
  SourceList list;
  list.malformed_lines = file.malformed_lines;
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.key != "baseurl" && entry.key != "mirrorlist" && entry.key != "metalink") continue;
    const auto* enabled = file.find(entry.group, "enabled");
    const auto* checked = file.find(entry.group, "gpgcheck");
    const auto own = checked == nullptr ? std::nullopt : truth(checked->value);
    const std::string uris = replace_all(entry.value, ",", " ");
    for (const std::string_view uri : words_of(uris))
      if (list.sources.size() < most_sources)
        list.sources.push_back({shown_uri(uri),
                                enabled == nullptr || truth(enabled->value).value_or(true),
                                own ? own : gpgcheck, entry.line});
  }
  return list;
}

std::optional<bool> parse_yum_gpgcheck(std::string_view text) {
  const KeyFile file = parse_key_file(text);
  const auto* checked = file.find("main", "gpgcheck");
  return checked == nullptr ? std::nullopt : truth(checked->value);
}

std::string source_host(std::string_view uri) {
  const auto scheme = uri.find("://");
  if (scheme == std::string_view::npos) return "";
  std::string_view host = uri.substr(scheme + 3);
  host = host.substr(0, host.find('/'));
  if (!host.empty() && host.front() == '[') return std::string{host.substr(1, host.find(']') - 1)};
  return to_lower(host.substr(0, host.find(':')));
}

std::string source_kind(std::string_view uri) {
  const auto starts = [&](std::string_view scheme) {
    return uri.substr(0, scheme.size()) == scheme;
  };
  if (starts("cdrom:") || starts("media:")) return "medium";
  if (starts("file:") || starts("copy:") || starts("/")) return "local";
  const std::string host = source_host(uri);
  if (host == "localhost" || host == "127.0.0.1" || host == "::1") return "local";
  return is_public_host(host) ? "public" : "private";
}

}  // namespace mijian
