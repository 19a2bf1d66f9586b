// Virtual machines and containers that live on this terminal, whether or not they run.
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/terminal/guest_config.h"
#include "agent/core/json.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "virtual_guest";
constexpr std::size_t most_folders = 10'000, longest_config = 1u << 20, longest_list = 16u << 20;

std::optional<std::string> none_if_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

/// Where something stands: in the system, or in somebody's home.
struct Place {
  const UserHome* home = nullptr;
  std::string path;  // absolute

  Place in(std::string_view below) const { return {home, path + "/" + std::string{below}}; }
};

class GuestSearch {
 public:
  GuestSearch(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void search_all() {
    search_system();
    const auto homes = UserHomes::read(host_);
    if (!homes) return facts_.impossible(table, "homes of the users", homes.error());
    homes_ = &*homes;
    GapList gaps;
    for (const auto& [home, why] : homes->closed()) gaps.add(why);
    for (const UserHome& home : homes->homes()) search_home({&home, home.path}, gaps);
    gaps.report(facts_, table, "homes of the users");
  }

 private:
  void search_system() {
    source("/etc/libvirt", [&](GapList& gaps) {
      each_libvirt({nullptr, "/etc/libvirt/qemu"}, gaps);
      each_libvirt({nullptr, "/etc/libvirt/lxc"}, gaps);
      each_libvirt({nullptr, "/etc/libvirt/libxl"}, gaps);
    });
    source("docker", [&](GapList& gaps) { each_docker({nullptr, docker_root(gaps)}, gaps); });
    source("podman", [&](GapList& gaps) { each_podman({nullptr, "/var/lib/containers"}, gaps); });
    source("/var/lib/lxc", [&](GapList& gaps) { each_lxc({nullptr, "/var/lib/lxc"}, gaps); });
    source("/var/lib/machines", [&](GapList& gaps) { each_machine(gaps); });
  }

  template <class Search>
  void source(std::string_view name, Search search) {
    GapList gaps;
    const int before = found_;
    search(gaps);
    gaps.report(facts_, table, name, found_ == before ? "none found" : "");
  }

  void search_home(const Place& home, GapList& gaps) {
    for (const std::string_view kind : {"qemu", "lxc"})
      each_libvirt(home.in(".config/libvirt").in(kind), gaps);
    each_virtualbox(home, gaps);
    each_vmware(home, gaps);
    each_podman(home.in(".local/share/containers"), gaps);
    each_lxc(home.in(".local/share/lxc"), gaps);
  }

  // What a home's files name may lie anywhere, also on a mount that must not be entered.
  Result<std::optional<std::string>> read(const Place& place, std::size_t limit) const {
    if (place.home == nullptr) return host_.read_optional(place.path, limit);
    auto text = homes_->read_file(host_, anywhere(place), place.path, limit);
    if (vanished(text)) return std::optional<std::string>{};
    if (!text) return text.error();
    return std::optional{std::move(*text)};
  }

  Result<std::vector<std::string>> list(const Place& place) const {
    if (place.home == nullptr) return host_.list_optional(place.path);
    return homes_->list(host_, anywhere(place), place.path);
  }

  static UserHome anywhere(const Place& place) { return {place.home->user, ""}; }

  /// Every name in a folder; one that cannot be listed is a gap.
  template <class Take>
  void each(const Place& folder, GapList& gaps, Take take) {
    const auto entries = list(folder);
    if (!entries) return gaps.add(entries.error());
    std::size_t number = 0;
    for (const std::string& path : *entries) {
      if (++number > most_folders)
        return gaps.add(too_large(folder.path + ": more entries than are read"));
      take(Place{folder.home, path});
    }
  }

  /// What a file says; a gap when it cannot be read, or says nothing that is understood. False
  /// when there is no such file.
  template <class Parse>
  bool take_file(std::string_view kind, const Place& place, GapList& gaps, Parse parse) {
    if (!seen_.insert(place.path).second) return true;
    const auto text = read(place, longest_config);
    if (!text) gaps.add(text.error());
    if (!text || !*text) return !text;
    if (const auto guest = parse(**text))
      add(kind, *guest, place);
    else
      gaps.add(malformed(place.path + ": not understood"));
    return true;
  }

  /// A list of guests; one that breaks off is a gap.
  template <class List>
  static List whole(List list, const Place& place, GapList& gaps) {
    if (!list.is_whole) gaps.add(malformed(place.path + ": not read to its end"));
    return list;
  }

  void each_libvirt(const Place& folder, GapList& gaps) {
    each(folder, gaps, [&](const Place& place) {
      if (ends_with(place.path, ".xml")) take_file("libvirt", place, gaps, parse_libvirt_domain);
    });
  }

  /// A file that a list names; gone, or on a medium that is not here, it is a gap.
  template <class Parse>
  void take_named(std::string_view kind, const Place& place, GapList& gaps, Parse parse) {
    if (!take_file(kind, place, gaps, parse)) gaps.add(not_found(place.path));
  }

  void each_virtualbox(const Place& home, GapList& gaps) {
    for (const std::string_view folder : {".config/VirtualBox", ".VirtualBox"}) {
      const Place registry = home.in(folder).in("VirtualBox.xml");
      const auto text = read(registry, longest_config);
      if (!text) gaps.add(text.error());
      if (!text || !*text) continue;
      for (const std::string& file : whole(parse_virtualbox_registry(**text), registry, gaps).files)
        take_named("virtualbox",
                   file.front() == '/' ? Place{registry.home, file} : home.in(folder).in(file),
                   gaps, parse_virtualbox_machine);
    }
    each(home.in("VirtualBox VMs"), gaps, [&](const Place& machine) {
      const Place file = machine.in(std::string{file_name(machine.path)} + ".vbox");
      take_file("virtualbox", file, gaps, parse_virtualbox_machine);
    });
  }

  void each_vmware(const Place& home, GapList& gaps) {
    const Place inventory = home.in(".vmware/inventory.vmls");
    const auto text = read(inventory, longest_config);
    if (!text) gaps.add(text.error());
    if (text && *text)
      for (const std::string& file : whole(parse_vmware_inventory(**text), inventory, gaps).files)
        if (file.front() == '/')
          take_named("vmware", {home.home, file}, gaps, parse_vmware_machine);
    each(home.in("vmware"), gaps, [&](const Place& machine) {
      const Place file = machine.in(std::string{file_name(machine.path)} + ".vmx");
      take_file("vmware", file, gaps, parse_vmware_machine);
    });
  }

  /// Where Docker keeps everything; daemon.json may have moved it.
  std::string docker_root(GapList& gaps) const {
    const auto text = host_.read_optional("/etc/docker/daemon.json");
    if (!text) gaps.add(text.error());
    const auto json = text && *text ? parse_json(**text) : Result<Json>{Json{}};
    if (!json) gaps.add(malformed("/etc/docker/daemon.json:" + json.error().text()));
    for (const std::string_view key : {"data-root", "graph"})
      if (const Json* said = json ? json->find(key) : nullptr)
        if (said->text() != nullptr && said->text()->substr(0, 1) == "/") return *said->text();
    return "/var/lib/docker";
  }

  void each_docker(const Place& root, GapList& gaps) {
    each(root.in("containers"), gaps, [&](const Place& folder) {
      const Json settings = docker_settings(folder.in("hostconfig.json"), gaps);
      take_file("docker", folder.in("config.v2.json"), gaps,
                [&](std::string_view text) { return parse_docker_container(text, settings); });
    });
  }

  /// Null, and a gap, when they are missing or not understood.
  Json docker_settings(const Place& place, GapList& gaps) const {
    const auto text = read(place, longest_config);
    if (!text) gaps.add(text.error());
    if (text && !*text) gaps.add(not_found(place.path));
    if (!text || !*text) return {};
    auto settings = parse_json(**text);
    if (settings && settings->members() != nullptr) return std::move(*settings);
    gaps.add(malformed(place.path + ": not understood"));
    return {};
  }

  void each_podman(const Place& root, GapList& gaps) {
    for (const std::string_view driver : {"overlay", "vfs", "btrfs", "zfs"}) {
      const Place place = root.in("storage/" + std::string{driver} + "-containers/containers.json");
      const auto text = read(place, longest_list);
      if (!text) gaps.add(text.error());
      if (!text || !*text) continue;
      auto all = parse_podman_containers(**text);
      if (!all) gaps.add(malformed(place.path + ": not understood"));
      if (!all) continue;
      for (const GuestConfig& guest : whole(std::move(*all), place, gaps).guests)
        add("podman", guest, place);
    }
  }

  void each_lxc(const Place& root, GapList& gaps) {
    each(root, gaps, [&](const Place& folder) {
      take_file("lxc", folder.in("config"), gaps, [&](std::string_view text) {
        GuestConfig guest = parse_lxc_container(text);
        guest.name = file_name(folder.path);
        return std::optional{guest};
      });
    });
  }

  // A tree or an image each; systemd hides what it works on, and keeps its pool beside.
  void each_machine(GapList& gaps) {
    each({nullptr, "/var/lib/machines"}, gaps, [&](const Place& place) {
      GuestConfig guest;
      guest.name = file_name(place.path);
      guest.disk = place.path;
      if (guest.name.empty() || guest.name.front() == '.') return;
      if (ends_with(guest.name, ".raw")) guest.name.resize(guest.name.size() - 4);
      add("nspawn", guest, place);
    });
  }

  void add(std::string_view kind, const GuestConfig& guest, const Place& place) {
    const bool is_machine = kind == "libvirt" || kind == "virtualbox" || kind == "vmware";
    ++found_;
    facts_.add(table,
               {{"kind", kind},
                {"is_machine", is_machine},
                {"name", guest.name.empty() ? std::string{file_name(place.path)} : guest.name},
                {"system", none_if_empty(guest.system)},
                {"disk", none_if_empty(guest.disk)},
                {"has_host_devices", guest.has_host_devices},
                {"owner", place.home ? std::optional{place.home->user} : std::nullopt},
                {"file", place.path},
                {"line", guest.line > 0 ? std::optional{guest.line} : std::nullopt}});
  }

  const Host& host_;
  FactWriter& facts_;
  const UserHomes* homes_ = nullptr;
  std::set<std::string> seen_;
  int found_ = 0;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GuestSearch{host, facts}.search_all();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector virtual_guest_collector{"virtual_guest", 1, tables, collect};

}  // namespace mijian
