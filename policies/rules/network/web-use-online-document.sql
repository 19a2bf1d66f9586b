-- rule:      web-use-online-document
-- title:     访问过在线文档或云笔记（谈话核实） | An online document or note service was visited (to be talked about)
-- severity:  low
-- basis:     推断：在线文档的内容存放在单位之外 | Inference: what is written there is kept outside the unit (D)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  工作资料不写入在线文档（访问本身不是违规，仅供谈话核实） | nothing of work is written there (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明写过什么；涉及工作内容的按单位规定清理 | Let the user say what was written; clear away what is of work as the unit's rules say
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' online_document ') > 0
GROUP  BY d.domain
