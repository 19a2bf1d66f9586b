#include <algorithm>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/gvdb.h"
#include "agent/collectors/common/key_file.h"
#include "agent/collectors/system/printers_conf.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "paired_device", passwd_path = "/etc/passwd",
                           bluetooth = "/var/lib/bluetooth", lockdown = "/var/lib/lockdown",
                           printers = "/etc/cups/printers.conf";
constexpr std::size_t most_devices = 10'000;

/// "0C:B3:19:00:11:22"
bool is_address(std::string_view name) {
  const auto parts = split(name, ':');
  return parts.size() == 6 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return part.size() == 2 && to_integer(part, 16).has_value();
         });
}

/// "0x5a020c (phone)": the major class stands in bits 8 to 12.
std::optional<std::string> shown_class(std::string_view written) {
  constexpr std::string_view names[] = {"miscellaneous", "computer", "phone",   "network",
                                        "audio/video",   "input",    "imaging", "wearable",
                                        "toy",           "health"};
  if (written.substr(0, 2) != "0x") return std::nullopt;
  const auto number = to_integer(written.substr(2), 16);
  if (!number || *number < 0) return std::nullopt;
  const auto major = static_cast<std::size_t>(*number >> 8 & 0x1f);
  return std::string{written} + " (" +
         std::string{major < std::size(names) ? names[major] : "uncategorized"} + ")";
}

