-- rule:      login-lockout-missing
-- title:     登录失败不锁定 | Failed logins do not lock
-- severity:  high
-- basis:     涉密终端登录失败 5 次锁定的通行做法（一处公开的涉密终端程序取值 1 至 5 次） | Common practice on classified terminals: lock after five failures (one published terminal program offers 1 to 5) (C)
-- service_clause: 7.4.7.2
-- observed:  登录服务 {service}：锁定模块 {module}，允许失败 {deny} 次，生效 {enforced?是:否} | login service {service}: locking module {module}, failures allowed {deny}, in force {enforced?yes:no}
-- expected:  失败不超过 {deny_wanted} 次即锁定 | locks after at most {deny_wanted} failures
-- remedy:    在该服务的 PAM 栈中配置 pam_faillock（preauth 与 authfail），并在 /etc/security/faillock.conf 中设置 deny | Put pam_faillock (preauth and authfail) in the service's PAM stack and set deny in /etc/security/faillock.conf
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT service                                   AS subject,
       service, enforced,
       coalesce(module, '—')                     AS module,
       coalesce(deny, '—')                       AS deny,
       :max_failures                             AS deny_wanted,
       enforced = 1 AND deny BETWEEN 1 AND :max_failures AS ok
FROM   login_lockout
