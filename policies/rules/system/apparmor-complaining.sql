-- rule:      apparmor-complaining
-- title:     AppArmor 有只记录不阻止的配置 | AppArmor profiles only complain
-- severity:  low
-- basis:     公开的国产系统基线核查脚本：启用 SELinux、AppArmor 或麒麟内核安全 | Published baseline scripts for domestic systems: SELinux, AppArmor or Kylin's kernel security is on (C)
-- service_clause: 7.4.7.2
-- observed:  只记录不阻止的配置 {running} 个 | {running} profiles only complain
-- expected:  0 个 | none
-- remedy:    查明是哪些程序（aa-status），确认后执行 aa-enforce | See which programs they are (aa-status), then run aa-enforce
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
-- sources:   /sys/module/apparmor/parameters/enabled, /sys/kernel/security/apparmor/profiles
SELECT system || ' ' || item AS subject,
       running,
       running = '0'         AS ok
FROM   mandatory_access
WHERE  system = 'apparmor' AND item = 'profiles_complaining'
