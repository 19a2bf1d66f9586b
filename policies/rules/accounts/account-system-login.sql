-- rule:      account-system-login
-- title:     系统账户可以登录 | A system account can log in
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：系统自带账户应锁定或不可登录 | Published baseline scripts for domestic systems: accounts that come with the system are locked or cannot log in (C)
-- service_clause: 7.4.7.2
-- observed:  系统账户 {name}（登录程序 {shell}）可以登录：{can_log_in?是:否} | system account {name} (shell {shell}) can log in: {can_log_in?yes:no}
-- expected:  系统账户不可登录 | system accounts cannot log in
-- remedy:    执行 usermod -L -s /usr/sbin/nologin 账户名 | Run usermod -L -s /usr/sbin/nologin ACCOUNT
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject, name,
       min(shell)      AS shell,
       max(can_log_in) AS can_log_in,
       CASE WHEN max(can_log_in) = 1 THEN 0
            WHEN count(can_log_in) = count(*) THEN 1
       END  AS ok
FROM   user_account
WHERE  is_system = 1
GROUP  BY name  -- a name may stand in passwd twice
