-- rule:      login-lockout-root-exempt
-- title:     登录失败锁定不约束 root | Failed logins do not lock root
-- severity:  low
-- basis:     登录失败处理应覆盖管理员账户（由登录失败锁定的通行做法推断） | Handling of failed logins covers administrators too (inference from common practice) (D)
-- service_clause: 7.4.7.2
-- observed:  登录服务 {service} 的锁定约束 root：{covers_root?是:否} | the lock of login service {service} holds for root: {covers_root?yes:no}
-- expected:  root 同样锁定 | root is locked as well
-- remedy:    在 /etc/security/faillock.conf 中加入 even_deny_root，并设置 root_unlock_time，避免管理员被长期锁定 | Add even_deny_root to /etc/security/faillock.conf, with root_unlock_time so that administrators are not locked out for long
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT service      AS subject,
       service, covers_root,
       covers_root  AS ok
FROM   login_lockout
WHERE  enforced = 1
