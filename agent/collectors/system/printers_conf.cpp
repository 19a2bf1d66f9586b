#include "agent/collectors/system/printers_conf.h"

#include <algorithm>
#include <utility>

#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_printers = 10'000;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// "usb://HP/LaserJet?serial=X&interface=1": a parameter may just as well be a password.
std::string uri_without_secrets(std::string_view uri) {
  const auto question = uri.find('?');
  std::string kept = source_without_secrets(uri.substr(0, question));
  if (question == std::string_view::npos) return kept;
  char separator = '?';
  for (const std::string_view parameter : split(uri.substr(question + 1), '&'))
    if (starts_with(parameter, "serial=") || starts_with(parameter, "uuid=")) {
      kept += separator + std::string{parameter.substr(0, parameter.find_first_of("?;#"))};
      separator = '&';
    }
  return kept;
}

bool is_local(std::string_view uri) {
  constexpr std::string_view schemes[] = {
      "usb:", "hp:/usb", "hp:/par", "parallel:", "serial:", "gutenprint", "canonusb", "epsonusb"};
  return std::any_of(std::begin(schemes), std::end(schemes),
                     [&](std::string_view scheme) { return starts_with(uri, scheme); });
}

/// By the scheme of the device's address. A queue at localhost is a bridge such as ipp-usb.
std::string connection_of(std::string_view uri) {
  constexpr std::pair<std::string_view, std::string_view> schemes[] = {
      {"usb:", "usb"},           {"hp:/usb", "usb"},        {"hpfax:/usb", "usb"},
      {"canonusb", "usb"},       {"epsonusb", "usb"},       {"ipp://localhost", "usb"},
      {"ipp://127.", "usb"},     {"parallel:", "parallel"}, {"hp:/par", "parallel"},
      {"file:", "file"},         {"cups-pdf:", "virtual"},  {"pdf:", "virtual"},
      {"ipp:", "network"},       {"ipps:", "network"},      {"http:", "network"},
      {"https:", "network"},     {"socket:", "network"},    {"lpd:", "network"},
      {"smb:", "network"},       {"dnssd:", "network"},     {"hp:/net", "network"},
      {"hpfax:/net", "network"}, {"bjnp", "network"},       {"implicitclass:", "network"}};
  for (const auto& [scheme, connection] : schemes)
    if (starts_with(uri, scheme)) return std::string{connection};
  return "other";
}

std::optional<bool> yes_or_no(std::string_view word) {
  if (to_lower(word) == "yes") return true;
  if (to_lower(word) == "no") return false;
  return std::nullopt;
}

void set(SavedPrinter& printer, std::string_view word, std::string_view rest) {
  if (word == "Info") printer.description = rest;
  if (word == "MakeModel") printer.model = rest;
  if (word == "Shared") printer.is_shared = yes_or_no(rest);
  if (word == "Accepting") printer.accepts_jobs = yes_or_no(rest);
  if (word != "DeviceURI") return;
  printer.uri = uri_without_secrets(rest);
  printer.is_local = is_local(rest);
  printer.connection = connection_of(rest);
}

}  // namespace

std::vector<SavedPrinter> parse_printers_conf(std::string_view text) {
  std::vector<SavedPrinter> printers;
  bool inside = false;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    const auto blank = line.find(' ');
    const std::string_view word = line.substr(0, blank);
    const std::string_view rest =
        blank == std::string_view::npos ? std::string_view{} : trim(line.substr(blank));
    if (word == "<Printer" || word == "<DefaultPrinter") {
      inside = printers.size() < most_printers;
      if (!inside) continue;
      printers.push_back({});
      printers.back().name = rest.substr(0, rest.rfind('>'));
      printers.back().is_default = word == "<DefaultPrinter";
      printers.back().line = number;
    } else if (starts_with(line, "</")) {
      inside = false;
    } else if (inside) {
      set(printers.back(), word, rest);
    }
  }
  return printers;
}

}  // namespace mijian
