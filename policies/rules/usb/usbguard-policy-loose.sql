-- rule:      usbguard-policy-loose
-- title:     USBGuard 的默认策略放行设备 | USBGuard lets devices in by default
-- severity:  high
-- basis:     保密资格标准与三合一管理要求：涉密计算机的 USB 存储接口须受控，只认登记的红盘 | Secrecy qualification standard and rules on “three in one” protection: USB storage of classified computers is controlled and takes registered media only (B)
-- service_clause: 7.4.7.2
-- observed:  /etc/usbguard/usbguard-daemon.conf 中 {name} = {value} | {name} of /etc/usbguard/usbguard-daemon.conf is {value}
-- expected:  {name} = {expected_value} | {name} = {expected_value}
-- remedy:    先用 usbguard generate-policy 生成含现有键盘、鼠标的规则，再按期望值修改该项并重启 usbguard | First let usbguard generate-policy write rules that hold the keyboard and mouse in use, then set the value as expected and restart usbguard
-- empty:     not_applicable
-- complete:  usbguard_setting
-- on_fail:   deviation
SELECT d.name AS subject,
       d.name,
       d.usual AS expected_value,
       coalesce(s.value, d.usual) AS value,
       lower(trim(coalesce(s.value, d.usual))) NOT IN (d.bad, d.bad_too) AS ok  -- a setting that is not there has its usual value
FROM   (SELECT 'ImplicitPolicyTarget' AS name, 'block' AS usual, 'allow' AS bad, 'allow' AS bad_too
        UNION ALL SELECT 'PresentDevicePolicy', 'apply-policy', 'allow', 'keep'
        UNION ALL SELECT 'RestoreControllerDeviceState', 'false', 'true', 'true') d
       LEFT JOIN usbguard_setting s ON s.name = d.name
            AND NOT EXISTS (SELECT 1 FROM usbguard_setting l WHERE l.name = s.name AND l.line > s.line)  -- the last one wins
WHERE  EXISTS (SELECT 1 FROM usbguard_setting)
