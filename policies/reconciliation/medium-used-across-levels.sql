-- rule:      medium-used-across-levels
-- title:     介质在不同密级的终端间使用 | A medium was used on a terminal of another level
-- severity:  high
-- basis:     保密资格标准：不得在不同密级、不同网络的终端间交叉使用介质；高密级介质不得用于低密级终端 | Secrecy qualification standard: media do not move between terminals of different levels; none of a higher level on a lower terminal (B)
-- service_clause: 7.4.7.2
-- observed:  {medium_level} 介质 {medium} 用于 {terminal_level} 终端 {number}，最近 {last_seen} | {medium_level} medium {medium} was used on {terminal_level} terminal {number}, last on {last_seen}
-- expected:  介质密级不高于终端；非密介质只有“非密导入专用”可用于涉密终端 | a medium no higher than the terminal; of unclassified ones only 非密导入专用 on classified terminals
-- remedy:    停止使用，按失泄密隐患查明所存内容和使用人 | Stop using it; find out what was on it and who used it
-- empty:     compliant
-- complete:  seen_medium
-- on_fail:   deviation
SELECT s.number || ' ' || m.number AS subject,
       s.number, m.number AS medium, m.level AS medium_level, t.level AS terminal_level, max(s.last_seen) AS last_seen,
       CASE WHEN m.level = '非密' AND t.level <> '非密' THEN m.purpose IS '非密导入专用'
            WHEN m.level IN ('绝密', '机密', '秘密', '非密') AND t.level IN ('绝密', '机密', '秘密', '非密')
            THEN instr('非密秘密机密绝密', m.level) <= instr('非密秘密机密绝密', t.level)
       END AS ok  -- 涉密专用 names no level
FROM   seen_medium s JOIN asset t ON t.number = s.number
       JOIN part p ON p.kind = 'serial' AND p.key = lower(s.serial)
       JOIN asset m ON m.number = p.number AND m.kind = 'medium'
WHERE  s.identity = 'proven'
GROUP  BY s.number, m.number
