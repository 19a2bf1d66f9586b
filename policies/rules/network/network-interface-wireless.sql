-- rule:      network-interface-wireless
-- title:     存在无线网络接口 | There is a wireless network interface
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能，便携机无线模块须拆除 | Secrecy qualification standard: classified devices have no wireless networking; in portables the module is taken out (B)
-- service_clause: 7.4.7.2
-- observed:  网络接口 {name}（{kind}，驱动 {driver}） | interface {name} ({kind}, driver {driver})
-- expected:  无 Wi-Fi、蜂窝、蓝牙网络接口 | no Wi-Fi, cellular or Bluetooth interface
-- remedy:    由信息化管理部门拆除无线模块并登记；仅禁用驱动不能代替拆除 | Have the IT department take the wireless module out and record it; disabling the driver is not enough
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT stable_name AS subject,
       name, kind, driver,
       kind NOT IN ('wireless', 'cellular', 'bluetooth') AS ok
FROM   network_interface
WHERE  physical = 1 OR kind IN ('wireless', 'cellular', 'bluetooth')
