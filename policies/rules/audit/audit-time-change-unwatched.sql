-- rule:      audit-time-change-unwatched
-- title:     未审计系统时间的修改 | Changes of the system's time are not audited
-- severity:  medium
-- basis:     公开的涉密单机审计要求：核对时钟，审计记录的时间可信 | Published audit requirements for classified stand-alone computers: the clock is checked, times of records can be trusted (C)
-- service_clause: 7.4.7.5
-- observed:  系统调用 {call}（{bits} 位程序）的审计规则：{rule}；排除它的 never 规则：{never} | rule for the system call {call} of {bits}-bit programs: {rule}; taken out by the never rule at: {never}
-- expected:  有审计该调用的规则；x86_64 上 b64、b32 各一条；其前没有排除它的 never 规则 | a rule that audits this call; on x86_64 one for b64 and one for b32; no never rule before it takes it out
-- remedy:    在 /etc/audit/rules.d 中加入 -a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change；x86_64 上再加一条 -F arch=b32 的；删去 -a task,never 等排除规则 | Add -a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change below /etc/audit/rules.d; on x86_64 a second one with -F arch=b32; take out rules such as -a task,never
-- empty:     unknown
-- complete:  audit_rule
-- on_fail:   deviation
SELECT c.value || CASE w.arch WHEN 'b32' THEN ' (b32)' ELSE '' END AS subject,
       c.value AS call,
       CASE w.arch WHEN 'b32' THEN '32' ELSE '64' END AS bits,
       coalesce(max(r.text), '—') AS rule,
       coalesce(group_concat(DISTINCT r.withheld_by), '—') AS never,
       CASE WHEN sum(r.arch IN ('both', w.arch) OR (w.arch = 'b64' AND r.arch = 'native')) > 0 THEN 1
            WHEN w.arch = 'b64' AND m.architecture IN ('i686', 'arm') AND sum(r.arch = 'b32') > 0 THEN 1
            WHEN sum(r.text IS NOT NULL AND r.arch IS NULL) > 0 THEN NULL
            WHEN w.arch = 'b32' AND m.architecture IS NULL THEN NULL
            WHEN EXISTS (SELECT 1 FROM audit_rule u WHERE u.kind = 'syscall' AND u.syscalls IS NULL) THEN NULL
            ELSE 0
       END AS ok
FROM   json_each(:audited_time_calls) c
       CROSS JOIN (SELECT 'b64' AS arch UNION ALL SELECT 'b32') w  -- a 64-bit x86 kernel takes the calls of 32-bit programs too
       CROSS JOIN (SELECT max(architecture) AS architecture FROM operating_system) m
       LEFT JOIN audit_rule r
       ON r.kind = 'syscall' AND (r.syscalls = 'all' OR instr(',' || r.syscalls || ',', ',' || c.value || ',') > 0)
WHERE  w.arch = 'b64' OR m.architecture IS NULL OR m.architecture = 'x86_64'
GROUP  BY c.value, w.arch
