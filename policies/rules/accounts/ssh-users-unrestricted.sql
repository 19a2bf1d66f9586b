-- rule:      ssh-users-unrestricted
-- title:     SSH 未限定可登录的用户 | SSH is open to every account
-- severity:  low
-- basis:     公开的国产系统核查工具检查 SSH 可登录用户 | A published checker for domestic systems looks at who may use SSH (C)
-- service_clause: 7.4.7.2
-- observed:  AllowUsers、AllowGroups 共 {lines} 行：{allowed}（{place}） | {lines} lines of AllowUsers and AllowGroups: {allowed} ({place})
-- expected:  只允许指定的用户或组 | named users or groups only
-- remedy:    在 {place} 处设置 AllowUsers 或 AllowGroups，不用单独的 *；执行 sshd -t 检查后重新加载服务 | Set AllowUsers or AllowGroups at {place}, without a * alone, check with sshd -t and reload the service
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
WITH place AS (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword IN ('allowusers', 'allowgroups')),
     -- Lines of one keyword add up, and what a Match block says of it stands in for what is said outside.
     said AS (SELECT p.match AS place, s.*,
                     ' ' || s.value || ' ' LIKE '% * %' OR ' ' || s.value || ' ' LIKE '% *@* %' AS is_open
              FROM   place p
                     LEFT JOIN sshd_setting s ON s.keyword IN ('allowusers', 'allowgroups') AND s.match = CASE
                          WHEN EXISTS (SELECT 1 FROM sshd_setting o WHERE o.match = p.match AND o.keyword = s.keyword) THEN p.match
                          ELSE '' END)
SELECT CASE place WHEN '' THEN 'sshd' ELSE 'Match ' || place END AS subject,
       count(value) AS lines,
       coalesce(group_concat(value, ' '), '—') AS allowed,
       coalesce(max(CASE WHEN match = place THEN file || ':' || line END), min(file || ':' || line), '/etc/ssh/sshd_config') AS place,
       coalesce(max(CASE keyword WHEN 'allowusers' THEN is_open END) = 0, 0)
       OR coalesce(max(CASE keyword WHEN 'allowgroups' THEN is_open END) = 0, 0) AS ok  -- who is let in must be in both
FROM   said
GROUP  BY said.place
