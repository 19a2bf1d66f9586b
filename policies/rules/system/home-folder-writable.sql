-- rule:      home-folder-writable
-- title:     用户主目录可被他人写入 | Others can write a home folder
-- severity:  low
-- basis:     保密管理要求：个人资料只供本人使用 | Secrecy rules: what a person keeps is for that person alone (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 的权限为 {mode}，属主 {user_id} | {path} has mode {mode}, owner {user_id}
-- expected:  同组用户和其他用户都不可写 | writable neither by group nor by others
-- remedy:    执行 chmod go-w 该文件夹，并查看里面有无他人放入的登录脚本（.bashrc、.profile） | Run chmod go-w on it and look for login scripts that others put there (.bashrc, .profile)
-- empty:     not_applicable
-- complete:  -
-- sources:   file tree*, homes of the users
-- on_fail:   deviation
SELECT f.path         AS subject,
       f.path,
       max(f.mode)    AS mode,
       min(f.user_id) AS user_id,
       min(substr(f.mode, -1) IN ('0', '1', '4', '5')
           AND substr(f.mode, -2, 1) IN ('0', '1', '4', '5')) AS ok
FROM   found_file f
WHERE  f.property = 'home_folder'
GROUP  BY f.path
