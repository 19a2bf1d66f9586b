-- rule:      login-null-password
-- title:     登录服务接受空口令 | A login service accepts empty passwords
-- severity:  low
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：登录必须经过身份鉴别 | Secrecy qualification standard, authentication of classified devices: logging in takes authentication (B)
-- service_clause: 7.4.7.2
-- observed:  登录服务 {service} 的 pam_unix 参数：{arguments} | pam_unix of login service {service} has {arguments}
-- expected:  不带 nullok | no nullok
-- remedy:    从 /etc/pam.d/common-auth（openEuler 为 system-auth）的 pam_unix 行中删去 nullok | Take nullok off the pam_unix line of /etc/pam.d/common-auth (system-auth on openEuler)
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT service                      AS subject,
       service,
       coalesce(nullif(group_concat(arguments, ' '), ''), '—') AS arguments,
       sum(instr(' ' || arguments || ' ', ' nullok ') + instr(' ' || arguments || ' ', ' nullok_secure ')) = 0 AS ok
FROM   pam_module
WHERE  stack = 'auth' AND module = 'pam_unix' AND service IN (SELECT value FROM json_each(:login_services))
GROUP  BY service
