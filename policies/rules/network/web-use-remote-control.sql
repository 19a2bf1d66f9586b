-- rule:      web-use-remote-control
-- title:     访问过远程控制软件的网站（谈话核实） | The site of a remote control program was visited (to be talked about)
-- severity:  low
-- basis:     推断：远程控制软件使外人能操作本机 | Inference: with such a program somebody outside can work on this terminal (D)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不安装、不使用未经批准的远程控制软件（访问本身不是违规，仅供谈话核实） | no remote control program without approval (the visit alone breaks no rule; it is something to talk about)
-- remedy:    核实是否安装或使用过远程控制软件、被谁控制过；未经批准的卸载 | Find out whether such a program was installed or used and by whom; remove it unless approved
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' remote_control ') > 0
GROUP  BY d.domain
