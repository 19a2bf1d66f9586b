#include "agent/collectors/accounts/name_service.h"

#include <algorithm>
#include <functional>
#include <set>

#include "agent/core/text.h"

namespace mijian {
namespace {

/// What stands in brackets says what to do when a service knows nobody.
std::string without_actions(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (const char c : text) {
    if (c == '[') ++depth;
    if (depth == 0) plain += c;
    if (c == ']' && depth > 0 && --depth == 0) plain += ' ';
  }
  return plain;
}

/// False where the service is named and has nothing to serve from.
bool may_serve(const Host& host, std::string_view service, const std::string& database) {
  if (service == "sss") return is_sssd_configured(host);
  if (service == "extrausers") return host.exists("/var/lib/extrausers/" + database).value_or(true);
  if (service == "altfiles") return host.exists("/usr/lib/" + database).value_or(true);
  return service != "mymachines";  // users of containers, who do not log in here
}

}  // namespace

std::vector<std::string> services_of(std::string_view nsswitch, std::string_view database) {
  std::vector<std::string> found;
  std::set<std::string, std::less<>> known;
  for (const auto line : lines_of(nsswitch)) {
    const auto pair = split_pair(line.substr(0, line.find('#')), ':');
    if (!pair || trim(pair->first) != database) continue;
    const std::string services = without_actions(pair->second);
    for (const auto word : words_of(services))
      if (known.emplace(word).second) found.emplace_back(word);
  }
  return found;
}

bool is_of_files(std::string_view service) {
  constexpr std::string_view names[] = {"compat", "files", "myhostname", "systemd"};
  return std::find(std::begin(names), std::end(names), service) != std::end(names);
}

bool is_sssd_configured(const Host& host) {
  if (host.exists("/etc/sssd/sssd.conf").value_or(true)) return true;
  const auto pieces = host.list_optional("/etc/sssd/conf.d");
  return !pieces || std::any_of(pieces->begin(), pieces->end(), [](const std::string& path) {
    return path.ends_with(".conf") && file_name(path).front() != '.';
  });
}

Result<std::vector<std::string>> other_services(const Host& host,
                                                std::initializer_list<std::string_view> databases) {
  const auto text = host.read_optional("/etc/nsswitch.conf");
  if (!text) return text.error();
  std::vector<std::string> others;
  for (const std::string_view database : databases)
    for (const std::string& service : services_of(text->value_or(""), database))
      if (!is_of_files(service) && may_serve(host, service, std::string{database}) &&
          std::find(others.begin(), others.end(), service) == others.end())
        others.push_back(service);
  return others;
}

}  // namespace mijian
