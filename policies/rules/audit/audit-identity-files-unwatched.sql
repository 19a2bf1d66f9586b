-- rule:      audit-identity-files-unwatched
-- title:     未审计账户与授权文件的修改 | Changes of account and privilege files are not audited
-- severity:  medium
-- basis:     公开的涉密单机审计要求：审计管理员操作、用户与权限的变更 | Published audit requirements for classified stand-alone computers: deeds of administrators, changes of users and rights (C)
-- service_clause: 7.4.7.5
-- observed:  {path} 的写入审计：{rule}；排除它的 never 规则：{never} | writes to {path} are audited by: {rule}; taken out by the never rule at: {never}
-- expected:  有监视其写入（w）和属性修改（a）的规则；写明 arch 的规则在 x86_64 上须 b64、b32 各一条；其前没有排除它的 never 规则 | a rule that watches writes (w) and changes of attributes (a); with an arch, one for b64 and one for b32 on x86_64; no never rule before it takes it out
-- remedy:    在 /etc/audit/rules.d 中加入 -w 文件 -p wa -k identity 一类的规则，执行 augenrules --load；删去 -a task,never 等排除规则 | Add rules such as -w FILE -p wa -k identity below /etc/audit/rules.d and run augenrules --load; take out rules such as -a task,never
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
FROM   json_each(:audited_files) p
       CROSS JOIN (SELECT max(architecture) AS architecture FROM operating_system) m
       LEFT JOIN audit_rule r
       ON r.kind = 'watch' AND r.permissions LIKE '%a%' AND r.permissions LIKE '%w%'
       AND (p.value = r.path OR (instr(replace(r.text, ' ', ''), '-Fpath=') = 0  -- path= is one file, -w and dir= a folder with all below it
                            AND substr(p.value, 1, length(rtrim(r.path, '/')) + 1) = rtrim(r.path, '/') || '/'))
WHERE  p.value NOT LIKE '%/sudoers%' OR EXISTS (SELECT 1 FROM package k WHERE k.name IN ('sudo', 'sudo-ldap') AND k.status = 'installed')
GROUP  BY p.value
