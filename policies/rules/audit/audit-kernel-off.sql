-- rule:      audit-kernel-off
-- title:     内核审计处于关闭状态 | Auditing is switched off in the running kernel
-- severity:  high
-- basis:     公开的涉密单机审计要求与国产系统基线：审计进程持续运行，不得中断 | Published audit requirements for classified stand-alone computers and baselines for domestic systems: auditing runs without interruption (C)
-- service_clause: 7.4.7.5
-- observed:  内核审计状态：{enabled}（0 为关闭）；auditd.service：{active} | the kernel's audit state is {enabled} (0 is off); auditd.service is {active}
-- expected:  内核审计状态为 1 或 2 | the kernel's audit state is 1 or 2
-- remedy:    执行 auditctl -e 1，删除规则文件中的 -e 0 和启动参数 audit=0，并查明何人何时关闭 | Run auditctl -e 1, remove -e 0 from the rule files and audit=0 from the kernel's command line, and find out who switched it off and when
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT 'kernel audit'  AS subject,
       k.enabled, s.active,
       k.enabled > 0   AS ok
FROM   service s
       LEFT JOIN audit_kernel_status k ON 1
WHERE  s.name = 'auditd.service'
