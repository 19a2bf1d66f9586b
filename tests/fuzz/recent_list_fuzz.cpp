// The lists of recent files and bookmarks: XBEL, LibreOffice's registry, GTK's lines.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/recent_list.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& list : {mijian::parse_recent_xml(text), mijian::parse_office_registry(text),
                           mijian::parse_gtk_bookmarks(text)})
    for (const auto& entry : list.entries) {
      assert(entry.line > 0 && entry.uri.size() <= size);
      assert(entry.first.has_value() == entry.last.has_value());
      assert(!entry.first || *entry.first <= *entry.last);
    }
  return 0;
}
