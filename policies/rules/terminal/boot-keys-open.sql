-- rule:      boot-keys-open
-- title:     固件的安全启动密钥可被更换 | The keys of Secure Boot can be replaced
-- severity:  low
-- basis:     推断：设置模式下任何系统都可写入自己的启动密钥 | Inference: in setup mode any system may write its own boot keys (D)
-- service_clause: 7.4.7.2
-- observed:  固件处于设置模式：{is_open?是:否} | firmware in setup mode: {is_open?yes:no}
-- expected:  不在设置模式 | not in setup mode
-- remedy:    在固件设置中恢复出厂密钥或写入单位密钥，使其离开设置模式 | Restore the factory keys in the firmware or write the unit's own, which ends setup mode
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
-- sources:   efivars
SELECT name        AS subject,
       value = '1' AS is_open,
       value = '0' AS ok
FROM   boot_setting
WHERE  name = 'setup_mode'
