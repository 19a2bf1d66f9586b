// What users' desktops and shells keep of media, home by home.
#include <algorithm>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/common/udev_text.h"
#include "agent/collectors/storage/media_trace.h"
#include "agent/collectors/storage/png_text.h"
#include "agent/collectors/storage/recent_list.h"
#include "agent/collectors/storage/shell_history.h"
#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t largest_list = 16u << 20, most_files = 20'000;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

struct ListFile {
  std::string_view source, path;
  RecentList (*parse)(std::string_view);
};
constexpr ListFile list_files[] = {
    {"recently_used", "/.local/share/recently-used.xbel", parse_recent_xml},
    {"recently_used", "/.config/recently-used.xbel", parse_recent_xml},
    {"recently_used", "/.recently-used.xbel", parse_recent_xml},
    {"recently_used", "/.recently-used", parse_recent_xml},
    {"bookmark", "/.local/share/user-places.xbel", parse_recent_xml},
    {"bookmark", "/.kde/share/apps/kfileplaces/bookmarks.xml", parse_recent_xml},
    {"bookmark", "/.kde4/share/apps/kfileplaces/bookmarks.xml", parse_recent_xml},
    {"bookmark", "/.config/gtk-3.0/bookmarks", parse_gtk_bookmarks},
    {"bookmark", "/.config/gtk-4.0/bookmarks", parse_gtk_bookmarks},
    {"bookmark", "/.gtk-bookmarks", parse_gtk_bookmarks},
};

constexpr std::string_view shell_files[] = {
    "/.bash_history", "/.zsh_history", "/.zhistory", "/.local/share/fish/fish_history",
    "/.sh_history",   "/.ash_history", "/.history",  "/.histfile"};

class HomeTraces {
 public:
  HomeTraces(const MediaSearch& search, const UserHome& home) : search_{search}, home_{home} {}

  void add_all() {
    for (const ListFile& file : list_files) add_list(file.source, file.path, file.parse);
    add_trash();
    for (const std::string_view folder : {"/.cache/thumbnails", "/.thumbnails"})
      for (const std::string_view size : {"/normal", "/large", "/x-large", "/xx-large"})
        add_thumbnails(std::string{folder} + std::string{size});
    add_file_manager("/.config/deepin/dde-file-manager.json");
    add_key_files("bookmark", "/.config/org.ukui", "peony");
    add_key_files("bookmark", "/.config/ukui", "peony");
    add_key_files("wps_recent", "/.config/Kingsoft", "");
    add_recent_documents();
    add_office();
    for (const std::string_view file : shell_files) add_shell(file);
    add_gvfs("/.local/share/gvfs-metadata");
    search_.facts.complete(media_trace_table, home_.path);
  }

 private:
  std::string path_of(std::string_view inside) const { return home_.path + std::string{inside}; }

  void gap(std::string_view inside, const Error& why) {
    search_.facts.gap(media_trace_table, path_of(inside), why);
  }

  std::optional<std::string> read(std::string_view inside) {
    auto text = search_.homes.read_file(search_.host, home_, inside, largest_list);
    if (text) return std::move(*text);
    if (!vanished(text)) gap(inside, text.error());
    return std::nullopt;
  }

  /// Paths inside the home; a folder that holds too many is a gap.
  std::vector<std::string> list(std::string_view folder) {
    const auto names = search_.homes.list(search_.host, home_, folder);
    std::vector<std::string> inside;
    if (!names) return gap(folder, names.error()), inside;
    if (names->size() > most_files)
      gap(folder, too_large("more than " + std::to_string(most_files) + " files"));
    for (const std::string& name : *names)
      if (inside.size() < most_files)
        inside.push_back(std::string{folder} + "/" + std::string{file_name(name)});
    return inside;
  }

  void add(std::string_view source, MediaPlace place, std::optional<Time> first,
           std::optional<Time> last, std::string_view inside, std::optional<std::int64_t> line,
           TimeQuality quality = TimeQuality::exact) {
    search_.traces.add(
        {source, home_.user, std::move(place), first, last, quality, path_of(inside), line});
  }

  void finish(std::string_view inside, const Status& outcome) {
    if (outcome)
      search_.facts.complete(media_trace_table, path_of(inside));
    else
      gap(inside, outcome.error());
  }

