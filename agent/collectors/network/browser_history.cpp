#include "agent/collectors/network/browser_history.h"

#include <algorithm>
#include <map>
#include <utility>

#include "agent/core/text.h"
#include "agent/store/database.h"

namespace mijian {
namespace {

constexpr std::int64_t most_steps = 1'000'000'000;
constexpr std::size_t most_pages = 5'000'000, most_brought = 2'000'000, most_downloads = 200'000;
constexpr std::int64_t firefox_download = 7;  // nsINavHistoryService.TRANSITION_DOWNLOAD
constexpr std::int64_t from_1601 = 11'644'473'600'000'000;  // microseconds up to 1970
constexpr std::int64_t year_1995 = 788'918'400'000'000;     // there were no browsers before

struct Layout {
  std::string_view pages, visits;
  std::string_view page_columns, visit_columns;  // as needed, sorted by name, each with a comma
  std::string_view select_pages, select_visits;
  std::int64_t epoch;  // to be taken off a time
};
constexpr Layout firefox_layout{
    "moz_places",
    "moz_historyvisits",
    "id,url,",
    "place_id,visit_date,visit_type,",
    "SELECT id, url FROM moz_places NOT INDEXED",
    "SELECT place_id, visit_date, visit_type FROM moz_historyvisits NOT INDEXED",
    0};
constexpr Layout chromium_layout{"urls",
                                 "visits",
                                 "id,url,",
                                 "id,url,visit_time,",
                                 "SELECT id, url FROM urls NOT INDEXED",
                                 "SELECT url, visit_time, id FROM visits NOT INDEXED",
                                 from_1601};

/// Numbers of domains by the ids of pages, which ascend.
class Pages {
 public:
  /// False when the ids do not ascend.
  bool add(std::int64_t id, std::uint32_t domain) {
    if (ids_.size() > 0 && id <= ids_[ids_.size() - 1]) return false;
    ids_.push_back(id), domains_.push_back(domain);
    return true;
  }
  std::size_t size() const { return ids_.size(); }
  std::int64_t highest() const { return ids_.size() == 0 ? 0 : ids_[ids_.size() - 1]; }
  /// The domain of a page; nothing when there is no such page.
  std::optional<std::uint32_t> find(std::int64_t id) const {
    if (ids_.size() == 0 || id < ids_[0] || id > ids_[ids_.size() - 1]) return std::nullopt;
    // Ids are given one after the other: none stands further back than the ones before it need.
    const auto distance = static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(ids_[0]);
    std::size_t low = 0;
    std::size_t high = static_cast<std::size_t>(
        std::min<std::uint64_t>(distance, static_cast<std::uint64_t>(ids_.size() - 1)));
    if (ids_[high] == id) return domains_[high];
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (ids_[middle] < id)
        low = middle + 1;
      else
        high = middle;
    }
    return ids_[low] == id ? std::optional{domains_[low]} : std::nullopt;
  }

 private:
  ChunkedList<std::int64_t> ids_;
  ChunkedList<std::uint32_t> domains_;
};

class Reader {
 public:
  Reader(Database database, BrowserFamily family, Time latest)
      : database_{std::move(database)},
        family_{family},
        layout_{family == BrowserFamily::firefox ? firefox_layout : chromium_layout},
        latest_{latest} {}

  Result<BrowserHistory> read() {
    database_.set_step_limit(most_steps);
    if (const Status pages = check(layout_.pages, layout_.page_columns); !pages)
      return pages.error();
    if (const Status visits = check(layout_.visits, layout_.visit_columns); !visits)
      return visits.error();
    look_at_the_rest();
    database_.set_authorizer([](const SqlRequest& request) {
      return request.action == SqlAction::select || request.action == SqlAction::read_column;
    });
    if (Status done = read_pages(); !done) return done.error();
    note(read_brought(), history_.gaps);
    const Status visits = read_visits();
    note(visits, history_.gaps);
    // Firefox's downloads are visits of a kind; Chromium's have tables of their own.
    note(family_ == BrowserFamily::firefox ? visits : read_downloads(), history_.download_gaps);
    if (visits && visits_ == brought_visits_) {
      const Status sought = seek_former_visits();
      note(sought, history_.gaps);
      note(sought, history_.download_gaps);
    }
    tell_oddities();
    keep_what_was_used();
    return std::move(history_);
  }

 private:
  static void note(const Status& status, std::vector<Error>& gaps) {
    if (!status) gaps.push_back(status.error());
  }

  static void tell(std::int64_t count, const std::string& what, std::vector<Error>& gaps) {
    if (count > 0) gaps.push_back(malformed(what + ": " + std::to_string(count)));
  }

  /// Each row of a statement, until `take` fails.
  template <class Take>
  Status each(std::string_view select, Take take) {
    auto rows = database_.prepare(select);
    if (!rows) return rows.error();
    for (;;) {
      const auto any = rows->step();
      if (!any) return any.error();
      if (!*any) return ok;
      if (Status taken = take(*rows); !taken) return taken;
    }
  }

