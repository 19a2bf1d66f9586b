-- rule:      audit-login-records-unwatched
-- title:     未审计登录记录文件 | The records of logins are not audited
-- severity:  low
-- basis:     公开的涉密单机审计要求：审计用户登录和失败的尝试，日志不得被改动 | Published audit requirements for classified stand-alone computers: logins and failed attempts are audited, records are not altered (C)
-- service_clause: 7.4.7.5
-- observed:  {path} 的写入审计：{rule}；排除它的 never 规则：{never} | writes to {path} are audited by: {rule}; taken out by the never rule at: {never}
-- expected:  有监视其写入（w）的规则；写明 arch 的规则在 x86_64 上须 b64、b32 各一条；其前没有排除它的 never 规则 | a rule that watches writes (w); with an arch, one for b64 and one for b32 on x86_64; no never rule before it takes it out
-- remedy:    在 /etc/audit/rules.d 中加入 -w 文件 -p wa -k logins；删去 -a task,never 等排除规则 | Add -w FILE -p wa -k logins below /etc/audit/rules.d; take out rules such as -a task,never
-- empty:     unknown
-- complete:  audit_rule
-- on_fail:   deviation
SELECT p.value AS subject,
       p.value AS path,
       coalesce(group_concat(r.text, '; '), '—') AS rule,
       coalesce(group_concat(DISTINCT r.withheld_by), '—') AS never,
       CASE WHEN sum(r.arch = 'both') > 0 THEN 1
            WHEN sum(r.arch IN ('b64', 'native')) > 0 AND (sum(r.arch = 'b32') > 0 OR m.architecture <> 'x86_64') THEN 1
            WHEN sum(r.arch = 'b32') > 0 AND m.architecture IN ('i686', 'arm') THEN 1
            WHEN (m.architecture IS NULL AND sum(r.arch <> 'none') > 0) OR sum(r.text IS NOT NULL AND r.arch IS NULL) > 0 THEN NULL
            WHEN EXISTS (SELECT 1 FROM audit_rule u WHERE u.kind = 'watch' AND (u.path IS NULL OR u.permissions IS NULL)) THEN NULL
            ELSE 0
       END AS ok
FROM   json_each(:audited_login_files) p
       CROSS JOIN (SELECT max(architecture) AS architecture FROM operating_system) m
       LEFT JOIN audit_rule r
       ON r.kind = 'watch' AND r.permissions LIKE '%w%'
       AND (p.value = r.path OR (instr(replace(r.text, ' ', ''), '-Fpath=') = 0  -- path= is one file, -w and dir= a folder with all below it
                            AND substr(p.value, 1, length(rtrim(r.path, '/')) + 1) = rtrim(r.path, '/') || '/'))
GROUP  BY p.value
