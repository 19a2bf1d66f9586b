-- rule:      log-file-readable
-- title:     安全日志可被任何人读取 | A security log can be read by anybody
-- severity:  medium
-- basis:     保密管理要求：审计日志只由安全审计员查看 | Secrecy rules: audit logs are for the security auditor's eyes (B)
-- service_clause: 7.4.7.5
-- observed:  {path} 的权限为 {mode} | {path} has mode {mode}
-- expected:  其他用户不可读写 | neither readable nor writable by others
-- remedy:    执行 chmod o-rwx 该文件，并在 /etc/logrotate.d 中改正 create 的权限 | Run chmod o-rwx on it and correct the mode after create in /etc/logrotate.d
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT family    AS subject,
       min(path) AS path,
       max(mode) AS mode,
       min(substr(mode, -1) = '0') AS ok
FROM   log_file
WHERE  size_bytes > 0 AND family IN (SELECT value FROM json_each(:security_logs))
GROUP  BY family
