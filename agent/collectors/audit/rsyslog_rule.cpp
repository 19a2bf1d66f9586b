#include "agent/collectors/audit/rsyslog_rule.h"

#include <set>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/path_pattern.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "rsyslog_rule", main_file = "/etc/rsyslog.conf";
constexpr std::size_t most_files = 500;  // includes may include themselves

class Reader {
 public:
  Reader(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void read(std::string_view text, const std::string& file) {
    const RsyslogText parsed = parse_rsyslog(text);
    auto include = parsed.includes.begin();
    for (std::size_t at = 0; at <= parsed.rules.size(); ++at) {
      for (; include != parsed.includes.end() && include->before == at; ++include)
        follow(*include, file);
      if (at < parsed.rules.size()) add(parsed.rules[at], file);
    }
    for (const int line : parsed.malformed_lines) gaps_.add_line(file, line, "not understood");
  }
  void finish() { gaps_.report(facts_, table, main_file); }

 private:
  void add(const RsyslogRule& rule, const std::string& file) {
    facts_.add(table, {{"selector", rule.selector},
                       {"target", rule.target},
                       {"kind", rule.kind},
                       {"file", file},
                       {"line", rule.line}});
  }

  void follow(const RsyslogInclude& include, const std::string& from) {
    if (include.pattern.empty() || include.pattern.front() != '/')
      return gaps_.add(not_supported(from + " includes the relative path " + include.pattern));
    for (const std::string& path : files_of(include)) read_file(path, include.optional);
  }

  void read_file(const std::string& path, bool optional) {
    if (!seen_.insert(path).second) return;
    if (seen_.size() > most_files) return gaps_.add(too_large("more than 500 included files"));
    const auto text = host_.read_optional(path);
    if (!text) return gaps_.add(text.error());
    if (*text) return read(**text, path);
    if (!optional) gaps_.add(not_found(path));
  }

  // A folder stands for all its files but the hidden ones.
  std::vector<std::string> files_of(const RsyslogInclude& include) {
    std::string path = include.pattern;
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    if (is_path_pattern(path)) return matching_paths(host_, path, most_files, gaps_);
    const auto status = host_.status_followed(path);
    if (status && status->kind == FileKind::folder)
      return matching_paths(host_, path + "/*", most_files, gaps_);
    return {path};
  }

  const Host& host_;
  FactWriter& facts_;
  GapList gaps_;
  std::set<std::string> seen_{std::string{main_file}};
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto text = host.read_optional(main_file);
  if (!text) {
    facts.impossible(table, main_file, text.error());
  } else if (!*text) {
    facts.complete(table, main_file, "no such file");
  } else {
    Reader reader{host, facts};
    reader.read(**text, std::string{main_file});
    reader.finish();
  }
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector rsyslog_rule_collector{"rsyslog_rule", 1, tables, collect};

}  // namespace mijian
