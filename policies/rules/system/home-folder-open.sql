-- rule:      home-folder-open
-- title:     用户主目录对其他用户开放 | A home folder is open to other users
-- severity:  low
-- basis:     保密管理要求：个人资料只供本人使用 | Secrecy rules: what a person keeps is for that person alone (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 的权限为 {mode}，属主 {user_id} | {path} has mode {mode}, owner {user_id}
-- expected:  其他用户没有任何权限（如 0700、0750） | no rights for others (0700, 0750)
-- remedy:    执行 chmod o-rwx 该文件夹，并在 /etc/login.defs 设置 HOME_MODE 0700 | Run chmod o-rwx on it and set HOME_MODE 0700 in /etc/login.defs
-- empty:     not_applicable
-- complete:  -
-- sources:   file tree*, homes of the users
-- on_fail:   deviation
SELECT f.path                        AS subject,
       f.path,
       max(f.mode)                   AS mode,
       min(f.user_id)                AS user_id,
       min(substr(f.mode, -1) = '0') AS ok
FROM   found_file f
WHERE  f.property = 'home_folder'
GROUP  BY f.path
