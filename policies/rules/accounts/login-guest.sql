-- rule:      login-guest
-- title:     允许来宾会话 | A guest session is offered
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.1 对登录的用户进行身份标识和鉴别；保密管理要求：登录须鉴别身份 | GB/T 22239-2019 8.1.4.1: users are identified and authenticated; secrecy rules: a login proves who somebody is (B)
-- service_clause: 7.4.7.2
-- observed:  {manager} 提供来宾会话（{place}） | {manager} offers a guest session ({place})
-- expected:  没有来宾会话 | no guest session
-- remedy:    在 /etc/lightdm/lightdm.conf 的 [Seat:*] 中设置 allow-guest=false，重启后确认 | Set allow-guest=false under [Seat:*] of /etc/lightdm/lightdm.conf, restart and look
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT manager || ' ' || user AS subject,
       manager, min(coalesce(file || ':' || line, file)) AS place,
       0 AS ok
FROM   automatic_login
WHERE  is_guest = 1
GROUP  BY manager, user
