-- rule:      usb-storage-uncontrolled
-- title:     未见 USB 存储管控措施 | Nothing seems to control USB storage
-- severity:  high
-- basis:     保密资格标准与三合一管理要求：涉密计算机的 USB 存储接口须受控，只认登记的红盘 | Secrecy qualification standard and rules on “three in one” protection: USB storage of classified computers is controlled and takes registered media only (B)
-- service_clause: 7.4.7.2
-- observed:  禁用 usb-storage 的规则 {blocks} 条；正在运行的管控产品：{products}；USBGuard {guards?按规则拦截存储:未起拦截作用} | rules that keep usb-storage out: {blocks}; control products running: {products}; USBGuard {guards?keeps storage out by its rules:keeps no storage out}
-- expected:  安装并运行三合一或主机监控产品，或 USBGuard 只放行登记的介质，或禁用 usb-storage 模块 | a “three in one” or host control product runs, or USBGuard lets registered media in only, or the module usb-storage is kept out
-- remedy:    核实是否装有目录未收录的管控产品，装有的加入产品目录；没有的安装三合一，或用 mijian usb export-usbguard 由台账生成 USBGuard 规则，或在 /etc/modprobe.d 中写入 install usb-storage /bin/false 和 install uas /bin/false | See whether a product is installed that the catalogue does not know, and add it; if none, install one, or let mijian usb export-usbguard make USBGuard rules from the ledger, or write install usb-storage /bin/false and install uas /bin/false below /etc/modprobe.d
-- empty:     unknown
-- complete:  kernel_module_rule, security_product, usbguard_setting
-- on_fail:   lead
WITH guard(leaks) AS (
  SELECT EXISTS (SELECT 1 FROM usbguard_rule
             WHERE target = 'allow' AND takes_storage = 1
             AND   (is_general = 1
                    OR (text NOT GLOB '* [0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]:[0-9a-fA-F*]*'
                        AND text NOT LIKE '% serial "_%"%' AND text NOT LIKE '% name "%' AND text NOT LIKE '% hash "%'
                        AND text NOT LIKE '% parent-hash "%' AND text NOT LIKE '% via-port "%')))
         OR EXISTS (SELECT 1 FROM usbguard_setting s WHERE s.name = 'ImplicitPolicyTarget' AND lower(trim(s.value)) = 'allow'
                    AND    NOT EXISTS (SELECT 1 FROM usbguard_setting l WHERE l.name = s.name AND l.line > s.line))),
product AS (
  SELECT name, CASE WHEN id = 'usbguard' AND leaks THEN 0 ELSE running END AS works, id = 'usbguard' AS is_guard
  FROM   security_product, guard
  WHERE  category IN ('device_control', 'host_audit'))
SELECT 'usb-storage' AS subject,
       blocks,
       coalesce((SELECT group_concat(name, ', ') FROM product WHERE works = 1), '—') AS products,
       EXISTS (SELECT 1 FROM product WHERE is_guard AND works = 1) AS guards,
       CASE WHEN blocks >= 2 THEN 1
            WHEN EXISTS (SELECT 1 FROM product WHERE works = 1) THEN 1
            WHEN EXISTS (SELECT 1 FROM product WHERE works IS NULL) THEN NULL
            ELSE 0
       END           AS ok
FROM   (SELECT count(DISTINCT module) AS blocks FROM kernel_module_rule
        WHERE  prevents_loading = 1 AND module IN ('usb_storage', 'uas'))
