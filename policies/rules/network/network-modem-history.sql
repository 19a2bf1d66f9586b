-- rule:      network-modem-history
-- title:     使用期间拨号或接入移动网络 | The terminal dialled or was on a mobile network
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  拨号链路接通，或上网卡注册、接通移动网络（{programs}，地址 {remotes}），{first_at} 至 {last_at} 共 {times} 次（{place}） | a dialled link was up, or a modem registered with or connected to a mobile network ({programs}, addresses {remotes}), {times} time(s) from {first_at} to {last_at} ({place})
-- expected:  未拨号，未使用上网卡 | no dialling and no mobile modem
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置；只有内网地址的拨号链路可能是单位自己的 VPN，也可能是运营商分配的地址，核实对端后说明 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before; a dialled link with private addresses only may be a VPN of the unit itself or a carrier's line: find out whose the other end is and say so
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
SELECT e.program AS subject,
       coalesce(group_concat(DISTINCT e.remote), '—') AS remotes,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       CASE WHEN max(e.event <> 'ppp_up' OR e.is_public = 1) THEN 0
            WHEN max(e.remote GLOB '100.6[4-9].*' OR e.remote GLOB '100.[7-9][0-9].*' OR e.remote GLOB '100.1[01][0-9].*' OR e.remote GLOB '100.12[0-7].*') THEN 0  -- shared by carriers
            WHEN max(e.remote GLOB '10.64.64.6[4-9]' OR e.remote GLOB '10.112.112.11[2-9]') THEN 0  -- what pppd puts where a modem tells no address
       END AS ok  -- a private address at either end: a VPN of the unit, or a carrier's line
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'established' AND e.event IN ('ppp_up', 'modem_registered', 'modem_connected')
GROUP  BY 1
