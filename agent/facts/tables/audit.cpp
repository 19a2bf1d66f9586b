#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column audit_event_count_columns[] = {
    {"type", Type::text, required, plain, "of the record: SYSCALL, USER_AUTH, CONFIG_CHANGE …"},
    {"count", Type::integer, required, plain, "records of it in the log and its rotations"},
    {"failures", Type::integer, required, plain,
     "how many of them say success=no, res=failed or res=0"},
    {"first_at", Type::time, required, plain, "the earliest of them"},
    {"last_at", Type::time, required, plain, "the latest of them"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when the latest is after 启用时间, or when that is not declared"},
    {"file", Type::text, required, plain, "the log that auditd writes to now"},
};

constexpr Column audit_kernel_rule_columns[] = {
    {"position", Type::integer, required, plain, "order in which the kernel lists it, from 1"},
    {"kind", Type::text, required, plain, "watch, syscall or control (never, exclude …)"},
    {"text", Type::text, required, plain, "as auditctl would set it; calls and values are numbers"},
    {"path", Type::text, nullable, plain, "as in audit_rule"},
    {"permissions", Type::text, nullable, plain, "as in audit_rule"},
    {"syscalls", Type::text, nullable, plain, "as in audit_rule"},
    {"arch", Type::text, nullable, plain, "as in audit_rule, whatever stands before it"},
    {"key", Type::text, nullable, plain, "as in audit_rule"},
    {"normal", Type::text, nullable, plain, "as in audit_rule"},
};

constexpr Column audit_kernel_status_columns[] = {
    {"enabled", Type::integer, required, plain,
     "0 off, 1 on, 2 on and locked until the next start"},
    {"failure", Type::integer, required, plain,
     "when a record is lost: 0 nothing, 1 a message, 2 the kernel halts"},
    {"has_daemon", Type::integer, required, plain, "1 when a process takes the records"},
    {"rate_limit", Type::integer, required, plain, "records a second, 0 for no limit"},
    {"backlog_limit", Type::integer, required, plain, "records that may wait"},
    {"lost", Type::integer, required, plain, "records lost since the start"},
};

constexpr Column audit_log_state_columns[] = {
    {"file", Type::text, required, plain, "the log of auditd, or a rotation of it"},
    {"records", Type::integer, required, plain, "lines that are records"},
    {"unparsable", Type::integer, required, plain,
     "lines that are none: damaged, cut, or not written by auditd"},
    {"first_at", Type::time, nullable, plain, "earliest record; NULL when it holds none"},
    {"last_at", Type::time, nullable, plain, "latest record; NULL when it holds none"},
};

constexpr Column audit_rule_columns[] = {
    {"position", Type::integer, required, plain, "order in which auditctl loads it, from 1"},
    {"kind", Type::text, required, plain, "watch, syscall or control (-D, -b, -f, -e …)"},
    {"text", Type::text, required, plain, "the rule as written, blanks folded"},
    {"path", Type::text, nullable, plain, "of a watch (-w, or -F path=, -F dir=)"},
    {"permissions", Type::text, nullable, plain, "of a watch, letters sorted: arwx"},
    {"syscalls", Type::text, nullable, plain, "of a syscall rule, sorted, separated by commas"},
    {"key", Type::text, nullable, plain, "-k or -F key="},
    {"file", Type::text, required, plain, "audit.rules or a file of rules.d"},
    {"line", Type::integer, required, plain, "line in it"},
    {"arch", Type::text, nullable, plain,
     "which calls a watch or syscall rule holds for: b64, b32, native (calls named without an "
     "arch), both, or none when a rule with never takes them all; NULL for a control, an unknown "
     "arch, or when a rule with never takes a part",
     3},
    {"normal", Type::text, nullable, plain,
     "one text for all ways of writing one rule; NULL for a control, or when a part of it is not "
     "understood",
     3},
    {"withheld_by", Type::text, nullable, plain,
     "file:line of the rule with never that takes this one, or a part of it; NULL when none does",
     3},
};

constexpr Column auditd_setting_columns[] = {
    {"name", Type::text, required, plain, "log_file, max_log_file_action …, lower case"},
    {"value", Type::text, required, plain, "as written"},
    {"file", Type::text, required, plain, "/etc/audit/auditd.conf"},
    {"line", Type::integer, required, plain, "line in it; the last one of a name wins"},
    {"in_force", Type::integer, required, plain, "1 for the line that wins"},
};

constexpr Column journald_setting_columns[] = {
    {"name", Type::text, required, plain, "Storage, SystemMaxUse …"},
    {"value", Type::text, required, plain, "as written"},
    {"file", Type::text, required, plain, "journald.conf or a drop-in"},
    {"line", Type::integer, required, plain, "line in it"},
    {"in_force", Type::integer, required, plain, "1 for the one that wins"},
};

constexpr Column log_file_columns[] = {
    {"path", Type::text, required, plain, "a log of the system, rotated ones too"},
    {"family", Type::text, required, plain, "the log it is a rotation of: /var/log/syslog"},
    {"size_bytes", Type::integer, required, plain, "as stored"},
    {"modified_at", Type::time, required, plain, "last written"},
    {"mode", Type::text, required, plain, "four octal digits"},
    {"user_id", Type::integer, required, plain, "owner"},
    {"group_id", Type::integer, required, plain, "group"},
};

