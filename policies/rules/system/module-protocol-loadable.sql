-- rule:      module-protocol-loadable
-- title:     不用的网络协议驱动可以加载 | A network protocol that nobody needs can be loaded
-- severity:  low
-- basis:     公开的系统加固基线：禁用 dccp、rds、sctp、tipc | Public hardening baselines: dccp, rds, sctp and tipc are kept out (C)
-- service_clause: 7.4.7.2
-- observed:  模块 {name}：{is_kept_out?已用 install 禁止:未用 install 禁止}，黑名单{is_blacklisted?有:无}，{is_loaded?已加载:未加载}，{is_built_in?编入内核:不在内核中}（{file} 第 {line} 行） | module {name}: {is_kept_out?kept out by install:not kept out by install}, {is_blacklisted?on:not on} a blacklist, {is_loaded?loaded now:not loaded}, {is_built_in?built in:not built in} ({file} line {line})
-- expected:  不能加载 | it cannot be loaded
-- remedy:    在 /etc/modprobe.d 中写入 install {name} /bin/false（只写 blacklist 挡不住指名加载），再 modprobe -r {name}；编入内核的无法禁止，须换用内核 | Write install {name} /bin/false below /etc/modprobe.d (a blacklist alone does not stop who names it), then modprobe -r {name}; what is built in cannot be kept out: use another kernel
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name, file, line, is_loaded, is_built_in, is_blacklisted, is_kept_out,
       CASE WHEN is_loaded = 1 OR is_built_in = 1 THEN 0
            WHEN is_kept_out THEN CASE WHEN is_loaded = 0 AND is_built_in = 0 THEN 1 END
            WHEN is_on_disk = 1 AND is_kept_out IS NOT NULL THEN 0
            WHEN is_on_disk = 0 AND is_loaded = 0 AND is_built_in = 0 THEN 1
       END  AS ok
FROM   guarded_module
WHERE  kind = 'protocol'
