-- rule:      ssh-log-quiet
-- title:     SSH 不记录登录 | SSH does not log who logs in
-- severity:  medium
-- basis:     公开的审计要求：记录用户访问与失败尝试 | Published audit requirements: access and failed attempts are recorded (C)
-- service_clause: 7.4.7.2
-- observed:  LogLevel 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | LogLevel is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  INFO 或 VERBOSE | INFO or VERBOSE
-- remedy:    在 /etc/ssh/sshd_config 中设置 LogLevel VERBOSE，执行 sshd -t 检查后重新加载服务；不用远程登录的终端卸载 openssh-server | Set LogLevel VERBOSE in /etc/ssh/sshd_config, check with sshd -t and reload the service; remove openssh-server where nobody logs in from afar
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, 'INFO') AS value,  -- the default of OpenSSH
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       upper(coalesce(s.value, 'INFO')) NOT IN ('QUIET', 'FATAL', 'ERROR') AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'loglevel') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'loglevel' AND s.in_force = 1