  void add_list(std::string_view source, std::string_view inside,
                RecentList (*parse)(std::string_view)) {
    const auto text = read(inside);
    if (!text) return;
    const RecentList list = parse(*text);
    for (const RecentEntry& entry : list.entries)
      if (auto place = search_.places.of(entry.uri))
        add(source, std::move(*place), entry.first, entry.last, inside, entry.line);
    finish(inside, list.outcome);
  }

  void add_trash() {
    constexpr std::string_view folder = "/.local/share/Trash/info";
    GapList gaps;
    const auto files = list(folder);
    for (const std::string& inside : files) {
      if (!ends_with(inside, ".trashinfo")) continue;
      const auto text = search_.homes.read_file(search_.host, home_, inside);
      if (text)
        add_trashed(inside, *text);
      else if (!vanished(text))
        gaps.add(text.error());
    }
    if (!files.empty()) gaps.report(search_.facts, media_trace_table, path_of(folder));
  }

  void add_trashed(const std::string& inside, std::string_view text) {
    const KeyFile info = parse_key_file(text);
    const KeyFileEntry* path = info.find("Trash Info", "Path");
    const KeyFileEntry* date = info.find("Trash Info", "DeletionDate");
    if (path == nullptr) return;
    auto place = search_.places.of_path(percent_decoded(path->value));
    if (!place) return;
    const auto civil =
        date == nullptr ? std::nullopt : parse_civil(replace_all(date->value, "T", " "));
    const auto at = civil ? std::optional{search_.zone.zone.to_utc(*civil)} : std::nullopt;
    // The name of the file in the trash is the deleted file's: only the folder is told.
    add("trash", std::move(*place), at, at, inside.substr(0, inside.rfind('/')), std::nullopt,
        search_.zone.known ? TimeQuality::exact : TimeQuality::zone_assumed);
  }

  // When a thumbnail was made its medium was here; Thumb::MTime is only when the picture was.
  void add_thumbnails(const std::string& folder) {
    constexpr std::size_t head_size = 8192;
    GapList gaps;
    const auto files = list(folder);
    std::string head;
    for (const std::string& inside : files) {
      const auto file = search_.host.open(path_of(inside));
      if (!file) {
        if (!vanished(file)) gaps.add(file.error());
        continue;
      }
      head.resize(head_size);
      const auto size = file->read_at(0, head.data(), head.size());
      if (!size) {
        gaps.add(size.error());
        continue;
      }
      head.resize(*size);
      if (auto place = search_.places.of(png_text(head, "Thumb::URI")))
        add("thumbnail", std::move(*place), file->status().modified, file->status().modified,
            folder, std::nullopt);
    }
    if (!files.empty()) gaps.report(search_.facts, media_trace_table, path_of(folder));
  }

  // DDE keeps its bookmarks, among much else, as addresses in a JSON tree.
  void add_file_manager(std::string_view inside) {
    const auto text = read(inside);
    if (!text) return;
    const auto tree = parse_json(*text);
    if (tree) add_strings(*tree, inside);
    finish(inside, tree ? ok : Status{tree.error()});
  }

  void add_strings(const Json& json, std::string_view inside) {
    if (const auto* text = json.text()) {
      if (auto place = search_.places.of(*text))
        add("bookmark", std::move(*place), {}, {}, inside, json.place().line);
    } else if (const auto* items = json.items()) {
      for (const Json& item : *items) add_strings(item, inside);
    } else if (const auto* members = json.members()) {
      for (const auto& [name, value] : *members) add_strings(value, inside);
    }
  }

  void add_key_files(std::string_view source, std::string_view folder, std::string_view start) {
    for (const std::string& inside : list(folder)) {
      const std::string_view name = file_name(inside);
      const bool is_meant = name.substr(0, start.size()) == start &&
                            (ends_with(name, ".conf") || ends_with(name, ".ini"));
      if (is_meant) add_values(source, inside);
    }
  }

