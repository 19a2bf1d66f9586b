-- rule:      rfkill-radio-open
-- title:     无线电开关处于打开状态 | A radio is switched on
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能，不得使用蓝牙 | Secrecy qualification standard: classified devices have no wireless networking and use no Bluetooth (B)
-- service_clause: 7.4.7.2
-- observed:  {name}（{kind}）：软件开关{is_soft_blocked?已关闭:打开}，硬件开关{is_hard_blocked?已关闭:打开} | {name} ({kind}): switched {is_soft_blocked?off:on} by software, {is_hard_blocked?off:on} by hardware
-- expected:  无线模块已拆除；未拆除前至少一个开关已关闭 | the module was taken out; until then at least one switch is off
-- remedy:    拆除该模块并登记；等待拆除期间执行 rfkill block {kind}，并核查连接过的网络和设备 | Take the module out and note it; until then run rfkill block {kind}, and find out which networks and devices it knew
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT kind || ' ' || name  AS subject,
       name, kind,
       min(is_soft_blocked) AS is_soft_blocked,
       min(is_hard_blocked) AS is_hard_blocked,
       CASE WHEN min(is_soft_blocked = 1 OR is_hard_blocked = 1) THEN 1
            WHEN max(coalesce(device, name) GLOB 'phy*' OR coalesce(device, name) GLOB 'hci*' OR coalesce(device, name) GLOB 'wwan*' OR coalesce(device, name) GLOB 'nfc*') THEN 0
       END                  AS ok  -- a switch of the firmware is there without any radio
FROM   rfkill_switch
WHERE  kind NOT IN ('gps', 'fm')  -- these only receive
GROUP  BY kind, name
