-- rule:      screen-lock-delay
-- title:     锁屏后一段时间内不要求口令 | For a while after locking no password is asked
-- severity:  low
-- basis:     锁屏即须重新鉴别（推断），取值可由单位策略调整 | A locked screen asks for a proof at once (inference); the value is the unit's to set (D)
-- service_clause: 7.4.7.2
-- observed:  {desktop}（{scope}）锁屏后 {delay} 秒内不要求口令（{place}） | {desktop} ({scope}) asks for no password for {delay} s ({place})
-- expected:  不超过 {most} 秒 | within {most} s
-- remedy:    在桌面设置中打开自动锁屏（不超过 10 分钟）；由管理员写入 /etc/dconf/db/local.d 并加锁后执行 dconf update，KDE 写入 /etc/xdg/kscreenlockerrc，DDE 写入 /etc/dsg/configs/overrides | Turn automatic locking on in the desktop's settings (within ten minutes); the administrator writes it below /etc/dconf/db/local.d with a lock and runs dconf update, for KDE in /etc/xdg/kscreenlockerrc, for DDE below /etc/dsg/configs/overrides
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT desktop || ' ' || scope AS subject,
       desktop, scope, lock_delay_seconds AS delay, :lock_delay_seconds AS most,
       coalesce(file || ':' || line, file, '—') AS place,
       CASE WHEN lock_delay_seconds <= :lock_delay_seconds THEN 1
            WHEN lock_delay_seconds > :lock_delay_seconds THEN 0
       END AS ok
FROM   screen_lock
WHERE  desktop <> 'console'
