#include "report/render/kept_ledger.h"

#include "report/render/page_frame.h"
#include "report/render/templates.h"

namespace mijian {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

data list_of(const std::vector<std::string>& texts) {
  data list{data::type::list};
  for (const std::string& text : texts) list.push_back(text);
  return list;
}

}  // namespace

struct KeptLedger::Row {
  mustache compiled{std::string{kept_row_template}};
};

KeptLedger::KeptLedger(Language language) : language_{language}, row_{std::make_unique<Row>()} {}
KeptLedger::KeptLedger(KeptLedger&&) noexcept = default;
KeptLedger::~KeptLedger() = default;

Result<std::string> KeptLedger::start(const std::string& title) const {
  auto digest = style_digest(page_style);
  if (!digest) return digest.error().during("style of the page");
  data page;
  page.set("lang", language_ == Language::zh ? "zh-CN" : "en");
  page.set("style_digest", *digest);
  page.set("page_title", title);
  page.set("page_class", "ledgers");
  auto head = rendered(head_template, page);
  auto body = rendered(body_template, page);
  if (!head || !body) return first_error(head, body);
  return *head + std::string{page_style} + *body;
}

Result<std::string> KeptLedger::head(const KeptLedgerHead& head) const {
  data page;
  page.set("title", head.title);
  page.set("line_left", head.line_left);
  page.set("line_middle", head.line_middle);
  page.set("line_right", head.line_right);
  page.set("span", std::to_string(head.columns.size()));
  page.set("marking", head.marking.empty() ? data{data::type::bool_false} : data{head.marking});
  page.set("columns", list_of(head.columns));
  return rendered(kept_ledger_template, page);
}

std::string KeptLedger::row(const std::vector<std::string>& cells) const {
  return row_->compiled.render(data{"cells", list_of(cells)});
}

std::string KeptLedger::foot() const { return std::string{kept_end_template}; }

std::string KeptLedger::end() const { return std::string{end_template}; }

}  // namespace mijian
