// Which domains the browsers of all users visited and loaded files from. Never which pages.
#include <algorithm>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/network/browser_history.h"
#include "agent/collectors/network/browser_profiles.h"
#include "agent/collectors/network/internet_services.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/stock_hosts.h"
#include "agent/collectors/network/stray_profiles.h"
#include "agent/collectors/system/found_path.h"
#include "agent/collectors/system/secrecy_marking.h"
#include "agent/core/text.h"
#include "agent/host/database_copy.h"

namespace mijian {
namespace {

constexpr std::string_view domain_table = "web_domain", download_table = "web_download",
                           passwd_path = "/etc/passwd", tree_source = "file tree";
constexpr std::size_t most_bytes = 512u << 20;  // as much as a worker may write into one file
constexpr std::int64_t microseconds_a_day = 86'400 * microseconds_a_second;

template <class Catalogue>
Catalogue loaded(const std::string& policies, const char* file, FactWriter& facts) {
  auto catalogue = Catalogue::load(policies);
  if (catalogue) return std::move(*catalogue);
  facts.gap(domain_table, std::string{"catalogues/"} + file, catalogue.error());
  facts.gap(download_table, std::string{"catalogues/"} + file, catalogue.error());
  return {};
}

class WebHistory {
 public:
  WebHistory(const Host& host, const CollectContext& context, FactWriter& facts)
      : host_{host},
        facts_{facts},
        taken_at_{context.taken_at},
        services_{loaded<InternetServices>(context.policies, InternetServices::file, facts)},
        stock_{loaded<StockHosts>(context.policies, "stock-hosts.json", facts)} {
    const auto zone = system_time_zone(host);
    visited_ = downloaded_ =
        Commissioning{commissioned_at(context.terminal, zone ? zone->zone : SystemTimeZone{}.zone)};
  }

  void add_home(const UserHomes& homes, const UserHome& home) {
    const BrowserProfiles profiles = find_browser_profiles(host_, homes, home);
    for (const auto& [folder, why] : profiles.gaps) both_gap(display(folder), why);
    for (const BrowserProfile& profile : profiles.found) add_profile(home, profile);
    known_.insert(known_.end(), profiles.found.begin(), profiles.found.end());
    for (const std::string_view table : {domain_table, download_table})
      facts_.complete(table, home.path, profiles.found.empty() ? "no browser's history" : "");
  }

  /// After the homes: what lies where nobody would look for it.
  void add_strays(const UserHomes& homes, const std::string& policies) {
    const StrayProfiles strays = find_stray_profiles(host_, homes, known_);
    const auto markings = SecrecyMarkings::load(policies);
    for (const auto& [home, profile] : strays.found) add_profile(home, profile);
    for (const auto& [path, why] : strays.gaps) both_gap(shown(path, markings), why);
    for (const std::string_view table : {domain_table, download_table})
      facts_.complete(table, tree_source, strays.note);
  }
  void no_strays(const Error& why) { both_gap(std::string{tree_source}, why); }

  void finish() {
    visited_.report(facts_, domain_table);
    downloaded_.report(facts_, download_table);
  }

  void closed(const std::string& path, const Error& why) {
    facts_.impossible(domain_table, path, why);
    facts_.impossible(download_table, path, why);
  }

 private:
  /// No part of a path that bears a marking leaves the machine.
  static std::string shown(const std::string& path, const Result<SecrecyMarkings>& markings) {
    if (path.front() != '/') return path;
    const std::string file = found_path(path + "/file", [&](std::string_view part) {
                               return !markings || markings->find(part);
                             }).shown;
    return file.substr(0, file.rfind('/'));
  }

  void both_gap(const std::string& source, const Error& why) {
    facts_.gap(domain_table, source, why);
    facts_.gap(download_table, source, why);
  }

  Result<BrowserHistory> read(const BrowserProfile& profile) const {
    const auto copy = DatabaseCopy::make(host_, profile.path, most_bytes);
    if (!copy) return copy.error();
    const Time latest{taken_at_.microseconds + microseconds_a_day};  // a clock may run ahead
    return read_browser_history(copy->path(), profile.family, latest);
  }

