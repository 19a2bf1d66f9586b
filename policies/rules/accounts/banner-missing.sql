-- rule:      banner-missing
-- title:     登录前没有警示信息 | Nothing warns those who log in
-- severity:  low
-- basis:     公开的基线：登录前显示警示信息（对涉密终端为推断） | Published baselines: a warning before the login (applied to classified terminals by inference) (D)
-- service_clause: 7.4.7.2
-- observed:  {name} 的内容：{value}（empty 空，system 系统信息，text 警示信息） | {name} holds: {value}
-- expected:  警示信息（密级、使用要求） | a warning: level and terms of use
-- remedy:    在 /etc/issue 中写明本终端密级和使用要求，不写系统名称和版本 | Write the level and the terms of use into /etc/issue, without the system's name and version
-- empty:     unknown
-- complete:  system_setting
-- sources:   /etc/issue, /etc/passwd
-- on_fail:   deviation
SELECT w.name AS subject,
       w.name, coalesce(s.value, 'empty') AS value,
       coalesce(s.value, 'empty') <> 'empty' AS ok
FROM   (SELECT '/etc/issue' AS name) w
       LEFT JOIN system_setting s ON s.component = 'login_banner' AND s.name = w.name
