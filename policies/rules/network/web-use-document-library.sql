-- rule:      web-use-document-library
-- title:     访问过文库或资料上传网站（谈话核实） | A document library was visited (to be talked about)
-- severity:  low
-- basis:     推断：为换取下载而上传资料会带出工作内容 | Inference: documents uploaded in exchange for others may be of work (D)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不向文库上传工作资料（访问本身不是违规，仅供谈话核实） | no document of work is uploaded there (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明上传过什么；只下载的不作处理 | Let the user say what was uploaded; downloading alone is nothing
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' document_library ') > 0
GROUP  BY d.domain
