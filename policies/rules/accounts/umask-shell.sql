-- rule:      umask-shell
-- title:     终端会话新建的文件对他人可读 | Shells make files that others may read
-- severity:  low
-- basis:     最小授权原则（推断），取值可由单位策略调整 | Least privilege (inference); the values are the unit's to set (D)
-- service_clause: 7.4.7.2
-- observed:  {place} 中 umask {value} | umask {value} at {place}
-- expected:  027 或 077 | 027 or 077
-- remedy:    在 {place} 改为 umask 027 | Set umask 027 at {place}
-- empty:     compliant
-- complete:  -
-- sources:   /etc/profile, /etc/passwd
-- on_fail:   deviation
SELECT file || ' ' || value AS subject,
       value, min(file || coalesce(':' || line, '')) AS place,
       CASE WHEN ltrim(value, '0') GLOB '*[^0-7]*' THEN NULL
            WHEN value IN (SELECT value FROM json_each(:login_umasks)) THEN 1
            WHEN max(in_force) = 1 THEN 0
       END AS ok
FROM   system_setting
WHERE  component = 'shell_umask'
GROUP  BY file, value