Cell none_if_empty(std::string_view text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

class PairedDevices {
 public:
  PairedDevices(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void add_all() {
    add_bluetooth();
    add_printers();
    add_lockdown();
    const auto homes = UserHomes::read(host_);
    facts_.source(table, passwd_path,
                  homes ? ok : Status{homes.error().during("homes of the users")});
    if (!homes) return;
    for (const auto& [home, why] : homes->closed()) facts_.impossible(table, home.path, why);
    for (const UserHome& home : homes->homes()) add_home(*homes, home);
  }

 private:
  std::optional<Time> written(const std::string& path) const {
    const auto status = host_.status(path);
    return status ? std::optional{status->modified} : std::nullopt;
  }

  // The keys of a pairing lie in the same file: only these names are looked up in it.
  void add_bluetooth() {
    GapList gaps;
    const auto adapters = host_.list_optional(bluetooth);
    if (!adapters) return facts_.impossible(table, bluetooth, adapters.error());
    for (const std::string& adapter : *adapters) {
      if (!is_address(file_name(adapter))) continue;
      const auto devices = host_.list(adapter);
      if (!devices) gaps.add(devices.error());
      for (std::size_t at = 0; devices && at < devices->size(); ++at)
        if (is_address(file_name((*devices)[at]))) add_bluetooth_device((*devices)[at], gaps);
    }
    gaps.report(facts_, table, bluetooth, adapters->empty() ? "nothing was paired" : "");
  }

  void add_bluetooth_device(const std::string& folder, GapList& gaps) {
    const std::string path = folder + "/info";
    const auto text = host_.read(path);
    if (vanished(text)) return;
    if (!text) return gaps.add(text.error());
    if (++devices_ > most_devices) return gaps.add(too_large("more devices than are read"));
    const KeyFile info = parse_key_file(*text);
    const auto value = [&](std::string_view key) {
      const KeyFileEntry* entry = info.find("General", key);
      return entry == nullptr ? std::string{} : entry->value;
    };
    const std::string trusted = value("Trusted");
    facts_.add(table, {{"kind", "bluetooth"},
                       {"identifier", file_name(folder)},
                       {"name", none_if_empty(value(value("Alias").empty() ? "Name" : "Alias"))},
                       {"device_class", shown_class(value("Class"))},
                       {"is_trusted", trusted.empty() ? Cell{Null{}} : Cell{trusted == "true"}},
                       {"paired_at", written(path)},
                       {"file", path}});
  }

  void add_printers() {
    const auto text = host_.read_optional(printers);
    if (!text) return facts_.impossible(table, printers, text.error());
    const auto at = written(std::string{printers});
    for (const SavedPrinter& printer : parse_printers_conf(text->value_or("")))
      if (!printer.uri.empty())
        facts_.add(table,
                   {{"kind", printer.is_local ? "printer" : "network_printer"},
                    {"identifier", printer.uri},
                    {"name", none_if_empty(printer.description.empty() ? printer.name
                                                                       : printer.description)},
                    {"paired_at", at},
                    {"file", printers}});
    facts_.complete(table, printers, *text ? "" : "no such file");
  }

  void add_phone(std::string_view identifier, std::string_view name, std::string_view user,
                 const std::string& path) {
    facts_.add(table, {{"kind", "phone"},
                       {"identifier", identifier},
                       {"name", none_if_empty(name)},
                       {"user", none_if_empty(user)},
                       {"paired_at", written(path)},
                       {"file", path}});
  }

  // usbmuxd keeps a record of each iPhone that trusts this machine, under the phone's own number;
  // what it holds are keys.
  void add_lockdown() {
    constexpr std::string_view ending = ".plist", own = "SystemConfiguration.plist";
    const auto files = host_.list_optional(lockdown);
    if (!files) return facts_.impossible(table, lockdown, files.error());
    for (const std::string& file : *files) {
      const std::string_view name = file_name(file);
      const bool is_record = name.size() > ending.size() && name != own &&
                             name.substr(name.size() - ending.size()) == ending;
      if (is_record) add_phone(name.substr(0, name.size() - ending.size()), "", "", file);
    }
    facts_.complete(table, lockdown, files->empty() ? "nothing was paired" : "");
  }

  void add_home(const UserHomes& homes, const UserHome& home) {
    add_android(homes, home);
    add_kde_connect(homes, home);
    add_gsconnect(homes, home);
    facts_.complete(table, home.path);
  }

  /// That there is a key means that a phone was asked to trust it.
  void add_android(const UserHomes& homes, const UserHome& home) {
    const auto files = homes.list(host_, home, "/.android");
    if (!files) return facts_.gap(table, home.path + "/.android", files.error());
    for (const std::string& file : *files)
      if (file_name(file) == "adbkey" || file_name(file) == "adb_known_hosts.pb")
        add_phone("adb:" + std::string{file_name(file)}, "", home.user, file);
  }

  void add_kde_connect(const UserHomes& homes, const UserHome& home) {
    constexpr std::string_view inside = "/.config/kdeconnect/trusted_devices";
    const std::string path = home.path + std::string{inside};
    const auto text = homes.read_file(host_, home, inside);
    if (vanished(text)) return;
    if (!text) return facts_.gap(table, path, text.error());
    const KeyFile devices = parse_key_file(*text);
    for (const KeyFileEntry& entry : devices.entries) {
      const KeyFileEntry* name = devices.find(entry.group, "name");
      const bool is_phone =
          entry.value == "phone" || entry.value == "smartphone" || entry.value == "tablet";
      if (entry.key == "type" && is_phone)
        add_phone("kdeconnect:" + entry.group, name == nullptr ? "" : name->value, home.user, path);
    }
    facts_.complete(table, path);
  }

  // GNOME's KDE Connect keeps its devices in dconf.
  void add_gsconnect(const UserHomes& homes, const UserHome& home) {
    constexpr std::string_view inside = "/.config/dconf/user",
                               folder = "/org/gnome/shell/extensions/gsconnect/device/";
    const std::string path = home.path + std::string{inside};
    const auto bytes = homes.read_file(host_, home, inside, 16u << 20);
    if (vanished(bytes) || (bytes && bytes->empty())) return;
    if (!bytes) return facts_.gap(table, path, bytes.error());
    const auto database = parse_gvdb(*bytes);
    if (!database) return facts_.gap(table, path, database.error());
    for (const GvdbValue& value : database->values) {
      if (value.key.compare(0, folder.size(), folder) != 0 || value.text != "true") continue;
      const std::string_view rest = std::string_view{value.key}.substr(folder.size());
      const auto slash = rest.find('/');
      if (slash == std::string_view::npos || rest.substr(slash) != "/paired") continue;
      const std::string device{rest.substr(0, slash)};
      const GvdbValue* name = database->find(std::string{folder} + device + "/name");
      add_phone("gsconnect:" + device, name == nullptr ? "" : name->text.value_or(""), home.user,
                path);
    }
    facts_.complete(table, path);
  }

  const Host& host_;
  FactWriter& facts_;
  std::size_t devices_ = 0;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  PairedDevices{host, facts}.add_all();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector paired_device_collector{"paired_device", 1, tables, collect};

}  // namespace mijian
