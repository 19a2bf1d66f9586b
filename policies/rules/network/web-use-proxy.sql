-- rule:      web-use-proxy
-- title:     访问过代理翻墙或 VPN 服务的网站（谈话核实） | The site of a proxy or VPN service was visited (to be talked about)
-- severity:  medium
-- basis:     《计算机信息网络国际联网管理暂行规定》：国际联网必须使用国家公用电信网提供的国际出入口信道 | Interim Provisions on International Networking of Computer Information Networks: international connections use the channels of the national public network only (A)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不使用未经批准的国际联网渠道（访问本身不是违规，仅供谈话核实） | no unapproved way to networks abroad (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明访问目的，核实是否安装过此类软件 | Let the user explain why, find out whether such a program was installed
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' proxy ') > 0
GROUP  BY d.domain
