#include "agent/collectors/logs/log_pass.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "agent/collectors/logs/needles.h"

namespace mijian {
namespace {

constexpr std::size_t buffer_size = 256u << 10;
// The time of one line in so many bytes is looked at, so that no New Year goes by unseen.
constexpr std::size_t sample_distance = 8u << 10;
constexpr int most_tries = 16;

// Where the kernel alone is logged, what writes the log says a line of its own now and then.
bool is_of_daemon(std::string_view program) {
  constexpr std::string_view others[] = {"", "kernel", "rsyslogd", "syslog-ng", "syslogd"};
  return std::find(std::begin(others), std::end(others), program) == std::end(others);
}

// Looked for at once; each subscriber owns its own.
Needles all_needles(const std::vector<LogSubscriber>& subscribers) {
  std::vector<Needles::Wanted> wanted;
  for (std::size_t index = 0; index < subscribers.size(); ++index)
    for (const std::string& needle : subscribers[index].needles)
      wanted.push_back({needle, Needles::Owners{1} << index});
  return Needles{std::move(wanted)};
}

// Reads one file; its lines end in the buffer, what is left over moves to the front.
class FileScan {
 public:
  FileScan(const std::vector<LogSubscriber>& subscribers, const Needles& needles, std::size_t file,
           LogReport& report)
      : subscribers_{subscribers}, needles_{needles}, file_{file}, report_{report} {}

  void run(LogStream& stream, std::vector<char>& buffer, const TimeZone& zone) {
    std::size_t held = 0;
    for (;;) {
      const auto got = stream.read(buffer.data() + held, buffer.size() - held);
      if (!got) report_.outcome = got.error();
      if (!got || *got == 0) break;
      held += *got;
      held = take_lines(buffer, held);
    }
    // The last line may lack its end; a cut archive's last one is no whole line.
    if (report_.outcome && held > 0 && !skipping_) take({buffer.data(), held});
    report_.is_undated = report_.outcome && report_.holds_text && !report_.first;
    if (report_.is_undated) report_.outcome = malformed("none of its lines says a known time");
    report_.first_year = years_.first_year(stream.written(), zone);
    report_.lines = lines_;
    report_.breaks = std::move(gaps_).breaks();
    for (const LogSubscriber& subscriber : subscribers_)
      if (subscriber.end_file) subscriber.end_file(report_);
  }

 private:
  // Takes the whole lines at the front; the number of bytes that stay.
  std::size_t take_lines(std::vector<char>& buffer, std::size_t held) {
    const std::string_view text{buffer.data(), held};
    const auto last_end = text.rfind('\n');
    if (last_end == std::string_view::npos)
      return held < buffer.size() ? held : keep_of_long_line(buffer, held);
    std::string_view whole = text.substr(0, last_end + 1);
    if (skipping_) {
      const auto end = whole.find('\n') + 1;
      whole.remove_prefix(end);
      lines_ += 1;
      skipping_ = false;
    }
    take(whole);
    const std::size_t rest = held - last_end - 1;
    std::memmove(buffer.data(), buffer.data() + last_end + 1, rest);
    return rest;
  }

  // A line longer than the buffer: what stands at its front is looked at, the rest is passed over.
  // A crash leaves long runs of NULs in front of a line; those are not the line.
  std::size_t keep_of_long_line(std::vector<char>& buffer, std::size_t held) {
    const std::string_view text{buffer.data(), held};
    const auto start = text.find_first_not_of('\0');
    if (start > 0) gaps_.note_nuls(lines_ + 1);
    if (start == std::string_view::npos) return 0;
    if (start > 0) {
      std::memmove(buffer.data(), buffer.data() + start, held - start);
      return held - start;
    }
    if (!skipping_) {
      const std::int64_t before = lines_;
      take(text);
      lines_ = before;
    }
    skipping_ = true;
    return 0;
  }

  void take(std::string_view lines) {
    constexpr std::string_view blank{" \t\r\n\0", 5};
    if (!report_.holds_text)
      report_.holds_text = lines.find_first_not_of(blank) != std::string_view::npos;
    if (!report_.has_kernel_lines) look_for_kernel(lines);
    look_for_daemons(lines);
    while (!lines.empty()) {
      auto end = lines.size() <= sample_distance ? std::string_view::npos
                                                 : lines.find('\n', sample_distance);
      end = end == std::string_view::npos ? lines.size() : end + 1;
      const auto first = sample_first(lines.substr(0, end));
      const std::int64_t lines_before = lines_;
      gaps_.take(lines.substr(0, end), lines_before, first, take_piece(lines.substr(0, end)));
      lines.remove_prefix(end);
      if (lines.empty()) return;
    }
  }

