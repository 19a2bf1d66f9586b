#include "agent/collectors/storage/media_place.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_path = 8192, longest_name = 255;  // a file system has none longer

bool all_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_one_of(std::string_view text, const std::string_view* first, const std::string_view* last) {
  return std::find(first, last, text) != last;
}

/// Names that a system gives to places, not people to volumes: usb, usb0, sdb1, cdrom0.
struct SystemName {
  std::string_view start, kind;
};
constexpr SystemName system_names[] = {
    {"usbdisk", "storage"}, {"usb", "storage"},  {"udisk", "storage"},   {"floppy", "storage"},
    {"disk", "storage"},    {"sd", "storage"},   {"hd", "storage"},      {"mmcblk", "storage"},
    {"cdrom", "optical"},   {"cdrw", "optical"}, {"dvdrom", "optical"},  {"dvdrw", "optical"},
    {"dvd", "optical"},     {"sr", "optical"},   {"optical", "optical"}, {"card", "storage"},
};

const SystemName* system_name(std::string_view name) {
  const std::string lower = to_lower(name);
  for (const SystemName& known : system_names) {
    if (!starts_with(lower, known.start)) continue;
    std::string_view rest = std::string_view{lower}.substr(known.start.size());
    const bool is_disk_name = known.start == "sd" || known.start == "hd";
    if (is_disk_name && (rest.empty() || rest.front() < 'a' || rest.front() > 'z')) continue;
    if (is_disk_name) rest.remove_prefix(1);
    if (rest.find_first_not_of("0123456789p-_") == std::string_view::npos) return &known;
  }
  return nullptr;
}

/// Without empty and "." parts; ".." takes one back.
std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..")
      parts.emplace_back(part);
    else if (!parts.empty())
      parts.pop_back();
  }
  return parts;
}

bool is_name(std::string_view part) { return !part.empty() && part.size() <= longest_name; }

constexpr std::string_view phone_schemes[] = {"mtp", "gphoto2", "afc", "camera", "obex"};
constexpr std::string_view network_schemes[] = {"smb",  "smb-share", "sftp",   "ssh",
                                                "ftp",  "ftps",      "nfs",    "dav",
                                                "davs", "afp",       "webdav", "fish"};
constexpr std::string_view optical_schemes[] = {"burn", "cdda", "audiocd", "dvd", "videodvd"};

std::string_view kind_of_scheme(std::string_view scheme) {
  if (is_one_of(scheme, std::begin(phone_schemes), std::end(phone_schemes))) return "phone";
  if (is_one_of(scheme, std::begin(network_schemes), std::end(network_schemes))) return "network";
  if (is_one_of(scheme, std::begin(optical_schemes), std::end(optical_schemes))) return "optical";
  return {};
}

/// Without "user:password@" and ":port".
std::string_view host_of(std::string_view authority) {
  if (const auto at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  const auto colon = authority.rfind(':');
  if (colon != std::string_view::npos && all_digits(authority.substr(colon + 1)))
    authority = authority.substr(0, colon);
  return authority;
}

std::optional<MediaPlace> place_of_host(std::string_view scheme, std::string_view host) {
  const std::string_view kind = kind_of_scheme(scheme);
  if (kind.empty() || host.size() > longest_name || (host.empty() && kind != "optical"))
    return std::nullopt;
  if (scheme == "smb-share") scheme = "smb";
  return MediaPlace{
      std::string{kind}, std::string{scheme} + "://" + std::string{host}, {}, {}, {}, {}};
}

/// "mtp:host=HUAWEI_P30", "smb-share:server=files,share=x,user=bob", as gvfs names its folders.
std::optional<MediaPlace> place_of_gvfs(std::string_view folder) {
  const auto colon = folder.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  for (const std::string_view option : split(folder.substr(colon + 1), ',')) {
    const auto pair = split_pair(option, '=');
    if (pair && (pair->first == "host" || pair->first == "server"))
      return place_of_host(folder.substr(0, colon),
                           host_of(percent_decoded(percent_decoded(pair->second))));
  }
  return std::nullopt;
}

/// Where gvfs shows phones and servers as folders: /run/user/1000/gvfs, ~/.gvfs, ~/.cache/gvfs; and
/// the desktop's own places for servers below /media.
std::optional<MediaPlace> below_gvfs(const std::vector<std::string>& parts) {
  for (std::size_t at = 1; at + 1 < parts.size() && at < 6; ++at) {
    const bool is_folder = parts[at] == "gvfs" || parts[at] == ".gvfs" || parts[at] == "smbmounts";
    if (is_folder)
      if (auto place = place_of_gvfs(parts[at + 1])) return place;
  }
  return std::nullopt;
}

MediaPlace place_of_mount(const std::vector<std::string>& parts, std::size_t depth) {
  MediaPlace place = place_of_volume_name(parts[depth - 1]);
  if (parts.front() == "mnt") {
    place.label.clear();
    if (place.kind == "storage" && place.file_system_uuid.empty()) place.kind = "unknown";
  }
  for (std::size_t at = 0; at < depth; ++at) place.mount_point += "/" + parts[at];
  return place;
}

}  // namespace

std::string MediaPlace::key() const {
  if (!file_system_uuid.empty()) return "uuid:" + file_system_uuid;
  if (!device_key.empty()) return "device:" + device_key;
  if (!label.empty()) return "label:" + label;
  return "mount:" + mount_point;
}

