-- rule:      login-umask-loose
-- title:     新建文件默认对他人可读 | New files are readable by others
-- severity:  low
-- basis:     最小授权原则（推断），取值可由单位策略调整 | Least privilege (inference); the values are the unit's to set (D)
-- service_clause: 7.4.7.2
-- observed:  /etc/login.defs 中 UMASK 为 {value} | UMASK of /etc/login.defs is {value}
-- expected:  027 或 077 | 027 or 077
-- remedy:    在 /etc/login.defs 中设置 UMASK 027，并确认 pam_umask 生效 | Set UMASK 027 in /etc/login.defs and make sure that pam_umask applies it
-- empty:     unknown
-- complete:  login_default
-- on_fail:   deviation
SELECT w.name                                  AS subject,
       coalesce(group_concat(d.value, ', '), '—') AS value,
       count(d.value) > 0                      -- where it stands twice pam_umask takes the first, useradd the last
       AND count(d.value) = sum(d.value IN (SELECT value FROM json_each(:login_umasks))) AS ok
FROM   (SELECT 'UMASK' AS name) w
       LEFT JOIN login_default d ON d.name = w.name
GROUP  BY w.name
