-- rule:      screen-lock-too-late
-- title:     锁屏等待时间过长 | The screen locks too late
-- severity:  medium
-- basis:     保密资格标准及公开的保密管理要求：闲置 10 分钟以内锁屏，离开须重新鉴别 | Secrecy qualification standard and published secrecy rules: locked within ten minutes of idleness, and a new proof on return (B)
-- service_clause: 7.4.7.2
-- observed:  {desktop}（{scope}）闲置 {idle} 秒后锁屏（{place}） | {desktop} ({scope}) locks after {idle} s ({place})
-- expected:  不超过 {most} 秒 | within {most} s
-- remedy:    在桌面设置中打开自动锁屏（不超过 10 分钟）；由管理员写入 /etc/dconf/db/local.d 并加锁后执行 dconf update，KDE 写入 /etc/xdg/kscreenlockerrc，DDE 写入 /etc/dsg/configs/overrides | Turn automatic locking on in the desktop's settings (within ten minutes); the administrator writes it below /etc/dconf/db/local.d with a lock and runs dconf update, for KDE in /etc/xdg/kscreenlockerrc, for DDE below /etc/dsg/configs/overrides
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT desktop || ' ' || scope AS subject,
       desktop, scope, idle_seconds AS idle, :idle_seconds AS most,
       coalesce(file || ':' || line, file, '—') AS place,
       idle_seconds <= :idle_seconds AS ok  -- 0, never, is the business of screen-lock-missing
FROM   screen_lock
WHERE  desktop <> 'console'
