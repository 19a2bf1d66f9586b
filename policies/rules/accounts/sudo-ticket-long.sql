-- rule:      sudo-ticket-long
-- title:     sudo 鉴别后长时间不再要求口令 | sudo asks for no password for long after the first
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.1 超时后重新鉴别；取值可由单位策略调整（推断） | GB/T 22239-2019 8.1.4.1, authenticated anew after a while; the value is the unit's to set (inference) (D)
-- service_clause: 7.4.7.2
-- observed:  timestamp_timeout 为 {value} 分钟（{place}） | timestamp_timeout is {value} min ({place})
-- expected:  不小于 0 且不超过 {most} 分钟 | not below 0 and at most {most} min
-- remedy:    用 visudo 把 {place} 的 timestamp_timeout 改为 5 | Set timestamp_timeout to 5 at {place} with visudo
-- empty:     compliant
-- complete:  sudo_setting
-- on_fail:   deviation
SELECT 'timestamp_timeout' || CASE s.scope WHEN '' THEN '' ELSE ' (' || s.scope || ')' END AS subject,
       coalesce(s.value, '!') AS value, :sudo_minutes AS most,
       s.file || ':' || s.line AS place,
       CASE WHEN s.is_negated = 1 THEN 1
            ELSE CAST(s.value AS REAL) BETWEEN 0 AND :sudo_minutes
       END AS ok
FROM   sudo_setting s
WHERE  s.name = 'timestamp_timeout'
AND    s.rowid = (SELECT max(l.rowid) FROM sudo_setting l WHERE l.name = s.name AND l.scope = s.scope)  -- the last one counts
