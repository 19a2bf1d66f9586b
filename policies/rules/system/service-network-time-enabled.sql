-- rule:      service-network-time-enabled
-- title:     单机启用了网络对时 | A stand-alone terminal asks the network for the time
-- severity:  low
-- basis:     保密资格标准基本项的待核实线索：向网络对时说明系统会尝试联网 | A hint at a veto item of the secrecy qualification standard: asking a time server means trying to reach a network (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {name}：运行 {active}，自启动 {enabled} | service {name}: {active} now, {enabled} at boot
-- expected:  未启用，或只有系统自带的缺省服务器 | not enabled, or with no servers but those that came with the system
-- remedy:    执行 systemctl disable --now 服务名；核对系统日志中有无对时成功的记录 | Run systemctl disable --now SERVICE; look in the logs whether a time server ever answered
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name, active, enabled,
       CASE WHEN load IN ('not-found', 'masked') AND active <> 'active' THEN 1
            WHEN NOT EXISTS (SELECT 1 FROM time_source t WHERE t.kind IN ('server', 'pool', 'peer') AND t.stock IS NULL) THEN 1
            ELSE NOT (active = 'active' OR enabled IN ('enabled', 'enabled-runtime'))
       END  AS ok
FROM   service
WHERE  name IN (SELECT value FROM json_each(:network_time_services))
