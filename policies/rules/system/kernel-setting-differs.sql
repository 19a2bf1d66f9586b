-- rule:      kernel-setting-differs
-- title:     内核设置的运行值与配置文件不一致 | A kernel setting is not what its file says
-- severity:  low
-- basis:     公开的涉密单机审计要求：防护措施的停用须审计（推断：运行值被临时改动） | Published audit requirements: switching off protection is audited (inference: someone changed it for now) (D)
-- service_clause: 7.4.7.2
-- observed:  {name} 运行值 {running}，{file} 第 {line} 行设为 {configured} | {name} is {running}, {file} line {line} sets {configured}
-- expected:  运行值与启动时设定的值一致 | what runs is what is set at boot
-- remedy:    查明由谁或哪个程序（如防火墙、虚拟机软件）改动；需要保留的写入配置文件，否则执行 sysctl --system 恢复 | Find out who or which program (a firewall, virtual machines) changed it; write what is to stay into the file, otherwise run sysctl --system
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
-- sources:   sysctl.d, /proc/sys
SELECT name AS subject,
       name, running, configured, file, line,
       running = configured AS ok
FROM   kernel_setting
WHERE  is_configured = 1
AND    name IN (SELECT value FROM json_each(:protecting_settings))
