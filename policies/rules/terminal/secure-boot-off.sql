-- rule:      secure-boot-off
-- title:     安全启动（Secure Boot）未启用 | Secure Boot is off
-- severity:  low
-- basis:     公开的国产系统基线核查脚本：可信启动；推断 | Published baseline scripts for domestic systems: trusted boot; inference (C)
-- service_clause: 7.4.7.2
-- observed:  安全启动{is_on?已启用:未启用} | Secure Boot is {is_on?on:off}
-- expected:  已启用（主板和系统支持的） | on, where board and system support it
-- remedy:    在固件设置中启用安全启动；系统引导程序未签名的，由单位决定是否以其他可信启动措施代替 | Switch Secure Boot on in the firmware; where the boot loader is not signed, the unit decides on another trusted boot
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
-- sources:   efivars
SELECT name        AS subject,
       value = '1' AS is_on,
       value = '1' AS ok
FROM   boot_setting
WHERE  name = 'secure_boot'
