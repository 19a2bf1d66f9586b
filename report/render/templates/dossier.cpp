#include "report/render/templates.h"

namespace mijian {

const std::string_view dossier_cover_template =
    R"html(<table class="paper details dossier" role="presentation">
<thead><tr><td><div class="running"><span class="level">{{words.level}}{{colon}}{{level_line}}</span><span>{{title}} {{record_number}}</span></div></td></tr></thead>
<tbody><tr><td>
<h1>{{title}}</h1>
<p class="under">{{under}}</p>
<table class="form"><tbody>{{#cover}}<tr>{{#pair}}<th>{{label}}</th><td{{#whole_line}} colspan="3"{{/whole_line}}>{{value}}</td>{{/pair}}</tr>
{{/cover}}</tbody></table>
)html";

const std::string_view dossier_parts_template =
    R"html({{#parts}}<h2>{{title}}{{#note}} <small>{{note}}</small>{{/note}}</h2>
{{#any_row}}<table class="wide">
<thead><tr>{{#columns}}<th>{{text}}</th>{{/columns}}</tr></thead>
<tbody>{{#rows}}<tr>{{#cells}}<td>{{text}}</td>{{/cells}}</tr>
{{/rows}}</tbody></table>{{/any_row}}
{{^any_row}}<p class="empty">{{empty}}</p>{{/any_row}}
{{/parts}}</td></tr></tbody></table>
)html";

const std::string_view dossier_style = R"css(
.dossier .label{margin:3mm auto}
.dossier h1{margin-bottom:1mm}
.dossier h2{margin-top:4mm}
.dossier .wide tr{break-inside:avoid}
.dossier .wide thead{display:table-header-group}
)css";

}  // namespace mijian
