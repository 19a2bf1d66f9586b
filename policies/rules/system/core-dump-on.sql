-- rule:      core-dump-on
-- title:     程序崩溃时会把内存写入硬盘 | Programs write their memory to the disk when they crash
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.10 剩余信息保护；涉密信息存储须受控（推断到交换区） | GB/T 22239-2019 8.1.4.10 residual information; classified information is stored under control (swap is inference) (C)
-- service_clause: 7.4.7.2
-- observed:  崩溃转储方式：{core_pattern}；core 硬限制为 0：{limited?是:否}；systemd 转储已关闭：{stored_none?是:否} | core pattern {core_pattern}; hard limit of 0: {limited?yes:no}; systemd keeps none: {stored_none?yes:no}
-- expected:  不保留崩溃转储 | no dump is kept
-- remedy:    在 /etc/security/limits.d/60-mijian.conf 中写入 * hard core 0；使用 systemd-coredump 的在 coredump.conf 中设 Storage=none | Write * hard core 0 to /etc/security/limits.d/60-mijian.conf; with systemd-coredump set Storage=none in coredump.conf
-- empty:     unknown
-- complete:  core_dump_setting
-- on_fail:   lead
-- sources:   sysctl.d, /proc/sys, coredump.conf, limits.conf
WITH hard AS (  -- a later "hard" takes this half of a "both"; a later "both" takes "hard" out of force
  SELECT substr(s.name, length('core hard ') + 1) AS whom, s.value
  FROM   core_dump_setting s
  WHERE  s.in_force = 1 AND (s.name LIKE 'core hard %' OR s.name LIKE 'core both %' AND NOT EXISTS (
           SELECT 1 FROM core_dump_setting h WHERE h.in_force = 1 AND h.name = replace(s.name, 'core both ', 'core hard '))))
SELECT 'core dumps' AS subject,
       k.running    AS core_pattern,
       c.limited, c.stored_none,
       CASE WHEN c.limited THEN 1
            WHEN k.running LIKE '|/bin/false%' OR k.running LIKE '|/bin/true%' OR k.running = '' THEN 1
            WHEN k.running LIKE '|%systemd-coredump%' THEN c.stored_none
            WHEN k.running IS NULL THEN NULL
            ELSE 0
       END          AS ok
FROM   kernel_setting k,
       (SELECT EXISTS (SELECT 1 FROM hard WHERE whom = '*') AND NOT EXISTS (SELECT 1 FROM hard WHERE value <> '0') AS limited,
               EXISTS (SELECT 1 FROM core_dump_setting WHERE name = 'Storage' AND value = 'none' AND in_force = 1) AS stored_none) c
WHERE  k.name = 'kernel.core_pattern'
