-- rule:      autorun-enabled
-- title:     移动介质中的程序自动运行 | Programs on media are started by themselves
-- severity:  low
-- basis:     介质由使用人按需挂载，不自动打开、不自动运行其中的程序（推断，可由单位策略调整） | The user mounts a medium when it is needed; nothing on it is opened or started by itself (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.2
-- observed:  {mechanism}（{scope}）{setting}：{value} | {mechanism} ({scope}) {setting}: {value}
-- expected:  关闭自动运行 | nothing on a medium is started by itself
-- remedy:    在桌面设置的“可移动介质”中选择从不提示或启动程序，并由管理员加锁 | Choose never to prompt or start programs under “removable media” in the desktop's settings, and let the administrator lock it
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT mechanism || ' ' || scope || ' ' || setting AS subject,
       mechanism, scope, setting,
       group_concat(value, ' / ') AS value,
       CASE WHEN max(is_on) = 1 THEN 0
            WHEN count(is_on) = count(*) THEN 1
       END AS ok
FROM   automount_setting
WHERE  setting IN ('autorun')
GROUP  BY mechanism, scope, setting
