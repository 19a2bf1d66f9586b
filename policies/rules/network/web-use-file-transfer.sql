-- rule:      web-use-file-transfer
-- title:     访问过文件快传或粘贴网站（谈话核实） | A file transfer or paste site was visited (to be talked about)
-- severity:  medium
-- basis:     国家安全部公开提示：文件传输助手类工具有泄密风险（2024-08） | Public warning of the Ministry of State Security: tools that pass files on leak (August 2024) (B)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  工作资料不经文件快传网站传递（访问本身不是违规，仅供谈话核实） | nothing of work is passed by such sites (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明传过什么、传给谁；工作资料改用单位批准的渠道 | Let the user say what was passed to whom; work goes by the ways the unit approves
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' file_transfer ') > 0
GROUP  BY d.domain
