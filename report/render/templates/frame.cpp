#include "report/render/templates.h"

namespace mijian {

const std::string_view head_template = R"html(<!DOCTYPE html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{style_digest}}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{page_title}}</title>
<style>)html";

const std::string_view body_template = R"html(</style>
</head>
<body class="{{page_class}}">
)html";

const std::string_view end_template = R"html(</body>
</html>
)html";

}  // namespace mijian
