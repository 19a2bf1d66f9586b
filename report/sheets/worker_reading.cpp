#include "report/sheets/worker_reading.h"

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/core/worker.h"
#include "report/sheets/frame_spool.h"
#include "report/sheets/sheet_frames.h"

namespace mijian {
namespace {

// What it may compute is bounded by WorkerLimits::cpu_seconds; a busy machine takes longer over it.
constexpr std::chrono::minutes longest_reading{10};

// Runs in the worker: everything that is read goes out as a frame.
Status send_workbook(std::string_view bytes, const std::string& name, const SheetLimits& limits,
                     FrameWriter& out) {
  SheetEvents events;
  events.sheet = [&](const SheetHead& sheet) { return out.send(frame_of(sheet)); };
  events.row = [&](const SheetRow& row) { return out.send(frame_of(row)); };
  const auto read = read_workbook(bytes, name, limits, events);
  return read ? out.send(frame_of(*read)) : Status{read.error()};
}

/// Fills the spool in a worker; whatever is wrong with the file, or with the worker's frames, is
/// told here.
Status spool_workbook(const std::string& path, const SheetLimits& limits, FrameSpool& spool) {
  const std::string name{file_name(path)}, shown = "'" + display(name, 100) + "'";
  const auto bytes = read_file(path, limits.file_bytes);
  if (!bytes) return bytes.error().during(shown);
  Task reading{"read a workbook",
               [&](FrameWriter& out) { return send_workbook(*bytes, name, limits, out); }};
  reading.most_time = longest_reading;
  const SheetEvents nobody;
  Workbook workbook;
  SheetSink sink{workbook.format, limits, nobody};  // holds the bounds against the worker, too
  Status taken = ok, ended = ok;
  TaskEvents told;
  told.frame = [&](std::size_t, std::string_view frame) {
    if (taken) taken = take_frame(frame, sink, workbook);
    if (taken) taken = spool.add(frame);
  };
  told.finished = [&](std::size_t, const Status& status) { ended = status; };
  told.stop = [&] { return !taken; };
  const Status ran = run_tasks({reading}, {}, {}, 1, told);
  for (const Status& status : {taken, ran, ended})
    if (!status) return status.error().during(shown);
  return ok;
}

}  // namespace

Result<Workbook> read_workbook_in_worker(const std::string& path, const SheetLimits& limits,
                                         const SheetEvents& events) {
  auto spool = FrameSpool::create();
  if (!spool) return spool.error();
  if (auto spooled = spool_workbook(path, limits, *spool); !spooled) return spooled.error();
  Workbook workbook;
  SheetSink sink{workbook.format, limits, events};
  auto given =
      spool->give([&](std::string_view frame) { return take_frame(frame, sink, workbook); });
  if (!given) return given.error();
  return workbook;
}

}  // namespace mijian
