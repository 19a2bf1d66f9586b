-- rule:      ssh-dead-connection
-- title:     SSH 客户端失去响应后连接不断开 | An SSH connection whose client no longer answers is not ended
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.1 登录连接超时自动退出；时限取保密管理要求的 10 分钟。有响应的客户端闲置不在此列，由 console-timeout-missing 核查 | GB/T 22239-2019 8.1.4.1: a login that times out is ended; the limit is the ten minutes of secrecy rules. A client that is idle and still answers is the matter of console-timeout-missing (C)
-- service_clause: 7.4.7.2
-- observed:  ClientAliveInterval {interval}、ClientAliveCountMax {count}（{place}） | ClientAliveInterval {interval}, ClientAliveCountMax {count} ({place})
-- expected:  两者之积不为 0 且不超过 {most} 秒，即客户端在此时间内无响应便断开 | their product is not 0 and at most {most} s: a client that gives no answer for so long is cut off
-- remedy:    在 /etc/ssh/sshd_config 中设置 ClientAliveInterval 200、ClientAliveCountMax 3，再重新加载 sshd；闲置的会话须另设只读的 TMOUT（/etc/profile.d）或 ChannelTimeout（OpenSSH 9.2 起） | Set ClientAliveInterval 200 and ClientAliveCountMax 3 in /etc/ssh/sshd_config and reload sshd; idle sessions need a read-only TMOUT (/etc/profile.d) or ChannelTimeout (since OpenSSH 9.2) besides
-- empty:     not_applicable
-- complete:  sshd_setting
-- on_fail:   deviation
WITH block AS (SELECT DISTINCT match FROM sshd_setting WHERE match = '' OR keyword IN ('clientaliveinterval', 'clientalivecountmax')),
     -- A Match block stands in for what is said outside of any, setting by setting.
     said AS (
  SELECT b.match, i.value AS interval,
         CASE WHEN i.match = b.match OR c.match <> b.match THEN i.file ELSE coalesce(c.file, i.file) END AS file,
         CASE WHEN i.match = b.match OR c.match <> b.match THEN i.line ELSE coalesce(c.line, i.line) END AS line,
         CASE WHEN i.keyword IS NULL THEN 0 ELSE i.number END AS seconds,  -- the defaults of OpenSSH
         coalesce(c.value, '3') AS count,
         CASE WHEN c.keyword IS NULL THEN 3 ELSE c.number END AS times
  FROM   block b
         LEFT JOIN sshd_setting i ON i.keyword = 'clientaliveinterval' AND i.in_force = 1 AND i.match = CASE
              WHEN EXISTS (SELECT 1 FROM sshd_setting o WHERE o.match = b.match AND o.keyword = 'clientaliveinterval') THEN b.match ELSE '' END
         LEFT JOIN sshd_setting c ON c.keyword = 'clientalivecountmax' AND c.in_force = 1 AND c.match = CASE
              WHEN EXISTS (SELECT 1 FROM sshd_setting o WHERE o.match = b.match AND o.keyword = 'clientalivecountmax') THEN b.match ELSE '' END)
SELECT CASE match WHEN '' THEN 'sshd' ELSE 'Match ' || match END AS subject,
       coalesce(interval, '0') AS interval, count, :idle_seconds AS most,
       coalesce(file || ':' || line, file, '/etc/ssh/sshd_config') AS place,
       CASE WHEN seconds = 0 THEN 0
            WHEN times = 0 THEN NULL  -- older versions end it at once, newer ones never
            ELSE seconds * times <= :idle_seconds
       END AS ok
FROM   said
