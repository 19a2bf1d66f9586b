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
       p.name,
       max(p.last_used)  AS last_used,
       min(p.file)       AS file,
       CASE WHEN max(p.kind <> 'unknown' AND p.use = 'used' AND p.after_commissioning = 1) THEN 0
            WHEN max(p.use = 'unknown' OR p.kind = 'unknown') THEN NULL
            ELSE 1
       END               AS ok
FROM   network_profile p
WHERE  p.kind IN ('ethernet', 'infiniband')
OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)  -- what it was nobody knows any more
GROUP  BY p.manager, p.name
