// What mijian-desk says to people, on standard error in the locale's language; results go to
// standard output. The desk never touches a machine, so it shares no floor with agent/programs.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

/// Exit status of every command (DESIGN §5).
enum DeskExit { desk_done = 0, desk_deviation = 1, desk_usage = 2, desk_failed = 3, desk_open = 4 };

class DeskConsole {
 public:
  DeskConsole(std::string command, Language language)
      : command_{std::move(command)}, language_{language} {}
  Language language() const { return language_; }
  /// "mijian-desk ledger add: <what>" on standard error.
  void say(Text what) const { say(what.in(language_)); }
  void say(std::string_view what) const;
  /// Says an error and gives the exit status that goes with its cause: bad input is usage.
  int fail(const Error& error) const;
  /// To standard output; a full pipe or disk is desk_failed.
  int print(std::string_view text, int status = desk_done) const;

 private:
  std::string command_;
  Language language_;
};

/// A sentence with its {} filled in.
template <class... Arguments>
std::string filled(Text pattern, Language language, const Arguments&... arguments) {
  const std::string_view text = pattern.in(language);
  return fmt::vformat(fmt::string_view{text.data(), text.size()},
                      fmt::make_format_args(arguments...));
}

/// The language of messages by LC_ALL, LC_MESSAGES, LANG, in this order.
Language desk_language();
/// The language of what is printed for a unit: Chinese, unless the locale is English.
Language page_language();

}  // namespace mijian
