-- rule:      password-age-too-long
-- title:     账户口令更换周期过长 | A password may be kept too long
-- severity:  high
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：秘密级口令更换周期不超过一个月，机密级不超过一周 | Secrecy qualification standard, authentication of classified devices: passwords are changed within a month at 秘密 level, within a week at 机密 level (B)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 的口令最长使用 {max_days} 天 | the password of account {name} may be used for {max_days} days
-- expected:  不超过 {days_wanted} 天 | at most {days_wanted} days
-- remedy:    执行 chage -M 天数 账户名，逐个账户修改 | Set it with chage -M DAYS ACCOUNT for each account
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject, name,
       max(coalesce(max_days, CASE WHEN password_state IS NOT NULL THEN '—' END)) AS max_days,
       :max_days AS days_wanted,
       CASE WHEN min(good) = 0 THEN 0
            WHEN count(good) = count(*) THEN 1
       END  AS ok
FROM   (SELECT name, max_days, password_state,
               CASE WHEN can_log_in IS NULL THEN NULL
                    WHEN max_days IS NOT NULL THEN max_days BETWEEN 0 AND :max_days
                    WHEN password_state IS NOT NULL THEN 0  -- shadow was read and says nothing: for ever
               END AS good
        FROM   user_account
        WHERE  can_log_in IS NOT 0)
GROUP  BY name  -- a name may stand in passwd twice
