-- rule:      identifier-registered-twice
-- title:     台账中两项资产有同一序列号或地址 | Two assets of the ledgers have one serial or address
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} {value} 登记在 {numbers} | {kind} {value} is registered for {numbers}
-- expected:  序列号、MAC 地址、IP 地址只属于一项资产 | a serial, MAC or IP address belongs to one asset
-- remedy:    核对实物，更正登记有误的一项 | Look at both, and correct the one that is wrong
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.kind || ' ' || p.key AS subject,
       p.kind, max(p.value) AS value, min(p.number) AS number, group_concat(p.number, '、') AS numbers,
       count(*) = 1 AS ok
FROM  (SELECT DISTINCT kind, key, value, number FROM part) p JOIN asset a ON a.number = p.number
WHERE  a.state NOT IN ('报废', '已回收', '已销毁')
GROUP  BY p.kind, p.key
