#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column collection_columns[] = {
    {"table_name", Type::text, required, plain, "the table that was to be filled"},
    {"source", Type::text, required, plain, "a path, or the name of an interface"},
    {"state", Type::text, required, plain, "complete, partial or impossible"},
    {"reason", Type::text, nullable, plain, "why not complete, or what complete found"},
    {"covers_from", Type::time, nullable, plain, "history: how far back it reaches"},
    {"covers_to", Type::time, nullable, plain, "history: up to when"},
};

constexpr Column collector_run_columns[] = {
    {"collector", Type::text, required, plain, "its name"},
    {"version", Type::integer, required, plain, "its version"},
    {"tables", Type::text, required, plain, "the tables it fills, separated by blanks"},
};

constexpr Column schema_column_columns[] = {
    {"table_name", Type::text, required, plain, "a table of this snapshot"},
    {"name", Type::text, required, plain, "its column"},
    {"type", Type::text, required, plain, "integer, text or time"},
    {"nullable", Type::integer, required, plain, "1 when it may be NULL"},
    {"sensitivity", Type::text, required, plain, "plain, personal or content"},
    {"meaning", Type::text, required, plain, "what it means"},
    {"since", Type::integer, required, plain, "schema version that brought it"},
};

constexpr Table tables[] = {
    {"collection", "What became of each source of each table.", collection_columns},
    {"collector_run", "Which collectors ran, in which version.", collector_run_columns},
    {"schema_column", "The columns this snapshot was written with.", schema_column_columns},
};

}  // namespace

extern const TableGroup coverage_group{"coverage", tables};

}  // namespace mijian
