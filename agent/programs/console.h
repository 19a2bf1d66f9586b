// What the programs say to people: messages and progress on standard error, in the locale's
// language. Results go to standard output by the commands themselves.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

/// Exit status of every command (DESIGN §5).
enum Exit {
  exit_compliant = 0,
  exit_deviation = 1,
  exit_usage = 2,
  exit_failed = 3,
  exit_open = 4
};

class Console {
 public:
  Console(std::string command, Language messages, bool progress)
      : command_{std::move(command)}, messages_{messages}, progress_{progress} {}

  Language language() const { return messages_; }
  /// "mijian audit: <what>" on standard error.
  void say(Text what) const;
  void say(std::string_view what) const;
  /// Says an error and gives the exit status that goes with it.
  int refuse(const Error& error) const { return fail(error, exit_usage); }
  int fail(const Error& error, int status = exit_failed) const;
  /// One line that is written over on a terminal; nothing in a pipe.
  void progress(std::string_view what, std::size_t done, std::size_t all);
  void progress_ends();

 private:
  std::string command_;
  Language messages_;
  bool progress_;
  bool line_open_ = false;
};

/// Text as it is to standard error; when that cannot be written there is nobody left to tell.
void complain(std::string_view text);
/// Opens /dev/null in the place of a standard stream that the caller closed, so that no pipe or
/// file of ours is taken for it.
void hold_standard_streams();
/// From now on SIGINT, SIGTERM and SIGHUP are noted instead of ending the process, so that what was
/// staged is cleared away; collecting asks and stops.
void note_interrupts();
bool interrupted();

/// The language of messages by LC_ALL, LC_MESSAGES, LANG, in this order.
Language message_language();
/// Seconds east of Greenwich that this machine keeps now.
long local_offset_seconds();
/// Of a zone by its name ("Asia/Shanghai"); none for a name that this machine does not know.
std::optional<long> zone_offset_seconds(std::string_view name, Time at);

/// Writes to standard output; a full pipe or disk is an error.
Status print(std::string_view text);

}  // namespace mijian
