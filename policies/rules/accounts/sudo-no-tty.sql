-- rule:      sudo-no-tty
-- title:     sudo 未使用独立终端 | sudo does not give commands a terminal of their own
-- severity:  low
-- basis:     公开的基线：use_pty 使被执行的程序不能在事后占用管理员的终端（取值为推断） | Published baselines: use_pty keeps a program from holding on to the administrator's terminal (applied by inference) (D)
-- service_clause: 7.4.7.2
-- observed:  use_pty：{is_on?开:关}（{place}），sudo 版本 {version} | use_pty: {is_on?on:off} ({place}), sudo {version}
-- expected:  Defaults use_pty（1.9.14 起为默认） | Defaults use_pty (the default from 1.9.14 on)
-- remedy:    用 visudo 加上 Defaults use_pty | Add Defaults use_pty with visudo
-- empty:     not_applicable
-- complete:  sudo_setting, sudo_rule
-- on_fail:   deviation
WITH said AS (SELECT is_negated, file || ':' || line AS place FROM sudo_setting
              WHERE name = 'use_pty' AND scope = '' ORDER BY rowid DESC LIMIT 1),
     sudo AS (SELECT max(version) AS version FROM package WHERE name = 'sudo' AND status = 'installed')
SELECT 'sudo' AS subject, sudo.version,
       coalesce(said.place, '/etc/sudoers') AS place,
       said.is_negated = 0                  AS is_on,
       CASE WHEN said.is_negated IS NOT NULL THEN said.is_negated = 0
            WHEN sudo.version GLOB '1.9.[0-9]*' THEN CAST(substr(sudo.version, 5) AS INTEGER) >= 14
            WHEN sudo.version GLOB '1.[0-8].*' THEN 0
       END AS ok
FROM   sudo LEFT JOIN said
WHERE  EXISTS (SELECT 1 FROM sudo_rule) OR EXISTS (SELECT 1 FROM sudo_setting)
