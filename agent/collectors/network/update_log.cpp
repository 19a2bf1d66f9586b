#include "agent/collectors/network/update_log.h"

#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/system/source_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_hosts = 1000, longest_line = 16u << 10;

std::string_view url_after(std::string_view line, std::string_view mark) {
  const auto at = line.find(mark);
  if (at == std::string_view::npos) return {};
  const std::string_view url = line.substr(at + mark.size());
  return url.substr(0, url.find_first_of(" )"));
}

/// ".../repodata/0a1b…-primary.xml.gz": its name stands in the repomd.xml that came before it.
bool is_named_by_repository(std::string_view url) {
  constexpr std::string_view folder = "/repodata/", first = "repomd.xml";
  const auto at = url.rfind(folder);
  if (at == std::string_view::npos) return false;
  const std::string_view name = url.substr(at + folder.size());
  return !name.empty() && name.substr(0, first.size()) != first;
}

class LibrepoLog {
 public:
  void take(std::string_view line, int number) {
    FetchLine here{{}, number};
    std::string_view text = line;
    if (!take_iso(text, minute_, here.at)) return;
    if (text.find("Error during transfer") == std::string_view::npos)
      keep_ended();
    else if (!ended_.empty() && text.find(ended_) != std::string_view::npos)
      ended_ = {};
    if (const auto url = url_after(text, "(Effective url: "); !url.empty())
      ended_ = url, ended_at_ = here;
    else if (const auto begun = url_after(text, "Downloading: "); is_named_by_repository(begun))
      keep(begun, here);
  }

  FetchLines all() {
    keep_ended();
    return std::move(found_);
  }

 private:
  /// "Transfer finished" is said of those that failed, too; the error follows at once.
  void keep_ended() {
    if (!ended_.empty()) keep(ended_, ended_at_);
    ended_ = {};
  }

  void keep(std::string_view url, const FetchLine& line) {
    const std::string kind = source_kind(url);
    if (kind != "public" && kind != "private") return;
    const auto host = host_of_endpoint(url);
    if (host && (found_.size() < most_hosts || found_.count(*host) > 0)) found_[*host] = line;
  }

  KnownMinute minute_;
  std::string_view ended_;
  FetchLine ended_at_;
  FetchLines found_;
};

}  // namespace

FetchLines parse_librepo_log(std::string_view text) {
  LibrepoLog log;
  int number = 0;
  for (const std::string_view line : lines_of(text))
    if (++number; line.size() <= longest_line) log.take(line, number);
  return log.all();
}

}  // namespace mijian
