// The registered_* tables beside the facts: made in the connection's own temporary schema, so that
// a rule names them like any table while the snapshot itself stays as it was written.
#pragma once

#include "agent/core/result.h"
#include "agent/model/register.h"
#include "agent/store/database.h"

namespace mijian {

/// Makes every registered_* table, empty; those of an earlier judging are gone first.
Status make_registered_tables(Database& database);
/// The same, with the rows of a register.
Status attach_register(Database& database, const Register& registered);

}  // namespace mijian
