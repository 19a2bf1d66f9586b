-- rule:      password-too-short
-- title:     口令最小长度不足 | Passwords may be too short
-- severity:  high
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：仅用口令鉴别时，秘密级不少于 8 位，机密级不少于 10 位；使用 IC 卡或 USB Key 加口令的可代替长口令 | Secrecy qualification standard, authentication of classified devices: password alone, at least 8 characters at 秘密 level, 10 at 机密 level; a smart card or USB key with PIN may stand in for the long password (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {service} 接受最短 {min_length} 位的口令（模块 {module}，强制 {enforced?是:否}） | service {service} accepts passwords of {min_length} characters (module {module}, enforced {enforced?yes:no})
-- expected:  不少于 {min_wanted} 位，并强制执行 | at least {min_wanted} characters, and enforced
-- remedy:    安装 libpam-pwquality，在 /etc/security/pwquality.conf 中设置 minlen，并确认 /etc/pam.d/common-password 中 pam_pwquality 为 requisite | Install libpam-pwquality, set minlen in /etc/security/pwquality.conf, and make pam_pwquality requisite in /etc/pam.d/common-password
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT service                                  AS subject,
       service, module, min_length, enforced,
       :min_length                              AS min_wanted,
       enforced = 1 AND min_length >= :min_length AS ok
FROM   password_quality
