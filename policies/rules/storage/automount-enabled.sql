-- rule:      automount-enabled
-- title:     移动介质自动挂载或自动打开 | Media are mounted or opened by themselves
-- severity:  low
-- basis:     介质由使用人按需挂载，不自动打开、不自动运行其中的程序（推断，可由单位策略调整） | The user mounts a medium when it is needed; nothing on it is opened or started by itself (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.2
-- observed:  {mechanism}（{scope}）{setting}：{value} | {mechanism} ({scope}) {setting}: {value}
-- expected:  关闭自动挂载、自动打开 | neither mounted nor opened by themselves
-- remedy:    在桌面设置中关闭，或由管理员写入 /etc/dconf/db/local.d 并加锁；udev 规则、usbmount、autofs 由管理员停用 | Turn it off in the desktop's settings, or let the administrator write it below /etc/dconf/db/local.d with a lock; udev rules, usbmount and autofs are turned off by the administrator
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
WHERE  setting IN ('automount', 'automount_open')
GROUP  BY mechanism, scope, setting
UNION  ALL  -- a desktop that is there and says nothing follows its own default
SELECT d.mechanism || ' default automount', d.mechanism, 'default', 'automount', '—', NULL
FROM   (SELECT DISTINCT substr(value, instr(value, ' ') + 1) AS mechanism FROM json_each(:automounting_desktops)
        JOIN package k ON k.name = substr(value, 1, instr(value, ' ') - 1) AND k.status = 'installed') d
WHERE  NOT EXISTS (SELECT 1 FROM automount_setting s WHERE s.mechanism = d.mechanism AND s.setting = 'automount')
