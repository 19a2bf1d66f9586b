// The records of utmp and wtmp, in whichever layout the machine that wrote them has: 384 bytes
// with times of 32 bits, 400 bytes with times of 64 bits, either byte order. Knows records only;
// what they say of boots and logins is login_history.h's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"

namespace mijian {

/// ut_type, as login(1) and systemd write it.
enum class WtmpType {
  empty = 0,
  run_level = 1,
  boot = 2,
  new_time = 3,
  old_time = 4,
  init = 5,
  login = 6,
  user = 7,
  dead = 8,
  accounting = 9
};

struct WtmpRecord {
  enum class State { whole, zeroed, malformed };
  State state = State::whole;
  WtmpType type = WtmpType::empty;
  std::int64_t process = 0;
  std::string line, id, user, host;  // without what follows a NUL
  Time at;
  std::int64_t number = 0;  // from 1
};

/// Where the fields of a record lie.
struct WtmpLayout {
  std::size_t size = 0;
  bool wide_times = false, big_endian = false;
};

/// The layout that the records at the front of a file fit; none when they fit none. Zeros fit all.
std::optional<WtmpLayout> wtmp_layout(std::string_view head);

/// Reads a file piece by piece.
class WtmpReader {
 public:
  static constexpr std::size_t head_size = 400 * 64;  // bytes that tell the layout

  explicit WtmpReader(std::function<void(const WtmpRecord&)> take) : take_{std::move(take)} {}

  void feed(std::string_view bytes);
  /// Bytes that belong to no whole record; all of them when the layout is none that is known.
  std::size_t finish();
  std::int64_t records() const { return records_; }

 private:
  void take_whole_records();

  std::function<void(const WtmpRecord&)> take_;
  std::optional<WtmpLayout> layout_;
  std::string held_;
  std::int64_t records_ = 0;
  bool is_foreign_ = false;
  std::size_t passed_over_ = 0;
};

}  // namespace mijian
