-- rule:      network-link-several
-- title:     涉密网络终端同时接通多个网口 | A terminal of a classified network has several links at once
-- severity:  high
-- basis:     保密资格标准：涉密信息系统与其他网络物理隔离，一台终端只接一个网络 | Secrecy qualification standard: classified systems are physically separated from other networks, a terminal is on one network only (B)
-- service_clause: 7.4.7.2
-- observed:  接通的网口 {links} 个：{names}；不知是否接通 {open} 个 | ports with a link: {links} ({names}); could not tell: {open}
-- expected:  只有一个网口接通 | one port has a link
-- remedy:    顺网线查明每个网口接到哪里；多余的拔除、贴封条并在 BIOS 中禁用 | Follow each cable; unplug, seal and disable in the BIOS what is too many
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT 'links'                                                         AS subject,
       count(CASE WHEN carrier = 1 THEN 1 END)                         AS links,
       coalesce(group_concat(CASE WHEN carrier = 1 THEN name END, ', '), '—') AS names,
       count(CASE WHEN carrier IS NULL AND coalesce(operational, 'unknown') <> 'down' THEN 1 END) AS open,
       CASE WHEN count(CASE WHEN carrier = 1 THEN 1 END) > 1 THEN 0
            WHEN count(CASE WHEN carrier IS NULL AND coalesce(operational, 'unknown') <> 'down' THEN 1 END) > 0 THEN NULL
            ELSE 1
       END                                                             AS ok
FROM   network_interface
WHERE  physical = 1 AND kind IN ('ethernet', 'wireless', 'cellular')
HAVING count(*) > 0
