-- rule:      socket-reachable
-- title:     单机存在对外监听的网络服务 | A stand-alone terminal has network services open to others
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网、不得共享文件和打印；公开基线：关闭不需要的服务和端口 | Secrecy qualification standard: a stand-alone computer has no network and shares neither files nor printers; published baselines: services and ports that are not needed are closed (B)
-- service_clause: 7.4.7.2
-- observed:  {subject} 由 {process} 监听于 {addresses} | {subject} is held by {process} on {addresses}
-- expected:  只在本机回环地址监听 | services listen on the loopback only
-- remedy:    停用该服务（systemctl disable --now 服务名），或改为只监听 127.0.0.1 | Switch the service off (systemctl disable --now SERVICE), or let it listen on 127.0.0.1 only
-- empty:     compliant
-- complete:  -
-- sources:   /proc/net/*
-- on_fail:   deviation
SELECT CASE WHEN port < :ephemeral_from THEN substr(protocol, 1, 3) || ' ' || port
            ELSE substr(protocol, 1, 3) || ' ' || :ephemeral_from || '+' END AS subject,
       max(process)                AS process,
       group_concat(address || ':' || port, ', ') AS addresses,
       0                           AS ok
FROM   listening_socket
WHERE  reach <> 'loopback'
GROUP  BY 1
