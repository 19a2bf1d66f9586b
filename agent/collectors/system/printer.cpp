#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/log_stream.h"
#include "agent/collectors/system/page_log.h"
#include "agent/collectors/system/printers_conf.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view printer_table = "printer", count_table = "print_count",
                           printers_file = "/etc/cups/printers.conf",
                           daemon_file = "/etc/cups/cupsd.conf",
                           files_file = "/etc/cups/cups-files.conf",
                           usual_log = "/var/log/cups/page_log", count_source = "page_log";
constexpr std::size_t longest_line = 64u << 10;

std::optional<std::string> none_if_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

/// What a directive of CUPS says, the last one counts; none when it does not stand there.
std::optional<std::string> directive(std::string_view text, std::string_view name) {
  std::optional<std::string> last;
  for (const std::string_view raw : lines_of(text)) {
    const std::string_view line = trim(raw);
    const auto blank = line.find_first_of(" \t");
    if (to_lower(line.substr(0, blank)) != to_lower(name)) continue;
    std::string_view value =
        blank == std::string_view::npos ? std::string_view{} : trim(line.substr(blank));
    if (value.size() > 1 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    last = value;
  }
  return last;
}

/// What a file of CUPS says of a directive; unreadable is an error, no such file is none.
Result<std::optional<std::string>> setting(const Host& host, std::string_view file,
                                           std::string_view name) {
  const auto text = host.read_optional(file);
  if (!text) return text.error();
  return *text ? directive(**text, name) : std::nullopt;
}

void add_printer(const SavedPrinter& printer, const std::optional<bool>& counted,
                 FactWriter& facts) {
  facts.add(printer_table, {{"name", printer.name},
                            {"uri", none_if_empty(printer.uri)},
                            {"connection", printer.connection},
                            {"is_shared", printer.is_shared},
                            {"is_default", printer.is_default},
                            {"accepts_jobs", printer.accepts_jobs},
                            {"is_counted", counted},
                            {"model", none_if_empty(printer.model)},
                            {"file", printers_file},
                            {"line", printer.line}});
}

/// Whether there is a printer, or may be one.
bool collect_printers(const Host& host, const Result<std::optional<std::string>>& format,
                      FactWriter& facts) {
  if (format)
    facts.complete(printer_table, daemon_file);
  else
    facts.impossible(printer_table, daemon_file, format.error());
  const auto text = host.read_optional(printers_file);
  if (text)
    facts.complete(printer_table, printers_file, *text ? "" : "no such file");
  else
    facts.impossible(printer_table, printers_file, text.error());
  if (!text) return true;
  const auto counted =
      format ? std::optional{*format && !(*format)->empty()} : std::optional<bool>{};
  const auto printers = parse_printers_conf(text->value_or(""));
  for (const SavedPrinter& printer : printers) add_printer(printer, counted, facts);
  return !printers.empty();
}

/// Whole lines out of a stream of bytes; a line that is too long is cut.
template <class Take>
Status each_line(LogStream& log, Take take) {
  std::string line;
  std::array<char, 64u << 10> buffer;
  while (true) {
    const auto size = log.read(buffer.data(), buffer.size());
    if (!size) return size.error();
    if (*size == 0) break;
    for (const char c : std::string_view{buffer.data(), *size})
      if (c == '\n')
        take(line), line.clear();
      else if (line.size() < longest_line)
        line += c;
  }
  if (!line.empty()) take(line);
  return ok;
}

void count_file(const Host& host, const std::string& path, const PageLogFormat& format,
                FactWriter& facts, GapList& gaps) {
  auto log = LogStream::open(host, path);
  if (vanished(log)) return;
  if (!log) return gaps.add(log.error());
  PageCounts counts;
  int strange = 0;
  bool kept = true;
  const auto read = each_line(*log, [&](std::string_view line) {
    const auto parsed = format.parse(line);
    if (parsed)
      kept = counts.add(*parsed) && kept;
    else
      ++strange;
  });
  if (!read) gaps.add(read.error());
  if (!kept) gaps.add(too_large(path + ": more records than are kept; later ones are missing"));
  if (strange > 0)
    gaps.add(malformed(path + ": " + std::to_string(strange) + " lines were not understood"));
  for (const auto& [who, count] : counts.counts())
    facts.add(count_table, {{"printer", who.first},
                            {"user", who.second},
                            {"jobs", count.jobs},
                            {"pages", count.pages},
                            {"first_at", count.first_at},
                            {"last_at", count.last_at},
                            {"file", path}});
}

/// The page log and what was rotated away from it.
Result<std::vector<std::string>> page_logs(const Host& host) {
  const auto named = setting(host, files_file, "PageLog");
  if (!named) return named.error();
  const std::string log = named->value_or(std::string{usual_log});
  if (log.empty() || log.front() != '/')
    return not_supported("CUPS writes its page log to the system log, where it is not read");
  const auto entries = host.list_optional(log.substr(0, std::max<std::size_t>(1, log.rfind('/'))));
  if (!entries) return entries.error();
  std::vector<std::string> logs;
  for (const std::string& path : *entries)
    if (path == log || (path.compare(0, log.size(), log) == 0 &&
                        (path[log.size()] == '.' || path[log.size()] == '-')))
      logs.push_back(path);
  return logs;
}

void collect_counts(const Host& host, const Result<std::optional<std::string>>& format,
                    bool may_print, FactWriter& facts) {
  const auto logs = page_logs(host);
  if (!logs) return facts.impossible(count_table, count_source, logs.error());
  if (!format) return facts.impossible(count_table, count_source, format.error());
  const PageLogFormat lines{format->value_or("")};
  if (!lines.counts())
    return facts.impossible(count_table, count_source,
                            not_supported("PageLogFormat names no printer, user or job"));
  GapList gaps;
  if (may_print && format->value_or("").empty())
    gaps.add(not_supported("PageLogFormat is not set: CUPS notes no pages"));
  for (const std::string& path : *logs) count_file(host, path, lines, facts, gaps);
  gaps.report(facts, count_table, count_source, logs->empty() ? "no such file" : "");
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto format = setting(host, daemon_file, "PageLogFormat");
  const bool may_print = collect_printers(host, format, facts);
  collect_counts(host, format, may_print, facts);
  return ok;
}

constexpr std::string_view tables[] = {count_table, printer_table};

}  // namespace

extern const Collector printer_collector{"printer", 1, tables, collect};

}  // namespace mijian
