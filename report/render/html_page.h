// What every HTML page is made of: values for templates, and the frame with the one style that the
// page's own policy lets a browser use. What a page says is not here.
#pragma once

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "report/render/deviation_report.h"
#include "report/render/page_frame.h"
#include "report/render/shown.h"

namespace mijian {

using TemplateData = kainjow::mustache::data;

TemplateData flag(bool value);
/// A text that a section may ask for: false when empty, so that {{#text}} is left out.
TemplateData text_or_nothing(const std::string& text);
TemplateData text_item(const std::string& text);

template <class Items, class Make>
TemplateData list_of(const Items& items, Make make) {
  TemplateData list{TemplateData::type::list};
  for (const auto& item : items) list.push_back(make(item));
  return list;
}

TemplateData field_data(const PageField& field);
/// Two fields a line of the form.
TemplateData lines_of_fields(const std::vector<PageField>& fields);

/// What every page has: its words, its 密级 line and its record number.
TemplateData frame_data(const std::string& level_line, const std::string& record_number,
                        const Reader& reader);

/// A whole file: the frame around its parts, the style as it is between them. `style` is ours,
/// never what others wrote; `page` has the data of a frame.
Result<std::string> whole_page(TemplateData page, std::string_view style, const std::string& title,
                               const std::string& page_class, const std::string& parts);

}  // namespace mijian
