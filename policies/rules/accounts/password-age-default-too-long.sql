-- rule:      password-age-default-too-long
-- title:     新建账户的口令更换周期过长 | New accounts get too long a password age
-- severity:  low
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：秘密级口令更换周期不超过一个月，机密级不超过一周 | Secrecy qualification standard, authentication of classified devices: passwords are changed within a month at 秘密 level, within a week at 机密 level (B)
-- service_clause: 7.4.7.2
-- observed:  /etc/login.defs 中 PASS_MAX_DAYS 为 {value} | PASS_MAX_DAYS of /etc/login.defs is {value}
-- expected:  1 至 {days_wanted} | 1 to {days_wanted}
-- remedy:    修改 /etc/login.defs 的 PASS_MAX_DAYS；已有账户用 chage -M 逐个修改 | Set PASS_MAX_DAYS in /etc/login.defs; change existing accounts with chage -M
-- empty:     unknown
-- complete:  login_default
-- on_fail:   deviation
SELECT w.name                AS subject,
       coalesce(d.value, '—') AS value,
       :max_days             AS days_wanted,
       CASE WHEN d.name IS NULL OR d.value GLOB '-*' THEN 0
            WHEN d.value = '' OR d.value GLOB '*[^0-9]*' THEN NULL
            ELSE CAST(d.value AS INTEGER) BETWEEN 0 AND :max_days
       END                   AS ok
FROM   (SELECT 'PASS_MAX_DAYS' AS name) w
       LEFT JOIN login_default d
       ON d.name = w.name AND d.line = (SELECT max(e.line) FROM login_default e WHERE e.name = w.name)
