-- rule:      audit-records-lost
-- title:     内核丢失过审计记录 | The kernel has lost audit records
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.3 安全审计（中性基线）：保护审计记录，避免受到未预期的删除、修改或覆盖 | GB/T 22239-2019 8.1.4.3 audit (neutral baseline): audit records are protected against unexpected deletion, change or overwriting (D)
-- service_clause: 7.4.7.5
-- observed:  本次开机以来丢失 {lost} 条；backlog_limit={backlog_limit}，rate_limit={rate_limit} | {lost} lost since the start; backlog_limit={backlog_limit}, rate_limit={rate_limit}
-- expected:  0 | 0
-- remedy:    在审计规则中用 -b 增大 backlog_limit，将 rate_limit 设为 0，并核对 auditd 是否中断过 | Raise backlog_limit with -b in the audit rules, set rate_limit to 0, and check whether auditd was interrupted
-- empty:     not_applicable
-- complete:  audit_kernel_status
-- on_fail:   lead
SELECT 'kernel audit'  AS subject,
       lost, backlog_limit, rate_limit,
       lost = 0        AS ok
FROM   audit_kernel_status
WHERE  enabled > 0
