-- rule:      install-date-unregistered
-- title:     系统安装时间与台账不符 | The date of installation differs from the ledger
-- severity:  medium
-- basis:     公开的台账规范：计算机台账须登记操作系统安装时间；复查时与实物核对 | Published ledger specification: the ledger of computers holds the date of installation; reviewers compare it with the machine (A)
-- service_clause: 7.4.7.2
-- observed:  安装痕迹从 {earliest} 到 {latest}；经审批的重装 {reinstalled} | traces of installation from {earliest} to {latest}; approved reinstall {reinstalled}
-- expected:  台账登记 {registered}，前后 {days_wanted} 天内 | registered {registered}, give or take {days_wanted} days
-- remedy:    对照重装审批核实；经审批的更新台账，未经审批的按违规重装调查 | Compare with the approvals of reinstalls; update the ledger if there is one, look into an unapproved reinstall if not
-- empty:     unknown
-- complete:  install_trace, terminal_declared
-- on_fail:   deviation
SELECT 'installed_on'            AS subject,
       a.installed_on            AS registered,
       (SELECT min(installed_at) FROM install_trace WHERE quality <> 'clock_unset' AND trace IN (SELECT value FROM json_each(:install_traces))) AS earliest,
       (SELECT max(installed_at) FROM install_trace WHERE quality <> 'clock_unset' AND trace IN (SELECT value FROM json_each(:install_traces))) AS latest,
       (SELECT max(reinstalled_at) FROM terminal_declared) AS reinstalled,
       :install_days             AS days_wanted,
       CASE WHEN julianday(a.installed_on) IS NULL THEN NULL
            WHEN EXISTS (SELECT 1 FROM install_trace t WHERE t.quality <> 'clock_unset' AND t.trace IN (SELECT value FROM json_each(:install_traces)) AND abs(julianday(t.installed_at) - julianday(a.installed_on)) <= :install_days) THEN 1
            WHEN EXISTS (SELECT 1 FROM install_trace t WHERE t.trace IN (SELECT value FROM json_each(:install_traces)) AND (t.installed_at IS NULL OR t.quality = 'clock_unset')) THEN NULL
            WHEN NOT EXISTS (SELECT 1 FROM install_trace t WHERE t.trace IN (SELECT value FROM json_each(:install_traces))) THEN NULL
            ELSE 0
       END                       AS ok
FROM   registered_asset a
