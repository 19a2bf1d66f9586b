// What a person wrote on an inspection sheet, any bytes: it becomes a visit that reads back, or
// complaints.
#include <cstdint>
#include <cstdlib>

#include "agent/core/text.h"
#include "report/exchange/inspection.h"
#include "report/exchange/inspection_items.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  Answers answers;
  for (const std::string_view line : split(bytes, '\x1e'))  // items parted by record separators
    if (const auto pair = split_pair(line, '='))
      if (const InspectionItem* item = inspection_item_called(pair->first))
        answers[std::string{item->key}] = {std::string{pair->second}, "C5"};
  std::vector<SheetComplaint> complaints;
  const Visit visit = inspected_visit("01203C20001", "机密", answers, complaints);
  if (!complaints.empty() || !is_utf8(bytes)) return 0;
  Visit named = visit;
  named.snapshot = "sm3:00";
  const auto back = visit_from_json(to_json(named));
  if (!back || back->by_hand != visit.by_hand || back->identifiers != visit.identifiers)
    std::abort();
  return 0;
}
