-- rule:      ssh-users-unrestricted
-- title:     SSH 未限定可登录的用户 | SSH is open to every account
-- severity:  low
-- basis:     公开的国产系统核查工具检查 SSH 可登录用户 | A published checker for domestic systems looks at who may use SSH (C)
-- service_clause: 7.4.7.2
-- observed:  AllowUsers、AllowGroups 共 {lines} 行：{allowed}（{place}） | {lines} lines of AllowUsers and AllowGroups: {allowed} ({place})
-- expected:  只允许指定的用户或组 | named users or groups only
-- remedy:    在 /etc/ssh/sshd_config 中设置 AllowUsers 或 AllowGroups，执行 sshd -t 检查后重新加载服务 | Set AllowUsers or AllowGroups in /etc/ssh/sshd_config, check with sshd -t and reload the service
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
SELECT 'sshd' AS subject,
       count(s.value) AS lines,
       coalesce(group_concat(s.value, ' '), '—') AS allowed,
       coalesce(min(s.file || ':' || s.line), '/etc/ssh/sshd_config') AS place,
       count(s.value) > sum(coalesce(' ' || s.value || ' ' LIKE '% * %', 0)) AS ok
FROM   (SELECT DISTINCT match FROM sshd_setting WHERE match = '') w
       LEFT JOIN sshd_setting s ON s.match = '' AND s.keyword IN ('allowusers', 'allowgroups')
GROUP  BY w.match
