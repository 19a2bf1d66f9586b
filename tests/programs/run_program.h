// Runs the built program, and the witnesses of other people, as a person at a console would.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "agent/core/file.h"
#include "agent/core/json.h"

namespace mijian {

struct Ran {
  int status = -1;  // exit status, or 128 + the signal that ended it
  std::string out, err;
};

/// Runs a program with these arguments; `prepare` runs in the child before it (setuid, chdir).
/// The locale is C.UTF-8.
Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const std::function<void()>& prepare = {});
/// The mijian that was built, with --policies of the source tree where the command takes them, and
/// with --no-walk where it would walk all of this machine's files.
Ran run_mijian(std::vector<std::string> arguments, const std::function<void()>& prepare = {});
/// Starts mijian and leaves it running.
pid_t start_mijian(std::vector<std::string> arguments);
/// Waits for it as run_program() does.
int wait_for(pid_t child);

/// The output of a shell line; an empty text when it failed.
std::string shell(const std::string& line);
bool is_root();

/// Parsed JSON, or a failure of the test and a null.
Json json_of(const std::string& text);
/// The text member of an object, or "".
std::string text_in(const Json& object, std::string_view key);

/// A folder for one test.
PrivateFolder test_folder();
/// Names in a folder, sorted, hidden ones too; none for a folder that is not there.
std::vector<std::string> names_in(const std::string& folder);

}  // namespace mijian
