// Who fetches updates by himself: freshclam, PackageKit, dnf, apt, fwupd.
#include <algorithm>

#include "agent/collectors/network/network_message_text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

// "Sun Mar  2 10:20:30 2025 -> ", which freshclam prints where it writes no syslog of its own.
void skip_own_date(Scan& scan) {
  constexpr std::size_t size = 24;
  const std::string_view arrow = " -> ";
  if (scan.rest().size() > size && scan.rest().substr(size, arrow.size()) == arrow)
    scan = Scan{scan.rest().substr(size + arrow.size())};
  scan.skip_any({"ERROR: ", "WARNING: ", "^", "!"});
}

// "daily.cvd": a file of signatures.
bool is_signature_file(std::string_view name) {
  return name.size() < 64 && (ends(name, ".cvd") || ends(name, ".cld") || ends(name, ".cud")) &&
         name.find(' ') == std::string_view::npos;
}

std::string_view first_word(std::string_view text) {
  std::string_view word = text.substr(0, text.find(' '));
  if (ends(word, ":")) word.remove_suffix(1);
  return word;
}

// "database.clamav.net (IP: 203.0.113.9)": which machine that name stood for is told by some.
NetworkMessage of_mirror(std::string_view text) {
  NetworkMessage fetched = with_host(established(Event::update_fetched), first_word(text));
  Scan scan{text};
  if (fetched.kind != RemoteKind::name || !scan.until(" (IP: ")) return fetched;
  if (const auto address = scan.until(")"); address && is_address(*address))
    fetched.address = *address;
  return fetched;
}

NetworkMessage with_url(NetworkMessage message, std::string_view url) {
  const auto host = host_of_url(url);
  return host ? with_host(message, *host) : message;
}

}  // namespace

Found of_freshclam(std::string_view message) {
  Scan scan{message};
  skip_own_date(scan);
  if (scan.skip("Database updated (") && scan.skip_number() && scan.skip(" signatures) from "))
    return of_mirror(scan.rest());
  if (scan.skip_any({"Can't query ", "Can't get information about "}))
    return with_host(attempt(Event::update_failed), first_word(scan.rest()));
  if (scan.skip("Can't download ") && scan.until(" from "))
    return with_host(attempt(Event::update_failed), first_word(scan.rest()));
  const std::string_view file = scan.rest().substr(0, scan.rest().find(' '));
  if (!is_signature_file(file) || !scan.skip(file)) return std::nullopt;
  if (scan.is_at(" updated (version: ") || scan.is_at(" database is up-to-date (version: ") ||
      scan.is_at(" database is up to date (version: "))
    return established(Event::update_fetched);
  return std::nullopt;
}

// "refresh-cache transaction /78_aecadbdd from uid 1000 finished with success after 23630ms".
Found of_packagekit(std::string_view message) {
  Scan scan{message};
  if (!scan.skip("refresh-cache transaction /") || !scan.until(" from uid ") ||
      !scan.skip_number() || !scan.skip(" finished with "))
    return std::nullopt;
  return scan.is_at("success ") ? established(Event::update_fetched)
                                : attempt(Event::update_unavailable);
}

// "  - Curl error (6): Couldn't resolve host name for https://host/path [Could not resolve …]".
Found of_dnf(std::string_view message) {
  Scan scan{message};
  scan.skip_blanks();
  // A source on a medium or in a folder makes it say so too: no more than a claim.
  if (scan.is_at("Metadata cache created")) return attempt(Event::update_fetched);
  if (scan.is_at("Errors during downloading metadata for repository"))
    return attempt(Event::update_unavailable);
  scan.skip("- ");
  if (!scan.skip("Curl error (") || !scan.until(" for ")) return std::nullopt;
  return with_url(attempt(Event::update_failed), scan.rest());
}

// "Get:1 http://deb.debian.org/debian bookworm InRelease", "W: Failed to fetch http://…".
Found of_apt(std::string_view message) {
  Scan scan{message};
  const bool has_answer = scan.skip_any({"Get:", "Hit:"}), is_failure = scan.skip("Err:");
  if (has_answer || is_failure) {
    if (!scan.skip_number() || !scan.skip(" ") || !host_of_url(scan.rest())) return std::nullopt;
    return with_url(has_answer ? established(Event::update_fetched) : attempt(Event::update_failed),
                    scan.rest());
  }
  scan.skip_any({"W: ", "E: "});
  if (!scan.skip("Failed to fetch ") || !host_of_url(scan.rest())) return std::nullopt;
  return with_url(attempt(Event::update_failed), scan.rest());
}

Found of_fwupd(std::string_view message) {
  return begins(message, "Successfully downloaded new metadata")
             ? Found{established(Event::update_fetched)}
             : std::nullopt;
}

}  // namespace mijian::network_text
