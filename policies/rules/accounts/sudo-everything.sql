-- rule:      sudo-everything
-- title:     普通账户被单独授予全部 root 权限 | An account of its own is given all rights of root
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.2 授予所需的最小权限；公开的国产系统基线核查脚本检查 sudo | GB/T 22239-2019 8.1.4.2, least privilege; published baseline scripts look at sudo (C)
-- service_clause: 7.4.7.2
-- observed:  {who} 可以 {run_as} 的身份执行任何命令（{place}） | {who} may run any command as {run_as} ({place})
-- expected:  全部权限只经管理员组授予，且与三员分工一致 | all rights through the administrators' group only, in keeping with who is which administrator
-- remedy:    与系统管理员核对该账户的职责；不需要的，用 visudo 改为只授予所需的命令 | Ask the system administrator what the account is for; if it needs less, grant the commands it needs with visudo
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT who_kind || ' ' || who   AS subject,
       who, min(run_as)         AS run_as,
       min(file || ':' || line) AS place,
       max(is_all_commands) = 0 AS ok
FROM   sudo_rule
WHERE  who NOT IN ('root', '#0') AND who_kind IN ('user', 'id', 'netgroup')
GROUP  BY who_kind, who
