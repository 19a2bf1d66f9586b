-- rule:      port-risky-open
-- title:     高危端口对外开放 | A risky port is open to others
-- severity:  high
-- basis:     公开的国产系统基线核查脚本：关闭 Telnet、FTP、r 系列命令、远程桌面、文件共享等高危端口 | Published baseline scripts for domestic systems: ports of Telnet, FTP, the r commands, remote desktops and file sharing are closed (C)
-- service_clause: 7.4.7.2
-- observed:  {subject} 由 {process} 监听于 {addresses} | {subject} is held by {process} on {addresses}
-- expected:  不对外监听 | not open to others
-- remedy:    停用并卸载提供该端口的服务；确需使用的，限定来源地址并审批 | Stop and remove the service behind it; if it is needed, limit who may reach it and have that approved
-- empty:     compliant
-- complete:  -
-- sources:   /proc/net/*
-- on_fail:   deviation
SELECT substr(protocol, 1, 3) || ' ' || port AS subject,
       max(process)                          AS process,
       group_concat(address, ', ')           AS addresses,
       0                                     AS ok
FROM   listening_socket
WHERE  reach <> 'loopback' AND port IN (SELECT value FROM json_each(:risky_ports))
GROUP  BY substr(protocol, 1, 3), port
