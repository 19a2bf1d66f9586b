-- rule:      audit-privileged-unwatched
-- title:     未审计特权操作 | Privileged operations are not audited
-- severity:  medium
-- basis:     公开的涉密单机审计要求：审计特权操作和管理员操作 | Published audit requirements for classified stand-alone computers: privileged operations and deeds of administrators are audited (C)
-- service_clause: 7.4.7.5
-- observed:  执行 {program} 的审计规则：{rule}；排除它的 never 规则：{never} | rule for running {program}: {rule}; taken out by the never rule at: {never}
-- expected:  有审计其执行（x）的规则，或审计全部以 root 身份执行的程序；写明 arch 的规则在 x86_64 上须 b64、b32 各一条；其前没有排除它的 never 规则 | a rule that watches its execution (x), or one for everything run as root; with an arch, one for b64 and one for b32 on x86_64; no never rule before it takes it out
-- remedy:    在 /etc/audit/rules.d 中加入 -a always,exit -F path=程序 -F perm=x -F auid>=1000 -F auid!=unset -k privileged；删去 -a task,never 等排除规则 | Add -a always,exit -F path=PROGRAM -F perm=x -F auid>=1000 -F auid!=unset -k privileged below /etc/audit/rules.d; take out rules such as -a task,never
-- empty:     unknown
-- complete:  audit_rule
-- on_fail:   deviation
SELECT p.value AS subject,
       p.value AS program,
       coalesce(group_concat(r.text, '; '), '—') AS rule,
       coalesce(group_concat(DISTINCT r.withheld_by), '—') AS never,
       CASE WHEN sum(r.arch = 'both') > 0 THEN 1
            WHEN sum(r.arch IN ('b64', 'native')) > 0 AND (sum(r.arch = 'b32') > 0 OR m.architecture <> 'x86_64') THEN 1
            WHEN sum(r.arch = 'b32') > 0 AND m.architecture IN ('i686', 'arm') THEN 1
            WHEN (m.architecture IS NULL AND sum(r.arch <> 'none') > 0) OR sum(r.text IS NOT NULL AND r.arch IS NULL) > 0 THEN NULL
            WHEN EXISTS (SELECT 1 FROM audit_rule u WHERE (u.kind = 'watch' AND (u.path IS NULL OR u.permissions IS NULL))
                                                       OR (u.kind = 'syscall' AND u.syscalls IS NULL)) THEN NULL
            ELSE 0
       END AS ok
FROM   json_each(:privileged_programs) p
       CROSS JOIN (SELECT max(architecture) AS architecture FROM operating_system) m
       LEFT JOIN (SELECT kind, text, syscalls, permissions, arch, withheld_by,
                         CASE WHEN path GLOB '/bin/*' OR path GLOB '/sbin/*' OR path IN ('/bin', '/sbin') THEN '/usr' || path ELSE path END AS path
                  FROM   audit_rule) r  -- /bin is /usr/bin on today's systems
       ON (r.kind = 'watch' AND r.permissions LIKE '%x%'
           AND (p.value = r.path OR (instr(replace(r.text, ' ', ''), '-Fpath=') = 0  -- path= is one file, -w and dir= a folder with all below it
                                AND substr(p.value, 1, length(rtrim(r.path, '/')) + 1) = rtrim(r.path, '/') || '/')))
       OR (r.kind = 'syscall' AND (r.syscalls = 'all' OR instr(',' || r.syscalls || ',', ',execve,') > 0)
           AND instr(r.text, 'path=') = 0 AND instr(r.text, 'dir=') = 0
           AND (instr(r.text, '-F euid=0') > 0 OR instr(r.text, 'uid=') = 0))  -- run as root, or by anybody
WHERE  p.value NOT LIKE '%/sudo' OR EXISTS (SELECT 1 FROM package k WHERE k.name IN ('sudo', 'sudo-ldap') AND k.status = 'installed')
GROUP  BY p.value
