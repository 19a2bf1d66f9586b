#include "report/render/html_page.h"

#include "report/render/page_frame.h"
#include "report/render/templates.h"
#include "report/render/words.h"

namespace mijian {
TemplateData flag(bool value) {
  return value ? TemplateData::type::bool_true : TemplateData::type::bool_false;
}

TemplateData text_or_nothing(const std::string& text) {
  return text.empty() ? flag(false) : TemplateData{text};
}

TemplateData text_item(const std::string& text) { return TemplateData{"text", text}; }

TemplateData field_data(const PageField& field) {
  TemplateData one;
  one.set("label", field.label);
  one.set("value", field.value);
  one.set("whole_line", flag(false));
  return one;
}

TemplateData lines_of_fields(const std::vector<PageField>& fields) {
  TemplateData lines{TemplateData::type::list};
  for (std::size_t i = 0; i < fields.size(); i += 2) {
    TemplateData pair{TemplateData::type::list};
    TemplateData first = field_data(fields[i]);
    first.set("whole_line", flag(i + 1 == fields.size()));
    pair.push_back(first);
    if (i + 1 < fields.size()) pair.push_back(field_data(fields[i + 1]));
    lines.push_back(TemplateData{"pair", pair});
  }
  return lines;
}

TemplateData frame_data(const std::string& level_line, const std::string& record_number,
                        const Reader& reader) {
  TemplateData words;
  for (const PageWord& word : page_words)
    words.set(std::string{word.key}, std::string{word.text.in(reader.language)});
  TemplateData page;
  page.set("words", words);
  const bool zh = reader.language == Language::zh;
  page.set("colon", zh ? "：" : ": ");
  page.set("semicolon", zh ? "；" : "; ");
  page.set("lang", reader.language == Language::zh ? "zh-CN" : "en");
  page.set("level_line", level_line);
  page.set("record_number", record_number);
  return page;
}

Result<std::string> whole_page(TemplateData page, std::string_view style, const std::string& title,
                               const std::string& page_class, const std::string& parts) {
  auto digest = style_digest(style);
  if (!digest) return digest.error().during("style of the page");
  page.set("style_digest", *digest);
  page.set("page_title", title);
  page.set("page_class", page_class);
  auto head = rendered(head_template, page);
  auto body = rendered(body_template, page);
  auto end = rendered(end_template, page);
  if (!head || !body || !end) return first_error(head, body, end);
  return *head + std::string{style} + *body + parts + *end;
}

}  // namespace mijian
