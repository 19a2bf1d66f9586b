#include "tests/support/postgres_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

namespace mijian {
namespace {

namespace fs = std::filesystem;

// Below /usr/lib/postgresql the newest one; "" when Debian's package is not installed.
std::string newest_programs() {
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", error))
    if (fs::exists(version.path() / "bin/initdb")) found.push_back(version.path() / "bin");
  return found.empty() ? "" : *std::max_element(found.begin(), found.end());
}

// A port nobody listens on now.
int free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  const bool bound =
      ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
  ::close(socket);
  return bound ? ntohs(address.sin_port) : 0;
}

const passwd* ordinary_user() { return ::getuid() == 0 ? ::getpwnam("nobody") : nullptr; }

// In the child: another user, a death with the parent, output into `out`, then the program.
[[noreturn]] void become(const std::vector<std::string>& words, int out) {
  if (const passwd* user = ordinary_user())
    if (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
      ::_exit(126);
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  ::setenv("LC_ALL", "C", 1);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

struct Started {
  int process = 0, output = -1;
};

Started start_program(const std::vector<std::string>& words) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return {};
  const pid_t process = ::fork();
  if (process == 0) become(words, ends[1]);
  ::close(ends[1]);
  return {process, ends[0]};
}

// What it says, to its end or until `until` was said.
std::string listen_to(int output, const std::string& until) {
  std::string said;
  char bytes[4096];
  while (until.empty() || said.find(until) == std::string::npos) {
    const ssize_t got = ::read(output, bytes, sizeof bytes);
    if (got <= 0) break;
    said.append(bytes, static_cast<std::size_t>(got));
  }
  return said;
}

}  // namespace

PostgresServer& PostgresServer::of_this_program() {
  static PostgresServer server;
  return server;
}

PostgresServer::PostgresServer() {
  const std::string programs = newest_programs();
  if (programs.empty())
    missing_ = "no PostgreSQL here (packaging/packages.txt, group test)";
  else
    start(programs);
}

void PostgresServer::start(const std::string& programs) {
  std::string folder = (fs::temp_directory_path() / "mijian-postgres-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) {
    missing_ = "no temporary folder for PostgreSQL";
    return;
  }
  folder_ = folder;
  if (const passwd* user = ordinary_user())
    if (::chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0) missing_ = "cannot hand it over";
  const std::string data = folder + "/data";
  const Started made = start_program({programs + "/initdb", "-D", data, "-U", "mijian", "-A",
                                      "trust", "-E", "UTF8", "--locale=C", "--no-sync"});
  const std::string told = listen_to(made.output, "");
  int status = 0;
  ::waitpid(made.process, &status, 0);
  ::close(made.output);
  if (status != 0) {
    missing_ = "initdb failed: " + told;
    return;
  }
  port_ = free_port();
  const Started server =
      start_program({programs + "/postgres", "-D", data, "-k", folder, "-h", "127.0.0.1", "-p",
                     std::to_string(port_), "-c", "fsync=off"});
  process_ = server.process;
  const std::string words = listen_to(server.output, "ready to accept connections");
  if (words.find("ready to accept connections") == std::string::npos)
    missing_ = "PostgreSQL did not start: " + words;
  // Read on, or a full pipe would stop the server.
  std::thread([output = server.output] {
    listen_to(output, "");
    ::close(output);
  }).detach();
}

PostgresServer::~PostgresServer() {
  if (process_ > 0) {
    ::kill(process_, SIGINT);
    ::waitpid(process_, nullptr, 0);
  }
  std::error_code error;
  if (!folder_.empty()) fs::remove_all(folder_, error);
}

std::string PostgresServer::url(const std::string& schema) const {
  return "postgresql://mijian@127.0.0.1:" + std::to_string(port_) +
         "/postgres?options=-csearch_path%3D" + schema;
}

}  // namespace mijian
