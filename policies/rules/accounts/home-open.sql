-- rule:      home-open
-- title:     主目录可被他人进入 | A home is open to others
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.2 授予所需的最小权限；公开的国产系统基线核查脚本检查主目录权限 | GB/T 22239-2019 8.1.4.2, least privilege; published baseline scripts look at the modes of homes (C)
-- service_clause: 7.4.7.2
-- observed:  {name} 的主目录 {home} 权限为 {mode} | the home {home} of {name} has mode {mode}
-- expected:  组不可写，其他用户不可读写、不可进入（0750 或更严） | not writable by the group, nothing for others (0750 or stricter)
-- remedy:    执行 chmod 750 {home}，并在 /etc/login.defs 中设置 HOME_MODE 0700 | Run chmod 750 {home} and set HOME_MODE 0700 in /etc/login.defs
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT a.name AS subject,
       a.name, s.file AS home, s.value AS mode,  -- those of the row with the least
       min(substr(s.value, -1) = '0' AND substr(s.value, -2, 1) IN ('0', '1', '4', '5')) AS ok
FROM   user_account a JOIN system_setting s ON s.component = 'home' AND s.name = a.name
WHERE  a.is_system = 0
GROUP  BY a.name  -- a name may stand in passwd twice
