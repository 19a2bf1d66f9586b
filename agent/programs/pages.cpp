#include "agent/programs/pages.h"

#include <fmt/core.h>

#include <algorithm>

#include "agent/core/text.h"
#include "report/render/deviation_report.h"

namespace mijian {

Status check_formats(const std::string& formats) {
  const auto known = format_names();
  const auto asked = split(formats, ',');
  for (const std::string_view format : asked)
    if (std::count(asked.begin(), asked.end(), format) > 1)
      return malformed(fmt::format("format '{}' is named twice", format));
  for (const std::string_view format : asked)
    if (std::find(known.begin(), known.end(), format) == known.end())
      return not_found(fmt::format("format '{}'; there are {}", format,
                                   join({known.begin(), known.end()}, ", ")));
  return ok;
}

Status stage_pages(const Document& document, const LedgerRows& ledgers, const Options& options,
                   OutputFolder& folder) {
  for (const std::string_view format : split(options.formats, ',')) {
    const auto files = render(document, ledgers, options.pages, format);
    if (!files) return files.error().during(fmt::format("{} pages", format));
    for (const RenderedFile& file : *files)
      if (auto staged = folder.stage(file.name, file.content); !staged) return staged;
  }
  return ok;
}

}  // namespace mijian
