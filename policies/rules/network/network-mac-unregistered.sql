-- rule:      network-mac-unregistered
-- title:     网卡 MAC 地址与台账不符 | A MAC address is not in the ledger
-- severity:  medium
-- basis:     公开的台账规范：计算机台账须登记 MAC 地址，账物相符 | Published ledger specification: the ledger of computers holds the MAC address and is true (A)
-- service_clause: 7.4.7.2
-- observed:  {name} 的 MAC 地址 {mac}（出厂 {permanent_mac}） | MAC address of {name}: {mac} (own {permanent_mac})
-- expected:  台账登记的地址：{registered} | registered: {registered}
-- remedy:    核实是否更换过网卡；经审批的更新台账，未经审批的查明来源 | Find out whether the adapter was changed; update the ledger if that was approved, find its origin if not
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT n.stable_name AS subject,
       n.name, n.mac, n.permanent_mac,
       a.macs        AS registered,
       (n.kind = 'wireless' AND n.carrier IS NOT 1  -- on no network: NetworkManager shows a random one while it scans
        OR instr(lower(replace(replace(a.macs, '-', ''), ':', '')), lower(replace(n.mac, ':', ''))) > 0)
       AND instr(lower(replace(replace(a.macs, '-', ''), ':', '')), lower(replace(n.permanent_mac, ':', ''))) > 0 AS ok
FROM   network_interface n LEFT JOIN registered_asset a ON 1
WHERE  n.physical = 1 AND n.kind IN ('ethernet', 'wireless')
