// Errors are values that tell the story: Result<T> and Status.
// An Error names its cause for programs and carries a sentence for people; each caller on the way
// up may say once what it was doing, so that the line reads from the outside in. No exceptions.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace mijian {

/// What kind of failure it was: coverage, exit codes and callers decide by this, never by the text.
enum class Cause {
  not_found,      // no such file, table, service
  denied,         // permission, for root too (kysec, SELinux)
  not_supported,  // this kernel, this system or this kind of host does not have it
  malformed,      // the bytes do not follow their grammar
  too_large,      // a bound was reached
  timed_out,
  failed,  // input/output, memory, anything else the machine refused
};

class Error {
 public:
  Error(Cause cause, std::string message) : cause_{cause}, message_{std::move(message)} {}

  Cause cause() const { return cause_; }
  /// The whole story, outermost first: "kernel lockdown mode: not found: /sys/…".
  const std::string& text() const { return message_; }
  /// The same error with what the caller was doing in front.
  Error during(std::string_view doing) const {
    return Error{cause_, std::string{doing} + ": " + message_};
  }

 private:
  Cause cause_;
  std::string message_;
};

/// A value or the Error that explains why there is none.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result() = default;
  Result(Error error)  // NOLINT(google-explicit-constructor): `return error;` is the idiom
      : tl::expected<T, Error>{tl::unexpect, std::move(error)} {}
};

using Status = Result<void>;

/// `return ok;` from a function that returns Status.
inline const Status ok{};

/// Errors by cause; the message says what and where, in lower case and without a final stop.
inline Error not_found(const std::string& what) { return {Cause::not_found, "not found: " + what}; }
inline Error denied(const std::string& what) {
  return {Cause::denied, "permission denied: " + what};
}
inline Error not_supported(const std::string& what) { return {Cause::not_supported, what}; }
inline Error malformed(const std::string& what) { return {Cause::malformed, what}; }
inline Error too_large(const std::string& what) { return {Cause::too_large, what}; }
inline Error timed_out(const std::string& what) { return {Cause::timed_out, what}; }
inline Error failed(const std::string& what) { return {Cause::failed, what}; }

/// The Error of a failed system call: `errno` turned into a cause, its text and what was touched.
Error system_error(int error_number, std::string_view what);

/// True when what was listed a moment ago is gone now: not a gap, the entry simply left.
template <class T>
bool vanished(const Result<T>& result) {
  return !result && result.error().cause() == Cause::not_found;
}

/// The first error among results of which at least one failed.
template <class First, class... Rest>
Error first_error(const Result<First>& first, const Rest&... rest) {
  if (!first) return first.error();
  if constexpr (sizeof...(rest) > 0) return first_error(rest...);
  return failed("no error among the results");
}

}  // namespace mijian
