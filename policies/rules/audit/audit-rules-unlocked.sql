-- rule:      audit-rules-unlocked
-- title:     审计规则可在运行中被修改 | The audit rules can be changed while the system runs
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.3 安全审计（中性基线）：保护审计进程，防止未经授权的中断 | GB/T 22239-2019 8.1.4.3 audit (neutral baseline): auditing is protected against unauthorised interruption (D)
-- service_clause: 7.4.7.5
-- observed:  内核中的锁定状态（2 为锁定）：{enabled}；规则文件中最后一条 -e：{text} | the kernel's state (2 is locked): {enabled}; last -e rule of the files: {text}
-- expected:  内核状态为 2（-e 2） | the kernel's state is 2 (-e 2)
-- remedy:    在 /etc/audit/rules.d/99-finalize.rules 中写入 -e 2，重启后生效；之后修改规则也须重启 | Write -e 2 to /etc/audit/rules.d/99-finalize.rules; it holds from the next boot, and changes then take a reboot
-- empty:     unknown
-- complete:  audit_rule
-- on_fail:   deviation
SELECT 'audit rules' AS subject,
       coalesce(max(r.text), '—') AS text,
       coalesce(max(k.enabled), '—') AS enabled,
       CASE WHEN max(k.enabled) IS NOT NULL THEN max(k.enabled) = 2
            WHEN max(replace(r.text, ' ', '') = '-e2') = 1 THEN NULL  -- whether it holds, the kernel alone knows
            ELSE 0
       END AS ok
FROM   (SELECT max(position) AS position FROM audit_rule WHERE kind = 'control' AND text LIKE '-e%') l
       LEFT JOIN audit_rule r ON r.position = l.position
       LEFT JOIN audit_kernel_status k ON 1
