#include "agent/programs/console.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "agent/collectors/logs/time_zone.h"
#include "agent/core/text.h"
#include "agent/host/host.h"
#include "report/render/usage_words.h"

namespace mijian {
namespace {

volatile std::sig_atomic_t was_interrupted = 0;

void note_interrupt(int /*signal*/) { was_interrupted = 1; }

}  // namespace

void complain(std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
  static_cast<void>(std::fflush(stderr));
}

void hold_standard_streams() {
  for (int fd = ::open("/dev/null", O_RDWR); fd >= 0; fd = ::open("/dev/null", O_RDWR))
    if (fd > STDERR_FILENO) {
      ::close(fd);
      return;
    }
}

void note_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_interrupt;  // no SA_RESTART: whoever waits is woken
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(signal, &action, nullptr);
}

bool interrupted() { return was_interrupted != 0; }

void Console::say(Text what) const { say(what.in(messages_)); }

void Console::say(std::string_view what) const {
  complain(fmt::format("mijian{}{}: {}\n", command_.empty() ? "" : " ", command_, what));
}

int Console::fail(const Error& error, int status) const {
  say(error_words(error, messages_));
  return status;
}

void Console::progress(std::string_view what, std::size_t done, std::size_t all) {
  if (!progress_) return;
  complain(fmt::format("\r\033[K[{:2}/{}] {}", done, all, what));
  line_open_ = true;
}

void Console::progress_ends() {
  if (line_open_) complain("\r\033[K");
  line_open_ = false;
}

Language message_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0')
      return std::string_view{value}.starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

// The C library's localtime would read the zone's file as any reader does, and so move its access
// time.
long local_offset_seconds() {
  const auto host = Host::live();
  if (!host) return 0;
  const auto system = system_time_zone(*host);
  return system ? system->zone.offset_at(Clock{}.now()) : 0;
}

std::optional<long> zone_offset_seconds(std::string_view name, Time at) {
  const bool is_name = !name.empty() && name.front() != '/' &&
                       name.find("..") == std::string_view::npos && name.size() < 64;
  const auto host = Host::live();
  if (!is_name || !host) return std::nullopt;
  const auto bytes = host->read("/usr/share/zoneinfo/" + std::string{name});
  const auto zone = bytes ? TimeZone::parse(*bytes) : Result<TimeZone>{bytes.error()};
  return zone ? std::optional<long>{zone->offset_at(at)} : std::nullopt;
}

Status print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return system_error(errno, "standard output");
  return ok;
}

}  // namespace mijian
