#include "agent/collectors/printers_conf.h"

#include <algorithm>

#include "agent/collectors/mounts.h"
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

}  // namespace

std::vector<SavedPrinter> parse_printers_conf(std::string_view text) {
  std::vector<SavedPrinter> printers;
  bool inside = false;
  for (const std::string_view raw : lines_of(text)) {
    const std::string_view line = trim(raw);
    const auto blank = line.find(' ');
    const std::string_view word = line.substr(0, blank);
    const std::string_view rest =
        blank == std::string_view::npos ? std::string_view{} : trim(line.substr(blank));
    if (word == "<Printer" || word == "<DefaultPrinter") {
      inside = printers.size() < most_printers;
      if (inside) printers.push_back({std::string{rest.substr(0, rest.rfind('>'))}, {}, {}, false});
    } else if (starts_with(line, "</")) {
      inside = false;
    } else if (inside && word == "Info") {
      printers.back().description = rest;
    } else if (inside && word == "DeviceURI") {
      printers.back().uri = uri_without_secrets(rest), printers.back().is_local = is_local(rest);
    }
  }
  return printers;
}

}  // namespace mijian
