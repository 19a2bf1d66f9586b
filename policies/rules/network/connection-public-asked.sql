-- rule:      connection-public-asked
-- title:     有程序试图连接公网地址 | A program tries to reach a public address
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：对方未应答，只说明试图连接 | A hint at a veto item of the secrecy qualification standard: nobody answered yet, so it only tries (B)
-- service_clause: 7.4.7.2
-- observed:  {process} 试图以 {protocol} 连接 {remote_address} 端口 {remote_port}（{state}），公网地址：{public?是:否} | {process} tries to reach {remote_address} port {remote_port} by {protocol} ({state}), a public address: {public?yes:no}
-- expected:  没有程序试图连接公网地址 | no program tries to reach a public address
-- remedy:    查明该程序为何联网（自动更新、对时、输入法、浏览器等），停用其联网功能或卸载 | Find out why the program does so (updates, time, input methods, browsers); switch that off or remove the program
-- empty:     compliant
-- complete:  -
-- sources:   /proc/net/*
-- on_fail:   lead
SELECT substr(c.protocol, 1, 3) || ' ' || c.remote_address || ' ' || c.remote_port AS subject,
       substr(c.protocol, 1, 3) AS protocol,
       max(c.process)           AS process,
       c.remote_address,
       c.remote_port,
       min(c.state)             AS state,
       max(c.reach = 'public')  AS public,
       max(c.reach = 'public') = 0
       OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s
                  WHERE replace(c.remote_address, '::ffff:', '') GLOB s.value) AS ok
FROM   network_connection c
WHERE  c.protocol IN ('udp', 'udp6') OR c.state IN ('syn_sent', 'syn_recv')
GROUP  BY substr(c.protocol, 1, 3), c.remote_address, c.remote_port
