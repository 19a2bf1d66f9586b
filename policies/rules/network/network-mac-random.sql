-- rule:      network-mac-random
-- title:     网卡的 MAC 地址由系统随机生成 | The system makes up the MAC address of an adapter
-- severity:  low
-- basis:     公开的台账规范：计算机台账须登记 MAC 地址；每次启动都变的地址无法登记 | Published ledger specification: the ledger holds the MAC address; one that changes at each start cannot be held (C)
-- service_clause: 7.4.7.4
-- observed:  {name} 的 MAC 地址 {mac}，来源 {address_origin} | MAC address of {name}: {mac}, origin {address_origin}
-- expected:  出厂地址（permanent），或有审批的固定地址（set） | the adapter's own (permanent), or a fixed one that was approved (set)
-- remedy:    核实该网卡是什么设备（无地址芯片的 USB 网卡、手机共享网络）；换用有固定地址的网卡并登记 | Find out what the adapter is (a USB adapter without an address of its own, a network shared by a phone); use one with an address of its own and register it
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT stable_name    AS subject,
       min(name)      AS name,
       max(mac)       AS mac,
       max(address_origin) AS address_origin,
       CASE WHEN count(CASE WHEN address_origin = 'random' THEN 1 END) > 0 THEN 0
            WHEN count(address_origin) = count(*) THEN 1
       END            AS ok
FROM   network_interface
WHERE  physical = 1 AND kind IN ('ethernet', 'wireless')
GROUP  BY stable_name
