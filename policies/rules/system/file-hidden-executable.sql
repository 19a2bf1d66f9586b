-- rule:      file-hidden-executable
-- title:     名称以点开头的可执行文件 | An executable whose name begins with a dot
-- severity:  low
-- basis:     保密检查实践：隐藏的可执行文件须说明来历 | Practice of secrecy inspections: a hidden executable has to be explained (D)
-- service_clause: 7.4.7.2
-- observed:  {path}（inode {inode}）可执行，权限 {mode}，属主 {user_id} | {path} (inode {inode}) can be executed, mode {mode}, owner {user_id}
-- expected:  属于软件包，或在允许的位置 | from a package, or where it is allowed
-- remedy:    用 find 文件夹 -inum {inode} 找到它，请使用人说明；配置文件执行 chmod -x | find FOLDER -inum {inode} finds it; ask its user; chmod -x a file of settings
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
-- sources:   file tree*, file lists of packages
SELECT f.path         AS subject,
       f.path,
       max(f.mode)    AS mode,
       min(f.user_id) AS user_id,
       min(f.inode)   AS inode,
       min(EXISTS (SELECT 1 FROM json_each(:hidden_executable_places) p WHERE f.path GLOB p.value)
           OR f.is_packaged = 1) AS ok
FROM   found_file f
WHERE  f.property = 'hidden_executable'
GROUP  BY f.path
