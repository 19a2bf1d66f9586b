-- rule:      file-world-writable
-- title:     文件可被任何人改写 | A file can be written by anybody
-- severity:  low
-- basis:     GB/T 22239-2019 第三级 8.1.4.2 访问控制：授予最小权限 | GB/T 22239-2019 level 3, 8.1.4.2 access control: least privilege (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 的权限为 {mode}（属主 {user_id}） | {path} has mode {mode} (owner {user_id})
-- expected:  除临时目录外，其他用户不可写 | not writable by others, temporary folders aside
-- remedy:    确认用途后执行 chmod o-w 该文件；用户文件只显示文件夹，可用 find 文件夹 -inum {inode} 找到 | Make sure what it is for, then chmod o-w; of a user's file only the folder is shown: find FOLDER -inum {inode} finds it
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
-- sources:   file tree*
SELECT f.path        AS subject,
       f.path,
       max(f.mode)    AS mode,
       min(f.user_id) AS user_id,
       min(f.inode)   AS inode,
       EXISTS (SELECT 1 FROM json_each(:world_writable_places) p WHERE f.path GLOB p.value) AS ok
FROM   found_file f
WHERE  f.property = 'world_writable'
GROUP  BY f.path
