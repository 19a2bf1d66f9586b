// Journals with known entries, written by systemd's own systemd-journal-remote from its export
// format: what journald would have written, without a journald.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "agent/core/clock.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

/// Empty when journals can be made here; otherwise why not, for GTEST_SKIP().
std::string no_journal_maker();

class JournalMaker {
 public:
  static constexpr std::string_view first_boot = "11111111111111111111111111111111",
                                    second_boot = "22222222222222222222222222222222";

  /// What follows belongs to this boot, which began at `started`.
  JournalMaker& boot(std::string_view id, Time started);
  /// What follows was said so many seconds after the boot.
  JournalMaker& at(double seconds);
  /// A message of the kernel; a subsystem as the kernel names it, or none.
  JournalMaker& kernel(std::string_view message, std::string_view subsystem = {}, int priority = 6);
  /// A message of some program, with what else the entry says: {"_UID", "0"}.
  using Field = std::pair<std::string_view, std::string_view>;
  JournalMaker& program(std::string_view name, std::string_view message,
                        std::initializer_list<Field> fields = {});
  /// Writes what was said so far as one file inside the tree, and forgets it.
  void write(const TemporaryTree& tree, std::string_view inside);

 private:
  void begin();
  void field(std::string_view name, std::string_view value);

  std::string text_;
  std::string boot_{first_boot};
  Time started_{};
  std::int64_t monotonic_ = 0;
};

}  // namespace mijian