constexpr Column log_retention_columns[] = {
    {"family", Type::text, required, plain, "a log of the system or of auditd that is there"},
    {"oldest_at", Type::time, nullable, plain,
     "its oldest record: the first line with a time in its oldest file, packed ones too; NULL when "
     "that could not be read or says no time"},
    {"newest_at", Type::time, nullable, plain,
     "when the newest file that holds anything was written"},
    {"limit_by", Type::text, required, plain,
     "what ends its life: time, size, nothing (kept for ever, or never rotated), or unknown"},
    {"rotations", Type::integer, nullable, plain,
     "old files kept by configuration, -1 for all; NULL when nothing rotates it"},
    {"period", Type::text, nullable, plain,
     "hourly, daily, weekly, monthly, yearly or size; NULL when nothing rotates it"},
    {"max_age_days", Type::integer, nullable, plain, "maxage; NULL when none is set"},
    {"kept_days", Type::integer, nullable, plain,
     "days that the configuration keeps for sure; NULL when size decides, or nothing"},
    {"file", Type::text, nullable, plain,
     "of logrotate, or auditd.conf; NULL when nothing rotates it"},
    {"line", Type::integer, nullable, plain, "where its block begins, or the setting stands"},
};

constexpr Column rsyslog_rule_columns[] = {
    {"selector", Type::text, required, plain,
     "as written: auth,authpriv.*; * for RainerScript actions without one"},
    {"target", Type::text, required, plain,
     "a file, or @host / @@host for another machine; omfile and omfwd actions are written the same "
     "way"},
    {"kind", Type::text, required, plain, "file, remote, user, pipe, discard or other"},
    {"file", Type::text, required, plain, "rsyslog.conf or an included file"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column journal_file_columns[] = {
    {"path", Type::text, required, plain, "a file of the systemd journal"},
    {"state", Type::text, required, plain, "online, offline, archived or unreadable"},
    {"sequence_id", Type::text, nullable, plain,
     "which count its entries belong to, 32 hex digits"},
    {"first_sequence", Type::integer, nullable, plain, "number of its first entry"},
    {"last_sequence", Type::integer, nullable, plain, "number of its last entry"},
    {"entries", Type::integer, nullable, plain, "how many it holds"},
    {"first_at", Type::time, nullable, plain, "time of its first entry"},
    {"last_at", Type::time, nullable, plain, "time of its last entry"},
    {"size_bytes", Type::integer, required, plain, "as stored"},
};

constexpr Column log_sign_columns[] = {
    {"sign", Type::text, required, plain,
     "gap, emptied, shortened, rotation_missing, sequence_gap, zeroed_record, login_hole, "
     "late_start, "
     "clock_set_back, logging_stopped or unreadable"},
    {"source", Type::text, required, plain, "the log, journal or record it was seen in"},
    {"from_time", Type::time, nullable, plain, "where it begins"},
    {"to_time", Type::time, nullable, plain, "where it ends"},
    {"hours", Type::integer, nullable, plain, "whole hours between them"},
    {"up_hours", Type::integer, nullable, plain,
     "whole hours of these in which boots, logins or other logs show the machine up; NULL when "
     "nothing "
     "tells"},
    {"usual_hours", Type::integer, nullable, plain,
     "of a gap: silences of the log up to this are ordinary, twice what it has in most weeks; a "
     "quiet log has long ones"},
    {"count", Type::integer, nullable, plain, "entries or records that are missing or zeroed"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when it ends after 启用时间, or when that is not declared"},
    {"file", Type::text, required, plain, "the file that shows it"},
    {"line", Type::integer, nullable, plain, "the line behind it; NULL where lines mean nothing"},
};

constexpr Column time_source_columns[] = {
    {"daemon", Type::text, required, plain,
     "chrony, ntpd, ntpsec, openntpd, systemd-timesyncd or ntpdate"},
    {"server", Type::text, nullable, plain,
     "name or address as written; NULL for a clock of the machine's own, and for the servers that "
     "systemd-timesyncd has compiled in"},
    {"kind", Type::text, required, plain,
     "server, pool, peer, local, refclock, or fallback (asked when no other is set)"},
    {"is_public", Type::integer, nullable, plain,
     "1 when the server is outside private networks, by its address or name; NULL for those that "
     "are compiled in"},
    {"is_enabled", Type::integer, nullable, plain,
     "1 when the daemon starts by itself; NULL when its unit files do not tell"},
    {"file", Type::text, required, plain, "where it is set; the unit for what is compiled in"},
    {"line", Type::integer, nullable, plain, "line in it; NULL for what is compiled in"},
    {"stock", Type::text, nullable, plain,
     "time when stock-hosts.json knows it as a default that comes with the system"},
};

constexpr Table tables[] = {
    {"audit_event_count", "What auditd recorded, by type of record.", audit_event_count_columns, 3},
    {"audit_kernel_rule", "Rules of Linux audit as the running kernel holds them.",
     audit_kernel_rule_columns, 3},
    {"audit_kernel_status", "At most one row: the state of Linux audit in the running kernel.",
     audit_kernel_status_columns, 3},
    {"audit_log_state", "Files of the auditd log and how many lines of them are records.",
     audit_log_state_columns, 3},
    {"audit_rule", "Rules of Linux auditd as its files give them, in the order they load.",
     audit_rule_columns},
    {"auditd_setting", "Settings of auditd.conf.", auditd_setting_columns},
    {"journal_file", "Files of the systemd journal.", journal_file_columns, 2},
    {"journald_setting", "Settings of journald.conf and its drop-ins.", journald_setting_columns},
    {"log_file", "Log files below /var/log and the auditd log folder.", log_file_columns},
    {"log_retention",
     "How far back the logs of the system reach, and how long their rotation keeps them.",
     log_retention_columns, 3},
    {"log_sign",
     "Signs that records were cut, emptied or switched off; each may have honest reasons.",
     log_sign_columns, 2},
    {"rsyslog_rule", "What rsyslog writes where.", rsyslog_rule_columns},
    {"time_source", "Where the time comes from, as the time daemons are configured.",
     time_source_columns, 3},
};

}  // namespace

extern const TableGroup audit_group{"audit", tables};

}  // namespace mijian
