-- rule:      folder-world-writable
-- title:     文件夹可被任何人写入且没有粘滞位 | A folder can be written by anybody and lacks the sticky bit
-- severity:  low
-- basis:     GB/T 22239-2019 第三级 8.1.4.2 访问控制：授予最小权限 | GB/T 22239-2019 level 3, 8.1.4.2 access control: least privilege (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 的权限为 {mode} | {path} has mode {mode}
-- expected:  其他用户不可写，或带粘滞位（如 /tmp 的 1777） | not writable by others, or with the sticky bit as /tmp has it (1777)
-- remedy:    共用的文件夹执行 chmod +t；否则 chmod o-w；先查看里面有无他人放入的文件 | chmod +t for a shared folder, else chmod o-w; look first what others may have put there
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
-- sources:   file tree*
SELECT f.path      AS subject,
       f.path,
       max(f.mode) AS mode,
       0           AS ok
FROM   found_file f
WHERE  f.property = 'world_writable_folder'
GROUP  BY f.path
