-- rule:      package-tunnel-proxy
-- title:     安装了代理、VPN 或内网穿透软件 | Proxy, VPN or tunnelling software is installed
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：绕开管理连接公共网络的软件 | A hint at a veto item of the secrecy qualification standard: software that reaches public networks past the rules (B)
-- service_clause: 7.4.7.2
-- observed:  软件包 {name} {version}（{status}） | package {name} {version} ({status})
-- expected:  未安装 | not installed
-- remedy:    核实用途和审批；无审批的卸载，并检查其配置和使用记录 | Ask what it is for and who approved it; without approval remove it, after looking at its settings and records
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name,
       max(version) AS version,
       max(status)  AS status,
       sum(status NOT IN ('config-files', 'not-installed')) = 0 AS ok
FROM   package
WHERE  name IN (SELECT value FROM json_each(:tunnel_packages))
GROUP  BY name
