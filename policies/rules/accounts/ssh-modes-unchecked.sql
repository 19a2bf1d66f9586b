-- rule:      ssh-modes-unchecked
-- title:     SSH 不检查密钥文件的权限 | SSH does not look at the modes of key files
-- severity:  low
-- basis:     最小功能原则（推断），单位策略可调整 | Least function (inference); the unit may change it (D)
-- service_clause: 7.4.7.2
-- observed:  StrictModes 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | StrictModes is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  StrictModes yes | StrictModes yes
-- remedy:    在 /etc/ssh/sshd_config 中设置 StrictModes yes，执行 sshd -t 检查后重新加载服务；不用远程登录的终端卸载 openssh-server | Set StrictModes yes in /etc/ssh/sshd_config, check with sshd -t and reload the service; remove openssh-server where nobody logs in from afar
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, 'yes') AS value,  -- the default of OpenSSH
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       lower(coalesce(s.value, 'yes')) = 'yes' AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'strictmodes') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'strictmodes' AND s.in_force = 1
