-- rule:      file-temporary-executable
-- title:     临时目录中有可执行文件 | Executables lie in a folder for temporary files
-- severity:  low
-- basis:     保密检查实践：临时目录中的程序须说明来历 | Practice of secrecy inspections: programs in temporary folders have to be explained (D)
-- service_clause: 7.4.7.2
-- observed:  {path}（inode {inode}）可执行，权限 {mode}，属主 {user_id} | {path} (inode {inode}) can be executed, mode {mode}, owner {user_id}
-- expected:  /tmp、/var/tmp、/dev/shm 中没有可执行文件 | no executable in /tmp, /var/tmp or /dev/shm
-- remedy:    用 find 文件夹 -inum {inode} 找到它，请属主说明用途后清理；建议以 noexec 挂载临时目录 | find FOLDER -inum {inode} finds it; ask its owner what it is for and clear it away; mounting these folders noexec is advised
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
-- sources:   file tree*
SELECT f.path         AS subject,
       f.path,
       max(f.mode)    AS mode,
       min(f.user_id) AS user_id,
       min(f.inode)   AS inode,
       0              AS ok
FROM   found_file f
WHERE  f.property = 'temporary_executable'
GROUP  BY f.path
