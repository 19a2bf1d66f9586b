-- rule:      network-address-unregistered
-- title:     使用未登记的 IP 地址 | An IP address is in use that is not in the ledger
-- severity:  medium
-- basis:     公开的台账规范：联网计算机台账须登记 IP 地址，账物相符 | Published ledger specification: the ledger of networked computers holds the IP address and is true (A)
-- service_clause: 7.4.7.4
-- observed:  网卡 {interface} 使用 {address} | interface {interface} uses {address}
-- expected:  台账登记的地址：{registered}（没有物理网口的网桥、通向服务器管理芯片的接口不计） | registered: {registered} (but for bridges without a physical port and the link to a server's management controller)
-- remedy:    改回登记的地址；确需变更的，审批后更新台账；IPv6 临时地址每天更换、无法登记，在网络设置中关闭（NetworkManager 的 ipv6.ip6-privacy=0）后再核对 | Return to the registered address; if it must change, have that approved and update the ledger; temporary IPv6 addresses change every day and cannot be registered: switch them off (ipv6.ip6-privacy=0 of NetworkManager) and compare again
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT a.name           AS subject,
       min(a.interface) AS interface,
       group_concat(DISTINCT a.address) AS address,
       a.registered,
       CASE WHEN min(a.holds) = 0 THEN 0 WHEN count(a.holds) = count(*) THEN 1 END AS ok
FROM  (SELECT iif(n.is_temporary = 1, coalesce(i.stable_name, n.interface) || ' IPv6', n.address) AS name,
              n.address, n.interface, r.addresses AS registered,
              CASE WHEN instr(' ' || replace(replace(lower(r.addresses), ',', ' '), '，', ' ') || ' ', ' ' || n.address || ' ') > 0 THEN 1
                   WHEN i.kind = 'bmc' THEN 1  -- inside this machine; a rule of its own tells of it
                   WHEN i.kind = 'bridge' AND NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master = i.name)
                   THEN CASE WHEN NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master IS NULL) THEN 1 END  -- of virtual machines of this machine only
                   WHEN i.kind IS NULL OR (n.family = 'inet6' AND n.is_temporary IS NOT 0) THEN NULL  -- one made up for privacy lasts a day, no ledger holds it
                   WHEN r.addresses IS NOT NULL AND (n.family = 'inet' OR instr(r.addresses, ':0') = 0) THEN 0
              END AS holds  -- an IPv6 address may stand there with its zeros
       FROM   network_address n LEFT JOIN registered_asset r ON 1 LEFT JOIN network_interface i ON i.name = n.interface
       WHERE  n.family IN ('inet', 'inet6') AND n.scope = 'global' AND n.interface <> 'lo') a
GROUP  BY a.name
