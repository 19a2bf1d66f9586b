-- rule:      dhcp-lease-public
-- title:     从公网获得过地址 | A public network gave the terminal an address
-- severity:  high
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接；非涉密内部机不接入互联网 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  {client} 在 {interface} 上获得地址 {address}，网关 {gateway}，最近 {obtained_at}（{file}） | {client} got {address} on {interface}, gateway {gateway}, last {obtained_at} ({file})
-- expected:  只有单位网络的地址 | addresses of the unit's own network only
-- remedy:    查明该地址由哪个网络分配；单位内网借用公网地址段的，办理例外审批；否则保留租约与日志，按规定报告 | Find out which network gave it; if the unit's own network uses public ranges, have the exception approved; otherwise keep leases and logs and report as the rules say
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT l.address || ' ' || coalesce(l.server, l.gateway, '') AS subject,
       l.address,
       min(l.client)       AS client,
       max(l.interface)    AS interface,
       max(l.gateway)      AS gateway,
       max(l.obtained_at)  AS obtained_at,
       min(l.file)         AS file,
       CASE WHEN max(l.is_public) = 0 THEN 1
            WHEN max(l.obtained_at) IS NOT NULL THEN 0
       END                 AS ok
FROM   dhcp_lease l
WHERE  l.after_commissioning = 1
GROUP  BY 1
