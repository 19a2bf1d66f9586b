-- rule:      antivirus-signatures-old
-- title:     病毒库过期 | The antivirus signatures are old
-- severity:  medium
-- basis:     公开的单位规定：病毒库每周更新，经光盘导入涉密单机 | A published unit rule: signatures are renewed each week, brought to stand-alone terminals on a disc (C)
-- service_clause: 7.4.7.5
-- observed:  {name} 的病毒库日期 {signatures_at} | signatures of {name} are of {signatures_at}
-- expected:  {days_wanted} 天以内 | not older than {days_wanted} days
-- remedy:    经中间机刻盘导入最新病毒库并全盘查杀；填写病毒库更新记录 | Bring new signatures in on a disc by way of the relay computer, scan everything and enter it in the record
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT id AS subject,
       name, signatures_at,
       :signature_days AS days_wanted,
       CASE WHEN julianday(signatures_at) > julianday(:taken_at) + 1 THEN NULL  -- one of the two dates is wrong
            WHEN present = 1 THEN julianday(:taken_at) - julianday(signatures_at) <= :signature_days
       END AS ok
FROM   security_product
WHERE  category = 'antivirus' AND present IS NOT 0
