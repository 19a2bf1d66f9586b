// Reads a workbook in a worker (agent/core/worker.h), as foreign bytes have to be: what a hostile
// file could make of the reader happens where nothing can be written, started or sent.
#pragma once

#include <string>

#include "report/sheets/reading.h"

namespace mijian {

/// As read_workbook_file(), with the same events in this process, one row at a time, but only when
/// all of the file was read and is sound: meanwhile the rows wait on disk. So an error before the
/// first event is the file's, one after it the events' own. Besides the errors of reading there are
/// those of a worker that hangs (timed_out, after ten minutes) or dies (failed).
Result<Workbook> read_workbook_in_worker(const std::string& path, const SheetLimits& limits,
                                         const SheetEvents& events);

}  // namespace mijian
