-- rule:      medium-not-seen
-- title:     登记的介质久未见使用 | A registered medium has not been seen for long
-- severity:  low
-- basis:     推断：长期未见使用的介质应核实是否仍在控制之内，天数由单位规定，参数 medium_days | Inference: a medium that nobody saw for long may be out of control; the unit sets the days, parameter medium_days (D)
-- service_clause: 7.4.7.2
-- observed:  {number}（{model}，责任人 {responsible}）最近见于 {last_seen} | {number} ({model}, {responsible}) was last seen on {last_seen}
-- expected:  在用介质在规定天数内见过 | a medium in use was seen within the days the unit says
-- remedy:    当面清点该介质；不再使用的办理停用 | Look at the medium itself; withdraw it if it is not used
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT a.number AS subject,
       a.number, a.model, a.responsible, u.last_seen,
       CASE WHEN NOT EXISTS (SELECT 1 FROM seen_whole w WHERE w.name = 'medium') THEN NULL
            WHEN u.key IS NULL AND EXISTS (SELECT 1 FROM seen_medium s WHERE lower(s.serial) = p.key) THEN NULL  -- listed by a person: nobody knows when it was used
            ELSE coalesce(julianday(:today) - julianday(u.last_seen) <= :medium_days, 0)
       END AS ok
FROM   asset a JOIN part p ON p.number = a.number AND p.kind = 'serial'
       LEFT JOIN (SELECT lower(s.serial) AS key, max(coalesce(s.last_seen, s.taken_at)) AS last_seen
                  FROM   seen_medium s
                  WHERE  s.serial IS NOT NULL AND (s.last_seen IS NOT NULL OR s.is_present IS NOT 0) GROUP BY lower(s.serial)) u ON u.key = p.key
WHERE  a.kind = 'medium' AND a.state = '在用'
GROUP  BY a.number
