-- rule:      kernel-protection-off
-- title:     内核启动参数关闭了防护 | A kernel parameter switches protection off
-- severity:  high
-- basis:     公开的涉密单机审计要求：防护措施的停用须审计；公开的国产系统基线：启用强制访问控制和审计 | Published audit requirements: switching off protection is audited; published baselines for domestic systems: mandatory access control and auditing are on (C)
-- service_clause: 7.4.7.2
-- observed:  启动参数 {name}={value} | kernel parameter {name}={value}
-- expected:  不为 0 | not 0
-- remedy:    从 /etc/default/grub 中删去该参数并重新生成引导配置，查明是谁在何时添加的 | Take it out of /etc/default/grub, make the boot configuration anew, and find out who added it and when
-- empty:     compliant
-- complete:  kernel_parameter
-- on_fail:   deviation
SELECT p.name AS subject,
       p.name, p.value,
       p.value NOT IN ('0', 'off') AS ok
FROM   kernel_parameter p
WHERE  p.name IN ('audit', 'selinux', 'enforcing', 'apparmor', 'kysec')
AND    p.position = (SELECT max(l.position) FROM kernel_parameter l WHERE l.name = p.name)