  // Its last dated line.
  std::optional<LogSample> take_piece(std::string_view piece) {
    const std::int64_t ends = needles_.find_lines(piece, found_);
    for (const Needles::Line& line : found_) hand_over(piece, line);
    lines_ += ends;
    return sample_last(piece);
  }

  void hand_over(std::string_view piece, const Needles::Line& line) {
    FoundLine found{parse(piece.substr(line.start, line.end - line.start)), file_,
                    lines_ + line.number + 1};
    note(found.line);
    for (std::size_t index = 0; index < subscribers_.size(); ++index)
      if ((line.owners >> index & 1u) != 0) subscribers_[index].take(found);
  }

  // The first dated line; a line may continue the one before it.
  std::optional<LogSample> sample_first(std::string_view piece) {
    std::size_t at = 0;
    for (int tries = 0; tries < most_tries && at < piece.size(); ++tries) {
      const auto end = std::min(piece.find('\n', at), piece.size());
      if (const auto stamp = sample(piece.substr(at, end - at))) return LogSample{*stamp, at};
      at = end + 1;
    }
    return std::nullopt;
  }

  std::optional<LogSample> sample_last(std::string_view piece) {
    for (int tries = 0; tries < most_tries && !piece.empty(); ++tries) {
      if (piece.back() == '\n') piece.remove_suffix(1);
      const auto before = piece.rfind('\n');
      const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
      if (const auto stamp = sample(piece.substr(start))) return LogSample{*stamp, start};
      piece = piece.substr(0, start);
    }
    return std::nullopt;
  }

  std::optional<LogStamp> sample(std::string_view text) {
    LogLine line = parse(text);
    note(line);
    return line.stamp;
  }

  // Inside a log that a daemon writes, a line as dmesg prints it is somebody's text.
  LogLine parse(std::string_view text) {
    LogLine line = parser_.parse(text);
    if (line.stamp && !line.is_bare) may_be_bare_ = false;
    if (line.is_bare && !may_be_bare_) line.stamp.reset(), line.program = {};
    return line;
  }

  void note(LogLine& line) {
    if (!line.stamp) return;
    report_.has_kernel_lines = report_.has_kernel_lines || line.is_bare;
    years_.count(*line.stamp);
    if (!report_.first) report_.first = line.stamp;
    report_.last = line.stamp;
    if (!report_.first_of_daemons && is_of_daemon(line.program))
      report_.first_of_daemons = line.stamp;
  }

  void look_for_kernel(std::string_view lines) {
    static const Needles mark{{" kernel"}};
    for (std::size_t at = 0;
         at < lines.size() && (at = mark.find(lines, at)) != std::string_view::npos;) {
      const auto before = lines.rfind('\n', at);
      const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      report_.has_kernel_lines = parse(lines.substr(start, end - start)).program == "kernel";
      if (report_.has_kernel_lines) return;
      at = end;  // whatever else the line says
    }
  }

  // Among the first lines each is looked at; a log of the kernel alone must not cost that.
  void look_for_daemons(std::string_view lines) {
    while (!report_.first_of_daemons && daemon_tries_ > 0 && !lines.empty()) {
      --daemon_tries_;
      const auto end = std::min(lines.find('\n'), lines.size());
      const LogLine line = parse(lines.substr(0, end));
      if (line.stamp && is_of_daemon(line.program)) report_.first_of_daemons = line.stamp;
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
  }

  const std::vector<LogSubscriber>& subscribers_;
  const Needles& needles_;
  std::size_t file_;
  LogReport& report_;
  LogLineParser parser_;
  YearCounter years_;
  LogGaps gaps_;
  std::vector<Needles::Line> found_;  // of one piece
  std::int64_t lines_ = 0;            // whole lines before what is looked at
  bool skipping_ = false;             // inside the rest of a line that was too long
  int daemon_tries_ = 500;            // lines still looked at for the first of a daemon
  bool may_be_bare_ = true;           // no line that a daemon dated was seen yet
};

}  // namespace

std::vector<LogReport> read_logs(const Host& host, const LogFamily& family, const TimeZone& zone,
                                 const std::vector<LogSubscriber>& subscribers,
                                 UnpackLimits limits) {
  const Needles needles = all_needles(subscribers);
  std::vector<char> buffer(buffer_size);
  std::vector<LogReport> reports;
  for (const std::string& path : family.files) {
    LogReport& report = reports.emplace_back();
    report.path = path;
    auto stream = LogStream::open(host, path, limits);
    if (!stream) {
      report.outcome = stream.error();
      continue;
    }
    FileScan{subscribers, needles, reports.size() - 1, report}.run(*stream, buffer, zone);
  }
  return reports;
}

}  // namespace mijian
