-- rule:      visit-overdue
-- title:     久未检查 | The last visit is long ago
-- severity:  low
-- basis:     推断：检查周期由单位规定，参数 visit_days | Inference: the unit sets the interval, parameter visit_days (D)
-- service_clause: 7.4.7.6
-- observed:  上次检查 {visited_at} | last visited on {visited_at}
-- expected:  检查间隔不超过单位规定的天数 | visits no further apart than the unit says
-- remedy:    安排检查；周期按本单位规定修改参数 visit_days | Plan a visit; the interval is the parameter visit_days
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT v.number AS subject,
       v.number, '借出 维修' AS about, v.taken_at AS visited_at,
       julianday(:today) - julianday(v.taken_at) <= :visit_days AS ok
FROM   visit v JOIN asset a ON a.number = v.number
WHERE  a.state IN ('在用', '借出')
