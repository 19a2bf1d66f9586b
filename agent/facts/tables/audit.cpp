#include "agent/facts/schema.h"

namespace mijian {
namespace {

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

constexpr Table tables[] = {
    {"audit_rule", "Rules of Linux auditd as its files give them, in the order they load.",
     audit_rule_columns},
    {"auditd_setting", "Settings of auditd.conf.", auditd_setting_columns},
    {"journald_setting", "Settings of journald.conf and its drop-ins.", journald_setting_columns},
    {"log_file", "Log files below /var/log and the auditd log folder.", log_file_columns},
    {"rsyslog_rule", "What rsyslog writes where.", rsyslog_rule_columns},
};

}  // namespace

extern const TableGroup audit_group{"audit", tables};

}  // namespace mijian
