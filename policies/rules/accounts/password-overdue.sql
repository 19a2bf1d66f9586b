-- rule:      password-overdue
-- title:     口令超期未更换 | A password has not been changed in time
-- severity:  high
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：秘密级口令更换周期不超过一个月，机密级不超过一周 | Secrecy qualification standard, authentication of classified devices: passwords are changed within a month at 秘密 level, within a week at 机密 level (B)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 的口令上次更换于 {changed_at} | the password of account {name} was last changed on {changed_at}
-- expected:  {days_wanted} 天内更换过 | changed within {days_wanted} days
-- remedy:    由该账户的责任人更换口令，并填写口令更换记录 | Have the account's owner change it, and enter it in the record of password changes
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject, name,
       min(changed_at) AS changed_at,
       :max_days       AS days_wanted,
       CASE WHEN min(good) = 0 THEN 0
            WHEN count(good) = count(*) THEN 1
       END  AS ok
FROM   (SELECT name, changed_at,
               CASE WHEN can_log_in IS NULL OR changed_at > :taken_at THEN NULL
                    ELSE julianday(:taken_at) - julianday(changed_at) < :max_days + 1  -- shadow counts whole days
               END AS good
        FROM   user_account
        WHERE  can_log_in IS NOT 0)
GROUP  BY name  -- a name may stand in passwd twice
