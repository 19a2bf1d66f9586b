#include "agent/collectors/accounts/login_history.h"

#include <algorithm>

#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_stream.h"

namespace mijian {
namespace {

constexpr const char* wtmp_path = "/var/log/wtmp";

using Kind = WtmpOddity::Kind;

// systemd writes the user "shutdown"; older init a run level, whose digit stands in the process.
bool is_shutdown(const WtmpRecord& record) {
  const auto level = record.process & 0xff;
  return record.user == "shutdown" || (record.user == "runlevel" && (level == '0' || level == '6'));
}

// What sshd, screen and terminal windows use. Consoles are left by their getty too, without a
// login.
bool is_pseudo_terminal(const std::string& line) { return line.compare(0, 4, "pts/") == 0; }

}  // namespace

void LoginHistory::take(const WtmpRecord& record, std::size_t file) {
  if (record.state != WtmpRecord::State::whole) return note_blank(record, file);
  if (record.type == WtmpType::empty || record.at < first_set_clock) return;
  note_time(record, file);
  if (record.type == WtmpType::boot)
    begin_boot(record, file);
  else if (record.type == WtmpType::run_level && is_shutdown(record))
    shut_down(record, file);
  else if (record.type == WtmpType::user)
    log_in(record, file);
  else if (record.type == WtmpType::dead)
    log_out(record, file);
  else if (record.type == WtmpType::new_time || record.type == WtmpType::old_time)
    clock_may_differ_ = true;
  last_sign_ = record.at;
}

void LoginHistory::take_cut(std::size_t file, std::int64_t bytes) {
  note({Kind::cut, file, 0, last_, std::nullopt, bytes});
}

void LoginHistory::note_time(const WtmpRecord& record, std::size_t file) {
  constexpr std::int64_t step = 300 * microseconds_a_second;
  if (!oddities_.empty() && !oddities_.back().to && oddities_.back().kind != Kind::cut)
    oddities_.back().to = record.at;
  if (record.type == WtmpType::boot) clock_may_differ_ = true;
  const bool is_back = last_sign_ && record.at.microseconds < last_sign_->microseconds - step;
  if (is_back && !clock_may_differ_)
    note({Kind::step_back, file, record.number, last_sign_, record.at});
  // Until somebody logs in, the clock may still be on its way from the hardware's to the right
  // time.
  if (record.type == WtmpType::user) clock_may_differ_ = false;
  first_ = first_ ? std::min(*first_, record.at) : record.at;
  last_ = last_ ? std::max(*last_, record.at) : record.at;
}

void LoginHistory::note_blank(const WtmpRecord& record, std::size_t file) {
  const Kind kind = record.state == WtmpRecord::State::zeroed ? Kind::zeroed : Kind::malformed;
  if (!oddities_.empty()) {
    WtmpOddity& last = oddities_.back();
    if (last.kind == kind && last.file == file && last.record + last.count == record.number) {
      ++last.count;
      return;
    }
  }
  note({kind, file, record.number, last_sign_, std::nullopt});
}

void LoginHistory::note(const WtmpOddity& oddity) {
  if (oddities_.size() >= most_oddities)
    is_full_ = true;
  else
    oddities_.push_back(oddity);
}

void LoginHistory::end(Time at, BootSpan::End how) {
  for (const auto& [terminal, index] : open_)
    sessions_[index].ended_at = std::max(at, sessions_[index].started_at);
  open_.clear();
  left_.clear();
  if (boot_known_) {
    boots_.back().ended_at = std::max(at, boots_.back().started_at);
    boots_.back().end = how;
  } else if (up_since_) {
    nameless_.push_back({*up_since_, at});
  }
  boot_known_ = false;
  up_since_.reset();
}

void LoginHistory::begin_boot(const WtmpRecord& record, std::size_t file) {
  // A clock that was wrong at the start may have set the earlier records later than this one.
  if (up_since_) end(std::min(last_sign_.value_or(record.at), record.at), BootSpan::End::crash);
  boots_.push_back({record.at, std::nullopt, BootSpan::End::crash, file});
  boot_known_ = true;
  up_since_ = record.at;
}

void LoginHistory::shut_down(const WtmpRecord& record, std::size_t file) {
  if (!up_since_ && first_ != record.at)
    note({Kind::lone_shutdown, file, record.number, std::nullopt, record.at});
  if (!up_since_) up_since_ = record.at;
  end(record.at, BootSpan::End::shutdown);
}

void LoginHistory::log_in(const WtmpRecord& record, std::size_t file) {
  if (!up_since_) up_since_ = record.at;
  close(record.line, record.at);
  if (sessions_.size() >= most_sessions) {
    is_full_ = true;
    return;
  }
  open_[record.line] = sessions_.size();
  sessions_.push_back({record.user, record.line, record.host, record.at, std::nullopt, file});
}

void LoginHistory::log_out(const WtmpRecord& record, std::size_t file) {
  if (!up_since_) up_since_ = record.at;
  const bool nobody = open_.count(record.line) == 0;
  // Before the first boot recorded nobody knows who was there; some programs tell a logout twice.
  if (nobody && boot_known_ && is_pseudo_terminal(record.line) && left_.count(record.line) == 0 &&
      !is_full_)
    note({Kind::lone_logout, file, record.number, boots_.back().started_at, record.at});
  close(record.line, record.at);
  left_.insert(record.line);
}

void LoginHistory::close(const std::string& terminal, Time at) {
  const auto open = open_.find(terminal);
  if (open == open_.end()) return;
  LoginSession& session = sessions_[open->second];
  session.ended_at = std::max(at, session.started_at);
  open_.erase(open);
}

void LoginHistory::finish(bool is_running) {
  if (!up_since_ || !last_sign_) return;
  if (!is_running) return end(*last_sign_, BootSpan::End::crash);
  if (boot_known_) boots_.back().end = BootSpan::End::running;
}

std::optional<TimeSpan> LoginHistory::reach() const {
  if (!first_ || !last_) return std::nullopt;
  return TimeSpan{*first_, *last_};
}

TimeSpans LoginHistory::up(Time now) const {
  TimeSpans up;
  for (const BootSpan& boot : boots_) up.add({boot.started_at, boot.ended_at.value_or(now)});
  for (const LoginSession& session : sessions_)
    up.add({session.started_at, session.ended_at.value_or(now)});
  for (const TimeSpan& span : nameless_) up.add(span);
  if (up_since_) up.add({*up_since_, now});
  return up;
}

std::vector<std::string> LoginHistory::users_at(Time time) const {
  std::set<std::string> users;
  for (const LoginSession& session : sessions_)
    if (session.started_at <= time && (!session.ended_at || time < *session.ended_at))
      users.insert(session.user);
  return {users.begin(), users.end()};
}

namespace {

Status read_file(const Host& host, const std::string& path, std::size_t file,
                 LoginHistory& history) {
  constexpr std::int64_t most_bytes = 256 << 20;
  auto stream = LogStream::open(host, path);
  if (!stream) return stream.error();
  WtmpReader reader{[&](const WtmpRecord& record) { history.take(record, file); }};
  std::vector<char> buffer(64u << 10);
  std::int64_t bytes = 0;
  for (;;) {
    const auto got = stream->read(buffer.data(), buffer.size());
    if (!got) return got.error();
    if (*got == 0) break;
    bytes += static_cast<std::int64_t>(*got);
    if (bytes > most_bytes) return too_large(path + ": more than 256 MB");
    reader.feed({buffer.data(), *got});
  }
  const auto rest = static_cast<std::int64_t>(reader.finish());
  if (rest == 0) return ok;
  if (reader.records() == 0) return malformed("no login records of a known layout: " + path);
  history.take_cut(file, rest);
  return ok;
}

}  // namespace

Result<WtmpTrail> read_wtmp(const Host& host, Time taken_at) {
  const auto families = find_log_families(host, {wtmp_path});
  if (!families) return families.error();
  WtmpTrail trail;
  if (families->empty()) return trail;
  trail.files = families->front().files;
  for (std::size_t file = 0; file < trail.files.size(); ++file)
    if (const auto done = read_file(host, trail.files[file], file, trail.history); !done)
      trail.gaps.emplace_back(trail.files[file], done.error());
  if (trail.history.is_full())
    trail.gaps.emplace_back(wtmp_path,
                            too_large("more login records than are kept; later ones are missing"));
  const bool is_running = host.kind() != HostKind::offline;
  trail.history.finish(is_running);
  trail.covers = trail.history.reach();
  // Who is logged in now was written down when he came.
  if (trail.covers && is_running && trail.files.back() == wtmp_path) trail.covers->to = taken_at;
  return trail;
}

std::optional<std::string> users_at(const WtmpTrail& trail, Time time) {
  if (!trail.covers || time < trail.covers->from || trail.covers->to < time) return std::nullopt;
  std::string names;
  for (const std::string& name : trail.history.users_at(time))
    names += (names.empty() ? "" : " ") + name;
  return names;
}

}  // namespace mijian
