-- rule:      login-nopassword
-- title:     账户被设为免密登录 | An account may log in without its password
-- severity:  high
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：登录须鉴别身份（免密登录组为各桌面的实际做法） | Secrecy qualification standard, authentication of devices: a login proves who somebody is (the group is how desktops do it) (B)
-- service_clause: 7.4.7.2
-- observed:  账户 {user}（ALL 即任何人）或其所在的组登录时不要求口令（{place}） | of account {user} (ALL: anybody), or of a group that it is in, no password is asked ({place})
-- expected:  登录都要求鉴别 | every login asks for a proof
-- remedy:    在控制中心关闭该账户的“无密码登录”，或执行 gpasswd -d 账户名 组名；账户以该组为主组的，用 usermod -g 改主组；{place} 直接写明账户或对任何人放行的，删除该行 | Turn off logging in without a password for the account in the control centre, or run gpasswd -d ACCOUNT GROUP; give it another primary group with usermod -g where the group is that; where {place} names the account itself or lets anybody in, remove that line
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT user AS subject,
       user, min(coalesce(file || ':' || line, file)) AS place,
       0 AS ok
FROM   automatic_login
WHERE  manager = 'pam'
GROUP  BY user
