-- rule:      file-permission-loose
-- title:     关键文件权限过宽 | A key file may be read or changed by too many
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.2 访问控制；公开的国产系统基线核查脚本：关键文件权限 | GB/T 22239-2019 8.1.4.2 access control; published baseline scripts for domestic systems: modes of key files (C)
-- service_clause: 7.4.7.2
-- observed:  {path} 权限 {mode} | {path} has mode {mode}
-- expected:  不宽于 {top} | no wider than {top}
-- remedy:    执行 chmod {top} {path}；先查明权限何时被谁放宽 | Run chmod {top} {path}, once it is known who widened it and when
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
WITH allowed(path, top) AS (
  SELECT substr(value, 1, instr(value, ' ') - 1), substr(value, instr(value, ' ') + 1) FROM json_each(:file_modes))
SELECT f.path AS subject,
       f.path, f.mode, a.top,
       (CAST(substr(f.mode, 2, 1) AS INTEGER) & ~CAST(substr(a.top, 2, 1) AS INTEGER)) = 0
       AND (CAST(substr(f.mode, 3, 1) AS INTEGER) & ~CAST(substr(a.top, 3, 1) AS INTEGER)) = 0
       AND (CAST(substr(f.mode, 4, 1) AS INTEGER) & ~CAST(substr(a.top, 4, 1) AS INTEGER)) = 0 AS ok
FROM   protected_file f
       JOIN allowed a ON a.path = f.path
