-- rule:      login-unlock-too-early
-- title:     登录锁定时间过短 | A lock after failed logins ends too early
-- severity:  medium
-- basis:     涉密终端登录失败锁定不少于 10 分钟的通行做法 | Common practice on classified terminals: the lock holds for at least ten minutes (C)
-- service_clause: 7.4.7.2
-- observed:  登录服务 {service} 锁定 {unlock_seconds} 秒后自动解锁（0：由管理员解锁） | login service {service} unlocks after {unlock_seconds} seconds (0: an administrator unlocks)
-- expected:  不少于 {seconds_wanted} 秒，或须由管理员解锁（0） | at least {seconds_wanted} seconds, or until an administrator unlocks (0)
-- remedy:    在 /etc/security/faillock.conf 中设置 unlock_time | Set unlock_time in /etc/security/faillock.conf
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT service                              AS subject,
       service, unlock_seconds,
       :min_lock_seconds                    AS seconds_wanted,
       unlock_seconds = 0 OR unlock_seconds >= :min_lock_seconds AS ok
FROM   login_lockout
WHERE  enforced = 1
