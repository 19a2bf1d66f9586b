-- rule:      ssh-user-environment
-- title:     SSH 用户可自带环境变量 | Users of SSH may bring their own environment
-- severity:  low
-- basis:     最小功能原则（推断），单位策略可调整 | Least function (inference); the unit may change it (D)
-- service_clause: 7.4.7.2
-- observed:  PermitUserEnvironment 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | PermitUserEnvironment is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  PermitUserEnvironment no | PermitUserEnvironment no
-- remedy:    在 /etc/ssh/sshd_config 中设置 PermitUserEnvironment no，执行 sshd -t 检查后重新加载服务；不用远程登录的终端卸载 openssh-server | Set PermitUserEnvironment no in /etc/ssh/sshd_config, check with sshd -t and reload the service; remove openssh-server where nobody logs in from afar
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, 'no') AS value,  -- the default of OpenSSH
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       lower(coalesce(s.value, 'no')) = 'no' AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'permituserenvironment') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'permituserenvironment' AND s.in_force = 1
