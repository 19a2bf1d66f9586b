-- rule:      wireless-hardware-present
-- title:     机内有无线网卡硬件 | Wireless hardware is built in
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能，无线模块须拆除 | Secrecy qualification standard: classified devices have no wireless networking; the module is taken out (B)
-- service_clause: 7.4.7.2
-- observed:  {path}（{name}），驱动 {driver}，{is_blocked?已屏蔽:未屏蔽} | {path} ({name}), driver {driver}, {is_blocked?blocked:not blocked}
-- expected:  无线模块已拆除 | the module was taken out
-- remedy:    拆除无线网卡；仅禁用驱动不算拆除，拆除后在台账中登记 | Take the card out; keeping its driver out is not enough; then note it in the ledger
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT path                    AS subject,
       path,
       coalesce(max(name), '—')   AS name,
       coalesce(max(driver), '—') AS driver,
       min(is_blocked)         AS is_blocked,
       CASE WHEN kind = 'wireless' THEN 0 END AS ok
FROM   multimedia_device
WHERE  kind IN ('wireless', 'unknown') AND bus <> 'usb'
GROUP  BY path, kind
UNION ALL  -- inside the case, of a class of the maker's own and without a driver: it may be a radio
SELECT '/sys/bus/usb/devices/' || d.port, '/sys/bus/usb/devices/' || d.port,
       coalesce(max(d.product), '—'), '—', 1,
       CASE WHEN max(d.is_built_in) = 0 THEN 1 END
FROM   usb_device d JOIN usb_interface i ON i.port = d.port
WHERE  d.is_root_hub = 0 AND d.kind = 'other' AND i.class = 'ff'
GROUP  BY d.port
HAVING count(i.driver) < count(*)
