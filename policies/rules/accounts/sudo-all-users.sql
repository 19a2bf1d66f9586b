-- rule:      sudo-all-users
-- title:     任何账户都能用 sudo | Every account may use sudo
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.2 授予所需的最小权限；公开的国产系统基线核查脚本检查 sudo | GB/T 22239-2019 8.1.4.2, least privilege; published baseline scripts look at sudo (C)
-- service_clause: 7.4.7.2
-- observed:  {who} 可以 {run_as} 的身份执行 {commands}（{place}） | {who} may run {commands} as {run_as} ({place})
-- expected:  只授予指定的管理员或组 | named administrators or groups only
-- remedy:    用 visudo 编辑 {place}，把 ALL 换成具体的用户或组 | Edit {place} with visudo and put named users or groups in place of ALL
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT who_kind || ' ' || who AS subject,
       who, group_concat(commands, ', ') AS commands, min(run_as) AS run_as,
       min(file || ':' || line)          AS place,
       who_kind <> 'all' AND who NOT IN ('%users', '%#100') AS ok
FROM   sudo_rule
GROUP  BY who_kind, who
