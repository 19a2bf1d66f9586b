-- rule:      ssh-host-based
-- title:     SSH 按来源主机放行 | SSH trusts a login for the host it comes from
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.1 对登录的用户进行鉴别；公开的国产系统基线核查脚本对 SSH 的核查项 | GB/T 22239-2019 8.1.4.1, users are authenticated; published baseline scripts for domestic systems, their checks of SSH (C)
-- service_clause: 7.4.7.2
-- observed:  {shown} 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | {shown} is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  {shown} {wanted} | {shown} {wanted}
-- remedy:    在 /etc/ssh/sshd_config 中设置 HostbasedAuthentication no、IgnoreRhosts yes，并删除用户目录中的 .rhosts、.shosts | Set HostbasedAuthentication no and IgnoreRhosts yes in /etc/ssh/sshd_config and remove .rhosts and .shosts from the homes
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
WITH wanted(keyword, shown, usual, good) AS (VALUES
        ('hostbasedauthentication', 'HostbasedAuthentication', 'no', 'no'),
        ('ignorerhosts', 'IgnoreRhosts', 'yes', 'yes')),  -- with the defaults of OpenSSH
     said AS (SELECT DISTINCT w.*, p.match FROM wanted w JOIN sshd_setting p ON p.match = '' OR p.keyword = w.keyword)
SELECT CASE d.match WHEN '' THEN 'sshd ' ELSE 'Match ' || d.match || ' ' END || d.shown AS subject,
       d.shown, coalesce(s.value, d.usual) AS value, d.good AS wanted,
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       lower(coalesce(s.value, d.usual)) = d.good AS ok
FROM   said d
       LEFT JOIN sshd_setting s ON s.match = d.match AND s.keyword = d.keyword AND s.in_force = 1
