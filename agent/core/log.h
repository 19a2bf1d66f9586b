// Lasting messages of a program that nobody watches: into systemd's journal, else to syslog, else
// to standard error. Called from programs/ only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mijian {

enum class LogLevel { error = 3, warning = 4, notice = 5, info = 6 };  // as syslog numbers them
/// Beside the message, where the log keeps fields: MIJIAN_RULE and the like.
using LogFields = std::vector<std::pair<std::string, std::string>>;

class Log {
 public:
  /// `to_standard_error`: nowhere else, for a program that a person started.
  Log(std::string program, bool to_standard_error)
      : program_{std::move(program)}, to_standard_error_{to_standard_error} {}

  void say(LogLevel level, std::string_view message, const LogFields& fields = {}) const;

 private:
  std::string program_;
  bool to_standard_error_;
};

/// A message in systemd's native protocol: NAME=value lines; values with line ends by length.
std::string journal_datagram(LogLevel level, std::string_view program, std::string_view message,
                             const LogFields& fields);
/// A message as syslog's local socket takes it: "<28>mijiand[17]: message".
std::string syslog_datagram(LogLevel level, std::string_view program, std::string_view message);

}  // namespace mijian
