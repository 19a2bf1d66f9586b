// What auditd recorded of media: mounts and files below their places, the devices of USBGuard, and
// the services that systemd started for them.
#include <map>

#include "agent/collectors/audit/audit_record.h"
#include "agent/collectors/audit/auditd_setting.h"
#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/storage/media_trace.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view default_log = "/var/log/audit/audit.log";

/// "media-alice-MY\x20STICK" as systemd writes the path /media/alice/MY STICK.
std::string unescaped_path(std::string_view unit) {
  std::string path = "/";
  for (std::size_t at = 0; at < unit.size(); ++at) {
    const auto code = unit[at] == '\\' && at + 3 < unit.size() && unit[at + 1] == 'x'
                          ? to_integer(unit.substr(at + 2, 2), 16)
                          : std::nullopt;
    if (code && *code >= 0) {
      path += static_cast<char>(*code);
      at += 3;
    } else {
      path += unit[at] == '-' ? '/' : unit[at];
    }
  }
  return path;
}

/// What stands behind a name in a rule of USBGuard: id 0951:1666, serial "…".
std::string after(std::string_view rule, std::string_view name) {
  const auto at = rule.find(" " + std::string{name} + " ");
  if (at == std::string_view::npos) return {};
  rule.remove_prefix(at + name.size() + 2);
  if (rule.substr(0, 1) == "{") return std::string{rule.substr(0, rule.find('}'))};
  if (rule.substr(0, 1) != "\"") return std::string{rule.substr(0, rule.find(' '))};
  std::string text;
  for (std::size_t end = 1; end < rule.size() && rule[end] != '"'; ++end) {
    if (rule[end] == '\\' && end + 1 < rule.size()) ++end;
    text += rule[end];
  }
  return text;
}

/// The interface classes in "{ 08:06:50 03:01:01 }" that concern media.
std::string kind_of_interfaces(std::string_view interfaces) {
  for (const std::string_view word : words_of(interfaces)) {
    if (word.substr(0, 3) == "08:") return "storage";
    if (word == "06:01:01") return "phone";
  }
  return {};
}

std::optional<MediaPlace> place_of_rule(std::string_view rule) {
  const std::string id = after(rule, "id");
  MediaPlace place;
  place.kind = kind_of_interfaces(after(rule, "with-interface"));
  if (place.kind.empty() || id.size() != 9 || id[4] != ':') return std::nullopt;
  place.device_key = usb_device_key(to_lower(id.substr(0, 4)), to_lower(id.substr(5)),
                                    after(rule, "serial"), after(rule, "via-port"));
  return place;
}

class AuditTraces {
 public:
  explicit AuditTraces(const MediaSearch& search) : search_{search} {}

  void take(const FoundLine& line, const LogFamily& family) {
    const auto record = parse_audit_record(line.line.message);
    if (!record) return;
    if (record->type == "SYSCALL") {
      event_ = record->serial, user_ = user_of(*record);
      return;
    }
    if (record->type == "PATH")
      add(*record, search_.places.of_path(record->text("name")), line, family);
    else if (record->type == "USER_DEVICE")
      add(*record, place_of_rule(record->text("device_rule")), line, family);
    else if (record->type == "SERVICE_START")
      add(*record, place_of_unit(record->text("unit")), line, family);
  }

 private:
  std::string user_of(const AuditRecord& record) const {
    const auto id = to_integer(record.field("auid"));
    constexpr std::int64_t nobody = 4'294'967'295;
    if (!id || *id < 0 || *id == nobody) return {};
    const std::string name = search_.homes.user_of(*id);
    return name.empty() ? std::to_string(*id) : name;
  }

  // udisks lets "clean-mount-point@media-alice-STICK" wait for the end of a mount.
  std::optional<MediaPlace> place_of_unit(std::string_view unit) const {
    constexpr std::string_view cleaner = "clean-mount-point@", check = "systemd-fsck@";
    constexpr std::string_view by_uuid = "/dev/disk/by-uuid/";
    if (unit.substr(0, cleaner.size()) == cleaner)
      return search_.places.of_path(unescaped_path(unit.substr(cleaner.size())));
    if (unit.substr(0, check.size()) != check) return std::nullopt;
    const std::string path = unescaped_path(unit.substr(check.size()));
    if (path.substr(0, by_uuid.size()) != by_uuid) return std::nullopt;
    // What is checked at its start may well be a disk of the machine's own.
    return MediaPlace{"unknown", {}, {}, path.substr(by_uuid.size()), {}, {}};
  }

  // One event tells of a place by several records: the folder, the file, the link.
  void add(const AuditRecord& record, std::optional<MediaPlace> place, const FoundLine& line,
           const LogFamily& family) {
    if (!place) return;
    const std::string key = place->key();
    if (last_event_[key] == record.serial) return;
    last_event_[key] = record.serial;
    if (last_event_.size() > MediaTraces::most_rows) last_event_.clear();
    search_.traces.add({"audit_log", record.serial == event_ ? user_ : user_of(record),
                        std::move(*place), record.at, record.at, TimeQuality::exact,
                        family.files[line.file], line.number});
  }

  const MediaSearch& search_;
  std::int64_t event_ = 0;  // whose user is known
  std::string user_;
  std::map<std::string, std::int64_t> last_event_;
};

/// The time of the first record of a log.
std::optional<Time> first_time(const Host& host, const std::string& file) {
  auto stream = LogStream::open(host, file);
  if (!stream) return std::nullopt;
  std::string head(16u << 10, '\0');
  const auto size = stream->read(head.data(), head.size());
  if (!size) return std::nullopt;
  head.resize(*size);
  for (const std::string_view line : lines_of(head))
    if (const auto record = parse_audit_record(line)) return record->at;
  return std::nullopt;
}

const std::vector<std::string>& needles() {
  // A path with a blank is written in hex digits: "/media/", "/mnt/".
  static const std::vector<std::string> all{"type=SYSCALL",
                                            "/media/",
                                            "/mnt/",
                                            "2F6D656469612F",
                                            "2F6D6E742F",
                                            "\"/mnt\"",
                                            "type=USER_DEVICE",
                                            "clean-mount-point@",
                                            "systemd-fsck@"};
  return all;
}

}  // namespace

void add_audit_traces(const MediaSearch& search) {
  const auto configured = auditd_log_file(search.host);
  if (!configured) search.facts.gap(media_trace_table, auditd_conf_path, configured.error());
  const std::string log = configured.value_or(std::string{default_log});
  const auto families = find_log_families(search.host, {log});
  if (!families) return search.facts.impossible(media_trace_table, log, families.error());
  if (families->empty()) return search.facts.complete(media_trace_table, log, "no such file");
  const LogFamily& family = families->front();
  AuditTraces traces{search};
  const LogSubscriber subscriber{needles(),
                                 [&](const FoundLine& line) { traces.take(line, family); }};
  for (const LogReport& report : read_logs(search.host, family, search.zone.zone, {subscriber}))
    if (!report.outcome && report.outcome.error().cause() != Cause::not_found)
      search.facts.gap(media_trace_table, report.path, report.outcome.error());
  std::optional<Time> from, to;
  for (const std::string& file : family.files)
    if (!from) from = first_time(search.host, file);
  if (const auto status = search.host.status_followed(family.files.back())) to = status->modified;
  search.facts.covers(media_trace_table, log, from, to);
}

}  // namespace mijian
