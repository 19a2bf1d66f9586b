-- rule:      file-set-uid-misplaced
-- title:     set-uid 程序位于用户可写的位置 | A set-uid program lies where users keep files
-- severity:  low
-- basis:     GB/T 22239-2019 第三级 8.1.4.2 访问控制：授予最小权限 | GB/T 22239-2019 level 3, 8.1.4.2: least privilege (D)
-- service_clause: 7.4.7.2
-- observed:  {path}（inode {inode}）的权限为 {mode}，以用户 {user_id} 的身份运行 | {path} (inode {inode}) has mode {mode} and runs as user {user_id}
-- expected:  只在系统目录中 | in system folders only
-- remedy:    先保存证据，用 find 文件夹 -inum {inode} 找到它，查明来历，再执行 chmod u-s | Keep evidence first; find FOLDER -inum {inode} finds it; learn where it comes from, then chmod u-s it
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
-- sources:   file tree*
SELECT f.path         AS subject,
       f.path,
       max(f.mode)    AS mode,
       min(f.user_id) AS user_id,
       min(f.inode)   AS inode,
       EXISTS (SELECT 1 FROM json_each(:set_uid_places) p WHERE f.path GLOB p.value) AS ok
FROM   found_file f
WHERE  f.property = 'set_uid'
GROUP  BY f.path
