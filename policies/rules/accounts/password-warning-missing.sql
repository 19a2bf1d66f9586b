-- rule:      password-warning-missing
-- title:     口令到期前不提醒 | No warning before a password expires
-- severity:  low
-- basis:     口令定期更换要求的配套措施（推断），天数可由单位策略调整 | Goes with the periodic change of passwords (inference); the number is the unit's to set (D)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 的口令到期前 {warn_days} 天提醒 | account {name} is warned {warn_days} days before its password expires
-- expected:  至少提前 {warn_wanted} 天 | at least {warn_wanted} days before
-- remedy:    执行 chage -W 天数 账户名 | Run chage -W DAYS ACCOUNT
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject, name,
       min(warn_days)  AS warn_days,
       :min_warn_days  AS warn_wanted,
       CASE WHEN min(warn_days) < :min_warn_days THEN 0
            WHEN count(warn_days) = count(*) THEN 1
       END  AS ok
FROM   user_account
WHERE  can_log_in IS NOT 0
GROUP  BY name  -- a name may stand in passwd twice
