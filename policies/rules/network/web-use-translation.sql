-- rule:      web-use-translation
-- title:     访问过在线翻译或文字识别（谈话核实） | Online translation or character recognition was visited (to be talked about)
-- severity:  medium
-- basis:     国家安全部公开提示：在线文字识别、翻译工具会保存上传的内容（2024-08） | Public warning of the Ministry of State Security: online recognition and translation keep what is uploaded (August 2024) (B)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不向在线翻译、文字识别上传工作内容（访问本身不是违规，仅供谈话核实） | no matter of work is uploaded there (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明翻译、识别过什么；不公开的内容改用本地软件 | Let the user say what was translated or recognised; for non-public matters use local programs
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       min(d.first_visit)               AS first_visit,
       max(d.last_visit)                AS last_visit,
       sum(d.visits - d.brought)        AS visits,
       0 AS ok
FROM   web_domain d
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' translation ') > 0
GROUP  BY d.domain
