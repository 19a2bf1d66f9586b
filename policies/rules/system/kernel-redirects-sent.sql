-- rule:      kernel-redirects-sent
-- title:     内核发送重定向报文 | The kernel sends redirects
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.4 入侵防范；公开的 Linux 安全基线的共同项 | GB/T 22239-2019 8.1.4.4 intrusion prevention; common to published Linux security baselines (C)
-- service_clause: 7.4.7.2
-- observed:  {name}：运行值 {running}，启动时设为 {configured}（{file} 第 {line} 行） | {name}: {running} now, {configured} at boot ({file} line {line})
-- expected:  0（不发送，终端不是路由器） | 0 (none, a terminal is no router)
-- remedy:    在 /etc/sysctl.d/60-mijian.conf 中写入 {name} = 0，再执行 sysctl --system | Write {name} = 0 to /etc/sysctl.d/60-mijian.conf and run sysctl --system
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
WHERE  name IN ('net.ipv4.conf.all.send_redirects', 'net.ipv4.conf.default.send_redirects')
