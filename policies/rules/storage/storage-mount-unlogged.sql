-- rule:      storage-mount-unlogged
-- title:     挂载过来历不明的存储设备 | Storage was mounted whose arrival no log tells
-- severity:  low
-- basis:     公开的检查工具与取证通行做法：多处痕迹相互印证，查找被清除的接入记录 | Public inspection tools and common forensic practice: traces are held against each other to find connections whose records were removed (C)
-- service_clause: 7.4.7.5
-- observed:  {mounts} 次挂载没有对应的 USB 接入记录，最近 {last_mounted}（{file_system}） | {mounts} mounts without a USB connection, last {last_mounted} ({file_system})
-- expected:  每次挂载都有接入记录 | every mount has a connection on record
-- remedy:    核实是否为机内第二块硬盘、eSATA 硬盘或网络块设备；不是的，查看该时段的内核日志是否被删改 | See whether it is a second internal disk, an eSATA disk or a network block device; if not, see whether the kernel log of that time was altered
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT 'mounts'        AS subject,
       sum(device_key IS NULL) AS mounts,
       max(CASE WHEN device_key IS NULL THEN mounted_at END) AS last_mounted,
       max(CASE WHEN device_key IS NULL THEN file_system END) AS file_system,
       sum(device_key IS NULL) = 0 AS ok  -- NULL means that no USB device had this name then
FROM   mount_history
WHERE  mounted_at >= :usage_since AND device NOT LIKE 'sr%' AND device NOT LIKE 'mmcblk%' AND device NOT LIKE 'loop%' AND device NOT LIKE 'dm-%' AND device NOT LIKE 'nvme%'
HAVING count(*) > 0
