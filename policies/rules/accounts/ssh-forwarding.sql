-- rule:      ssh-forwarding
-- title:     SSH 可转发其他连接 | SSH forwards other connections
-- severity:  low
-- basis:     最小功能原则（推断），单位策略可调整 | Least function (inference); the unit may change it (D)
-- service_clause: 7.4.7.2
-- observed:  {shown} 为 {value}（{place}，{is_default?未写明，按 OpenSSH 默认值:已写明}） | {shown} is {value} ({place}, {is_default?not written, the default of OpenSSH:written})
-- expected:  {shown} {wanted} | {shown} {wanted}
-- remedy:    在 /etc/ssh/sshd_config 中设置 DisableForwarding yes，执行 sshd -t 检查后重新加载服务 | Set DisableForwarding yes in /etc/ssh/sshd_config, check with sshd -t and reload the service
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
WITH wanted(keyword, shown, usual, good) AS (VALUES
        ('allowtcpforwarding', 'AllowTcpForwarding', 'yes', 'no'),
        ('x11forwarding', 'X11Forwarding', 'no', 'no'),
        ('allowagentforwarding', 'AllowAgentForwarding', 'yes', 'no'),
        ('allowstreamlocalforwarding', 'AllowStreamLocalForwarding', 'yes', 'no'),
        ('permittunnel', 'PermitTunnel', 'no', 'no'),
        ('gatewayports', 'GatewayPorts', 'no', 'no')),  -- with the defaults of OpenSSH
     -- A Match block stands in for what is said outside of any, setting by setting.
     said AS (SELECT DISTINCT w.*, p.match,
                     CASE WHEN EXISTS (SELECT 1 FROM sshd_setting o WHERE o.match = p.match AND o.keyword = w.keyword)
                          THEN p.match ELSE '' END AS from_match,
                     (SELECT lower(f.value) FROM sshd_setting f
                      WHERE  f.keyword = 'disableforwarding' AND f.in_force = 1 AND f.match IN ('', p.match)
                      ORDER  BY f.match = '' LIMIT 1) AS all_off
              FROM   wanted w JOIN sshd_setting p ON p.match = '' OR p.keyword IN (w.keyword, 'disableforwarding'))
SELECT CASE d.match WHEN '' THEN 'sshd ' ELSE 'Match ' || d.match || ' ' END || d.shown AS subject,
       d.shown, coalesce(s.value, d.usual) AS value, d.good AS wanted,
       s.keyword IS NULL AS is_default,
       coalesce(s.file || ':' || s.line, s.file, '/etc/ssh/sshd_config') AS place,
       lower(coalesce(s.value, d.usual)) = d.good OR coalesce(d.all_off, 'no') = 'yes' AS ok
FROM   said d
       LEFT JOIN sshd_setting s ON s.match = d.from_match AND s.keyword = d.keyword AND s.in_force = 1
