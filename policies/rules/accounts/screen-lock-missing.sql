-- rule:      screen-lock-missing
-- title:     闲置后不锁屏 | The screen does not lock when idle
-- severity:  high
-- basis:     保密资格标准及公开的保密管理要求：闲置 10 分钟以内锁屏，离开须重新鉴别 | Secrecy qualification standard and published secrecy rules: locked within ten minutes of idleness, and a new proof on return (B)
-- service_clause: 7.4.7.2
-- observed:  {desktop}（{scope}）闲置 {idle} 秒（0 为从不），锁屏：{lock_enabled?开:关}（{place}） | {desktop} ({scope}): idle {idle} s (0: never), locking {lock_enabled?on:off} ({place})
-- expected:  自动锁屏 | the screen locks by itself
-- remedy:    在桌面设置中打开自动锁屏（不超过 10 分钟）；由管理员写入 /etc/dconf/db/local.d 并加锁后执行 dconf update，KDE 写入 /etc/xdg/kscreenlockerrc，DDE 写入 /etc/dsg/configs/overrides | Turn automatic locking on in the desktop's settings (within ten minutes); the administrator writes it below /etc/dconf/db/local.d with a lock and runs dconf update, for KDE in /etc/xdg/kscreenlockerrc, for DDE below /etc/dsg/configs/overrides
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT desktop || ' ' || scope AS subject,
       desktop, scope, idle_seconds AS idle, lock_enabled,
       coalesce(file || ':' || line, file, '—') AS place,
       idle_seconds > 0 AND lock_enabled = 1 AS ok
FROM   screen_lock
WHERE  desktop <> 'console'
