-- rule:      file-shared-folder-open
-- title:     公共目录中任何人可删除他人文件 | In a shared folder anybody may delete the files of others
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.2 访问控制；公开的国产系统基线核查脚本：关键文件权限 | GB/T 22239-2019 8.1.4.2 access control; published baseline scripts for domestic systems: modes of key files (C)
-- service_clause: 7.4.7.2
-- observed:  {path} 权限 {mode} | {path} has mode {mode}
-- expected:  有粘滞位（1777） | with the sticky bit (1777)
-- remedy:    执行 chmod 1777 {path} | Run chmod 1777 {path}
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT path AS subject,
       path, mode,
       substr(mode, 4, 1) NOT IN ('2', '3', '6', '7') OR substr(mode, 1, 1) IN ('1', '3', '5', '7') AS ok
FROM   protected_file
WHERE  path IN ('/tmp', '/var/tmp')
