-- rule:      login-lockout-missing
-- title:     登录失败不锁定 | Failed logins do not lock
-- severity:  high
-- basis:     涉密终端登录失败 5 次锁定的通行做法（一处公开的涉密终端程序取值 1 至 5 次） | Common practice on classified terminals: lock after five failures (one published terminal program offers 1 to 5) (C)
-- service_clause: 7.4.7.2
-- observed:  登录服务 {service}：锁定模块 {module}，允许失败 {deny} 次，生效 {enforced?是:否} | login service {service}: locking module {module}, failures allowed {deny}, in force {enforced?yes:no}
-- expected:  失败不超过 {deny_wanted} 次即锁定 | locks after at most {deny_wanted} failures
-- remedy:    按 pam_faillock(8) 的示例配置该服务：preauth 在 pam_unix 之前，authfail 在其后，authsucc 在成功路径上，deny 写入 /etc/security/faillock.conf；改动时保留一个已登录的 root 会话，逐项试过再退出 | Follow the example of pam_faillock(8): preauth before pam_unix, authfail behind it, authsucc on the way of success, deny in /etc/security/faillock.conf; keep a root session open until a login was tried
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
