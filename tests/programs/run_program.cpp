#include "tests/programs/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace mijian {
namespace {

struct Child {
  pid_t id = -1;
  Descriptor out, err;
};

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         int out, int err, const std::function<void()>& prepare) {
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  ::setenv("LC_ALL", "C.UTF-8", 1);
  if (prepare) prepare();
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execvp(program.c_str(), words.data());
  ::_exit(127);
}

Child start(const std::string& program, const std::vector<std::string>& arguments,
            const std::function<void()>& prepare) {
  std::array<int, 2> out{}, err{};
  EXPECT_EQ(::pipe2(out.data(), O_CLOEXEC), 0);
  EXPECT_EQ(::pipe2(err.data(), O_CLOEXEC), 0);
  const pid_t id = ::fork();
  if (id == 0) become(program, arguments, out[1], err[1], prepare);
  ::close(out[1]);
  ::close(err[1]);
  return {id, Descriptor{out[0]}, Descriptor{err[0]}};
}

/// Reads both pipes to their ends, whichever has something first.
void read_both(const Child& child, Ran& run) {
  std::array<pollfd, 2> ends{{{child.out.get(), POLLIN, 0}, {child.err.get(), POLLIN, 0}}};
  std::string* const texts[] = {&run.out, &run.err};
  std::vector<char> buffer(1u << 16);
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (::poll(ends.data(), ends.size(), -1) < 0) continue;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0) continue;
      const ssize_t got = ::read(ends[i].fd, buffer.data(), buffer.size());
      if (got > 0)
        texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
      else
        ends[i].fd = -1;
    }
  }
}

/// Where the command takes --policies, the source tree's.
std::vector<std::string> with_policies(std::vector<std::string> arguments) {
  const bool takes = !arguments.empty() && arguments[0] != "report" && arguments[0] != "tables" &&
                     arguments[0][0] != '-' &&
                     !(arguments[0] == "query" && std::find(arguments.begin(), arguments.end(),
                                                            "--snapshot") != arguments.end());
  const bool given = std::find(arguments.begin(), arguments.end(), "--policies") != arguments.end();
  if (takes && !given &&
      !(arguments[0] == "policy" && arguments.size() > 1 && arguments[1] == "check")) {
    arguments.emplace_back("--policies");
    arguments.emplace_back(MIJIAN_SOURCE_DIR "/policies");
  }
  const bool of_tree = std::any_of(arguments.begin(), arguments.end(), [](const std::string& word) {
    return word == "--root" || word == "--recorded" || word == "--tables";
  });
  const bool may_walk = takes && (arguments[0] == "audit" || arguments[0] == "collect");
  if (may_walk && !of_tree) arguments.emplace_back("--no-walk");
  return arguments;
}

}  // namespace

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const std::function<void()>& prepare) {
  Ran run;
  const Child child = start(program, arguments, prepare);
  read_both(child, run);
  run.status = wait_for(child.id);
  return run;
}

Ran run_mijian(std::vector<std::string> arguments, const std::function<void()>& prepare) {
  return run_program(MIJIAN_BINARY, with_policies(std::move(arguments)), prepare);
}

pid_t start_mijian(std::vector<std::string> arguments) {
  const std::vector<std::string> words = with_policies(std::move(arguments));
  const pid_t id = ::fork();
  if (id == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    become(MIJIAN_BINARY, words, nowhere, nowhere, {});
  }
  return id;
}

std::string shell(const std::string& line) {
  const Ran run = run_program("/bin/sh", {"-c", line});
  return run.status == 0 ? run.out : "";
}

bool is_root() { return ::geteuid() == 0; }

Json json_of(const std::string& text) {
  auto json = parse_json(text);
  if (json) return std::move(*json);
  ADD_FAILURE() << json.error().text() << "\n" << text.substr(0, 400);
  return {};
}

std::string text_in(const Json& object, std::string_view key) {
  const Json* member = object.find(key);
  return member != nullptr && member->text() != nullptr ? *member->text() : "";
}

PrivateFolder test_folder() { return std::move(*PrivateFolder::make(testing::TempDir())); }

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator{folder, missing})
    names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace mijian
