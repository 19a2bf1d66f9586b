-- rule:      screen-lock-unlocked
-- title:     用户可以自行关闭锁屏 | Users can turn the screen lock off
-- severity:  low
-- basis:     安全设置由管理员统一管理（推断） | Security settings are the administrator's (inference) (D)
-- service_clause: 7.4.7.2
-- observed:  {desktop} 的锁屏设置{locked?已锁定:未锁定}（{place}） | the screen lock of {desktop} is {locked?fixed:not fixed} ({place})
-- expected:  由管理员锁定 | fixed by the administrator
-- remedy:    在桌面设置中打开自动锁屏（不超过 10 分钟）；由管理员写入 /etc/dconf/db/local.d 并加锁后执行 dconf update，KDE 写入 /etc/xdg/kscreenlockerrc，DDE 写入 /etc/dsg/configs/overrides | Turn automatic locking on in the desktop's settings (within ten minutes); the administrator writes it below /etc/dconf/db/local.d with a lock and runs dconf update, for KDE in /etc/xdg/kscreenlockerrc, for DDE below /etc/dsg/configs/overrides
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT desktop AS subject,
       desktop, is_locked AS locked,
       coalesce(file || ':' || line, file, '—') AS place,
       CASE WHEN is_locked = 1 THEN 1
            WHEN idle_seconds IS NOT NULL OR lock_enabled IS NOT NULL THEN 0
       END AS ok  -- of a desktop that cannot be read nobody knows what users may change
FROM   screen_lock
WHERE  desktop <> 'console' AND scope = 'system'
