-- rule:      account-name-generic
-- title:     使用通用或默认账户名 | A generic or default account is in use
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：重命名或停用默认账户、不设共享账户 | Published baseline scripts for domestic systems: default accounts are renamed or disabled, none is shared (C)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 可以登录：{can_log_in?是:否} | account {name} can log in: {can_log_in?yes:no}
-- expected:  账户按使用人实名设置 | accounts bear the name of the person who uses them
-- remedy:    核实使用人；多人共用的，为每人另建账户后停用该账户 | Find out who uses it; if several do, make an account for each and disable this one
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject, name,
       max(can_log_in) AS can_log_in,
       CASE WHEN max(can_log_in) = 1 THEN 0
            WHEN count(can_log_in) = count(*) THEN 1
       END  AS ok
FROM   user_account
WHERE  lower(name) IN (SELECT value FROM json_each(:generic_names))
GROUP  BY name  -- a name may stand in passwd twice
