#include "report/render/templates.h"

namespace mijian {

// Points and millimetres throughout: the paper is the form, the screen shows it. Fonts are those
// that the domestic desktops, Windows and Debian bring; nothing is loaded.
const std::string_view page_style = R"css(
*{box-sizing:border-box}
html{background:#e9e9e6;color:#111;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:9pt/1.45 "Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","WenQuanYi Micro Hei","DejaVu Sans",sans-serif}
.paper{display:block;width:210mm;max-width:100%;margin:6mm auto;padding:12mm 13mm;background:#fff;box-shadow:0 0 2mm rgba(0,0,0,.18)}
table{width:100%;border-collapse:collapse;border-spacing:0}
td,th{padding:.7mm 1.6mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
p,ul,h1,h2{margin:0;padding:0}
ul{list-style:none}
i{font-style:normal;color:#555}
code,.subject{font-family:"DejaVu Sans Mono","Noto Sans Mono CJK SC",Consolas,monospace;font-size:.9em}
small{font-size:8pt;font-weight:400;color:#555;margin-left:1.5mm}
.running{display:flex;justify-content:space-between;font-size:9pt;color:#333;border-bottom:.3mm solid #111;padding:0 0 1mm}
.level{font-weight:700;color:#111}
h1{font:700 19pt/1.3 "Source Han Serif SC","Noto Serif CJK SC","SimSun","NSimSun","STSong","FangSong",serif;text-align:center;letter-spacing:.35em;text-indent:.35em;margin-top:2.6mm}
:lang(en) h1{letter-spacing:.02em;text-indent:0}
.under{text-align:center;font-size:8.5pt;color:#444;margin:.3mm 0 1.8mm}
h2{font-size:10.2pt;line-height:1.35;margin:2mm 0 .6mm;break-after:avoid}
.form td{overflow:hidden}
.form{border:.4mm solid #111;table-layout:fixed;font-size:8.8pt}
.form th,.form td{border:.2mm solid #777;padding:.35mm 1.6mm}
.form th{width:14%;background:#f3f3f0;font-weight:400;color:#333}
.form tbody+tbody{border-top:.4mm solid #111}
.verdict{border:.4mm solid #111;border-top:0;padding:1.6mm 2mm 1.2mm}
.conclusion{display:flex;align-items:baseline;gap:3mm}
.conclusion span{color:#333}
.conclusion strong{font:700 13pt/1.3 "Source Han Serif SC","Noto Serif CJK SC","SimSun","STSong",serif}
.verdict.deviation strong{color:#8c1c13}
.counts{display:flex;margin:1.2mm 0 .8mm;border-top:.2mm solid #999;border-bottom:.2mm solid #999}
.counts li{flex:1;text-align:center;font-size:8.2pt;color:#333;padding:.7mm 0;border-left:.2mm solid #ccc;white-space:nowrap}
.counts li:first-child{border-left:0}
.counts b{font-size:12.5pt;line-height:1.2;margin-right:1.2mm;color:#111;font-variant-numeric:tabular-nums}
.counts .count-deviation b{color:#8c1c13}
.counts .none b{color:#999;font-weight:400}
.extent{font-size:8.5pt;color:#333}
.list{border-top:.3mm solid #111;border-bottom:.3mm solid #111;table-layout:fixed;font-size:8.8pt}
.list td{border-bottom:.2mm solid #ccc;padding:.15mm 1.4mm;line-height:4.5mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.list .n{width:8mm;text-align:right;color:#555}
.list .c{width:20mm;color:#555}
.list .s{width:11mm;text-align:center}
.list .boxes{width:42mm;text-align:right}
.list .rest{color:#333;padding-left:9.4mm}
:lang(en) .list .boxes{width:50mm}
:lang(en) .list .s{width:16mm}
:lang(en) .counts li{flex:auto;font-size:7.2pt}
.s.high{color:#8c1c13;font-weight:700}
.s.medium{font-weight:700}
.empty{font-size:8.8pt;color:#333;border-top:.3mm solid #111;border-bottom:.3mm solid #111;padding:.5mm 1.6mm}
.manual{display:grid;grid-template-columns:repeat(3,1fr);border-top:.3mm solid #111;border-bottom:.3mm solid #111;padding:.6mm 0;font-size:8.6pt}
.manual li{padding:0 1.4mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;line-height:4.7mm}
.manual li::before{content:"□ "}
.foot{margin-top:3mm}
.signatures{border:.4mm solid #111;table-layout:fixed}
.signatures th{border:.2mm solid #777;border-bottom:0;font-weight:400;color:#333;padding-bottom:0}
.signatures td{border:.2mm solid #777;border-top:0;height:11mm;text-align:right;vertical-align:bottom;color:#555}
.code{display:flex;justify-content:space-between;align-items:baseline;margin-top:1.4mm;font-size:8.5pt;color:#333}
.code code{font-size:10.5pt;font-weight:700;letter-spacing:.04em;color:#111}
.details>thead>tr>td,.details>tbody>tr>td{padding:0}
.findings,.pairs{border-top:.4mm solid #111;border-bottom:.4mm solid #111;font-size:8.1pt;line-height:1.3}
.findings{table-layout:fixed}
.findings th{background:#f3f3f0;font-weight:400;color:#333;border-bottom:.2mm solid #777}
.findings .a{width:21%}
.findings .b{width:52%}
.findings td{padding:.1mm 1.4mm;vertical-align:baseline}
.findings td table{margin-top:.6mm}
.finding{border-top:.25mm solid #777}
.finding .title{break-after:avoid}
.finding .because,.finding .answer{break-before:avoid}
.finding tr{break-inside:avoid}
.finding .title td{padding-top:.5mm}
.finding .title code{color:#666;float:right;font-size:8pt}
.finding .title b{font-size:8.8pt}
.finding .because td{padding-bottom:.5mm;color:#222;font-size:7.6pt}
.because b{font-weight:700;margin-left:2mm;color:#111}
.because b:first-child{margin-left:0}
.evidence{font-size:7.4pt;color:#333}
.evidence span{margin-left:1.2mm;display:inline-block}
.answer div{display:flex;gap:3mm;align-items:flex-end;padding-bottom:.8mm}
.answer .line{flex:1;border-bottom:.2mm solid #777;height:4.8mm;color:#555;display:flex;align-items:flex-end}
.answer .by{flex:0 0 52mm}
.pairs th{width:31%;font-weight:400;border-bottom:.2mm solid #ccc;padding:.1mm 1.4mm}
.pairs .reason{width:34%}
.checklist th{width:23%}
.checklist i{font-size:8pt}
.pairs td{border-bottom:.2mm solid #ccc;padding:.1mm 1.4mm;color:#222}
.value{margin-right:2.4mm}
.value b{font-weight:400;color:#555}
.columns{columns:2;column-gap:5mm;column-rule:.2mm solid #ccc;border-top:.4mm solid #111;border-bottom:.4mm solid #111;padding:.3mm 0;font-size:8.1pt;line-height:1.3}
.columns .one{break-inside:avoid;padding:.15mm 1.4mm;border-bottom:.2mm solid #ddd}
.columns b{margin-right:2mm}
.score .i{width:40%}
.score .p{width:15%}
.score .d{width:10%}
.score .lines td{border-bottom:.2mm solid #ccc}
.risks thead th{background:#f3f3f0}
.timeline{break-inside:avoid}
.timeline svg{display:block;width:100%;border-top:.4mm solid #111;border-bottom:.4mm solid #111;padding:.8mm 0}
.item::after{content:"；"}
.item:last-child::after{content:""}
:lang(en) .item::after{content:"; "}
:lang(en) .item:last-child::after{content:""}
.items{font-size:8.5pt;border-top:.4mm solid #111;border-bottom:.4mm solid #111;padding:.5mm 1.4mm}
details>summary{cursor:pointer;color:#555}
details{display:inline}
details:not([open]),details:not([open])>summary{display:inline}
details .value{display:block}
.ledger{width:297mm}
.wide{border:.4mm solid #111;font-size:8pt}
.wide th,.wide td{border:.2mm solid #777;padding:.8mm 1mm}
.wide th{background:#f3f3f0;font-weight:400;color:#333;text-align:center;vertical-align:middle}
.wide em{font-style:normal;white-space:nowrap}
.to_fill{background:#fff3c4}
.to_confirm{background:#fdf9e3}
.note{font-size:8.5pt;color:#333;margin-top:1mm}
.filled{display:flex;gap:10mm;margin-top:7mm}
.filled span{flex:1}
.kept .head{margin:2mm 0 1.5mm;gap:4mm;white-space:pre-wrap}
.head span:nth-child(2){text-align:center;flex:1.4}
.head span:last-child{text-align:right}
.rows{border:0;font-size:7.4pt}
.rows th,.rows td{padding:.7mm .8mm;overflow-wrap:break-word}
.rows tr{break-inside:avoid}
.rows .marking{border:0;background:none;text-align:right;font-weight:700;color:#111}
@page{size:A4;margin:7mm 10mm 9mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#444}}
@page wide{size:A4 landscape}
@media print{
html{background:#fff}
.paper{width:auto;max-width:none;margin:0;padding:0;box-shadow:none}
.sheet{display:flex;flex-direction:column;min-height:277mm;break-after:page}
.sheet .foot{margin-top:auto}
.details{display:table}
.details .running{margin-bottom:1.6mm}
.details h2:first-child{margin-top:0}
.ledger{page:wide}
.kept+.kept{break-before:page}
.findings,.pairs,.columns,.items{font-size:8pt;line-height:1.2}
.finding .title b{font-size:8.2pt}
.finding .because td,.evidence{font-size:8pt}
.details h2{margin:.8mm 0 .3mm}
.checklist,.checklist tbody,.gaps,.gaps tbody{display:block}
.checklist tbody,.gaps tbody{columns:2;column-gap:5mm}
.checklist tr,.gaps tr{display:block;break-inside:avoid;border-bottom:.2mm solid #ddd}
.checklist th,.checklist td,.gaps th,.gaps td{display:inline;border:0;padding:0 .6mm}
.checklist th{font-weight:700}
.checklist i{display:none}
.answer div{padding-bottom:.4mm}
.answer .line{height:3.8mm}
.columns{columns:3;column-gap:4mm}
.pairs .reason{width:25%}
.finding .title td{padding-top:.2mm}
.finding .because td{padding-bottom:.2mm}
}
)css";

}  // namespace mijian
