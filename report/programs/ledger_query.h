// Which rows of a ledger a command is about: its day and its filters, as list and export take them.
#pragma once

#include <string>

#include "report/programs/desk.h"

namespace mijian {

/// --on, --where, --with, --after and --limit; malformed says which is wrong.
Result<LedgerQuery> query_of(Desk& desk, const LedgerKind& ledger, const DeskOptions& options);

/// The moment after a day YYYY-MM-DD, by this machine's clock.
Time end_of_day(const std::string& date);
/// Today, by this machine's clock; and how far it is east of Greenwich, in seconds.
std::string today();
std::int64_t utc_offset_now();

}  // namespace mijian
