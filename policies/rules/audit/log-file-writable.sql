-- rule:      log-file-writable
-- title:     日志文件可被任何人改写 | A log can be written by anybody
-- severity:  high
-- basis:     保密管理要求：任何人不得擅自修改、删除审计日志，管理员也不例外 | Secrecy rules: nobody alters or deletes audit logs, administrators included (B)
-- service_clause: 7.4.7.5
-- observed:  {path} 的权限为 {mode} | {path} has mode {mode}
-- expected:  其他用户不可写 | not writable by others
-- remedy:    执行 chmod o-w 该文件，并查明改动权限的原因；日志内容按可能被改动对待 | Run chmod o-w on it and find out why it was opened; treat its content as possibly altered
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT family    AS subject,
       min(path) AS path,
       max(mode) AS mode,
       0         AS ok
FROM   log_file
WHERE  substr(mode, -1) NOT IN ('0', '1', '4', '5')
GROUP  BY family
