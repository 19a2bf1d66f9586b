// Sheets and rows as bytes between a worker and its parent. The parent trusts none of them.
#pragma once

#include <string>
#include <string_view>

#include "report/sheets/sheet_sink.h"

namespace mijian {

std::string frame_of(const SheetHead& sheet);
std::string frame_of(const SheetRow& row);
std::string frame_of(const Workbook& workbook);

/// Gives what a frame holds to the sink, or to the workbook when it is the last. Malformed for
/// bytes that none of the above wrote.
Status take_frame(std::string_view frame, SheetSink& sink, Workbook& workbook);

}  // namespace mijian
