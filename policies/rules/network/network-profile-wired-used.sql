-- rule:      network-profile-wired-used
-- title:     单机使用过有线网络连接 | A wired connection was used on a stand-alone terminal
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网 | Secrecy qualification standard: a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  有线连接配置 {name}（{file}），最近接通 {last_used} | wired profile {name} ({file}), last connected {last_used}
-- expected:  启用后未接通过有线网络 | no wired network since the terminal came into use
-- remedy:    查明当时网线接到何处（另一台终端、交换机、打印机或公共网络），核对日志与租约，按规定处理；查清后禁用网卡 | Find out where the cable led (another terminal, a switch, a printer, a public network), compare logs and leases, act as the rules say; then disable the adapter
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT p.manager || ': ' || p.name AS subject,
       p.name, p.last_used, p.file,
       p.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.manager, n.name
                                      ORDER BY coalesce(n.holds, 0.5), n.last_used DESC, n.file, n.line) AS place
       FROM  (SELECT p.manager, p.name, p.last_used, p.file, p.line,
                     CASE WHEN p.kind <> 'unknown' AND p.use = 'used' AND p.after_commissioning = 1 THEN 0
                          WHEN p.use = 'unknown' OR p.kind = 'unknown' THEN NULL  -- its manager remembers nothing of its use
                          ELSE 1
                     END AS holds
              FROM   network_profile p
              WHERE  p.kind IN ('ethernet', 'infiniband')
              OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)) n) p  -- what it was nobody knows any more
WHERE  p.place = 1  -- file and time of one profile, the gravest
