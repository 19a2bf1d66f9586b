-- rule:      network-line-attempt-internal
-- title:     内部终端尝试拨号或接入无线网络 | An internal terminal tried to dial or to join a wireless network
-- severity:  medium
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  尝试拨号或接入无线网络{remote}，未成功，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | it tried in vain to dial or to join a wireless network{remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  不拨号，不接入无线网络 | nothing is dialled and no wireless network is tried
-- remedy:    查明拨号配置、无线网卡或上网卡由谁安装，核实有无接通的记录；不需要的拆除并删除配置，保留日志 | Find out who installed the dialling, the wireless adapter or the modem and whether any attempt got through; remove what is not needed together with its settings, and keep the logs
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT coalesce(e.remote, e.program) AS subject,
       coalesce(' ' || max(e.remote), '')      AS remote,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       0 AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.event IN ('association_failed', 'ppp_failed')
GROUP  BY 1
