#include "report/render/templates.h"

namespace mijian {

const std::string_view details_template = R"html(<table class="paper details" role="presentation">
<thead><tr><td><div class="running"><span class="level">{{words.level}}{{colon}}{{level_line}}</span><span>{{words.record_number}}{{colon}}{{record_number}}</span></div></td></tr></thead>
<tbody><tr><td>
{{#any_deviation}}<h2>{{words.deviations}} <small>{{words.deviations_hint}}</small></h2>
<table class="findings">
<thead><tr><th class="a">{{words.subject}}</th><th class="b">{{words.observed_evidence}}</th><th>{{words.expected}}</th></tr></thead>
{{#deviations}}<tbody class="finding">
<tr class="title"><td colspan="3"><b>{{number}}. {{title}}</b> <span class="s {{severity_name}}">{{severity}}</span> <code>{{#clause}}{{words.clause}} {{clause}} · {{/clause}}{{rule}}</code></td></tr>
{{#rows}}<tr><td class="subject">{{subject}}</td><td>{{observed}}<span class="evidence">{{#evidence}} <span><i>{{label}}</i> {{value}}</span>{{/evidence}} {{note}}</span></td><td>{{expected}}</td></tr>
{{/rows}}{{#has_more}}<tr class="more"><td colspan="3"><details><summary>{{words.more_rows}}{{colon}}{{more}}</summary><table>{{#more_rows}}<tr><td class="subject">{{subject}}</td><td>{{observed}}<span class="evidence">{{#evidence}} <span><i>{{label}}</i> {{value}}</span>{{/evidence}} {{note}}</span></td><td>{{expected}}</td></tr>
{{/more_rows}}</table>{{#beyond}}<p>{{beyond}} {{words.beyond}}</p>{{/beyond}}</details></td></tr>
{{/has_more}}<tr class="because"><td colspan="3"><b>{{words.remedy}}</b> {{remedy}} <b>{{words.basis}}</b> {{basis}}{{#period}} <b>{{words.period}}</b> {{period}}{{/period}}{{#others}} <b>{{words.others}}</b> {{others}}{{/others}}</td></tr>
</tbody>
{{/deviations}}</table>
{{/any_deviation}}{{#any_lead}}<h2>{{words.leads}} <small>{{words.leads_hint}}</small></h2>
<table class="findings">
<thead><tr><th class="a">{{words.subject}}</th><th class="b">{{words.observed_evidence}}</th><th>{{words.expected}}</th></tr></thead>
{{#leads}}<tbody class="finding">
<tr class="title"><td colspan="3"><b>{{number}}. {{title}}</b> <code>{{#clause}}{{words.clause}} {{clause}} · {{/clause}}{{rule}}</code></td></tr>
{{#rows}}<tr><td class="subject">{{subject}}</td><td>{{observed}}<span class="evidence">{{#evidence}} <span><i>{{label}}</i> {{value}}</span>{{/evidence}} {{note}}</span></td><td>{{expected}}</td></tr>
{{/rows}}{{#has_more}}<tr class="more"><td colspan="3"><details><summary>{{words.more_rows}}{{colon}}{{more}}</summary><table>{{#more_rows}}<tr><td class="subject">{{subject}}</td><td>{{observed}}<span class="evidence">{{#evidence}} <span><i>{{label}}</i> {{value}}</span>{{/evidence}} {{note}}</span></td><td>{{expected}}</td></tr>
{{/more_rows}}</table>{{#beyond}}<p>{{beyond}} {{words.beyond}}</p>{{/beyond}}</details></td></tr>
{{/has_more}}<tr class="because"><td colspan="3"><b>{{words.remedy}}</b> {{remedy}} <b>{{words.basis}}</b> {{basis}}{{#period}} <b>{{words.period}}</b> {{period}}{{/period}}{{#others}} <b>{{words.others}}</b> {{others}}{{/others}}</td></tr>
<tr class="answer"><td colspan="3"><div><span>□{{words.answer_true}}　□{{words.answer_false}}　□{{words.answer_approved}}</span><span class="line">{{words.answer}}{{colon}}</span><span class="line by">{{words.clarified_by}}{{colon}}</span></div></td></tr>
</tbody>
{{/leads}}</table>
{{/any_lead}}{{#any_score}}<section class="score"><h2>{{words.score}} <small>{{score.title}}</small></h2>
<p class="note">{{score.known}} {{score.range}}</p>
{{#score.any_risk}}<table class="pairs risks"><thead><tr><th colspan="2"><b>{{words.score_risks}}</b> <small>{{words.score_risks_hint}}</small></th></tr></thead><tbody>{{#score.risks}}<tr><th><b>{{id}}</b> {{title}}</th><td>{{#because}}<span class="item">{{text}}</span>{{/because}} <i>{{source}}</i></td></tr>
{{/score.risks}}</tbody></table>
{{/score.any_risk}}{{#score.any_line}}<table class="findings lines"><thead><tr><th class="i">{{words.score_item}}</th><th class="p">{{words.score_points}}</th><th>{{words.score_state}}</th><th class="d">{{words.score_deducted}}</th></tr></thead><tbody>{{#score.lines}}<tr><td><b>{{id}}</b> {{title}} <i>{{kind}} · {{source}}</i></td><td>{{points}}</td><td>{{state}}{{#because}} <span class="item">{{text}}</span>{{/because}}</td><td>{{deducted}}</td></tr>
{{/score.lines}}</tbody></table>
{{/score.any_line}}{{#score.any_not_applicable}}<p class="note"><b>{{words.score_not_applicable}}</b>{{colon}}{{#score.not_applicable}}<span class="item">{{text}}</span>{{/score.not_applicable}}</p>
{{/score.any_not_applicable}}{{#score.any_beyond}}<p class="note"><b>{{words.score_beyond}}</b>{{colon}}{{#score.beyond}}<span class="item">{{text}}</span>{{/score.beyond}}</p>
{{/score.any_beyond}}<p class="note">{{score.note}}</p></section>
{{/any_score}}{{#any_waived}}<h2>{{words.waived}}</h2>
<table class="pairs"><tbody>{{#waived}}<tr><th>{{title}}</th><td>{{#rows}}<span class="value"><b>{{subject}}</b> {{observed}} <i>{{note}}</i></span>{{/rows}}{{#has_more}}<details><summary>{{words.more_rows}}{{colon}}{{more}}</summary>{{#more_rows}}<span class="value"><b>{{subject}}</b> {{observed}} <i>{{note}}</i></span>{{/more_rows}}</details>{{/has_more}}</td></tr>
{{/waived}}</tbody></table>
{{/any_waived}}{{#any_unknown}}<h2>{{words.unknown}} <small>{{words.unknown_hint}}</small></h2>
<table class="pairs"><tbody>{{#unknown}}<tr><th class="reason">{{reason}}</th><td>{{#items}}<span class="item">{{text}}</span>{{/items}}</td></tr>
{{/unknown}}</tbody></table>
{{/any_unknown}}{{#any_gap}}<h2>{{words.gaps}}</h2>
<table class="pairs gaps"><tbody>{{#gaps}}<tr><th class="reason">{{reason}}</th><td>{{#items}}<span class="item">{{text}}</span>{{/items}}</td></tr>
{{/gaps}}</tbody></table>
{{/any_gap}}{{#any_to_register}}<h2>{{words.to_register}} <small>{{words.to_register_hint}}</small></h2>
<p class="items">{{#to_register}}<span class="item">{{text}}</span>{{/to_register}}</p>
{{/any_to_register}}{{#any_manual_how}}<h2>{{words.manual}} <small>{{words.manual_hint}}</small></h2>
<table class="pairs checklist"><tbody>{{#manual_how}}<tr><th>□ {{title}}</th><td>{{how}} <i>{{basis}}</i></td></tr>
{{/manual_how}}</tbody></table>
{{/any_manual_how}}{{#any_compliant}}<h2>{{words.compliant}} <small>{{words.compliant_hint}}</small></h2>
<div class="columns">{{#compliant}}<div class="one"><b>{{title}}</b>{{#rows}}<span class="value">{{#subject}}<i>{{subject}}</i> {{/subject}}{{observed}}</span>{{/rows}}{{#reason}}<span class="value">{{reason}}</span>{{/reason}}{{#period}}<span class="value"><i>{{words.period}}</i> {{period}}</span>{{/period}}{{#has_more}}<details><summary>{{words.more_rows}}{{colon}}{{more}}</summary>{{#more_rows}}<span class="value">{{#subject}}<i>{{subject}}</i> {{/subject}}{{observed}}</span>{{/more_rows}}{{#beyond}}<span>{{beyond}} {{words.beyond}}</span>{{/beyond}}</details>{{/has_more}}</div>
{{/compliant}}</div>
{{/any_compliant}}{{#any_not_applicable}}<h2>{{words.not_applicable}}</h2>
<p class="items">{{#not_applicable}}<span class="item">{{text}}</span>{{/not_applicable}}</p>
{{/any_not_applicable}}{{#any_timeline}}<section class="timeline"><h2>{{words.timeline}} <small>{{timeline.extent}}</small></h2>
<svg viewBox="0 0 190 {{timeline.height}}" role="img" aria-label="{{words.timeline}}">
{{#timeline.unlogged}}<rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" fill="#ecece9"/><path d="M{{edge}} {{y}}v{{height}}" stroke="#555" stroke-width=".25" stroke-dasharray=".7 .7"/>
{{/timeline.unlogged}}{{#timeline.gaps}}<rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" fill="#d4d4d0"/>
{{/timeline.gaps}}{{#timeline.before}}<path d="{{text}}" stroke="#999" stroke-width=".2"/>
{{/timeline.before}}{{#timeline.ticks}}<path d="M{{x}} 4.2V{{bottom}}" stroke="#888" stroke-width=".15"/><text x="{{x}}" y="3.4" text-anchor="middle" font-size="2.85">{{label}}</text>
{{/timeline.ticks}}{{#timeline.lanes}}<g><text x="0" y="{{name_y}}" font-size="2.85">{{name}}</text><text x="60.5" y="{{name_y}}" text-anchor="end" font-size="2.85">{{uses}}</text><text x="0" y="{{detail_y}}" font-size="2.85" fill="#444">{{detail}}</text>
<path d="M0 {{line_y}}H183" stroke="#bbb" stroke-width=".15"/>
{{#bars}}<rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" fill="{{fill}}" stroke="#111" stroke-width=".25"/>{{/bars}}{{#marks}}<path d="M{{x}} {{y}}v{{height}}l1.6 -{{height}}z" fill="{{fill}}" stroke="#111" stroke-width=".25"/>{{/marks}}</g>
{{/timeline.lanes}}<g font-size="2.85"><rect x="0" y="{{timeline.mark_y}}" width="5" height="2.6" fill="#111" stroke="#111" stroke-width=".25"/><text x="6.2" y="{{timeline.legend_y}}">{{words.timeline_storage}}</text>
<rect x="38" y="{{timeline.mark_y}}" width="5" height="2.6" fill="#fff" stroke="#111" stroke-width=".25"/><text x="44.2" y="{{timeline.legend_y}}">{{words.timeline_other}}</text>
<path d="M74 {{timeline.mark_y}}v2.6l1.6 -2.6z" fill="#111"/><text x="77" y="{{timeline.legend_y}}">{{words.timeline_open}}</text>
<rect x="112" y="{{timeline.mark_y}}" width="5" height="2.6" fill="#d4d4d0"/><text x="118.2" y="{{timeline.legend_y}}">{{words.timeline_gap}}</text>
<path d="{{timeline.before_mark}}" stroke="#999" stroke-width=".2"/><text x="154.2" y="{{timeline.legend_y}}">{{words.timeline_before}}</text>{{#timeline.has_networks}}
<rect x="0" y="{{timeline.second_mark_y}}" width="5" height="2.6" fill="#777" stroke="#111" stroke-width=".25"/><text x="6.2" y="{{timeline.second_y}}">{{words.timeline_network}}</text>
<rect x="56" y="{{timeline.second_mark_y}}" width="5" height="2.6" fill="#fff" stroke="#111" stroke-width=".25"/><text x="62.2" y="{{timeline.second_y}}">{{words.timeline_attempt}}</text>{{/timeline.has_networks}}{{#timeline.has_unlogged}}
<rect x="112" y="{{timeline.second_mark_y}}" width="5" height="2.6" fill="#ecece9" stroke="#555" stroke-width=".25" stroke-dasharray=".7 .7"/><text x="118.2" y="{{timeline.second_y}}">{{words.timeline_unlogged}}</text>{{/timeline.has_unlogged}}</g>
</svg><p class="note">{{words.timeline_signs}} {{timeline.more}}</p>{{#timeline.has_gaps}}
<p class="note">{{words.timeline_doubt}}</p>{{/timeline.has_gaps}}{{#timeline.has_networks}}
<p class="note">{{words.timeline_hosts}}</p>{{/timeline.has_networks}}</section>
{{/any_timeline}}{{#any_tools}}<h2>{{words.tools}} <small>{{words.tools_hint}}</small></h2>
<table class="pairs"><tbody>{{#tools}}<tr><th>{{label}}</th><td><code>{{value}}</code></td></tr>
{{/tools}}</tbody></table>
{{/any_tools}}</td></tr></tbody>
</table>
)html";

}  // namespace mijian
