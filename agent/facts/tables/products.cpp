#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column security_product_columns[] = {
    {"id", Type::text, required, plain, "entry of the catalogue"},
    {"name", Type::text, required, plain, "product, in Chinese where it has such a name"},
    {"category", Type::text, required, plain,
     "antivirus, host_audit, access_control, intrusion, firewall, integrity, device_control, tool "
     "…"},
    {"vendor", Type::text, nullable, plain, "maker"},
    {"present", Type::integer, nullable, plain,
     "1 when a signal that proves it is there; NULL when none is but some could not be looked at"},
    {"running", Type::integer, nullable, plain,
     "1 when a process or an active unit was seen; NULL when neither could be looked at"},
    {"enabled", Type::integer, nullable, plain,
     "1 when its unit starts by itself; NULL when unknown or it has none"},
    {"version", Type::text, nullable, plain, "of its package"},
    {"signatures_at", Type::time, nullable, plain,
     "date of its newest signatures; NULL when it has none or they are unreadable"},
    {"signals", Type::text, required, plain,
     "which of package, unit, process, path hit, separated by blanks; none"},
};

constexpr Column security_product_signal_columns[] = {
    {"product", Type::text, required, plain, "entry of the catalogue"},
    {"signal", Type::text, required, plain, "package, unit, process or path"},
    {"value", Type::text, required, plain, "what was looked for"},
    {"hit", Type::integer, nullable, plain, "1 found, 0 not there, NULL could not be looked at"},
    {"found", Type::text, nullable, plain, "what was found: version, state, path"},
};

constexpr Column tool_self_columns[] = {
    {"program", Type::text, required, plain, "mijian or mijiand"},
    {"version", Type::text, nullable, plain,
     "of the program that collected; NULL for one that lay beside it"},
    {"path", Type::text, required, plain, "its file"},
    {"digest_sm3", Type::text, nullable, plain, "sm3: and 64 hex digits; NULL when unreadable"},
    {"digest_sha256", Type::text, nullable, plain,
     "sha256: and 64 hex digits; NULL when unreadable"},
};

constexpr Table tables[] = {
    {"security_product", "One row for each product of the catalogue: what its signals say.",
     security_product_columns},
    {"security_product_signal", "Each signal looked for.", security_product_signal_columns},
    {"tool_self", "The programs of this tool: what collected, and the monitor beside it.",
     tool_self_columns, 3},
};

}  // namespace

extern const TableGroup product_group{"products", tables};

}  // namespace mijian