  void add_profile(const UserHome& home, const BrowserProfile& profile) {
    auto history = read(profile);
    const std::string file = display(profile.path);
    if (!history && vanished(history)) return;
    if (!history) return closed(file, history.error());
    std::sort(history->domains.begin(), history->domains.end(),
              [](const auto& a, const auto& b) { return a.domain < b.domain; });
    for (const DomainVisits& domain : history->domains) {
      if (domain.visits.times > 0) add_visits(home, profile, domain, file);
      if (domain.downloads.times > 0) add_downloads(home, profile, domain, file);
    }
    tell(domain_table, file, *history, history->gaps);
    tell(download_table, file, *history, history->download_gaps);
  }

  void tell(std::string_view table, const std::string& file, const BrowserHistory& history,
            const std::vector<Error>& gaps) {
    GapList all;
    for (const Error& why : gaps) all.add(why);
    if (!all.empty()) return all.report(facts_, table, file);
    if (history.earliest)
      facts_.covers(table, file, history.earliest, taken_at_);
    else
      facts_.complete(
          table, file,
          is_brought(history) ? "no visit that was made here is recorded" : "no visit is recorded");
  }

  static bool is_brought(const BrowserHistory& history) {
    const auto& all = history.domains;
    return std::any_of(all.begin(), all.end(), [](const auto& one) { return one.brought > 0; });
  }

  Cell stock_of(const std::string& domain) const {
    const auto kind = stock_.kind(domain);
    return kind ? Cell{stored_word(stock_kind_words, *kind)} : Cell{Null{}};
  }

  void add_visits(const UserHome& home, const BrowserProfile& profile, const DomainVisits& domain,
                  const std::string& file) {
    const std::string_view category = services_.category(domain.domain);
    visited_.note(domain.visits.last);
    facts_.add(domain_table, {{"user", display(home.user)},
                              {"browser", display(profile.browser)},
                              {"profile", display(profile.profile)},
                              {"domain", display(domain.domain)},
                              {"first_visit", domain.visits.first},
                              {"last_visit", domain.visits.last},
                              {"visits", domain.visits.times},
                              {"brought", domain.brought},
                              {"is_public", is_public_host(domain.domain)},
                              {"stock", stock_of(domain.domain)},
                              {"category", category.empty() ? std::string_view{"none"} : category},
                              {"after_commissioning", visited_.is_after(domain.visits.last)},
                              {"file", file}});
  }

  void add_downloads(const UserHome& home, const BrowserProfile& profile,
                     const DomainVisits& domain, const std::string& file) {
    downloaded_.note(domain.downloads.last);
    facts_.add(download_table,
               {{"user", display(home.user)},
                {"browser", display(profile.browser)},
                {"profile", display(profile.profile)},
                {"domain", display(domain.domain)},
                {"first_at", domain.downloads.first},
                {"last_at", domain.downloads.last},
                {"downloads", domain.downloads.times},
                {"is_public", is_public_host(domain.domain)},
                {"stock", stock_of(domain.domain)},
                {"after_commissioning", downloaded_.is_after(domain.downloads.last)},
                {"file", file}});
  }

  const Host& host_;
  FactWriter& facts_;
  Time taken_at_;
  InternetServices services_;
  StockHosts stock_;
  Commissioning visited_, downloaded_;
  std::vector<BrowserProfile> known_;
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto homes = UserHomes::read_with_former(host);
  const Status found = homes ? ok : Status{homes.error().during("homes of the users")};
  facts.source(domain_table, passwd_path, found);
  facts.source(download_table, passwd_path, found);
  if (!homes) return ok;
  WebHistory history{host, context, facts};
  for (const auto& [home, why] : homes->closed()) history.closed(home.path, why);
  for (const UserHome& home : homes->homes()) history.add_home(*homes, home);
  if (context.no_walk)
    history.no_strays(not_supported("left out by --no-walk"));
  else
    history.add_strays(*homes, context.policies);
  history.finish();
  return ok;
}

constexpr std::string_view tables[] = {domain_table, download_table};

}  // namespace

extern const Collector web_history_collector{"web_history", 1, tables, collect};

}  // namespace mijian
