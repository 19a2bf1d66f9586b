#include "report/render/templates.h"

namespace mijian {

const std::string_view label_template =
    R"html(<div class="label c{{colours}}{{place}}">{{#texts}}<p class="b{{slot}} z{{size}}"><span>{{text}}</span></p>{{/texts}}<hr>{{#code}}<svg class="code" viewBox="0 0 {{side}} {{side}}" shape-rendering="crispEdges" role="img"><rect width="{{side}}" height="{{side}}" fill="#fff"/><path d="{{dark}}" fill="#000"/></svg>{{/code}}</div>
)html";

const std::string_view cut_marks_template =
    R"html(<svg class="cuts" viewBox="0 0 {{width}} {{height}}" aria-hidden="true">{{#lines}}<path d="{{line}}"/>{{/lines}}</svg>
)html";

// Boxes, sizes and colours follow from the design; what stands here holds for every label.
const std::string_view label_page_style = R"css(
*{box-sizing:border-box}
html{background:#e9e9e6;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:3mm/1.15 "Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","WenQuanYi Zen Hei","WenQuanYi Micro Hei","Microsoft YaHei",sans-serif}
.labels{position:relative;margin:4mm auto;background:#fff;overflow:hidden;break-after:page}
.labels:last-child{break-after:auto}
.labels .label{position:absolute}
.cuts{position:absolute;left:0;top:0;width:100%;height:100%}
.cuts path{stroke:#000;stroke-width:.1;fill:none}
@media print{html{background:#fff}.labels{margin:0}}
)css";

const std::string_view label_element_style = R"css(
.label{position:relative;overflow:hidden;border-style:solid}
.label p{position:absolute;margin:0;overflow:hidden;display:flex;align-items:center;line-height:1.15;overflow-wrap:anywhere;line-break:anywhere}
.label .b0{justify-content:center;font-weight:700;text-align:center}
.label .b1{justify-content:flex-end;font-weight:700;text-align:right}
.label hr{position:absolute;margin:0;border:0}
.label .code{position:absolute;display:block;margin:0}
)css";

}  // namespace mijian
