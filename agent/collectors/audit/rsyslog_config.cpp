#include "agent/collectors/audit/rsyslog_config.h"

#include <set>

#include "agent/collectors/system/path_pattern.h"

namespace mijian {
namespace {

constexpr std::size_t most_files = 500;  // includes may include themselves

class Reader {
 public:
  Reader(const Host& host, RsyslogConfig& config) : host_{host}, config_{config} {}

  void read(std::string_view text, const std::string& file) {
    RsyslogText parsed = parse_rsyslog(text);
    auto include = parsed.includes.begin();
    for (std::size_t at = 0; at <= parsed.rules.size(); ++at) {
      for (; include != parsed.includes.end() && include->before == at; ++include)
        follow(*include, file);
      if (at < parsed.rules.size()) config_.rules.push_back({std::move(parsed.rules[at]), file});
    }
    for (const int line : parsed.malformed_lines)
      config_.gaps.add_line(file, line, "not understood");
  }

 private:
  void follow(const RsyslogInclude& include, const std::string& from) {
    if (include.pattern.empty() || include.pattern.front() != '/')
      return config_.gaps.add(
          not_supported(from + " includes the relative path " + include.pattern));
    for (const std::string& path : files_of(include)) read_file(path, include.optional);
  }

  void read_file(const std::string& path, bool optional) {
    if (!seen_.insert(path).second) return;
    if (seen_.size() > most_files)
      return config_.gaps.add(too_large("more than 500 included files"));
    const auto text = host_.read_optional(path);
    if (!text) return config_.gaps.add(text.error());
    if (*text) return read(**text, path);
    if (!optional) config_.gaps.add(not_found(path));
  }

  // A folder stands for all its files but the hidden ones.
  std::vector<std::string> files_of(const RsyslogInclude& include) {
    std::string path = include.pattern;
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    if (is_path_pattern(path)) return matching_paths(host_, path, most_files, config_.gaps);
    const auto status = host_.status_followed(path);
    if (status && status->kind == FileKind::folder)
      return matching_paths(host_, path + "/*", most_files, config_.gaps);
    return {path};
  }

  const Host& host_;
  RsyslogConfig& config_;
  std::set<std::string> seen_{rsyslog_conf};
};

}  // namespace

Result<std::optional<RsyslogConfig>> read_rsyslog_config(const Host& host) {
  const auto text = host.read_optional(rsyslog_conf);
  if (!text) return text.error();
  if (!*text) return std::optional<RsyslogConfig>{};
  RsyslogConfig config;
  Reader{host, config}.read(**text, rsyslog_conf);
  return std::optional{std::move(config)};
}

}  // namespace mijian
