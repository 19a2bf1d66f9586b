-- rule:      package-updates-old
-- title:     系统长期未更新补丁 | The system has not been patched for long
-- severity:  medium
-- basis:     公开的保密管理要求：补丁经中间机及时更新；公开的国产系统基线取 30 天 | Published secrecy rules: patches are brought in in time by way of the relay computer; a published baseline uses 30 days (C)
-- service_clause: 7.4.7.5
-- observed:  {packages} 个软件包中，最近一次安装或更新于 {latest} | of {packages} packages the latest was installed or updated {latest}
-- expected:  {days_wanted} 天内更新过 | updated within {days_wanted} days
-- remedy:    经中间机导入补丁并安装；填写补丁更新记录 | Bring patches in by way of the relay computer, install them and enter it in the record
-- empty:     unknown
-- complete:  package
-- on_fail:   deviation
SELECT 'packages'  AS subject,
       packages, latest,
       :patch_days AS days_wanted,
       CASE WHEN julianday(latest) > julianday(:taken_at) - :patch_days THEN 1
            WHEN timed < packages THEN NULL  -- without a time, or later than now
            ELSE 0
       END         AS ok
FROM   (SELECT count(*) AS packages,
               count(CASE WHEN julianday(installed_at) <= julianday(:taken_at) THEN 1 END) AS timed,
               max(CASE WHEN julianday(installed_at) <= julianday(:taken_at) THEN installed_at END) AS latest
        FROM   package
        WHERE  status = 'installed' AND name <> 'mijian')  -- this tool's own visit is no patch
WHERE  packages > 0
