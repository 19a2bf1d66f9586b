-- rule:      account-dormant
-- title:     账户长期未使用 | An account has not been used for long
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.2 及时停用多余的账户；公开的国产系统核查工具：闲置超过 183 天 | GB/T 22239-2019 8.1.4.2, accounts nobody needs are disabled in time; a published checker for domestic systems: idle for more than 183 days (C)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 最近登录于 {last_at}（{file}） | account {name} last logged in on {last_at} ({file})
-- expected:  {days} 天内使用过，或已停用 | used within {days} days, or disabled
-- remedy:    与责任人核实；不再需要的执行 usermod -L -e 1 账户名 停用，留存其文件 | Ask the person responsible; if it is not needed, run usermod -L -e 1 ACCOUNT and keep its files
-- empty:     not_applicable
-- complete:  last_login
-- on_fail:   deviation
SELECT a.name AS subject,
       a.name, max(l.last_at) AS last_at, min(l.file) AS file, :dormant_days AS days,
       CASE WHEN max(a.can_log_in) IS NULL OR max(l.last_at) > :taken_at THEN NULL
            ELSE julianday(:taken_at) - julianday(max(l.last_at)) <= :dormant_days
       END AS ok
FROM   user_account a JOIN last_login l ON l.user = a.name
WHERE  a.can_log_in IS NOT 0
GROUP  BY a.name  -- a name may stand in passwd twice
