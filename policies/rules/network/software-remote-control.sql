-- rule:      software-remote-control
-- title:     装有远程控制软件 | Remote-control software is installed
-- severity:  high
-- basis:     国家安全机关与多家单位的公开提示：不得在办公终端安装远程控制软件 | Public warnings of the authorities and rules of many units: no remote-control software on office terminals (B)
-- service_clause: 7.4.7.2
-- observed:  {name}（版本 {version}，命中：{signals}），{running?正在运行:未见运行} | {name} (version {version}, seen: {signals}), {running?running:not seen running}
-- expected:  未安装；桌面自带的未启用、未运行 | not installed; what comes with the desktop is neither enabled nor running
-- remedy:    断开网络；先查明何人何时安装、是否被远程控制过并留存其日志，再结束并卸载该软件 | Unplug the network; find out who installed it when and whether the terminal was controlled by it, keep its logs, then end and remove it
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
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
WHERE  s.category IN ('remote_control')
