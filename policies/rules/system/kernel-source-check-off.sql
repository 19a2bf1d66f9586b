-- rule:      kernel-source-check-off
-- title:     内核不核对报文来源 | The kernel does not check where packets come from
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.4 入侵防范；公开的 Linux 安全基线的共同项 | GB/T 22239-2019 8.1.4.4 intrusion prevention; common to published Linux security baselines (C)
-- service_clause: 7.4.7.2
-- observed:  rp_filter 运行值：all {all_value}、default {default_value} | rp_filter now: all {all_value}, default {default_value}
-- expected:  其一为 1 或 2（接口取两者中较大的） | one of them 1 or 2 (an interface takes the larger)
-- remedy:    在 /etc/sysctl.d/60-mijian.conf 中写入 net.ipv4.conf.all.rp_filter = 2，再执行 sysctl --system | Write net.ipv4.conf.all.rp_filter = 2 to /etc/sysctl.d/60-mijian.conf and run sysctl --system
-- empty:     not_applicable
-- complete:  kernel_setting
-- on_fail:   deviation
-- sources:   sysctl.d, /proc/sys
SELECT 'rp_filter' AS subject,
       max(CASE WHEN name = 'net.ipv4.conf.all.rp_filter' THEN running END)     AS all_value,
       max(CASE WHEN name = 'net.ipv4.conf.default.rp_filter' THEN running END) AS default_value,
       CASE WHEN max(running) IN ('1', '2') THEN 1
            WHEN count(running) < count(*) THEN NULL
            ELSE 0
       END AS ok
FROM   kernel_setting
WHERE  name IN ('net.ipv4.conf.all.rp_filter', 'net.ipv4.conf.default.rp_filter')
HAVING count(*) > 0
