#include <algorithm>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/collectors/terminal/efi_partition.h"
#include "agent/collectors/terminal/efi_variable.h"
#include "agent/collectors/terminal/grub_config.h"
#include "agent/collectors/terminal/operating_system.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view entry_table = "boot_entry", setting_table = "boot_setting",
                           grub_source = "grub.cfg", efi_source = "efivars",
                           folder_source = "/boot/efi/EFI", variables = "/sys/firmware/efi/efivars",
                           global_guid = "-8be4df61-93ca-11d2-aa0d-00e098032b8c";
// Where distributions mount the EFI system partition.
constexpr const char* esp_mounts[] = {"/boot/efi", "/efi", "/boot"};

// --- GRUB

/// One grub.cfg with what stands beside it and is read with it.
struct GrubMenu {
  GrubConfig config;
  std::string path, users_file, password_file;
  bool password_known = true;  // false: user.cfg decides, and cannot be read
};

void add_setting(FactWriter& facts, std::string_view name, const Cell& value,
                 const std::string& file, int line) {
  facts.add(setting_table, {{"name", name},
                            {"value", value},
                            {"file", file},
                            {"line", line > 0 ? std::optional{line} : std::nullopt}});
}

void add_grub_settings(const GrubMenu& menu, FactWriter& facts) {
  const GrubConfig& config = menu.config;
  const bool editable = config.superusers == 0;
  const auto free = std::count_if(config.entries.begin(), config.entries.end(),
                                  [](const GrubEntry& entry) { return entry.is_unrestricted; });
  const std::string kind = config.password_kind.empty() ? "none" : config.password_kind;
  add_setting(facts, "grub_superusers", std::to_string(config.superusers), menu.users_file,
              config.superusers_line);
  if (!menu.password_known) {
    add_setting(facts, "grub_is_editable", Null{}, menu.path, 0);
    add_setting(facts, "grub_password", Null{}, menu.path, 0);
  } else {
    add_setting(facts, "grub_is_editable", editable ? "1" : "0", menu.users_file,
                config.superusers_line);
    add_setting(facts, "grub_password", kind, menu.password_file, config.password_line);
  }
  add_setting(facts, "grub_unrestricted_entries", std::to_string(free), menu.path, 0);
  if (config.timeout_line > 0)
    add_setting(facts, "grub_timeout", config.timeout, menu.path, config.timeout_line);
}

void add_grub_entries(const GrubConfig& config, const std::string& path, FactWriter& facts,
                      GapList& gaps) {
  if (!config.is_whole) gaps.add(too_large(path + ": more entries than are read"));
  int position = 0;
  for (const GrubEntry& entry : config.entries)
    facts.add(entry_table, {{"source", "grub"},
                            {"name", entry.title},
                            {"kind", entry.kind},
                            {"position", ++position},
                            {"is_unrestricted", entry.is_unrestricted},
                            {"file", path},
                            {"line", entry.line}});
}

/// What Debian's 41_custom reads beside the menu: it may name users and set passwords, too.
void read_custom(const Host& host, const std::string& folder, GrubMenu& menu, FactWriter& facts,
                 GapList& gaps) {
  const std::string path = folder + "/custom.cfg";
  const auto text = host.read_optional(path);
  if (!text) return gaps.add(text.error());
  if (!*text) return;
  const GrubConfig custom = parse_grub_config(**text);
  if (custom.superusers > 0) {
    menu.config.superusers = custom.superusers, menu.users_file = path;
    menu.config.superusers_line = custom.superusers_line;
  }
  if (!custom.password_kind.empty()) {
    menu.config.password_kind = custom.password_kind, menu.password_file = path;
    menu.config.password_line = custom.password_line;
  }
  add_grub_entries(custom, path, facts, gaps);
}

/// The rpm distributions keep the password in user.cfg; without one the menu's users do not count.
void read_user_cfg(const Host& host, const std::string& folder, GrubMenu& menu, GapList& gaps) {
  if (!menu.config.asks_user_cfg) return;
  const std::string path = folder + "/user.cfg";
  const auto text = host.read_optional(path);
  if (!text) {
    gaps.add(text.error());
    menu.password_known = false;
    return;
  }
  const auto kind = user_cfg_password(text->value_or(""));
  menu.config.password_kind = kind.value_or("");
  if (kind)
    menu.password_file = path;
  else
    menu.config.superusers = 0;
}

void add_menu(const Host& host, const std::string& path, const std::string& text, FactWriter& facts,
              GapList& gaps) {
  GrubMenu menu{parse_grub_config(text), path, path, path};
  const std::string folder = path.substr(0, path.rfind('/'));
  read_user_cfg(host, folder, menu, gaps);
  read_custom(host, folder, menu, facts, gaps);
  add_grub_settings(menu, facts);
  add_grub_entries(menu.config, path, facts, gaps);
}

