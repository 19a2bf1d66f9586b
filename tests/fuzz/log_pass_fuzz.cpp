// A whole log file, plain or packed: every line with a needle is handed over once, in order.
#include <unistd.h>

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include "agent/collectors/logs/log_pass.h"

namespace {

// One file in one folder for the whole run, removed at its end.
struct Folder {
  Folder() {
    std::string name = "/tmp/mijian-fuzz-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    path = name;
  }
  ~Folder() {
    ::unlink((path + "/log").c_str());
    ::rmdir(path.c_str());
  }
  std::string path;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  std::ofstream{folder.path + "/log", std::ios::binary}.write(reinterpret_cast<const char*>(data),
                                                              static_cast<std::streamsize>(size));
  const auto host = mijian::Host::offline(folder.path);
  if (!host) std::abort();
  std::int64_t last = 0;
  const mijian::LogSubscriber subscriber{{"usb ", "Linux version "},
                                         [&](const mijian::FoundLine& found) {
                                           assert(found.number > last);
                                           last = found.number;
                                         }};
  const auto reports =
      mijian::read_logs(*host, {"/log", {"/log"}}, mijian::TimeZone{}, {subscriber});
  assert(reports.size() == 1);
  return 0;
}
