-- rule:      kernel-router-advice-accepted
-- title:     单机接受 IPv6 路由通告 | A stand-alone terminal takes IPv6 router advertisements
-- severity:  low
-- basis:     保密资格标准：涉密单机不得联网；公开的 Linux 安全基线 | Secrecy qualification standard: a stand-alone computer has no network; published Linux security baselines (C)
-- service_clause: 7.4.7.2
-- observed:  {name}：运行值 {running}，启动时设为 {configured}（{file} 第 {line} 行） | {name}: {running} now, {configured} at boot ({file} line {line})
-- expected:  0（不接受） | 0 (not taken)
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
WHERE  name IN ('net.ipv6.conf.all.accept_ra', 'net.ipv6.conf.default.accept_ra')