/// What lies in the folder EFI of each place where an EFI system partition may be.
std::vector<std::string> esp_folders(const Host& host, GapList& gaps) {
  std::vector<std::string> folders;
  for (const char* mount : esp_mounts) {
    const auto found = host.list_optional(std::string{mount} + "/EFI");
    if (!found) gaps.add(found.error());
    if (found) folders.insert(folders.end(), found->begin(), found->end());
  }
  return folders;
}

/// The menus of Debian and of the rpm distributions, and those that lie on the ESP itself.
std::vector<std::string> menu_paths(const Host& host, GapList& gaps) {
  std::vector<std::string> paths{"/boot/grub/grub.cfg", "/boot/grub2/grub.cfg"};
  for (const std::string& folder : esp_folders(host, gaps)) paths.push_back(folder + "/grub.cfg");
  return paths;
}

/// Entries that are a file each, as the Boot Loader Specification has them.
void add_loader_entries(const Host& host, FactWriter& facts, GapList& gaps) {
  for (const char* mount : esp_mounts) {
    const auto paths = host.list_optional(std::string{mount} + "/loader/entries");
    if (!paths) gaps.add(paths.error());
    if (!paths) continue;
    for (const std::string& path : *paths) {
      if (!path.ends_with(".conf")) continue;
      const auto text = host.read(path);
      if (!text && !vanished(text)) gaps.add(text.error());
      if (!text) continue;
      const auto entry = parse_loader_entry(*text);
      if (!entry) gaps.add(malformed(path + ": no boot option"));
      if (entry)
        facts.add(entry_table, {{"source", "loader"},
                                {"name", entry->title},
                                {"kind", entry->kind},
                                {"file", path},
                                {"line", entry->line}});
    }
  }
}

void collect_grub(const Host& host, FactWriter& facts) {
  GapList gaps;
  int menus = 0;
  for (const std::string& path : menu_paths(host, gaps)) {
    const auto text = host.read_optional(path);
    if (!text) gaps.add(text.error());
    if (!text || !*text) continue;
    const bool only_leads_on =
        path.find("/EFI/") != std::string::npos && parse_grub_config(**text).entries.empty();
    if (only_leads_on) continue;
    ++menus;
    add_menu(host, path, **text, facts, gaps);
  }
  add_loader_entries(host, facts, gaps);
  for (const std::string_view table : {entry_table, setting_table})
    gaps.report(facts, table, grub_source, menus == 0 ? "no such file" : "");
}

// --- the firmware

std::string variable_path(const std::string& name) {
  return std::string{variables} + "/" + name + std::string{global_guid};
}

void add_flag(const Host& host, const std::string& variable, std::string_view name,
              FactWriter& facts, GapList& gaps) {
  const auto bytes = host.read_optional(variable_path(variable));
  if (!bytes) gaps.add(bytes.error());
  if (bytes && !*bytes) return;
  const auto flag = bytes ? parse_efi_flag(**bytes) : std::nullopt;
  if (bytes && !flag) gaps.add(malformed(variable_path(variable) + ": no variable of that name"));
  add_setting(facts, name, flag ? Cell{*flag ? "1" : "0"} : Cell{Null{}}, variable_path(variable),
              0);
}

std::vector<std::uint16_t> read_order(const Host& host, const std::string& variable,
                                      GapList& gaps) {
  const auto bytes = host.read_optional(variable_path(variable));
  if (!bytes) gaps.add(bytes.error());
  return bytes && *bytes ? parse_efi_boot_order(**bytes) : std::vector<std::uint16_t>{};
}

/// "Boot001A-8be4df61-…" → 26; none for BootOrder, BootCurrent and others.
std::optional<std::int64_t> option_number(std::string_view name) {
  constexpr std::size_t digits_at = 4, digits = 4;
  if (name.substr(0, digits_at) != "Boot" || name.substr(digits_at + digits) != global_guid)
    return std::nullopt;
  return to_integer(name.substr(digits_at, digits), 16);
}

struct ListedOption {
  std::int64_t number = 0;
  EfiBootOption option;
  std::string path;
};

std::vector<ListedOption> read_options(const Host& host, const std::vector<std::string>& paths,
                                       GapList& gaps) {
  std::vector<ListedOption> options;
  for (const std::string& path : paths) {
    const auto number = option_number(file_name(path));
    if (!number) continue;
    const auto bytes = host.read(path);
    if (vanished(bytes)) continue;
    if (!bytes) {
      gaps.add(bytes.error());
    } else if (auto option = parse_efi_boot_option(*bytes)) {
      options.push_back({*number, std::move(*option), path});
    } else {
      gaps.add(malformed(path + ": no boot option"));
    }
  }
  return options;
}

void name_disks(const Host& host, std::vector<ListedOption>& options) {
  const auto is_named = [](const ListedOption& one) { return !one.option.partition.empty(); };
  if (std::none_of(options.begin(), options.end(), is_named)) return;
  const auto tree = BlockTree::read(host);
  for (ListedOption& one : options)
    if (tree && is_named(one)) one.option.kind = kind_of_partition(*tree, one.option.partition);
}

