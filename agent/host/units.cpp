// Units as systemd has them loaded, over D-Bus and without starting anything: root asks systemd on
// its own socket, others on the system bus if that already runs. Only ListUnits: the answer to
// ListUnitFiles would make systemd read every unit file and move its access time.
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "agent/core/shared_library.h"
#include "agent/core/text.h"
#include "agent/host/host.h"
#include "agent/host/host_state.h"
#include "agent/host/recorded_answers.h"

namespace mijian {
namespace {

constexpr const char* systemd_socket = "/run/systemd/private";
constexpr const char* bus_socket = "/run/dbus/system_bus_socket";
constexpr std::uint64_t patience = 10'000'000;  // microseconds for one answer
constexpr std::size_t most_units = 100'000;

/// What is used of libsystemd's D-Bus, which a target may lack: loaded when first needed.
struct SystemdLibrary {
  SharedLibrary library;
  decltype(&sd_bus_new) bus_new = nullptr;
  decltype(&sd_bus_set_address) set_address = nullptr;
  decltype(&sd_bus_set_bus_client) set_bus_client = nullptr;
  decltype(&sd_bus_start) start = nullptr;
  decltype(&sd_bus_unref) unref = nullptr;
  decltype(&sd_bus_message_new_method_call) new_method_call = nullptr;
  decltype(&sd_bus_message_set_auto_start) set_auto_start = nullptr;
  decltype(&sd_bus_message_unref) message_unref = nullptr;
  decltype(&sd_bus_message_enter_container) enter_container = nullptr;
  decltype(&sd_bus_message_exit_container) exit_container = nullptr;
  decltype(&sd_bus_message_read) read = nullptr;
  decltype(&sd_bus_call) call = nullptr;
};

Result<SystemdLibrary> load_library() {
  auto library = SharedLibrary::load("libsystemd", {"libsystemd.so.0"});
  if (!library) return library.error();
  SystemdLibrary systemd{std::move(*library)};
  systemd.library.find(systemd.bus_new, "sd_bus_new");
  systemd.library.find(systemd.set_address, "sd_bus_set_address");
  systemd.library.find(systemd.set_bus_client, "sd_bus_set_bus_client");
  systemd.library.find(systemd.start, "sd_bus_start");
  systemd.library.find(systemd.unref, "sd_bus_unref");
  systemd.library.find(systemd.new_method_call, "sd_bus_message_new_method_call");
  systemd.library.find(systemd.set_auto_start, "sd_bus_message_set_auto_start");
  systemd.library.find(systemd.message_unref, "sd_bus_message_unref");
  systemd.library.find(systemd.enter_container, "sd_bus_message_enter_container");
  systemd.library.find(systemd.exit_container, "sd_bus_message_exit_container");
  systemd.library.find(systemd.read, "sd_bus_message_read");
  systemd.library.find(systemd.call, "sd_bus_call");
  if (Status complete = systemd.library.complete(); !complete) return complete.error();
  return systemd;
}

// The library's own release functions are known only once it is loaded.
using Bus = std::unique_ptr<sd_bus, decltype(&sd_bus_unref)>;
using Message = std::unique_ptr<sd_bus_message, decltype(&sd_bus_message_unref)>;

/// Connecting to a socket that systemd holds for a bus not yet running would start that bus.
Result<bool> bus_has_clients(const Host& host) {
  auto sockets = host.read("/proc/net/unix", 64u << 20);
  if (!sockets) return sockets.error();
  for (const std::string_view line : lines_of(*sockets)) {
    const auto words = words_of(line);  // Num RefCount Protocol Flags Type St Inode Path
    if (words.size() != 8 || words[5] != "03") continue;
    if (words[7] == bus_socket || words[7] == std::string{"/var"} + bus_socket) return true;
  }
  return false;
}

struct Address {
  std::string socket;
  bool is_bus = false;
};

Result<Address> where_to_ask(const Host& host) {
  auto own = host.exists(systemd_socket);
  if (own && *own && ::geteuid() == 0) return Address{systemd_socket, false};
  auto bus = host.exists(bus_socket);
  if (!bus) return bus.error();
  if (!*bus) return not_supported(std::string{"no system bus: "} + bus_socket + " is absent");
  auto running = bus_has_clients(host);
  if (!running) return running.error();
  if (!*running) return not_supported("the system bus is not running, and asking would start it");
  return Address{bus_socket, true};
}

Error bus_error(int code) {
  if (code == -EHOSTUNREACH || code == -ECONNREFUSED)
    return not_supported("systemd does not answer on D-Bus");
  return system_error(-code, "systemd on D-Bus");
}

Result<Bus> connect_to(const SystemdLibrary& systemd, const Address& address) {
  sd_bus* raw = nullptr;
  if (const int code = systemd.bus_new(&raw); code < 0) return bus_error(code);
  Bus bus{raw, systemd.unref};
  int code = systemd.set_address(raw, ("unix:path=" + address.socket).c_str());
  if (code >= 0 && address.is_bus) code = systemd.set_bus_client(raw, 1);
  if (code >= 0) code = systemd.start(raw);
  if (code < 0) return bus_error(code);
  return bus;
}

Result<Message> list_units(const SystemdLibrary& systemd, const Bus& bus) {
  sd_bus_message* raw = nullptr;
  int code = systemd.new_method_call(bus.get(), &raw, "org.freedesktop.systemd1",
                                     "/org/freedesktop/systemd1",
                                     "org.freedesktop.systemd1.Manager", "ListUnits");
  const Message request{raw, systemd.message_unref};
  if (code >= 0) code = systemd.set_auto_start(raw, 0);
  sd_bus_message* answer = nullptr;
  if (code >= 0) code = systemd.call(bus.get(), raw, patience, nullptr, &answer);
  if (code < 0) return bus_error(code);
  return Message{answer, systemd.message_unref};
}

Result<std::vector<UnitState>> read_units(const SystemdLibrary& systemd, const Message& answer) {
  std::vector<UnitState> units;
  int code = systemd.enter_container(answer.get(), 'a', "(ssssssouso)");
  while (code >= 0) {
    const char *name = nullptr, *load = nullptr, *active = nullptr, *sub = nullptr,
               *passed = nullptr;
    std::uint32_t job = 0;
    code = systemd.read(answer.get(), "(ssssssouso)", &name, &passed, &load, &active, &sub, &passed,
                        &passed, &job, &passed, &passed);
    if (code == 0) break;
    if (code < 0) return bus_error(code);
    if (units.size() == most_units) return too_large("more units than systemd can have");
    units.push_back({name, load, active, sub, {}});
  }
  if (code < 0) return bus_error(code);
  std::sort(units.begin(), units.end(),
            [](const UnitState& a, const UnitState& b) { return a.name < b.name; });
  return units;
}

Result<std::vector<UnitState>> live_units(const Host& host) {
  auto address = where_to_ask(host);
  if (!address) return address.error();
  auto systemd = load_library();
  if (!systemd) return systemd.error();
  auto bus = connect_to(*systemd, *address);
  if (!bus) return bus.error();
  auto answer = list_units(*systemd, *bus);
  if (!answer) return answer.error();
  return read_units(*systemd, *answer);
}

}  // namespace

Result<std::vector<UnitState>> Host::units() const {
  if (state_->kind == HostKind::offline) return not_offline("the state of units");
  if (state_->kind == HostKind::live) return live_units(*this);
  auto text = state_->saved_answer("units.json");
  if (!text) return text.error();
  return parse_units(*text);
}

}  // namespace mijian
