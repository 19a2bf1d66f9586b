-- rule:      software-internet-client
-- title:     装有互联网通信、网盘或传输软件 | Internet chat, net-disk or transfer software is installed
-- severity:  medium
-- basis:     国家安全机关与多家单位的公开提示：社交、网盘、传输工具不得用于涉密和内部终端 | Public warnings of the authorities and rules of many units: no chat, net disk or transfer tools on classified and internal terminals (B)
-- service_clause: 7.4.7.2
-- observed:  {name}（版本 {version}，命中：{signals}），{running?正在运行:未见运行} | {name} (version {version}, seen: {signals}), {running?running:not seen running}
-- expected:  未安装；桌面自带的未启用、未运行 | not installed; what comes with the desktop is neither enabled nor running
-- remedy:    先核实是否登录使用过，再卸载；系统预装的也应卸载 | Find out whether anybody logged in with it, then remove it, even if it came with the system
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
WHERE  s.category IN ('cloud_drive', 'file_sharing', 'messaging')
