-- rule:      login-automatic
-- title:     开机后自动登录 | Somebody is logged in without a password
-- severity:  high
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：登录须鉴别身份 | Secrecy qualification standard, authentication of devices: a login proves who somebody is (B)
-- service_clause: 7.4.7.2
-- observed:  {manager} 自动登录账户 {user}（{place}） | {manager} logs account {user} in by itself ({place})
-- expected:  不自动登录 | nobody is logged in by itself
-- remedy:    在 {place} 删除自动登录的设置（getty 删除 --autologin，启动 shell 或带 -f 的改回默认的 login，debug-shell 执行 systemctl disable debug-shell.service），重启后确认要求鉴别 | Remove the setting at {place} (--autologin of a getty; where it starts a shell or login -f, its usual login; systemctl disable debug-shell.service), restart and see that a proof is asked for
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT manager || ' ' || user AS subject,
       manager, user,
       min(coalesce(file || ':' || line, file)) AS place,
       0 AS ok
FROM   automatic_login
WHERE  is_guest = 0 AND manager <> 'pam'
GROUP  BY manager, user
