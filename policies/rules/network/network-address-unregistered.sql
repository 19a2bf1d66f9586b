-- rule:      network-address-unregistered
-- title:     使用未登记的 IP 地址 | An IP address is in use that is not in the ledger
-- severity:  medium
-- basis:     公开的台账规范：联网计算机台账须登记 IP 地址，账物相符 | Published ledger specification: the ledger of networked computers holds the IP address and is true (A)
-- service_clause: 7.4.7.4
-- observed:  网卡 {interface} 使用 {address} | interface {interface} uses {address}
-- expected:  台账登记的地址：{registered} | registered: {registered}
-- remedy:    改回登记的地址；确需变更的，审批后更新台账 | Return to the registered address; if it must change, have that approved and update the ledger
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT n.address        AS subject,
       min(n.interface) AS interface,
       n.address,
       a.addresses      AS registered,
       CASE WHEN instr(' ' || replace(replace(lower(a.addresses), ',', ' '), '，', ' ') || ' ', ' ' || n.address || ' ') > 0 THEN 1
            WHEN a.addresses IS NOT NULL AND (n.family = 'inet' OR instr(a.addresses, ':0') = 0) THEN 0
       END AS ok  -- an IPv6 address may stand there with its zeros
FROM   network_address n LEFT JOIN registered_asset a ON 1
WHERE  n.family IN ('inet', 'inet6') AND n.scope = 'global' AND n.interface <> 'lo'
GROUP  BY n.address
