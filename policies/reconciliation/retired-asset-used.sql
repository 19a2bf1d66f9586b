-- rule:      retired-asset-used
-- title:     已停用或报废的设备仍在使用 | A device is used that the ledger calls retired
-- severity:  high
-- basis:     保密资格标准：停用、报废、销毁的设备和介质收回管理，不得再用 | Secrecy qualification standard: what is withdrawn, scrapped or destroyed is taken back and used no more (B)
-- service_clause: 7.4.7.2
-- observed:  台账中 {number} 自 {retired_at} 起停用，现为 {state}，而 {seen_at} 仍在使用 | by the ledger {number} is out of use since {retired_at}, now {state}; it was used at {seen_at}
-- expected:  停用后不再使用 | not used after it was withdrawn
-- remedy:    收回该设备或介质，查明使用人和经过；确需恢复使用的办理审批 | Take it back and find out who used it; to use it again needs an approval
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number AS subject,
       a.number, a.state, a.retired_at, u.seen_at,
       u.seen_at <= a.retired_at AS ok
FROM   asset a JOIN (SELECT number, taken_at AS seen_at FROM visit WHERE number IS NOT NULL
                     UNION ALL
                     SELECT p.number, max(coalesce(s.last_seen, s.taken_at))
                     FROM   part p JOIN seen_medium s ON lower(s.serial) = p.key AND s.identity = 'proven'
                     WHERE  p.kind = 'serial' AND (s.last_seen IS NOT NULL OR s.is_present IS NOT 0) GROUP BY p.number) u ON u.number = a.number
WHERE  a.state IN ('停用', '封存', '报废', '已回收', '已销毁')
