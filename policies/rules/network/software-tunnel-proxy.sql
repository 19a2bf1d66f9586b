-- rule:      software-tunnel-proxy
-- title:     装有 VPN、内网穿透或代理软件 | VPN, tunnelling or proxy software is installed
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：绕开管理连接公共网络的软件 | A hint at a veto item of the secrecy qualification standard: software that reaches public networks past the rules (B)
-- service_clause: 7.4.7.2
-- observed:  {name}（版本 {version}，命中：{signals}），{running?正在运行:未见运行} | {name} (version {version}, seen: {signals}), {running?running:not seen running}
-- expected:  未安装 | not installed
-- remedy:    核实用途和审批；无审批的，先查看并留存其配置和使用记录，再卸载 | Ask what it is for and who approved it; without approval look at its settings and records, keep them, then remove it
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT s.id     AS subject,
       s.name,
       coalesce(s.version, '—')  AS version,
       s.signals,
       s.running,
       CASE WHEN s.present = 0 AND coalesce(s.running, 0) = 0 THEN 1
            WHEN s.id IN (SELECT value FROM json_each(:desktop_software)) THEN
                 CASE WHEN s.running = 1 OR s.enabled = 1 THEN 0  -- it comes with a desktop: only its use counts
                      WHEN s.running IS NULL THEN NULL
                      ELSE 1 END
            WHEN s.present = 1 THEN 0
       END      AS ok
FROM   network_software s
WHERE  s.category IN ('proxy', 'tunnel', 'vpn')
