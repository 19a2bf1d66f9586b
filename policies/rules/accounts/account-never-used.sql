-- rule:      account-never-used
-- title:     账户从未使用 | An account has never been used
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.2 及时停用多余的账户 | GB/T 22239-2019 8.1.4.2, accounts nobody needs are disabled in time (C)
-- service_clause: 7.4.7.2
-- observed:  账户 {name} 没有登录记录，口令上次更换于 {changed_at} | account {name} has no record of a login; its password was last changed on {changed_at}
-- expected:  有人使用，或已停用 | used by somebody, or disabled
-- remedy:    与责任人核实；不再需要的执行 usermod -L -e 1 账户名 停用 | Ask the person responsible; if it is not needed, run usermod -L -e 1 ACCOUNT
-- empty:     not_applicable
-- complete:  last_login
-- on_fail:   lead
SELECT a.name AS subject,
       a.name, max(a.changed_at) AS changed_at,
       CASE WHEN EXISTS (SELECT 1 FROM last_login l WHERE l.user = a.name) THEN 1
            WHEN max(a.can_log_in) IS NULL OR count(a.changed_at) < count(*) OR max(a.changed_at) > :taken_at THEN NULL
            ELSE julianday(:taken_at) - julianday(max(a.changed_at)) <= :dormant_days  -- it may be new
       END AS ok
FROM   user_account a
WHERE  a.can_log_in IS NOT 0 AND a.user_id <> 0  -- su to root leaves no record
GROUP  BY a.name  -- a name may stand in passwd twice