bool is_volume_uuid(std::string_view text) {
  const auto parts = split(text, '-');
  if (!std::all_of(parts.begin(), parts.end(), all_hex)) return false;
  const auto sizes_are = [&](std::initializer_list<std::size_t> sizes) {
    return std::equal(parts.begin(), parts.end(), sizes.begin(), sizes.end(),
                      [](std::string_view part, std::size_t size) { return part.size() == size; });
  };
  return sizes_are({8, 4, 4, 4, 12}) || sizes_are({4, 4}) || sizes_are({16}) ||
         (sizes_are({4, 2, 2, 2, 2, 2, 2}) && all_digits(parts[0]));
}

MediaPlace place_of_volume_name(std::string_view name) {
  MediaPlace place;
  const SystemName* known = system_name(name);
  place.kind = known != nullptr ? known->kind : "storage";
  if (is_volume_uuid(name))
    place.file_system_uuid = name;
  else if (known == nullptr)
    place.label = name;
  return place;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() && all_hex(text.substr(at + 1, 2));
    decoded += escape ? static_cast<char>(*to_integer(text.substr(at + 1, 2), 16)) : text[at];
    if (escape) at += 2;
  }
  return decoded;
}

MediaPlaces::MediaPlaces(std::vector<std::string> users, const std::vector<std::string>& mounts)
    : users_{std::move(users)} {
  std::sort(users_.begin(), users_.end());
  for (const std::string& mount : mounts) {
    const auto parts = parts_of(mount);
    const bool is_media =
        !parts.empty() && (parts[0] == "media" || parts[0] == "mnt" ||
                           (parts.size() > 2 && parts[0] == "run" && parts[1] == "media"));
    if (is_media) mounts_.push_back("/" + join(parts, "/"));
  }
}

MediaPlaces MediaPlaces::with_mount(std::string_view mount) const {
  auto mounts = mounts_;
  mounts.emplace_back(mount);
  return MediaPlaces{users_, mounts};
}

bool MediaPlaces::is_user(std::string_view name) const {
  return std::binary_search(users_.begin(), users_.end(), name);
}

std::optional<MediaPlace> MediaPlaces::of_known_mount(const std::string& path) const {
  const std::string* longest = nullptr;
  for (const std::string& mount : mounts_) {
    const bool holds =
        starts_with(path, mount) && (path.size() == mount.size() || path[mount.size()] == '/');
    if (holds && (longest == nullptr || mount.size() > longest->size())) longest = &mount;
  }
  if (longest == nullptr) return std::nullopt;
  const auto parts = parts_of(*longest);
  if (parts.size() > 1) return place_of_mount(parts, parts.size());
  return MediaPlace{"unknown", *longest, {}, {}, {}, {}};
}

// How deep the mount point lies. What stands alone below /mnt may be a file of a medium mounted
// there, and what has an ending is no folder: only what something lies below is taken as a place.
std::optional<MediaPlace> MediaPlaces::below_media(const std::vector<std::string>& parts,
                                                   bool is_folder) const {
  const bool in_run = parts.size() > 1 && parts[0] == "run" && parts[1] == "media";
  if (in_run) return parts.size() > 3 ? std::optional{place_of_mount(parts, 4)} : std::nullopt;
  if (parts.size() < 2 || (parts[0] != "media" && parts[0] != "mnt")) return std::nullopt;
  if (parts[0] == "media" && is_user(parts[1]))
    return parts.size() > 2 ? std::optional{place_of_mount(parts, 3)} : std::nullopt;
  const std::string& name = parts[1];
  const bool speaks_for_itself = system_name(name) != nullptr || is_volume_uuid(name);
  const bool looks_like_folder = parts[0] == "media" && name.find('.') == std::string::npos;
  if (parts.size() > 2 || is_folder || speaks_for_itself || looks_like_folder)
    return place_of_mount(parts, 2);
  return std::nullopt;
}

std::optional<MediaPlace> MediaPlaces::of_path(std::string_view path) const {
  if (path.empty() || path.front() != '/' || path.size() > longest_path) return std::nullopt;
  const auto parts = parts_of(path);
  if (parts.empty() || !std::all_of(parts.begin(), parts.end(), is_name)) return std::nullopt;
  if (auto phone = below_gvfs(parts)) return phone;
  if (auto known = of_known_mount("/" + join(parts, "/"))) return known;
  return below_media(parts, path.back() == '/');
}

std::optional<MediaPlace> MediaPlaces::of_uri(std::string_view uri) const {
  const auto colon = uri.find(':');
  constexpr std::size_t longest_scheme = 16;  // where there is none, npos is longer
  if (colon > longest_scheme || uri.size() > longest_path) return std::nullopt;
  const std::string scheme = to_lower(uri.substr(0, colon));
  std::string_view rest = uri.substr(colon + 1);
  const bool has_authority = starts_with(rest, "//");
  if (has_authority) rest.remove_prefix(2);
  if (scheme == "file") {
    const auto slash = rest.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    return of_path(percent_decoded(rest.substr(has_authority ? slash : 0)));
  }
  // KDE writes "mtp:/Phone/Internal storage/…".
  if (!has_authority && starts_with(rest, "/")) rest.remove_prefix(1);
  return place_of_host(scheme, percent_decoded(host_of(rest.substr(0, rest.find('/')))));
}

std::optional<MediaPlace> MediaPlaces::of(std::string_view path_or_uri) const {
  return starts_with(path_or_uri, "/") ? of_path(path_or_uri) : of_uri(path_or_uri);
}

}  // namespace mijian
