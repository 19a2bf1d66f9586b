-- rule:      usb-storage-uncontrolled
-- title:     未见 USB 存储管控措施 | Nothing seems to control USB storage
-- severity:  high
-- basis:     保密资格标准与三合一管理要求：涉密计算机的 USB 存储接口须受控，只认登记的红盘 | Secrecy qualification standard and rules on “three in one” protection: USB storage of classified computers is controlled and takes registered media only (B)
-- service_clause: 7.4.7.2
-- observed:  禁用 usb-storage 的规则 {blocks} 条；目录内正在运行的管控产品：{products} | rules that keep usb-storage out: {blocks}; known control products running: {products}
-- expected:  安装并运行三合一或主机监控产品，或禁用 usb-storage 模块 | a “three in one” or host control product runs, or the module usb-storage is kept out
-- remedy:    核实是否装有目录未收录的管控产品，装有的加入产品目录；没有的安装三合一，或在 /etc/modprobe.d 中写入 install usb-storage /bin/false 和 install uas /bin/false | See whether a product is installed that the catalogue does not know, and add it; if none, install one, or write install usb-storage /bin/false and install uas /bin/false below /etc/modprobe.d
-- empty:     unknown
-- complete:  kernel_module_rule, security_product
-- on_fail:   lead
SELECT 'usb-storage' AS subject,
       blocks,
       coalesce((SELECT group_concat(name, ', ') FROM security_product WHERE category IN ('device_control', 'host_audit') AND running = 1), '—') AS products,
       CASE WHEN blocks >= 2 THEN 1
            WHEN EXISTS (SELECT 1 FROM security_product WHERE category IN ('device_control', 'host_audit') AND running = 1) THEN 1
            WHEN EXISTS (SELECT 1 FROM security_product WHERE category IN ('device_control', 'host_audit') AND running IS NULL) THEN NULL
            ELSE 0
       END           AS ok
FROM   (SELECT count(DISTINCT module) AS blocks FROM kernel_module_rule
        WHERE  prevents_loading = 1 AND module IN ('usb_storage', 'uas'))
