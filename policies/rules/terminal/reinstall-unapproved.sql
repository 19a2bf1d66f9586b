-- rule:      reinstall-unapproved
-- title:     启用之后疑似重装过系统 | The system seems to have been reinstalled after commissioning
-- severity:  high
-- basis:     保密资格标准：未经信息化管理部门批准不得自行重装、格式化 | Secrecy qualification standard: no reinstalling or formatting without the IT department's approval (B)
-- service_clause: 7.4.7.2
-- observed:  痕迹 {trace} 为 {installed_at}；启用 {commissioned}，经审批的重装 {reinstalled} | trace {trace} says {installed_at}; commissioned {commissioned}, approved reinstall {reinstalled}
-- expected:  早于启用时间，或与经审批的重装时间一致 | before commissioning, or at the time of an approved reinstall
-- remedy:    对照重装审批和维修记录核实；属实的按违规重装处理，已审批的用 enroll 补登重装时间 | Compare with approvals and repair records; treat a confirmed one as unapproved, enter an approved one with enroll
-- empty:     unknown
-- complete:  terminal_declared
-- on_fail:   lead
SELECT i.trace                    AS subject,
       i.trace,
       i.installed_at,
       max(d.commissioned_at)     AS commissioned,
       max(d.reinstalled_at)      AS reinstalled,
       CASE WHEN i.installed_at IS NULL OR max(d.commissioned_at) IS NULL THEN NULL
            WHEN julianday(i.installed_at) <= julianday(max(d.commissioned_at)) + :install_days THEN 1
            WHEN abs(julianday(i.installed_at) - julianday(max(d.reinstalled_at))) <= :install_days THEN 1
            ELSE 0
       END                        AS ok
FROM   install_trace i LEFT JOIN terminal_declared d ON 1
WHERE  i.trace IN ('root_born', 'superblock_created') AND i.quality <> 'clock_unset'
GROUP  BY i.trace
