-- rule:      password-too-simple
-- title:     口令复杂度要求不足 | Passwords may be too simple
-- severity:  medium
-- basis:     保密资格标准对涉密信息设备身份鉴别的要求：口令由字母、数字和特殊字符混合组成 | Secrecy qualification standard, authentication of classified devices: letters, digits and special characters mixed (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {service} 要求 {min_classes} 类字符（模块 {module}，强制 {enforced?是:否}） | service {service} asks for {min_classes} classes of characters (module {module}, enforced {enforced?yes:no})
-- expected:  至少 {classes_wanted} 类字符，并强制执行 | at least {classes_wanted} classes of characters, and enforced
-- remedy:    在 /etc/security/pwquality.conf 中设置 minclass，或将 dcredit、ocredit、lcredit 设为 -1 | Set minclass in /etc/security/pwquality.conf, or dcredit, ocredit and lcredit to -1
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT service                                    AS subject,
       service, module, min_classes, enforced,
       :min_classes                               AS classes_wanted,
       enforced = 1 AND min_classes >= :min_classes AS ok
FROM   password_quality
