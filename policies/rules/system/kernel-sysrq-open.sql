-- rule:      kernel-sysrq-open
-- title:     键盘组合键可以结束锁屏程序 | Keys at the keyboard may end the screen lock
-- severity:  medium
-- basis:     公开的保密管理要求：离开须锁屏；公开的 Linux 安全基线的共同项（位的取舍为推断） | Published secrecy rules: who leaves locks the screen; common to published Linux security baselines (which bits is inference) (C)
-- service_clause: 7.4.7.2
-- observed:  {name}：运行值 {running}，启动时设为 {configured}（{file} 第 {line} 行） | {name}: {running} now, {configured} at boot ({file} line {line})
-- expected:  0，或不含结束进程、键盘控制和内存转储的功能位 | 0, or a value without the bits that signal processes, control the keyboard and dump memory
-- remedy:    在 /etc/sysctl.d/60-mijian.conf 中写入 kernel.sysrq = 0，再执行 sysctl --system | Write kernel.sysrq = 0 to /etc/sysctl.d/60-mijian.conf and run sysctl --system
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   sysctl.d, /proc/sys
SELECT name AS subject,
       name, running,
       CASE WHEN is_configured THEN configured ELSE '—' END AS configured,
       CASE WHEN is_configured THEN file ELSE '—' END       AS file,
       CASE WHEN is_configured THEN line ELSE '—' END       AS line,
       running <> '1' AND (CAST(running AS INTEGER) & :sysrq_forbidden_bits) = 0
       AND (is_configured = 0
            OR configured <> '1' AND (CAST(configured AS INTEGER) & :sysrq_forbidden_bits) = 0) AS ok
FROM   kernel_setting
WHERE  name = 'kernel.sysrq'
