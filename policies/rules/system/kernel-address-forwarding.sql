-- rule:      kernel-address-forwarding
-- title:     终端转发网络数据包 | The terminal forwards packets between networks
-- severity:  high
-- basis:     保密管理要求：终端不得成为网络之间的通路；公开的 Linux 安全基线的共同项 | Secrecy rules: a terminal is no way between networks; common to published Linux security baselines (C)
-- service_clause: 7.4.7.2
-- observed:  {name}：运行值 {running}，启动时设为 {configured}（{file} 第 {line} 行） | {name}: {running} now, {configured} at boot ({file} line {line})
-- expected:  0（不转发） | 0 (no forwarding)
-- remedy:    在 /etc/sysctl.d/60-mijian.conf 中写入 net.ipv4.ip_forward = 0、net.ipv6.conf.all.forwarding = 0，再执行 sysctl --system；先查明是否有虚拟机、容器或热点软件打开了转发 | Write net.ipv4.ip_forward = 0 and net.ipv6.conf.all.forwarding = 0 to /etc/sysctl.d/60-mijian.conf and run sysctl --system; first find out whether virtual machines, containers or a hotspot switched it on
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   sysctl.d, /proc/sys
SELECT name AS subject,
       name, running,
       CASE WHEN is_configured THEN configured ELSE '—' END AS configured,
       CASE WHEN is_configured THEN file ELSE '—' END       AS file,
       CASE WHEN is_configured THEN line ELSE '—' END       AS line,
       running IN ('0')
       AND (is_configured = 0 OR configured IN ('0')) AS ok
FROM   kernel_setting
WHERE  name IN ('net.ipv4.ip_forward', 'net.ipv4.conf.all.forwarding', 'net.ipv6.conf.all.forwarding')
