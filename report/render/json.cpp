#include "agent/model/document_json.h"
#include "report/render/deviation_report.h"

namespace mijian {

RenderedFiles render_json(const Document& document, const LedgerRows&, Language) {
  return std::vector<RenderedFile>{{"findings.json", to_json(document).dump() + "\n"}};
}

}  // namespace mijian
