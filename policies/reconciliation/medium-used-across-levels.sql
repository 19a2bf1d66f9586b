-- rule:      medium-used-across-levels
-- title:     介质在不同密级的终端间使用 | A medium was used on a terminal of another level
-- severity:  high
-- basis:     保密资格标准：不得在不同密级、不同网络的终端间交叉使用介质；高密级介质不得用于低密级终端 | Secrecy qualification standard: media do not move between terminals of different levels; none of a higher level on a lower terminal (B)
-- service_clause: 7.4.7.2
-- observed:  {medium_level} {is_medium?介质:设备（当作存储）} {medium} 用于 {terminal_level} 终端 {number}，{used_at} 使用，密级按当时台账；最近 {last_seen} | {medium_level} {is_medium?medium:device (as storage)} {medium} was used on {terminal_level} terminal {number} at {used_at}, by the levels of that time; last on {last_seen}
-- expected:  使用时介质密级不高于终端；涉密专用的不用于非密终端；非密介质只有“非密导入专用”可用于涉密终端 | a medium no higher than the terminal when it was used; none that is 涉密专用 on an unclassified one; of unclassified ones only 非密导入专用 on classified terminals
-- remedy:    停止使用，按失泄密隐患查明所存内容和使用人 | Stop using it; find out what was on it and who used it
-- empty:     compliant
-- complete:  seen_medium
-- on_fail:   deviation
WITH used AS (
  SELECT number, serial, last_seen AS used_at, last_seen FROM seen_medium WHERE identity = 'proven' AND last_seen IS NOT NULL
  UNION
  SELECT number, serial, first_seen, last_seen FROM seen_medium WHERE identity = 'proven' AND first_seen IS NOT NULL
  UNION  -- there at the visit, or listed by a person who knows no time
  SELECT number, serial, taken_at, coalesce(last_seen, iif(is_present = 1, taken_at, NULL)) FROM seen_medium WHERE identity = 'proven' AND (is_present = 1 OR coalesce(first_seen, last_seen) IS NULL)
), held AS (
  SELECT u.number, m.number AS medium, m.kind = 'medium' AS is_medium, u.used_at, u.last_seen,
         coalesce(mp.number, tp.number) IS NOT NULL AS has_changed,
         CASE WHEN mp.number IS NULL THEN m.level ELSE mp.level END AS medium_level,
         CASE WHEN mp.number IS NULL THEN m.purpose ELSE mp.purpose END AS purpose,
         coalesce(CASE WHEN tp.number IS NULL THEN t.level ELSE tp.level END, v.level) AS terminal_level
  FROM   used u JOIN part p ON p.kind = 'serial' AND p.key = lower(u.serial)
         JOIN asset m ON m.number = p.number AND m.kind IN ('medium', 'device', 'other')
         JOIN asset t ON t.number = u.number
         LEFT JOIN level_period mp ON mp.number = m.number AND coalesce(u.used_at, '9999') BETWEEN mp.since AND mp.until
         LEFT JOIN level_period tp ON tp.number = t.number AND coalesce(u.used_at, '9999') BETWEEN tp.since AND tp.until
         LEFT JOIN visit v ON v.number = u.number
), held_and_judged AS (
  SELECT h.*,
         CASE WHEN medium_level = '非密'
              THEN CASE WHEN terminal_level = '非密' THEN 1 WHEN terminal_level IS NOT NULL THEN purpose IS '非密导入专用' END
              WHEN medium_level = '涉密专用' AND terminal_level = '非密' THEN 0
              WHEN medium_level IN ('绝密', '机密', '秘密') AND terminal_level IN ('绝密', '机密', '秘密', '非密')
              THEN instr('非密秘密机密绝密', medium_level) <= instr('非密秘密机密绝密', terminal_level)
         END AS ok  -- on a classified terminal 涉密专用 names no level
  FROM   held h
), by_day AS (
  SELECT number, medium, is_medium, used_at, last_seen, medium_level, terminal_level, ok FROM held_and_judged WHERE NOT has_changed
  UNION ALL  -- on the day of a change either level may have held
  SELECT number, medium, is_medium, used_at, max(last_seen),
         replace(group_concat(DISTINCT medium_level), ',', '/'), replace(group_concat(DISTINCT terminal_level), ',', '/'),
         CASE WHEN count(ok) = count(*) AND min(ok) = max(ok) THEN min(ok) END
  FROM   held_and_judged WHERE has_changed GROUP BY number, medium, used_at
), worst AS (  -- the other columns are those of the row with this maximum
  SELECT d.*, max(CASE ok WHEN 0 THEN '2' WHEN 1 THEN '0' ELSE '1' END || coalesce(used_at, '')) AS rank
  FROM   by_day d GROUP BY number, medium
)
SELECT number || ' ' || medium AS subject,
       number, medium, is_medium, medium_level, terminal_level, used_at, last_seen, ok
FROM   worst
