-- rule:      web-use-tunnel
-- title:     访问过内网穿透或组网服务的网站（谈话核实） | The site of a tunnel or overlay network was visited (to be talked about)
-- severity:  low
-- basis:     推断：内网穿透把内部主机暴露到互联网 | Inference: a tunnel shows a host of the inside to the Internet (D)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不使用未经批准的内网穿透、组网工具（访问本身不是违规，仅供谈话核实） | no tunnel or overlay network without approval (the visit alone breaks no rule; it is something to talk about)
-- remedy:    核实是否安装过穿透、组网工具及其配置；未经批准的卸载 | Find out whether such a tool was installed and how it is set up; remove it unless approved
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' tunnel ') > 0
GROUP  BY d.domain
