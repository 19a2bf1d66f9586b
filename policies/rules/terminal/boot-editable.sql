-- rule:      boot-editable
-- title:     引导菜单不设口令，任何人可修改启动参数 | The boot menu has no password, anybody may change how the system starts
-- severity:  medium
-- basis:     公开的口令管理制度：开机、系统、屏保三层口令；GB/T 22239-2019 8.1.4.1 身份鉴别（中性基线） | Published password rules: power-on, system and screen-saver passwords; GB/T 22239-2019 8.1.4.1 identification (neutral baseline) (C)
-- service_clause: 7.4.7.2
-- observed:  {file}：指定了 {users} 个引导管理员，口令：{password} | {file}: {users} superusers named, password: {password}
-- expected:  引导菜单指定管理员并设加密口令 | the boot menu names a superuser with an encrypted password
-- remedy:    用 grub-mkpasswd-pbkdf2 生成口令，写入 /etc/grub.d/40_custom（set superusers 与 password_pbkdf2），再执行 update-grub；日常启动项加 --unrestricted | Make a hash by grub-mkpasswd-pbkdf2, write set superusers and password_pbkdf2 to /etc/grub.d/40_custom, run update-grub; give the daily entry --unrestricted
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
-- sources:   grub.cfg
SELECT s.file                AS subject,
       s.file,
       coalesce((SELECT group_concat(DISTINCT u.value) FROM boot_setting u WHERE u.name = 'grub_superusers'), '—') AS users,
       coalesce((SELECT group_concat(DISTINCT p.value) FROM boot_setting p WHERE p.name = 'grub_password'), '—')   AS password,
       CASE WHEN count(CASE WHEN s.value <> '0' THEN 1 END) > 0 THEN 0
            WHEN count(s.value) < count(*) THEN NULL
            ELSE 1
       END                   AS ok
FROM   boot_setting s
WHERE  s.name = 'grub_is_editable'
GROUP  BY s.file
