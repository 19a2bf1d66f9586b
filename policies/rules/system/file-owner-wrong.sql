-- rule:      file-owner-wrong
-- title:     关键文件不属于管理员 | A key file does not belong to the administrator
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.2 访问控制；公开的国产系统基线核查脚本：关键文件权限 | GB/T 22239-2019 8.1.4.2 access control; published baseline scripts for domestic systems: modes of key files (C)
-- service_clause: 7.4.7.2
-- observed:  {path} 属于用户号 {user_id} | {path} belongs to user id {user_id}
-- expected:  属于 root（0） | belongs to root (0)
-- remedy:    执行 chown root {path}；先查明由谁更改 | Run chown root {path}, once it is known who changed it
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT path AS subject,
       path, user_id,
       user_id = 0 AS ok
FROM   protected_file