  /// A view, a virtual table or a computed column would run what a stranger wrote.
  Status check(std::string_view table, std::string_view columns) {
    const std::string name{table};
    int found = 0;
    bool is_plain = true;
    const Status looked =
        each("SELECT type, substr(sql, 1, 15) FROM sqlite_master WHERE lower(name) = '" + name +
                 "' AND type IN ('table', 'view')",
             [&](const Statement& row) {
               ++found;
               is_plain = is_plain && row.view(0) == "table" &&
                          row.view(1).substr(0, 13) == "CREATE TABLE ";
               return ok;
             });
    if (!looked) return looked.error();
    if (found == 0) return malformed("it has no table " + name);
    if (found > 1 || !is_plain) return malformed("its " + name + " is no plain table");
    return check_columns(name, columns);
  }

  Status check_columns(const std::string& table, std::string_view columns) {
    std::string plain;
    const Status looked =
        each("SELECT lower(name), hidden FROM pragma_table_xinfo('" + table + "') ORDER BY 1",
             [&](const Statement& row) {
               const std::string name = row.text(0) + ",";
               if (row.integer(1) == 0 &&
                   (',' + std::string{columns}).find(',' + name) != std::string::npos)
                 plain += name;
               return ok;
             });
    if (!looked) return looked.error();
    if (plain != columns) return malformed("its table " + table + " has other columns");
    return ok;
  }

  void look_at_the_rest() {
    if (family_ == BrowserFamily::firefox) {
      counters_ = check_columns("moz_places", "last_visit_date,visit_count,");
      return;
    }
    counters_ = check("sqlite_sequence", "name,seq,");
    has_sources_ = static_cast<bool>(check("visit_source", "id,source,"));
    downloads_ = check("downloads", "id,received_bytes,start_time,state,");
    if (downloads_) downloads_ = check("downloads_url_chains", "chain_index,id,url,");
  }

  Status read_pages() {
    return each(layout_.select_pages, [&](const Statement& row) -> Status {
      if (pages_.size() == most_pages) return too_large("more pages than are read");
      if (!row.is_integer(0) || !pages_.add(row.integer(0), domains_.number(row.view(1))))
        return malformed("its pages are not in order");
      return ok;
    });
  }

  // Chromium writes down which visits another machine or another browser's import brought.
  Status read_brought() {
    constexpr std::int64_t browsed = 1, by_extension = 2;
    if (!has_sources_) return ok;
    const Status done = each("SELECT id, source FROM visit_source NOT INDEXED",
                             [&](const Statement& row) -> Status {
                               if (row.integer(1) == browsed || row.integer(1) == by_extension)
                                 return ok;
                               if (brought_.size() == most_brought)
                                 return too_large("more brought visits than are read");
                               brought_.push_back(row.integer(0));
                               return ok;
                             });
    std::sort(brought_.begin(), brought_.end());
    return done;
  }

  Status read_visits() {
    return each(layout_.select_visits, [&](const Statement& row) {
      take_visit(row);
      return ok;
    });
  }

  void take_visit(const Statement& row) {
    const auto at = time_of(row.integer(1));
    const std::int64_t third = row.integer(2);
    const bool is_download = family_ == BrowserFamily::firefox && third == firefox_download;
    const bool is_brought = family_ == BrowserFamily::chromium && is_among_brought(third);
    ++visits_;
    brought_visits_ += is_brought ? 1 : 0;
    if (!at)
      ++timeless_;
    else if (!is_brought && (!history_.earliest || *at < *history_.earliest))
      history_.earliest = at;
    const auto domain = pages_.find(row.integer(0));
    if (!domain) {
      ++without_page_;
      downloads_without_page_ += is_download ? 1 : 0;
      return;
    }
    if (*domain == DomainTable::none) return;
    DomainVisits& visits = domains_[*domain];
    visits.visits.add(at);
    visits.brought += is_brought ? 1 : 0;
    if (!is_download) return;
    visits.downloads.add(at);
    timeless_downloads_ += at ? 0 : 1;
  }

  bool is_among_brought(std::int64_t visit) const {
    return !brought_.empty() && std::binary_search(brought_.begin(), brought_.end(), visit);
  }

  std::optional<Time> time_of(std::int64_t stored) const {
    if (stored < year_1995) return std::nullopt;  // before 1970 where it counts from 1601
    const Time at{stored - layout_.epoch};
    if (at.microseconds < year_1995 || at > latest_) return std::nullopt;
    return at;
  }

