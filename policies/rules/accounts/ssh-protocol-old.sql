-- rule:      ssh-protocol-old
-- title:     SSH 使用第 1 版协议 | SSH speaks version 1 of its protocol
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.1 远程管理防窃听；公开的国产系统基线核查脚本对 SSH 的核查项 | GB/T 22239-2019 8.1.4.1, protected administration; published baseline scripts for domestic systems, their checks of SSH (C)
-- service_clause: 7.4.7.2
-- observed:  Protocol 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | Protocol is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  只用第 2 版协议 | version 2 only
-- remedy:    在 /etc/ssh/sshd_config 中设置 Protocol 2，执行 sshd -t 检查后重新加载服务；不用远程登录的终端卸载 openssh-server | Set Protocol 2 in /etc/ssh/sshd_config, check with sshd -t and reload the service; remove openssh-server where nobody logs in from afar
-- empty:     not_applicable
-- complete:  sshd_setting, package
-- on_fail:   deviation
SELECT CASE w.match WHEN '' THEN 'sshd' ELSE 'Match ' || w.match END AS subject,
       coalesce(s.value, '2') AS value,  -- the default of OpenSSH
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       instr(coalesce(s.value, '2'), '1') = 0
       OR EXISTS (SELECT 1 FROM package p  -- since OpenSSH 7.6 the keyword means nothing
                  WHERE  p.name = 'openssh-server' AND p.status = 'installed'
                  AND    CAST(substr(p.version, instr(p.version, ':') + 1) AS REAL) >= 7.6) AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword = 'protocol') w
       LEFT JOIN sshd_setting s ON s.match = w.match AND s.keyword = 'protocol' AND s.in_force = 1
