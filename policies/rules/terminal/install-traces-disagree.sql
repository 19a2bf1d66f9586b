-- rule:      install-traces-disagree
-- title:     系统安装时间的痕迹互相矛盾 | Traces of the system's installation disagree
-- severity:  medium
-- basis:     保密资格标准：未经信息化管理部门批准不得自行重装、格式化；复查时核对系统安装时间 | Secrecy qualification standard: no reinstalling or formatting without the IT department's approval; reviewers check when the system was installed (B)
-- service_clause: 7.4.7.2
-- observed:  {traces} 条痕迹，最早 {earliest}，最晚 {latest} | {traces} traces, from {earliest} to {latest}
-- expected:  相差不超过 {days_wanted} 天 | no more than {days_wanted} days apart
-- remedy:    对照重装审批、维修记录逐条核实；克隆镜像、恢复备份和修改时钟也会造成矛盾 | Go through them with the approvals of reinstalls and the repair records; cloned images, restored backups and a changed clock do this too
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT 'install traces'        AS subject,
       count(*)                AS traces,
       min(installed_at)       AS earliest,
       max(installed_at)       AS latest,
       :install_spread_days    AS days_wanted,
       CASE WHEN max(julianday(installed_at)) - min(julianday(installed_at)) > :install_spread_days THEN 0
            WHEN count(installed_at) < count(*) THEN NULL
            ELSE 1
       END                     AS ok
FROM   install_trace
WHERE  quality <> 'clock_unset' AND trace IN (SELECT value FROM json_each(:install_traces))
HAVING count(*) > 0
