-- rule:      web-domain-private
-- title:     单机的浏览器访问过其他主机 | The browser of a stand-alone terminal visited another host
-- severity:  medium
-- basis:     涉密单机、中间机、输出机不接入任何网络（终端分类的公开要求） | Stand-alone, relay and output terminals are on no network (published classes of terminals) (B)
-- service_clause: 7.4.7.2
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  除本机外没有访问记录 | no visit of any host but this one
-- remedy:    当面核实何时接过什么网络或设备；确系单机上安装的本地服务的，记录说明 | Find out with its user when it was connected to which network or device; if it is a service installed on the terminal itself, write that down
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       min(d.first_visit)               AS first_visit,
       max(d.last_visit)                AS last_visit,
       sum(d.visits - d.brought)        AS visits,
       CASE WHEN max(d.is_public) = 1 THEN 1  -- web-domain-public judges it
            WHEN d.domain IN ('localhost', 'localhost.localdomain', '::1', '0.0.0.0', '::') OR d.domain GLOB '127.*' OR d.domain GLOB '*.localhost' THEN 1
            WHEN max(d.last_visit) IS NULL THEN NULL
            ELSE 0
       END AS ok
FROM   web_domain d
WHERE  d.after_commissioning = 1 AND d.visits > d.brought
GROUP  BY d.domain
