-- rule:      password-scheme-weak
-- title:     口令以弱算法保存 | A password is stored with a weak scheme
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：口令应以强度足够的算法加密保存 | Published baseline scripts for domestic systems: passwords are stored with a strong enough scheme (C)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 的口令算法为 {password_scheme} | the password of account {name} is stored with {password_scheme}
-- expected:  yescrypt、sha512、sha256、sm3 等 | yescrypt, sha512, sha256, sm3 or their like
-- remedy:    在 /etc/login.defs 设置 ENCRYPT_METHOD 并核对 pam_unix 参数，然后由责任人重设口令 | Set ENCRYPT_METHOD in /etc/login.defs, check pam_unix's arguments, then have the owner set the password anew
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject, name,
       min(password_scheme) AS password_scheme,
       CASE WHEN min(good) = 0 THEN 0
            WHEN count(good) = count(*) THEN 1
       END  AS ok
FROM   (SELECT name, password_scheme,
               password_scheme IN (SELECT value FROM json_each(:password_schemes)) AS good
        FROM   user_account
        WHERE  can_log_in IS NOT 0)
GROUP  BY name  -- a name may stand in passwd twice
