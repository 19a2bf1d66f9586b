-- rule:      sudo-environment-kept
-- title:     sudo 保留用户的环境 | sudo keeps the user's environment
-- severity:  low
-- basis:     最小授权原则（推断）：特权程序不带入用户的环境变量 | Least privilege (inference): programs with rights take nothing of the user's environment (D)
-- service_clause: 7.4.7.2
-- observed:  {name}（{place}） | {name} ({place})
-- expected:  Defaults env_reset，不使用 !env_reset、setenv | Defaults env_reset, neither !env_reset nor setenv
-- remedy:    用 visudo 删除 {place} 的这一项，保留 Defaults env_reset | Remove it at {place} with visudo and keep Defaults env_reset
-- empty:     compliant
-- complete:  sudo_setting
-- on_fail:   deviation
SELECT name || CASE scope WHEN '' THEN '' ELSE ' (' || scope || ')' END AS subject,
       CASE is_negated WHEN 1 THEN '!' ELSE '' END || name AS name,
       min(file || ':' || line)  AS place,
       CASE name WHEN 'env_reset' THEN min(is_negated) = 0 ELSE min(is_negated) = 1 END AS ok
FROM   sudo_setting
WHERE  name IN ('env_reset', 'setenv', 'visiblepw')
GROUP  BY name, scope, is_negated
HAVING is_negated = (SELECT l.is_negated FROM sudo_setting l WHERE l.name = sudo_setting.name
                     AND l.scope = sudo_setting.scope ORDER BY l.rowid DESC LIMIT 1)
