-- rule:      web-use-cloud-storage
-- title:     访问过网盘（谈话核实） | Cloud storage was visited (to be talked about)
-- severity:  medium
-- basis:     公开的单位规定列名网盘、云盘：工作资料不得存放、传递 | Published unit rules name cloud storage: nothing of work is kept or passed there (C)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  工作资料不存网盘、不经网盘传递（访问本身不是违规，仅供谈话核实） | nothing of work is kept in or passed by cloud storage (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明用途和账号，抽看网盘中的文件；存有工作资料的删除并按单位规定处理 | Let the user explain purpose and account, look at the files kept there; delete what is of work and act as the unit's rules say
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND (instr(' ' || d.category || ' ', ' cloud_storage_domestic ') > 0 OR instr(' ' || d.category || ' ', ' cloud_storage_foreign ') > 0)
GROUP  BY d.domain
