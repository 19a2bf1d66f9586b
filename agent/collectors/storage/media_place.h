// What of a path, an address or a line is the place of a medium: its mount point, or the host of a
// phone or server. What lies below a mount point never leaves here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct MediaPlace {
  std::string kind;  // storage, optical, phone, network or unknown
  std::string
      mount_point;  // "/media/alice/STICK", "mtp://host"; empty when only the medium is known
  std::string label, file_system_uuid, device, device_key;  // empty where nothing tells

  /// "uuid:…", "label:…", "device:…" or "mount:…": the best of what is known.
  std::string key() const;
};

/// The identity that a name gives away: "1A2B-3C4D" is a UUID, "usb0" and "cdrom" are nobody's
/// label.
MediaPlace place_of_volume_name(std::string_view name);
/// True for what file systems use as UUID: 8-4-4-4-12, XXXX-XXXX, 16 hex digits, an ISO's date.
bool is_volume_uuid(std::string_view text);
/// "%20" and its like turned back; a lone '%' stays.
std::string percent_decoded(std::string_view text);

class MediaPlaces {
 public:
  /// `users` have folders of their own below /media; `mounts` are places known to be mount points.
  MediaPlaces(std::vector<std::string> users, const std::vector<std::string>& mounts);
  /// The same with one more place that is known to be a mount point.
  MediaPlaces with_mount(std::string_view mount) const;

  /// None for paths that lie on no removable medium, phone or server.
  std::optional<MediaPlace> of_path(std::string_view path) const;
  /// The same for file:, mtp:, gphoto2:, afc:, smb:, sftp: and their like; user and password go.
  std::optional<MediaPlace> of_uri(std::string_view uri) const;
  /// Either of them.
  std::optional<MediaPlace> of(std::string_view path_or_uri) const;
  /// Every place that the words of a shell's command name.
  std::vector<MediaPlace> in_command(std::string_view command) const;

 private:
  std::optional<MediaPlace> of_known_mount(const std::string& path) const;
  std::optional<MediaPlace> below_media(const std::vector<std::string>& parts,
                                        bool is_folder) const;
  bool is_user(std::string_view name) const;

  std::vector<std::string> users_, mounts_;
};

}  // namespace mijian
