-- rule:      thunderbolt-device-present
-- title:     接有雷电（USB4）外设 | A Thunderbolt or USB4 device is attached
-- severity:  medium
-- basis:     雷电外设可直接访问内存并外接硬盘、网卡，涉密终端不应使用（推断，可由单位策略调整） | Thunderbolt devices reach the memory and bring disks and network cards; classified terminals should not use them (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.2
-- observed:  {vendor} {model}，{authorized?已授权使用:未获授权} | {vendor} {model}, {authorized?authorized:not authorized}
-- expected:  无雷电外设 | no Thunderbolt device
-- remedy:    拔除；在固件设置中关闭雷电接口 | Unplug it and turn Thunderbolt off in the firmware's settings
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT 'thunderbolt ' || coalesce(unique_id, name) AS subject,
       vendor, model,
       is_authorized                               AS authorized,
       is_host                                     AS ok
FROM   thunderbolt_device
