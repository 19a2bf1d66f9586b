#include "report/render/dossier_page.h"

#include "report/render/html_page.h"
#include "report/render/templates.h"

namespace mijian {
namespace {

TemplateData part_data(const DossierPart& part) {
  TemplateData one;
  one.set("title", part.title);
  one.set("note", text_or_nothing(part.note));
  one.set("empty", part.empty);
  one.set("any_row", flag(!part.rows.empty()));
  one.set("columns", list_of(part.columns, text_item));
  one.set("rows", list_of(part.rows, [](const std::vector<std::string>& row) {
            return TemplateData{"cells", list_of(row, text_item)};
          }));
  return one;
}

}  // namespace

Result<std::string> dossier_html(const DossierPage& page) {
  TemplateData data = frame_data(page.level_line, page.number, Reader{page.language, 0});
  data.set("title", page.title);
  data.set("under", page.under);
  data.set("cover", lines_of_fields(page.cover));
  data.set("parts", list_of(page.parts, part_data));
  auto cover = rendered(dossier_cover_template, data);
  auto parts = rendered(dossier_parts_template, data);
  if (!cover || !parts) return first_error(cover, parts);
  std::string style = std::string{page_style} + std::string{dossier_style}, label;
  if (!page.label.empty()) {
    auto element = label_element(page.label.front());
    if (!element) return element;
    label = std::move(*element);
    style += label_style(page.design, page.label);
  }
  return whole_page(std::move(data), style, page.title + " " + page.number, "report",
                    *cover + label + *parts);
}

}  // namespace mijian