void add_options(const std::vector<ListedOption>& options, const std::vector<std::uint16_t>& order,
                 const std::vector<std::uint16_t>& current, FactWriter& facts) {
  const auto place = [&](const ListedOption& one) {
    return std::find(order.begin(), order.end(), one.number) - order.begin();
  };
  std::ptrdiff_t first = static_cast<std::ptrdiff_t>(order.size());
  for (const ListedOption& one : options)
    if (one.option.is_active) first = std::min(first, place(one));
  for (const ListedOption& one : options) {
    const auto at = place(one);
    const bool listed = at < static_cast<std::ptrdiff_t>(order.size());
    facts.add(
        entry_table,
        {{"source", "firmware"},
         {"name", one.option.description},
         {"kind", one.option.kind},
         {"position", listed ? std::optional{static_cast<int>(at) + 1} : std::nullopt},
         {"is_active", one.option.is_active && listed},
         {"is_first", listed && at == first},
         {"is_current", current.empty() ? std::nullopt : std::optional{one.number == current[0]}},
         {"file", one.path}});
  }
}

/// The names of the variables; an error where there is EFI but its variables cannot be seen.
Result<std::vector<std::string>> list_variables(const Host& host) {
  const auto firmware = host.list_optional("/sys/firmware/efi");
  if (!firmware || firmware->empty()) return firmware;
  auto paths = host.list_optional(variables);
  if (paths && paths->empty()) return not_supported("efivarfs is not mounted");
  return paths;
}

void collect_firmware(const Host& host, FactWriter& facts) {
  GapList gaps;
  const auto paths = list_variables(host);
  for (const std::string_view table : {entry_table, setting_table}) {
    if (!paths) facts.impossible(table, efi_source, paths.error());
    if (paths && paths->empty()) facts.complete(table, efi_source, "this machine starts by BIOS");
  }
  if (!paths || paths->empty()) return;
  add_flag(host, "SecureBoot", "secure_boot", facts, gaps);
  add_flag(host, "SetupMode", "setup_mode", facts, gaps);
  auto options = read_options(host, *paths, gaps);
  name_disks(host, options);
  add_options(options, read_order(host, "BootOrder", gaps), read_order(host, "BootCurrent", gaps),
              facts);
  for (const std::string_view table : {entry_table, setting_table})
    gaps.report(facts, table, efi_source);
}

// --- folders of the EFI system partition

std::string system_id(const Host& host) {
  for (const char* path : {"/etc/os-release", "/usr/lib/os-release"})
    if (const auto text = host.read(path)) return to_lower(parse_os_release(*text)["ID"]);
  return "";
}

std::string folder_kind(const std::string& name, const std::string& id) {
  const std::string lower = to_lower(name);
  if (lower == "boot") return "fallback";
  if (lower == "microsoft" || lower == "apple") return "other_system";
  return lower == id ? "this_system" : "other";
}

bool is_empty(const Host& host, const std::string& folder) {
  const auto names = host.list_optional(folder);
  return names && names->empty();
}

/// Whether an EFI system partition must be somewhere and is not mounted: by fstab, whose mount
/// point is empty, or because the machine starts by EFI.
bool is_esp_missing(const Host& host, bool found_any) {
  bool expected = false;
  const auto text = host.read_optional("/etc/fstab");
  for (const FstabEntry& entry : parse_fstab(text ? text->value_or("") : "").entries) {
    const bool is_esp = entry.target == "/boot/efi" || entry.target == "/efi" ||
                        (entry.target == "/boot" && entry.type == "vfat");
    if (is_esp && is_empty(host, entry.target)) return true;
    expected = expected || is_esp;
  }
  const auto firmware = host.list_optional("/sys/firmware/efi");
  return !found_any && (expected || (firmware && !firmware->empty()));
}

void collect_folders(const Host& host, FactWriter& facts) {
  const std::string id = system_id(host);
  GapList gaps;
  const auto folders = esp_folders(host, gaps);
  for (const std::string& folder : folders) {
    const auto status = host.status(folder);
    if (!status && !vanished(status)) gaps.add(status.error());
    if (!status || status->kind != FileKind::folder) continue;
    const std::string name{file_name(folder)};
    facts.add(
        entry_table,
        {{"source", "esp"}, {"name", name}, {"kind", folder_kind(name, id)}, {"file", folder}});
  }
  if (is_esp_missing(host, !folders.empty()))
    gaps.add(not_supported("the EFI system partition is not mounted"));
  gaps.report(facts, entry_table, folder_source, folders.empty() ? "no such folder" : "");
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_grub(host, facts);
  collect_firmware(host, facts);
  collect_folders(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {entry_table, setting_table};

}  // namespace

extern const Collector boot_entry_collector{"boot_entry", 1, tables, collect};

}  // namespace mijian
