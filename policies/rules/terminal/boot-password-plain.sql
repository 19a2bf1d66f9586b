-- rule:      boot-password-plain
-- title:     引导口令以明文保存 | The boot password is stored as plain text
-- severity:  medium
-- basis:     公开的口令管理制度：开机、系统、屏保三层口令；GB/T 22239-2019 8.1.4.1 身份鉴别（中性基线） | Published password rules: power-on, system and screen-saver passwords; GB/T 22239-2019 8.1.4.1 identification (neutral baseline) (C)
-- service_clause: 7.4.7.2
-- observed:  {file} 第 {line} 行的引导口令：{value} | the boot password in {file} line {line}: {value}
-- expected:  加密保存（pbkdf2）或未使用 | encrypted (pbkdf2), or none in use
-- remedy:    改用 grub-mkpasswd-pbkdf2 生成的 password_pbkdf2 行，原口令视为已泄露，另设新口令 | Use a password_pbkdf2 line made by grub-mkpasswd-pbkdf2; take the old password for known and choose another
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   grub.cfg
SELECT file       AS subject,
       file,
       max(line)  AS line,
       max(value) AS value,
       CASE WHEN count(CASE WHEN value = 'plain' THEN 1 END) > 0 THEN 0
            WHEN count(value) < count(*) THEN NULL
            ELSE 1
       END        AS ok
FROM   boot_setting
WHERE  name = 'grub_password'
GROUP  BY file
