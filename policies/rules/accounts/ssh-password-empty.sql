-- rule:      ssh-password-empty
-- title:     SSH 接受空口令 | SSH accepts empty passwords
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.1 身份鉴别；公开的国产系统基线核查脚本对 SSH 的核查项 | GB/T 22239-2019 8.1.4.1, authentication; published baseline scripts for domestic systems, their checks of SSH (C)
-- service_clause: 7.4.7.2
-- observed:  PermitEmptyPasswords 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | PermitEmptyPasswords is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  PermitEmptyPasswords no | PermitEmptyPasswords no
-- remedy:    在 /etc/ssh/sshd_config 中设置 PermitEmptyPasswords no，执行 sshd -t 检查后重新加载服务；不用远程登录的终端卸载 openssh-server | Set PermitEmptyPasswords no in /etc/ssh/sshd_config, check with sshd -t and reload the service; remove openssh-server where nobody logs in from afar
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, 'no') AS value,  -- the default of OpenSSH
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       lower(coalesce(s.value, 'no')) = 'no' AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'permitemptypasswords') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'permitemptypasswords' AND s.in_force = 1
