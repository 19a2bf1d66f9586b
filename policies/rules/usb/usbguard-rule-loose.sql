-- rule:      usbguard-rule-loose
-- title:     USBGuard 有放行任意存储设备的规则 | A rule of USBGuard lets any storage in
-- severity:  high
-- basis:     保密资格标准与三合一管理要求：涉密计算机的 USB 存储接口须受控，只认登记的红盘 | Secrecy qualification standard and rules on “three in one” protection: USB storage of classified computers is controlled and takes registered media only (B)
-- service_clause: 7.4.7.2
-- observed:  {file}：{text} | {file}: {text}
-- expected:  放行存储设备的规则限定到型号和序列号 | rules that let storage in name its model and serial
-- remedy:    用 mijian usb export-usbguard 由台账生成规则，替换该规则后执行 systemctl restart usbguard | Let mijian usb export-usbguard make rules from the ledger, put them in its place and run systemctl restart usbguard
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT text      AS subject,
       text,
       max(file) AS file,
       max(target = 'allow' AND takes_storage = 1
             AND   (is_general = 1
                    OR (text NOT GLOB '* [0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]:[0-9a-fA-F*]*'
                        AND text NOT LIKE '% serial "_%"%' AND text NOT LIKE '% name "%' AND text NOT LIKE '% hash "%'
                        AND text NOT LIKE '% parent-hash "%' AND text NOT LIKE '% via-port "%'))) = 0 AS ok
FROM   usbguard_rule
WHERE  target = 'allow'
GROUP  BY text
