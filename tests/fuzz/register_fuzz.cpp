// A register, terminal.json or tailoring from anywhere: refused, or rows that the schema takes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/model/terminal.h"
#include "agent/policy/load.h"
#include "agent/policy/registered_tables.h"

namespace {

/// What is written is read again, or the reader refuses what the writer says.
void read_terminal(std::string_view text) {
  const auto json = mijian::parse_json(text);
  if (!json) return;
  const auto terminal = mijian::terminal_from_json(*json);
  if (terminal && !mijian::terminal_from_json(mijian::to_json(*terminal))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const mijian::Pack pack = [] {
    mijian::Pack made;
    made.profiles["c"].name = "c";
    made.profiles["c"].rules = {"r"};
    made.profiles["c"].parameters["p"].value = std::int64_t{1};
    return made;
  }();
  (void)mijian::parse_tailoring(text, pack);
  read_terminal(text);
  const auto registered = mijian::parse_register(text);
  if (!registered) return 0;
  auto database = mijian::Database::in_memory();
  if (!database || !mijian::attach_register(*database, *registered)) std::abort();
  return 0;
}
