#include "report/sheets/worker_reading.h"

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/core/worker.h"
#include "report/sheets/sheet_frames.h"

namespace mijian {
namespace {

// The worker waits for whoever takes the rows: a store may be slow. What it may compute is bounded
// by WorkerLimits::cpu_seconds.
constexpr std::chrono::minutes longest_reading{30};

// Runs in the worker: everything that is read goes out as a frame.
Status send_workbook(std::string_view bytes, const std::string& name, const SheetLimits& limits,
                     FrameWriter& out) {
  SheetEvents events;
  events.sheet = [&](const SheetHead& sheet) { return out.send(frame_of(sheet)); };
  events.row = [&](const SheetRow& row) { return out.send(frame_of(row)); };
  const auto read = read_workbook(bytes, name, limits, events);
  return read ? out.send(frame_of(*read)) : Status{read.error()};
}

}  // namespace

Result<Workbook> read_workbook_in_worker(const std::string& path, const SheetLimits& limits,
                                         const SheetEvents& events) {
  const std::string name{file_name(path)}, shown = "'" + display(name, 100) + "'";
  const auto bytes = read_file(path, limits.file_bytes);
  if (!bytes) return bytes.error().during(shown);
  Task reading{"read a workbook",
               [&](FrameWriter& out) { return send_workbook(*bytes, name, limits, out); }};
  reading.most_time = longest_reading;
  Workbook workbook;
  SheetSink sink{workbook.format, limits, events};  // holds the bounds against the worker, too
  Status taken = ok, ended = ok;
  TaskEvents told;
  told.frame = [&](std::size_t, std::string_view frame) {
    if (taken) taken = take_frame(frame, sink, workbook);
  };
  told.finished = [&](std::size_t, const Status& status) { ended = status; };
  told.stop = [&] { return !taken; };
  const Status ran = run_tasks({reading}, {}, {}, 1, told);
  if (!taken) return taken.error();
  if (!ran) return ran.error().during(shown);
  if (!ended) return ended.error().during(shown);
  return workbook;
}

}  // namespace mijian