  // The last address of a chain of redirections is the one that gave the file.
  Status read_downloads() {
    if (!downloads_) return downloads_;
    std::map<std::int64_t, std::pair<std::int64_t, std::uint32_t>> last;  // by download
    Status done = each("SELECT id, chain_index, url FROM downloads_url_chains NOT INDEXED",
                       [&](const Statement& row) -> Status {
                         if (last.size() == most_downloads)
                           return too_large("more downloads than are read");
                         const auto [at, is_new] =
                             last.try_emplace(row.integer(0), row.integer(1), DomainTable::none);
                         if (is_new || row.integer(1) >= at->second.first)
                           at->second = {row.integer(1), domains_.number(row.view(2))};
                         return ok;
                       });
    const Status rest =
        each("SELECT id, start_time, received_bytes, state FROM downloads NOT INDEXED",
             [&](const Statement& row) {
               const auto at = last.find(row.integer(0));
               const bool is_known = at != last.end();
               if (is_known && at->second.second == DomainTable::none) return ok;
               const auto has_come = came_of(row);
               if (!has_come) ++untold_downloads_;
               if (!has_come.value_or(false)) return ok;
               if (!is_known) return ++downloads_without_page_, ok;
               const auto started = time_of(row.integer(1));
               domains_[at->second.second].downloads.add(started);
               if (!started) ++timeless_downloads_;
               return ok;
             });
    return done ? rest : done;
  }

  // A server that never answered gave no file, however often it was asked; an empty file is one.
  static std::optional<bool> came_of(const Statement& download) {
    constexpr std::int64_t complete = 1;
    if (download.is_integer(2) && download.integer(2) > 0) return true;
    if (!download.is_integer(2) || !download.is_integer(3)) return std::nullopt;
    return download.integer(3) == complete;
  }

  // An empty history proves nothing once something was taken out of it.
  Status seek_former_visits() {
    if (!counters_) return counters_;
    return family_ == BrowserFamily::firefox ? seek_marked_pages() : seek_numbers();
  }

  Status seek_marked_pages() {
    constexpr std::int64_t most_first_pages = 50;  // the bookmarks that come with a new profile
    const auto pages = static_cast<std::int64_t>(pages_.size());
    if (pages_.highest() > pages + most_first_pages) former_ = pages_.highest();
    return each("SELECT visit_count, last_visit_date FROM moz_places NOT INDEXED",
                [&](const Statement& row) {
                  if (row.integer(0) > 0 || row.integer(1) > 0) ++former_pages_;
                  return ok;
                });
  }

  // Numbers are given out once: where they ran ahead of the rows, rows are gone.
  Status seek_numbers() {
    const auto pages = static_cast<std::int64_t>(pages_.size());
    return each("SELECT name, seq FROM sqlite_sequence NOT INDEXED", [&](const Statement& row) {
      const std::int64_t given = row.integer(1);
      if ((row.view(0) == "visits" && given > visits_) || (row.view(0) == "urls" && given > pages))
        former_ = std::max(former_, given);
      return ok;
    });
  }

  void tell_oddities() {
    auto &gaps = history_.gaps, &download_gaps = history_.download_gaps;
    tell(timeless_, "visits at a time that cannot be", gaps);
    tell(without_page_, "visits whose page is gone", gaps);
    tell(timeless_downloads_, "downloads at a time that cannot be", download_gaps);
    tell(downloads_without_page_, "downloads whose page is gone", download_gaps);
    tell(untold_downloads_, "downloads that do not say what became of them", download_gaps);
    for (auto* both : {&gaps, &download_gaps}) {
      tell(former_, "it was emptied, by hand or by age; it had counted up to", *both);
      tell(former_pages_, "pages that were visited, whose visits are gone", *both);
      tell(domains_.malformed(), "addresses of a host that no name can be", *both);
      if (!domains_.is_whole()) both->push_back(too_large("more domains than are read"));
    }
  }

  void keep_what_was_used() {
    history_.domains = domains_.take();
    auto& all = history_.domains;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](const DomainVisits& one) {
                               return one.visits.times == 0 && one.downloads.times == 0;
                             }),
              all.end());
  }

  Database database_;
  BrowserFamily family_;
  const Layout& layout_;
  Time latest_;
  Pages pages_;
  DomainTable domains_;
  std::vector<std::int64_t> brought_;  // ids of visits, sorted
  bool has_sources_ = false;
  Status downloads_ = ok;
  Status counters_ = ok;
  std::int64_t visits_ = 0, brought_visits_ = 0;
  std::int64_t former_ = 0, former_pages_ = 0;    // what was there once
  std::int64_t timeless_ = 0, without_page_ = 0;  // of visits
  std::int64_t timeless_downloads_ = 0, downloads_without_page_ = 0, untold_downloads_ = 0;
  BrowserHistory history_;
};

}  // namespace

Result<BrowserHistory> read_browser_history(const std::string& copy, BrowserFamily family,
                                            Time latest) {
  auto database = Database::open_copy(copy);
  if (!database) return database.error();
  return Reader{std::move(*database), family, latest}.read();
}

}  // namespace mijian
