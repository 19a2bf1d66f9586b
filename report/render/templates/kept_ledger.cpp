#include "report/render/templates.h"

namespace mijian {

// The marking stands in the table's head: a browser repeats that on every page it prints.
const std::string_view kept_ledger_template = R"html(<section class="paper ledger kept">
<h1>{{title}}</h1>
<p class="filled head"><span>{{line_left}}</span><span>{{line_middle}}</span><span>{{line_right}}</span></p>
<table class="wide rows">
<thead>{{#marking}}<tr><th class="marking" colspan="{{span}}">{{marking}}</th></tr>
{{/marking}}<tr>{{#columns}}<th>{{.}}</th>{{/columns}}</tr></thead>
<tbody>
)html";

const std::string_view kept_row_template = "<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>\n";

const std::string_view kept_end_template = R"html(</tbody></table>
</section>
)html";

}  // namespace mijian
