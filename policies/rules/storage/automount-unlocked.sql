-- rule:      automount-unlocked
-- title:     用户可以自行改回自动挂载、自动运行 | Users can turn automount or autorun on again
-- severity:  low
-- basis:     介质由使用人按需挂载，不自动打开、不自动运行其中的程序（推断，可由单位策略调整） | The user mounts a medium when it is needed; nothing on it is opened or started by itself (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.2
-- observed:  {mechanism}（{scope}）{setting} 当前为 {value}，{locked?已锁定:未锁定} | {mechanism} ({scope}) {setting} is {value} and {locked?locked:not locked}
-- expected:  关闭并由管理员锁定 | off, and locked by the administrator
-- remedy:    由管理员在 /etc/dconf/db/local.d/locks 中加入该项并执行 dconf update | Let the administrator add the key below /etc/dconf/db/local.d/locks and run dconf update
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT mechanism || ' ' || scope || ' ' || setting AS subject,
       mechanism, scope, setting,
       group_concat(value, ' / ') AS value,
       max(is_locked) AS locked,
       max(is_locked) AS ok
FROM   automount_setting
WHERE  setting IN ('automount', 'automount_open', 'autorun') AND mechanism IN ('gnome', 'mate', 'ukui', 'dde', 'kde', 'xfce')
GROUP  BY mechanism, scope, setting
