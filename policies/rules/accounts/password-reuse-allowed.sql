-- rule:      password-reuse-allowed
-- title:     允许重复使用旧口令 | Old passwords may be used again
-- severity:  low
-- basis:     口令定期更换要求的必要配套（推断），次数可由单位策略调整 | Needed for periodic change to mean anything (inference); the number is the unit's to set (D)
-- service_clause: 7.4.7.2
-- observed:  服务 {service} 拒绝最近 {remember} 个旧口令 | service {service} refuses the last {remember} passwords
-- expected:  至少拒绝最近 {remember_wanted} 个 | at least the last {remember_wanted} are refused
-- remedy:    在 /etc/pam.d/common-password 中为 pam_unix 或 pam_pwhistory 加 remember 参数 | Add remember to pam_unix or pam_pwhistory in /etc/pam.d/common-password
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT service                 AS subject,
       service, remember,
       :remember               AS remember_wanted,
       remember >= :remember   AS ok
FROM   password_quality
