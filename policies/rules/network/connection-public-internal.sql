-- rule:      connection-public-internal
-- title:     内部终端与公网地址建立了连接 | An internal terminal has a connection with a public address
-- severity:  high
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  {process} 与 {remote_address} 端口 {remote_port} 连接（{state}），公网地址：{public?是:否} | {process} is connected with {remote_address} port {remote_port} ({state}), a public address: {public?yes:no}
-- expected:  没有通向公网地址的连接 | no connection with a public address
-- remedy:    查明连接的程序和线路；确系互联网的，断开并按单位规定处理；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Find out which program and line it is; if it is the Internet, disconnect and act as the unit's rules say; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- sources:   /proc/net/*
-- on_fail:   lead
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
