-- rule:      audit-time-change-unwatched
-- title:     未审计系统时间的修改 | Changes of the system's time are not audited
-- severity:  medium
-- basis:     公开的涉密单机审计要求：核对时钟，审计记录的时间可信 | Published audit requirements for classified stand-alone computers: the clock is checked, times of records can be trusted (C)
-- service_clause: 7.4.7.5
-- observed:  系统调用 {call} 的审计规则：{rule} | rule for the system call {call}: {rule}
-- expected:  有审计该调用的规则 | a rule that audits this call
-- remedy:    在 /etc/audit/rules.d 中加入 -a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change | Add -a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change below /etc/audit/rules.d
-- empty:     unknown
-- complete:  audit_rule
-- on_fail:   deviation
SELECT c.value AS subject,
       c.value AS call,
       coalesce(max(r.text), '—') AS rule,
       CASE WHEN count(r.text) > 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM audit_rule u WHERE u.kind = 'syscall' AND u.syscalls IS NULL) THEN NULL
            ELSE 0
       END AS ok
FROM   json_each(:audited_time_calls) c
       LEFT JOIN audit_rule r
       ON r.kind = 'syscall' AND (r.syscalls = 'all' OR instr(',' || r.syscalls || ',', ',' || c.value || ',') > 0)
GROUP  BY c.value
