-- rule:      su-unrestricted
-- title:     任何账户都可用 su 切换 | Any account may use su
-- severity:  low
-- basis:     特权操作只授予管理员（由管理员权限分离的要求推断） | Privileged operations are for administrators only (inference from the separation of their rights) (D)
-- service_clause: 7.4.7.2
-- observed:  su 的 PAM 栈中 pam_wheel 的约束行数：{restrictions} | lines of pam_wheel that bind su: {restrictions}
-- expected:  su 只限 wheel 组成员 | only members of group wheel may use su
-- remedy:    在 /etc/pam.d/su 中启用 auth required pam_wheel.so，把管理员加入该组 | Enable auth required pam_wheel.so in /etc/pam.d/su and add the administrators to the group
-- empty:     not_applicable
-- complete:  pam_module
-- on_fail:   deviation
SELECT service AS subject,
       sum(stack = 'auth' AND module = 'pam_wheel' AND control LIKE 'req%') AS restrictions,
       sum(stack = 'auth' AND module = 'pam_wheel' AND control LIKE 'req%') > 0 AS ok
FROM   pam_module
WHERE  service = 'su'
GROUP  BY service
