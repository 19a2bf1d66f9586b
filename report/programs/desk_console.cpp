#include "report/programs/desk_console.h"

#include <fmt/core.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "report/render/usage_words.h"

namespace mijian {

void DeskConsole::say(std::string_view what) const {
  const std::string line =
      fmt::format("mijian-desk{}{}: {}\n", command_.empty() ? "" : " ", command_, what);
  static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
}

int DeskConsole::fail(const Error& error) const {
  say(error_words(error, language_));
  const bool is_input = error.cause() == Cause::malformed || error.cause() == Cause::not_found ||
                        error.cause() == Cause::not_supported || error.cause() == Cause::too_large;
  return is_input ? desk_usage : desk_failed;
}

int DeskConsole::print(std::string_view text, int status) const {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
    return status;
  return fail(system_error(errno, "standard output"));
}

namespace {

// "zh_CN.UTF-8": the locale of messages; "" when none is set.
std::string_view locale_of_messages() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
  return {};
}

}  // namespace

Language desk_language() {
  return locale_of_messages().substr(0, 2) == "zh" ? Language::zh : Language::en;
}

Language page_language() {
  return locale_of_messages().substr(0, 2) == "en" ? Language::en : Language::zh;
}

}  // namespace mijian
