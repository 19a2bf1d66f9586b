-- rule:      ssh-tries
-- title:     SSH 一次连接可多次试口令 | SSH allows many guesses in one connection
-- severity:  low
-- basis:     公开的涉密终端程序取值：连续失败 5 次以内锁定 | Value offered by a published terminal program: locked after at most five failures (C)
-- service_clause: 7.4.7.2
-- observed:  MaxAuthTries 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | MaxAuthTries is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  不超过 {most} | at most {most}
-- remedy:    在 /etc/ssh/sshd_config 中设置 MaxAuthTries 4，执行 sshd -t 检查后重新加载服务 | Set MaxAuthTries 4 in /etc/ssh/sshd_config, check with sshd -t and reload the service
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, '6') AS value,  -- the default of OpenSSH
       :max_failures AS most,
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       CASE WHEN s.keyword IS NULL THEN 6 ELSE s.number END <= :max_failures AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'maxauthtries') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'maxauthtries' AND s.in_force = 1
