// Histories of shells: of a command nothing remains but places, and no place has anything below it.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/media_place.h"
#include "agent/collectors/storage/shell_history.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const mijian::MediaPlaces places{{"root", "alice"}, {"/media/alice/My Disk"}};
  mijian::read_shell_history(
      {reinterpret_cast<const char*>(data), size}, [&](const mijian::ShellCommand& command) {
        assert(command.line > 0);
        for (const auto& place : places.in_command(command.text)) {
          assert(!place.kind.empty() && !place.key().empty());
          const auto& mount = place.mount_point;
          assert(mount.front() != '/' || std::count(mount.begin(), mount.end(), '/') <= 4);
          assert(place.label.find('/') == std::string_view::npos);
        }
      });
  return 0;
}
