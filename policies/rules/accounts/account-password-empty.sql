-- rule:      account-password-empty
-- title:     账户口令为空 | An account has an empty password
-- severity:  high
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：登录必须经过身份鉴别，口令有最小长度 | Secrecy qualification standard, authentication of classified devices: logging in takes authentication, with a least length of password (B)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 的口令状态：{password_state} | password state of account {name}: {password_state}
-- expected:  已设置口令，或已锁定 | a password is set, or the account is locked
-- remedy:    执行 passwd 账户名 设置口令；不用的账户执行 usermod -L 账户名 锁定 | Set one with passwd ACCOUNT, or lock an unused account with usermod -L ACCOUNT
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject, name,
       coalesce(max(CASE WHEN password_state = 'empty' THEN 'empty' END), min(password_state)) AS password_state,
       CASE WHEN max(password_state = 'empty') = 1 THEN 0
            WHEN count(password_state) = count(*) THEN 1
       END  AS ok
FROM   user_account
GROUP  BY name  -- a name may stand in passwd twice
