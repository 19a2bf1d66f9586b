#include "report/render/templates.h"

namespace mijian {

const std::string_view ledger_template = R"html(<section class="paper ledger">
<div class="running"><span class="level">{{words.level}}{{colon}}{{level_line}}</span><span>{{words.record_number}}{{colon}}{{record_number}}</span></div>
<h1>{{words.ledger_title}}</h1>
<p class="under">{{words.to_fill_hint}}</p>
{{#ledgers}}<h2>{{title}}</h2>
{{#any_row}}<table class="wide">
<thead><tr>{{#columns}}<th>{{text}}</th>{{/columns}}</tr></thead>
<tbody>{{#ledger_rows}}<tr>{{#cells}}<td class="{{state}}">{{text}}{{#mark}}<em>{{mark}}</em>{{/mark}}</td>{{/cells}}</tr>
{{/ledger_rows}}</tbody></table>{{/any_row}}
{{^any_row}}<p class="empty">{{words.no_rows}}</p>{{/any_row}}
{{#notes}}<p class="note">{{text}}</p>
{{/notes}}{{/ledgers}}
<p class="filled"><span>{{words.unit_seal}}{{colon}}</span><span>{{words.filled_by}}{{colon}}</span><span>{{words.fill_date}}{{colon}}{{words.date_blank}}</span></p>
</section>
)html";

}  // namespace mijian
