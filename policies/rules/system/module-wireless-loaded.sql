-- rule:      module-wireless-loaded
-- title:     内核加载了无线驱动 | A wireless driver is loaded
-- severity:  medium
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能，无线模块须拆除 | Secrecy qualification standard: classified devices have no wireless networking; the module is taken out (B)
-- service_clause: 7.4.7.2
-- observed:  内核模块 {name} | kernel module {name}
-- expected:  未加载无线、蓝牙、移动通信驱动 | no driver for wireless, Bluetooth or mobile communication
-- remedy:    核实机内是否有无线模块并拆除；无硬件的在 /etc/modprobe.d 中写入 install 模块名 /bin/false | See whether there is a wireless module and take it out; without hardware, write install MODULE /bin/false below /etc/modprobe.d
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name,
       0    AS ok
FROM   kernel_module
WHERE  name IN (SELECT value FROM json_each(:wireless_modules))
