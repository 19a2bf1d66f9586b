-- rule:      virtual-guest-device
-- title:     虚拟机或容器直接使用本机设备 | A virtual machine or container uses devices of this terminal
-- severity:  medium
-- basis:     保密资格标准：设备接入受管控；直通设备绕过本机的设备管控和审计 | Secrecy qualification standard: what is plugged in is controlled; a device that is passed through escapes this terminal's control and audit (C)
-- service_clause: 7.4.7.2
-- observed:  {kind} {name} 直通设备：{has_host_devices?有:无}（{place}） | {kind} {name} is given host devices: {has_host_devices?yes:no} ({place})
-- expected:  不直通 USB、PCI 设备，容器不用特权模式 | no USB or PCI device passed through, no privileged container
-- remedy:    在其配置中去掉直通设备（hostdev、USB 筛选器、--privileged、--device），并核实用过哪些设备 | Take the devices out of its settings (hostdev, USB filters, --privileged, --device) and find out which ones were used
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT kind || ' ' || name AS subject,
       kind, name,
       CASE WHEN max(has_host_devices) = 1 THEN 1
            WHEN count(has_host_devices) = count(*) THEN 0 END AS has_host_devices,
       max(file || iif(line IS NULL, '', ':' || line))         AS place,
       CASE WHEN max(has_host_devices) = 1 THEN 0
            WHEN count(has_host_devices) = count(*) THEN 1 END AS ok
FROM   virtual_guest
GROUP  BY kind, name
