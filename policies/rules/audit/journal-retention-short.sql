-- rule:      journal-retention-short
-- title:     systemd 日志设置的保存时间不足 | The journal's settings keep it too short
-- severity:  low
-- basis:     《网络安全法》：网络日志留存不少于六个月（条号以现行文本为准）；国产系统基线核查脚本取 183 天 | Cybersecurity Law: network logs are kept for at least six months (see the text in force for the article); a baseline script for domestic systems uses 183 days (D)
-- service_clause: 7.4.7.5
-- observed:  {file} 第 {line} 行：MaxRetentionSec = {value} | line {line} of {file}: MaxRetentionSec is {value}
-- expected:  不设置，或不少于 {days_wanted} 天 | not set, or {days_wanted} days and more
-- remedy:    在 {file} 中删去 MaxRetentionSec 或改为 {days_wanted}day 以上，重启 systemd-journald；重启前先转存现有日志 | Take MaxRetentionSec out of {file} or set it to {days_wanted}day or more, and restart systemd-journald; move the present journals away first
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT 'MaxRetentionSec' AS subject,
       max(value) AS value, max(file) AS file, max(line) AS line,
       :log_keep_days AS days_wanted,
       CASE WHEN number = 0 AND unit NOT GLOB '*[.?0-9]*' THEN 1
            WHEN unit IN ('', 's', 'sec', 'second', 'seconds') THEN number >= :log_keep_days * 86400
            WHEN unit IN ('m', 'min', 'minute', 'minutes') THEN number * 60 >= :log_keep_days * 86400
            WHEN unit IN ('h', 'hr', 'hour', 'hours') THEN number >= :log_keep_days * 24
            WHEN unit IN ('d', 'day', 'days') THEN number >= :log_keep_days
            WHEN unit IN ('w', 'week', 'weeks') THEN number * 7 >= :log_keep_days
            WHEN unit IN ('month', 'months') THEN number * 30.44 >= :log_keep_days
            WHEN unit IN ('y', 'year', 'years') THEN number * 365.25 >= :log_keep_days
       END AS ok
FROM   (SELECT value, file, line,
               CAST(value AS INTEGER) AS number,
               CASE WHEN value GLOB '[0-9]*' THEN trim(ltrim(value, '0123456789')) ELSE '?' END AS unit
        FROM   journald_setting
        WHERE  name = 'MaxRetentionSec' AND in_force = 1 AND value <> '')
GROUP  BY number, unit
