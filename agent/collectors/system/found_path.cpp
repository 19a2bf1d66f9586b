#include "agent/collectors/system/found_path.h"

#include <algorithm>

#include "agent/core/digest.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_shown = 4096;

constexpr std::string_view system_folders[] = {"/bin", "/boot",  "/dev",   "/efi",    "/etc",
                                               "/lib", "/lib32", "/lib64", "/libx32", "/opt",
                                               "/run", "/sbin",  "/snap",  "/usr",    "/var"};
constexpr std::string_view users_folders[] = {"/dev/shm",  "/run/media", "/run/user",
                                              "/var/mail", "/var/spool", "/var/tmp"};

bool is_at_or_below(std::string_view path, std::string_view folder) {
  return path.substr(0, folder.size()) == folder &&
         (path.size() == folder.size() || path[folder.size()] == '/');
}

template <std::size_t count>
bool is_in(std::string_view path, const std::string_view (&folders)[count]) {
  return std::any_of(std::begin(folders), std::end(folders),
                     [&](std::string_view folder) { return is_at_or_below(path, folder); });
}

std::string hex_of(std::string_view bytes, std::size_t digits) {
  constexpr std::size_t algorithm = sizeof "sha256:" - 1;
  const auto digest = digest_of(DigestAlgorithm::sha256, bytes);
  // SHA-256 is there wherever OpenSSL is; without it no two files may share a key.
  return digest ? digest->substr(algorithm, digits) : to_hex(bytes);
}

}  // namespace

bool is_system_path(std::string_view path) {
  return is_in(path, system_folders) && !is_in(path, users_folders);
}

FoundPath found_path(std::string_view path,
                     const std::function<bool(std::string_view)>& is_marked) {
  const bool is_users = !is_system_path(path);
  const auto parts = split(path, '/');
  std::string shown;
  for (std::size_t at = 1; at < parts.size(); ++at) {
    const bool is_last = at + 1 == parts.size();
    const bool is_hidden = (is_users && is_last) || is_marked(parts[at]);
    shown += "/" + (is_hidden ? hex_of(parts[at], 8) : std::string{parts[at]});
  }
  return {display(shown, longest_shown), hex_of(path, 32)};
}

FoundPath home_path(std::string_view path) {
  return {display(path, longest_shown), hex_of(path, 32)};
}

}  // namespace mijian