  void add_values(std::string_view source, const std::string& inside) {
    const auto text = read(inside);
    if (!text) return;
    const KeyFile file = parse_key_file(*text);
    for (const KeyFileEntry& entry : file.entries)
      for (const std::string& value : settings_list(entry.value))
        if (auto place = search_.places.of(value))
          add(source, std::move(*place), {}, {}, inside, entry.line);
    finish(inside, file.is_whole ? ok : Status{too_large("more entries than are read")});
  }

  void add_recent_documents() {
    constexpr std::string_view folder = "/.local/share/RecentDocuments";
    GapList gaps;
    const auto files = list(folder);
    for (const std::string& inside : files) {
      const auto text = search_.homes.read_file(search_.host, home_, inside);
      const auto status = search_.host.status(path_of(inside));
      if (vanished(text) || vanished(status)) continue;
      if (!text || !status) {
        gaps.add(first_error(text, status));
        continue;
      }
      for (const KeyFileEntry& entry : parse_key_file(*text).entries)
        if (entry.key == "URL" || entry.key == "URL[$e]")
          if (auto place = search_.places.of(entry.value))
            add("recently_used", std::move(*place), status->modified, status->modified,
                std::string{folder}, std::nullopt);
    }
    if (!files.empty()) gaps.report(search_.facts, media_trace_table, path_of(folder));
  }

  void add_office() {
    for (const std::string& version : list("/.config/libreoffice"))
      add_list("libreoffice_recent", version + "/user/registrymodifications.xcu",
               parse_office_registry);
  }

  void add_shell(std::string_view inside) {
    const auto text = read(inside);
    if (!text) return;
    const MediaPlaces places = with_bare_mounts(*text);
    read_shell_history(*text, [&](const ShellCommand& command) {
      for (MediaPlace& place : places.in_command(command.text))
        add("shell_history", std::move(place), command.at, command.at, inside, command.line);
    });
    finish(inside, ok);
  }

  // Whoever mounted something on /mnt itself has his own files right below it.
  MediaPlaces with_bare_mounts(std::string_view history) const {
    bool on_mnt = false, on_media = false;
    read_shell_history(history, [&](const ShellCommand& command) {
      const auto words = words_of(command.text);
      const auto names = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
      };
      if (!names("mount")) return;
      on_mnt = on_mnt || names("/mnt") || names("/mnt/");
      on_media = on_media || names("/media") || names("/media/");
    });
    MediaPlaces places = search_.places;
    if (on_mnt) places = places.with_mount("/mnt");
    return on_media ? places.with_mount("/media") : places;
  }

  // uuid-1A2B-3C4D, label-MY\x20STICK, mtp:host=…, and their journals with "-0f3b2c1d.log" behind.
  void add_gvfs(std::string_view folder) {
    const auto files = list(folder);
    for (const std::string& inside : files) {
      auto place = gvfs_place(file_name(inside));
      const auto status = search_.host.status(path_of(inside));
      if (place && status && status->kind == FileKind::regular)
        add("gvfs", std::move(*place), status->modified, status->modified, std::string{folder},
            std::nullopt);
    }
    if (!files.empty()) finish(folder, ok);
  }

  std::optional<MediaPlace> gvfs_place(std::string_view name) const {
    constexpr std::size_t journal_ending = 13;  // -0f3b2c1d.log
    if (ends_with(name, ".log") && name.size() > journal_ending)
      name = name.substr(0, name.size() - journal_ending);
    const auto dash = name.find('-');
    const std::string_view start = name.substr(0, dash + 1);
    if (dash != std::string_view::npos && (start == "uuid-" || start == "label-")) {
      const std::string volume = udev_decoded(name.substr(dash + 1));
      MediaPlace place{"unknown", {}, {}, {}, {}, {}};  // it may be a disk of the machine's own
      (start == "uuid-" ? place.file_system_uuid : place.label) = volume;
      return volume.empty() ? std::nullopt : std::optional{std::move(place)};
    }
    return search_.places.of_path("/run/user/0/gvfs/" + std::string{name});
  }

  const MediaSearch& search_;
  const UserHome& home_;
};

}  // namespace

void add_home_traces(const MediaSearch& search) {
  for (const auto& [home, why] : search.homes.closed())
    search.facts.impossible(media_trace_table, home.path, why);
  for (const UserHome& home : search.homes.homes()) HomeTraces{search, home}.add_all();
}

}  // namespace mijian
