-- rule:      network-mac-changed
-- title:     网卡 MAC 地址被改动 | A MAC address differs from the adapter's own
-- severity:  medium
-- basis:     台账须登记 MAC 地址，复查时与实物核对（改动的含义需当面核实） | The ledger holds the MAC address and reviewers compare it (what a change means is to be asked) (C)
-- service_clause: 7.4.7.2
-- observed:  {name} 当前 {mac}，出厂 {permanent_mac} | {name} uses {mac}, its own is {permanent_mac}
-- expected:  使用出厂地址 | the adapter's own address is used
-- remedy:    核实改动原因；无审批的，删除 NetworkManager 或 systemd-networkd 中的克隆地址设置 | Ask why; without approval, remove the cloned address from NetworkManager or systemd-networkd
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT stable_name AS subject,
       name, mac, permanent_mac,
       lower(mac) = lower(permanent_mac) AS ok
FROM   network_interface
WHERE  physical = 1 AND kind IN ('ethernet', 'wireless')
