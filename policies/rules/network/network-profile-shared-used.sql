-- rule:      network-profile-shared-used
-- title:     把网络连接共享给其他设备使用过 | The network connection was shared with others
-- severity:  high
-- basis:     公开的保密管理要求：终端之间不得私自组网、共享网络；内部终端不得成为其他设备的出口 | Published secrecy rules: terminals form no networks of their own, and are no way out for other devices (B)
-- service_clause: 7.4.7.2
-- observed:  连接配置 {name}（{kind}，{file}）为共享方式，最近启用 {last_used} | profile {name} ({kind}, {file}) shares the connection, last used {last_used}
-- expected:  启用后未共享过网络连接 | no shared connection since the terminal came into use
-- remedy:    查明哪些设备通过本机联网，保留日志，按规定处理；查清后删除该配置 | Find out which devices went through this terminal, keep the logs, act as the rules say; then remove the profile
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.manager || ': ' || p.name AS subject,
       p.name,
       max(p.kind)       AS kind,
       max(p.last_used)  AS last_used,
       min(p.file)       AS file,
       CASE WHEN max(p.method = 'shared' AND p.use = 'used' AND p.after_commissioning = 1) THEN 0
            WHEN count(p.method) < count(*) THEN NULL
            WHEN max(p.method = 'shared' AND p.use = 'unknown') THEN NULL
            ELSE 1
       END               AS ok
FROM   network_profile p
WHERE  p.manager = 'networkmanager'  -- the others do not share by a profile
AND    (p.kind <> 'unknown' OR (p.use = 'used' AND p.after_commissioning = 1))  -- what it was nobody knows any more
GROUP  BY p.manager, p.name
