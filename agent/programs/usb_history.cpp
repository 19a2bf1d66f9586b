// mijian usb history: every past connection that the machine's records tell, or the files named.
#include <fmt/core.h>

#include <filesystem>

#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/subject_host.h"
#include "agent/programs/usb_history_views.h"

namespace mijian {
namespace {

constexpr std::size_t most_buffered = 64u << 10;

/// Standard output in larger pieces; after a failure nothing more is tried.
class Output {
 public:
  void write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= most_buffered) flush();
  }
  const Status& end() {
    flush();
    return written_;
  }
  bool is_broken() const { return !written_; }

 private:
  void flush() {
    if (written_) written_ = print(buffer_);
    buffer_.clear();
  }
  std::string buffer_;
  Status written_ = ok;
};

/// --since: a day or a moment on the terminal's clock, or with a zone of its own.
Result<std::optional<Time>> since_of(const std::string& given, const TimeZone& zone) {
  if (given.empty()) return std::optional<Time>{};
  std::string local = given;
  if (const std::size_t at = local.find('T'); at == 10) local[at] = ' ';
  for (const std::string& text : {local, local + ":00"})
    if (const auto civil = parse_civil(text)) return std::optional{zone.to_utc(*civil)};
  if (const auto time = parse_utc(given)) return time;
  return malformed(fmt::format(
      "--since '{}' is no date; write 2026-11-22, 2026-11-22T09:30 or 2026-11-22T09:30:00+08:00",
      given));
}

Result<HistoryQuestion> question_of(const Options& options, const Host& host,
                                    const Console& console) {
  HistoryQuestion question;
  question.language = language_of(options, console);
  if (const auto zone = system_time_zone(host)) question.zone = zone->zone;
  question.offset_now = question.zone.offset_at(Clock{}.now());
  const auto since = since_of(options.since, question.zone);
  if (!since) return since.error();
  question.filter.since = *since;
  if (!options.serial.empty()) question.filter.serial = options.serial;
  return question;
}

/// The files of --log by their whole paths; each is there and can be read as one.
Result<std::vector<std::string>> named_logs(const std::vector<std::string>& names) {
  std::vector<std::string> paths;
  for (const std::string& name : names) {
    std::error_code fault;
    const std::filesystem::path path = std::filesystem::absolute(name, fault);
    if (fault || !std::filesystem::exists(path, fault)) return not_found(name).during("--log");
    if (!std::filesystem::is_regular_file(path, fault))
      return not_supported(name + " is no regular file").during("--log");
    paths.push_back(path.lexically_normal().string());
  }
  return paths;
}

/// Logs may be many gigabytes: a person waits for them here, unlike in an audit.
WorkerLimits patient_limits() {
  WorkerLimits limits;
  limits.cpu_seconds = 3600;
  limits.task_time = std::chrono::hours{1};
  return limits;
}

/// Runs the collector and feeds a view; what could not be read is in the sources.
template <class View>
Status feed(const Collecting& collecting, const PastFilter& filter, View& view,
            const Output& output, SourceList& sources, Console& console) {
  PastReader past{filter, [&](const PastDevice& device, const PastSession& session) {
                    view.take(device, session);
                  }};
  const Status streamed = stream_facts(collecting,
                                       {[&](const FactRow& row) { past.row(row); },
                                        [&](const SourceCoverage& source) {
                                          if (source.table.substr(0, 4) == "usb_")
                                            sources.add(source);
                                        },
                                        [&] { return output.is_broken(); }},
                                       console);
  if (streamed) past.end();
  return streamed;
}

int show(const Options& options, const Collecting& collecting, const HistoryQuestion& question,
         Console& console) {
  Output output;
  SourceList sources;
  Status done = ok;
  if (options.json) {
    HistoryJson json{[&](std::string_view text) { output.write(text); }};
    done = feed(collecting, question.filter, json, output, sources, console);
    if (done) json.end(sources);  // a document that ends early must not look whole
  } else {
    HistoryTimeline timeline{question};
    done = feed(collecting, question.filter, timeline, output, sources, console);
    if (done) output.write(timeline.text(sources));
  }
  if (const Status& written = output.end(); !written) return console.fail(written.error());
  if (!done) return console.fail(done.error());
  return sources.is_complete() ? exit_compliant : exit_open;
}

}  // namespace

int usb_history(const Options& options, Console& console) {
  const auto inputs = read_listing_inputs(options);
  if (!inputs) return console.refuse(inputs.error());
  const auto host = subject_host(options);
  if (!host) return console.refuse(host.error());
  const auto question = question_of(options, *host, console);
  if (!question) return console.refuse(question.error());
  auto logs = named_logs(options.logs);
  if (!logs) return console.refuse(logs.error());
  Collecting collecting;
  collecting.logs = std::move(*logs);
  collecting.host = &*host;
  collecting.taken_at = Clock{}.now();
  collecting.policies = inputs->policies;
  collecting.terminal = inputs->terminal ? &*inputs->terminal : nullptr;
  collecting.tables = {"usb_history"};
  collecting.limits = patient_limits();
  return show(options, collecting, *question, console);
}

}  // namespace mijian
