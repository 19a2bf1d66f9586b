-- rule:      banner-reveals-system
-- title:     登录提示泄露系统名称和版本 | The login banner tells the system and its version
-- severity:  low
-- basis:     公开的基线：登录提示不含系统信息（对涉密终端为推断） | Published baselines: no word of the system in banners (applied to classified terminals by inference) (D)
-- service_clause: 7.4.7.2
-- observed:  {name} 含系统信息：{tells?是:否} | {name} tells of the system: {tells?yes:no}
-- expected:  不含系统名称、内核和版本 | neither the system's name nor its kernel nor a version
-- remedy:    改写 {name}，去掉系统名称和 \S \r \v \m 等转义 | Rewrite {name} without the system's name and escapes such as \S \r \v \m
-- empty:     compliant
-- complete:  -
-- sources:   /etc/issue, /etc/issue.net, /etc/motd, /etc/passwd
-- on_fail:   deviation
SELECT name AS subject,
       name,
       value = 'system'  AS tells,
       value <> 'system' AS ok
FROM   system_setting
WHERE  component = 'login_banner'
