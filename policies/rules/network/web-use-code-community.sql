-- rule:      web-use-code-community
-- title:     访问过代码或技术社区（谈话核实） | A code or technical community was visited (to be talked about)
-- severity:  low
-- basis:     推断：上传代码、提问可能带出项目信息 | Inference: uploaded code and questions may tell of projects (D)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不向代码社区上传工作代码、文档（访问本身不是违规，仅供谈话核实） | no code or document of work is uploaded there (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明有无账号、上传过什么；只浏览的不作处理 | Let the user say whether there is an account and what was uploaded; reading alone is nothing
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' code_community ') > 0
GROUP  BY d.domain
