-- rule:      rsyslog-auth-unrouted
-- title:     rsyslog 未记录登录与授权事件 | rsyslog does not record logins and authorisation
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：auth、authpriv 类日志应写入文件 | Published baseline scripts for domestic systems: auth and authpriv messages are written to a file (C)
-- service_clause: 7.4.7.5
-- observed:  写入文件或日志服务器的 auth/authpriv 规则数：{rules} | rules that write auth/authpriv to a file or log host: {rules}
-- expected:  至少一条 | at least one
-- remedy:    在 /etc/rsyslog.conf 中加入 auth,authpriv.* /var/log/auth.log | Add auth,authpriv.* /var/log/auth.log to /etc/rsyslog.conf
-- empty:     not_applicable
-- complete:  rsyslog_rule
-- on_fail:   deviation
SELECT 'auth, authpriv' AS subject,
       sum(kind IN ('file', 'remote') AND selector NOT LIKE '%authpriv.none%'
           AND (selector LIKE '%authpriv.%' OR selector LIKE '%*.*%' OR selector = '*')) AS rules,
       sum(kind IN ('file', 'remote') AND selector NOT LIKE '%authpriv.none%'
           AND (selector LIKE '%authpriv.%' OR selector LIKE '%*.*%' OR selector = '*')) > 0 AS ok
FROM   rsyslog_rule
HAVING count(*) > 0
