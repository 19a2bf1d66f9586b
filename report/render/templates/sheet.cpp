#include "report/render/templates.h"

namespace mijian {

const std::string_view sheet_template = R"html(<section class="paper sheet">
<div class="running"><span class="level">{{words.level}}{{colon}}{{level_line}}</span><span>{{words.record_number}}{{colon}}{{record_number}}</span></div>
<h1>{{words.record_title}}</h1>
<p class="under">{{words.report_title}} · {{times_note}}</p>
<table class="form">
<tbody>{{#asset}}<tr>{{#pair}}<th>{{label}}</th><td{{#whole_line}} colspan="3"{{/whole_line}}>{{value}}</td>{{/pair}}</tr>
{{/asset}}</tbody>
<tbody>{{#inspection}}<tr>{{#pair}}<th>{{label}}</th><td{{#whole_line}} colspan="3"{{/whole_line}}>{{value}}</td>{{/pair}}</tr>
{{/inspection}}</tbody>
</table>
<div class="verdict {{conclusion_name}}">
<p class="conclusion"><span>{{words.conclusion}}</span><strong>{{conclusion}}</strong></p>
<ul class="counts">{{#counts}}<li class="count-{{name}}{{#none}} none{{/none}}"><b>{{number}}</b>{{word}}</li>{{/counts}}</ul>
<p class="extent">{{extent}}{{semicolon}}{{coverage}}</p>
</div>
<h2>{{words.deviations}} <small>{{words.deviations_hint}}</small></h2>
{{#any_deviation}}<table class="list">
<tbody>{{#deviations}}<tr><td class="n">{{number}}</td><td class="t">{{title}}</td><td class="c">{{words.subjects}} {{subjects}}</td><td class="s {{severity_name}}">{{severity}}</td></tr>
{{/deviations}}{{#more_deviations}}<tr><td class="rest" colspan="4">{{more_deviations}}</td></tr>
{{/more_deviations}}</tbody></table>{{/any_deviation}}
{{^any_deviation}}<p class="empty">{{words.no_deviations}}</p>{{/any_deviation}}
<h2>{{words.leads}} <small>{{words.leads_hint}}</small></h2>
{{#any_lead}}<table class="list">
<tbody>{{#leads}}<tr><td class="n">{{number}}</td><td class="t">{{title}}</td><td class="c">{{words.subjects}} {{subjects}}</td><td class="boxes">□{{words.answer_true}} □{{words.answer_false}} □{{words.answer_approved}}</td></tr>
{{/leads}}{{#more_leads}}<tr><td class="rest" colspan="4">{{more_leads}}</td></tr>
{{/more_leads}}</tbody></table>{{/any_lead}}
{{^any_lead}}<p class="empty">{{words.no_leads}}</p>{{/any_lead}}
{{#any_manual}}<h2>{{words.manual}} <small>{{words.manual_hint}}{{#more_manual}} · {{more_manual}}{{/more_manual}}</small></h2>
<ul class="manual">{{#manual}}<li>{{title}}</li>{{/manual}}</ul>{{/any_manual}}
<div class="foot">
<table class="signatures"><tbody>
<tr><th>{{words.inspector}}</th><th>{{words.inspected}}</th><th>{{words.administrator}}</th></tr>
<tr><td>{{words.date_blank}}</td><td>{{words.date_blank}}</td><td>{{words.date_blank}}</td></tr>
</tbody></table>
<p class="code"><span>{{words.check_code}} <code>{{check_code}}</code></span><span>{{unsigned_note}}</span></p>
</div>
</section>
)html";

}  // namespace mijian
