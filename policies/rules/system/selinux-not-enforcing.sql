-- rule:      selinux-not-enforcing
-- title:     SELinux 未强制执行 | SELinux does not enforce
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：启用 SELinux、AppArmor 或麒麟内核安全 | Published baseline scripts for domestic systems: SELinux, AppArmor or Kylin's kernel security is on (C)
-- service_clause: 7.4.7.2
-- observed:  {item}：运行 {running}，设定 {configured}（{file} 第 {line} 行） | {item}: {running} now, set to {configured} ({file} line {line})
-- expected:  运行和设定均为 enforcing | enforcing, now and in its file
-- remedy:    在 /etc/selinux/config 中设 SELINUX=enforcing；长期未启用的先设 permissive 并重启完成标记，再改为 enforcing | Set SELINUX=enforcing in /etc/selinux/config; where it was off for long, start once with permissive so that files get their labels
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   /etc/selinux/config
SELECT system || ' ' || item AS subject,
       item, running, configured, file, line,
       running = 'enforcing' AND configured = 'enforcing' AS ok
FROM   mandatory_access
WHERE  system = 'selinux' AND item = 'state'
