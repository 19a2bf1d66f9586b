-- rule:      ssh-root-login
-- title:     SSH 允许 root 直接登录 | SSH lets root log in
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.2 管理权限分离、8.1.4.3 审计到人；公开的国产系统基线核查脚本：SSH 禁止 root 登录 | GB/T 22239-2019 8.1.4.2 and 8.1.4.3: separate administrators, audit every person; published baseline scripts: no root by SSH (C)
-- service_clause: 7.4.7.2
-- observed:  PermitRootLogin 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | PermitRootLogin is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  PermitRootLogin no | PermitRootLogin no
-- remedy:    在 /etc/ssh/sshd_config 中设置 PermitRootLogin no，执行 sshd -t 检查后重新加载服务；不用远程登录的终端卸载 openssh-server | Set PermitRootLogin no in /etc/ssh/sshd_config, check with sshd -t and reload the service; remove openssh-server where nobody logs in from afar
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, 'prohibit-password') AS value,  -- the default of OpenSSH
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       lower(coalesce(s.value, 'prohibit-password')) = 'no' AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'permitrootlogin') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'permitrootlogin' AND s.in_force = 1
