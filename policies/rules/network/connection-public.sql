-- rule:      connection-public
-- title:     与公网地址建立了连接 | There is a connection with a public address
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {process} 与 {remote_address} 端口 {remote_port} 连接（{state}），公网地址：{public?是:否} | {process} is connected with {remote_address} port {remote_port} ({state}), a public address: {public?yes:no}
-- expected:  没有通向公网地址的连接 | no connection with a public address
-- remedy:    立即断网，保留现场和日志，查明连接的程序、线路和时间，按规定报告；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Disconnect at once, leave everything as it is, find out program, line and time, and report as the rules say; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- sources:   /proc/net/*
-- on_fail:   deviation
SELECT substr(c.protocol, 1, 3) || ' ' || c.remote_address || ' ' || c.remote_port AS subject,
       max(c.process)          AS process,
       c.remote_address,
       c.remote_port,
       min(c.state)            AS state,
       max(c.reach = 'public') AS public,
       max(c.reach = 'public') = 0
       OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s
                  WHERE replace(c.remote_address, '::ffff:', '') GLOB s.value) AS ok
FROM   network_connection c
WHERE  c.protocol IN ('tcp', 'tcp6')
AND    c.state IN ('established', 'fin_wait1', 'fin_wait2', 'time_wait', 'close_wait', 'last_ack', 'closing')
GROUP  BY substr(c.protocol, 1, 3), c.remote_address, c.remote_port
