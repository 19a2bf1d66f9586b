-- rule:      medium-not-registered
-- title:     使用过未登记的存储介质 | A medium was used that no ledger has
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {number} 上使用过 {name}，{is_proven?序列号:序列号不足为凭，不知是否台账中的哪一件；标识} {told}，最近 {last_seen}（{taken_at} 检查） | {name} {is_proven?with serial:without a serial that proves which one it is:} {told}, was used on {number}, last on {last_seen} (visit of {taken_at})
-- expected:  用过的介质都在台账中 | every medium that was used is in a ledger
-- remedy:    查明介质去向与责任人；确需使用的登记入台账并审批（mijian-desk proposal list） | Find the medium and whose it is; to use it, enter it with an approval (mijian-desk proposal list)
-- empty:     compliant
-- complete:  seen_medium
-- on_fail:   deviation
SELECT s.number || ' ' || s.device_key AS subject,
       s.number, s.serial, s.device_key, coalesce(s.serial, s.device_key) AS told, max(nullif(s.name, '')) AS name,
       max(coalesce(s.last_seen, iif(s.is_present = 1, s.taken_at, NULL))) AS last_seen, max(s.taken_at) AS taken_at,
       s.identity = 'proven' AND s.serial IS NOT NULL AS is_proven,
       CASE WHEN s.identity = 'proven' AND s.serial IS NOT NULL
            THEN EXISTS (SELECT 1 FROM part p JOIN asset a ON a.number = p.number
                         WHERE p.kind = 'serial' AND p.key = lower(s.serial) AND a.kind IN ('medium', 'device', 'other'))
       END AS ok  -- without a serial of its own nobody can say whether it is a registered one
FROM   seen_medium s
WHERE  s.number IS NOT NULL AND (s.identity = 'proven' AND s.serial IS NOT NULL OR s.kind IN ('storage', 'optical'))
GROUP  BY s.number, s.device_key
