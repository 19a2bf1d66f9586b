-- rule:      infrared-present
-- title:     机内有红外收发器 | An infrared transceiver is built in
-- severity:  medium
-- basis:     公开的保密管理要求：不使用无线、蓝牙、红外；台账登记红外情况 | Published secrecy rules: no wireless, Bluetooth or infrared; the ledger has a column for infrared (B)
-- service_clause: 7.4.7.2
-- observed:  {path}（{name}），驱动 {driver}，{is_blocked?已屏蔽:未屏蔽} | {path} ({name}), driver {driver}, {is_blocked?blocked:not blocked}
-- expected:  无红外收发器 | no infrared transceiver
-- remedy:    在固件设置中停用或拆除红外收发器，并在台账中登记 | Disable it in the firmware or take it out, and note it in the ledger
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT path                    AS subject,
       path,
       coalesce(max(name), '—')   AS name,
       coalesce(max(driver), '—') AS driver,
       min(is_blocked)         AS is_blocked,
       0 AS ok
FROM   multimedia_device
WHERE  kind = 'infrared' AND bus <> 'usb'
GROUP  BY path
