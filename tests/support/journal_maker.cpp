#include "tests/support/journal_maker.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace mijian {
namespace {

namespace fs = std::filesystem;

constexpr const char* remote = "/lib/systemd/systemd-journal-remote";

// Its complaints go to a file beside the journal, which a failed test shows.
int run_remote(const std::string& from, const std::string& to, const std::string& said) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen(said.c_str(), "w", stderr) == nullptr) ::_exit(126);
    ::execl(remote, remote, "-o", to.c_str(), from.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

std::string text_of(const std::string& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

std::string no_journal_maker() {
  if (fs::exists(remote)) return {};
  return "no systemd-journal-remote on this machine to make journals with (packaging/packages.txt, "
         "group test)";
}

JournalMaker& JournalMaker::boot(std::string_view id, Time started) {
  boot_ = id;
  started_ = started;
  monotonic_ = 0;
  return *this;
}

JournalMaker& JournalMaker::at(double seconds) {
  monotonic_ = static_cast<std::int64_t>(seconds * 1e6);
  return *this;
}

JournalMaker& JournalMaker::kernel(std::string_view message, std::string_view subsystem,
                                   int priority) {
  begin();
  field("_TRANSPORT", "kernel");
  field("SYSLOG_IDENTIFIER", "kernel");
  field("PRIORITY", std::to_string(priority));
  field("_SOURCE_MONOTONIC_TIMESTAMP", std::to_string(monotonic_));
  if (!subsystem.empty()) field("_KERNEL_SUBSYSTEM", subsystem);
  field("MESSAGE", message);
  text_ += '\n';
  return *this;
}

JournalMaker& JournalMaker::program(std::string_view name, std::string_view message,
                                    std::initializer_list<Field> fields) {
  begin();
  field("_TRANSPORT", "syslog");
  field("SYSLOG_IDENTIFIER", name);
  field("PRIORITY", "6");
  for (const Field& one : fields) field(one.first, one.second);
  field("MESSAGE", message);
  text_ += '\n';
  return *this;
}

// journald takes a message a moment after the kernel said it.
void JournalMaker::begin() {
  constexpr std::int64_t later = 1500;
  field("__REALTIME_TIMESTAMP", std::to_string(started_.microseconds + monotonic_ + later));
  field("__MONOTONIC_TIMESTAMP", std::to_string(monotonic_ + later));
  field("_BOOT_ID", boot_);
  field("_MACHINE_ID", "abcdefabcdefabcdefabcdefabcdefab");
}

// A value with a line end or a control character is written with its length in front.
void JournalMaker::field(std::string_view name, std::string_view value) {
  text_ += name;
  bool is_plain = true;
  for (const char c : value) is_plain = is_plain && static_cast<unsigned char>(c) >= ' ';
  if (is_plain) {
    text_ += '=';
  } else {
    text_ += '\n';
    for (std::uint64_t size = value.size(), byte = 0; byte < 8; ++byte, size >>= 8)
      text_ += static_cast<char>(size & 0xff);
  }
  text_ += value;
  text_ += '\n';
}

void JournalMaker::write(const TemporaryTree& tree, std::string_view inside) {
  const TemporaryTree beside;
  beside.write("/entries", text_);
  text_.clear();
  const std::string to = tree.of(inside);
  fs::create_directories(fs::path{to}.parent_path());
  // It takes names that end in ".journal" only, and may not put the dirty ones aside itself.
  const std::string made = beside.of("/made.journal");
  if (run_remote(beside.of("/entries"), made, beside.of("/said")) != 0)
    ADD_FAILURE() << remote << ": " << text_of(beside.of("/said"));
  fs::copy_file(made, to);
}

}  // namespace mijian
