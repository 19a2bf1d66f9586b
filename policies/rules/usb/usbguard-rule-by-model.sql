-- rule:      usbguard-rule-by-model
-- title:     USBGuard 的规则只认型号，不认序列号 | A rule of USBGuard names a model, no serial
-- severity:  low
-- basis:     保密资格标准与三合一管理要求：涉密计算机的 USB 存储接口须受控，只认登记的红盘 | Secrecy qualification standard and rules on “three in one” protection: USB storage of classified computers is controlled and takes registered media only (B)
-- service_clause: 7.4.7.2
-- observed:  {file}：{text} | {file}: {text}
-- expected:  放行存储设备的规则限定到序列号或设备指纹 | rules that let storage in name a serial or a hash
-- remedy:    补上 serial 或 hash；键盘、鼠标等规则补上 with-interface，使其不放行存储 | Add serial or hash; to rules for keyboards and mice add with-interface, so that they let no storage in
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT text      AS subject,
       text,
       max(file) AS file,
       max(takes_storage = 1
           AND text GLOB '* [0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]:[0-9a-fA-F*]*'
           AND text NOT LIKE '% serial "_%"%' AND text NOT LIKE '% hash "%') = 0 AS ok
FROM   usbguard_rule
WHERE  target = 'allow'
GROUP  BY text
