-- rule:      kernel-pointers-shown
-- title:     内核地址对普通用户可见 | Addresses of the kernel are shown to ordinary users
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.2 访问控制；公开的 Linux 安全基线的共同项 | GB/T 22239-2019 8.1.4.2 access control; common to published Linux security baselines (C)
-- service_clause: 7.4.7.2
-- observed:  {name}：运行值 {running}，启动时设为 {configured}（{file} 第 {line} 行） | {name}: {running} now, {configured} at boot ({file} line {line})
-- expected:  1 或 2 | 1 or 2
-- remedy:    在 /etc/sysctl.d/60-mijian.conf 中写入 {name} = 1，再执行 sysctl --system | Write {name} = 1 to /etc/sysctl.d/60-mijian.conf and run sysctl --system
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   sysctl.d, /proc/sys
SELECT name AS subject,
       name, running,
       CASE WHEN is_configured THEN configured ELSE '—' END AS configured,
       CASE WHEN is_configured THEN file ELSE '—' END       AS file,
       CASE WHEN is_configured THEN line ELSE '—' END       AS line,
       running IN ('1', '2')
       AND (is_configured = 0 OR configured IN ('1', '2')) AS ok
FROM   kernel_setting
WHERE  name IN ('kernel.kptr_restrict')
