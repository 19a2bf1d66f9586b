-- rule:      web-history-brought
-- title:     浏览器中有从别处带来的上网记录 | A browser holds a history that was brought from elsewhere
-- severity:  low
-- basis:     推断：同步或导入的上网记录来自另一台联网的机器，说明数据经账号、介质或网络带入 | Inference: a history that was synchronised or imported comes from another machine that is on the Internet, by an account, a medium or a network (D)
-- service_clause: 7.4.7.2
-- observed:  {users} 的浏览器（{browsers}）中 {domain} 的 {visits} 次访问有 {brought} 次是同步或导入的，最近 {last_visit} | of {visits} visit(s) of {domain} in the browser of {users} ({browsers}) {brought} were synchronised or imported, last {last_visit}
-- expected:  没有同步或导入的公网访问记录 | no synchronised or imported visit of a public domain
-- remedy:    当面核实浏览器数据从哪里、怎样带入，是否登录过同步账号；这些访问不是在本机进行的，不能作为本机联网的依据 | Find out with its user from where and how the browser's data came, and whether an account was synchronised; these visits were not made here and prove no connection of this terminal
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
       sum(d.visits)                    AS visits,
       sum(d.brought)                   AS brought,
       sum(d.brought) = 0               AS ok
FROM   web_domain d
WHERE  d.after_commissioning = 1 AND d.is_public = 1
GROUP  BY d.domain
